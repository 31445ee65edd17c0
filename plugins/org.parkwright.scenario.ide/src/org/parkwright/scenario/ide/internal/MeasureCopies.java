package org.parkwright.scenario.ide.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.parkwright.scenario.ide.MeasureText;
import org.parkwright.scenario.ide.TextChange;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ParameterTerm;
import org.parkwright.scenario.syntax.PriceChange;
import org.parkwright.scenario.syntax.SetKind;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

import com.google.inject.Inject;
import com.google.inject.Provider;

/**
 * Copies measures of a catalogue, which is scenario texts, to a file: the measure to its end, and the parameters that it
 * reads and that cannot be seen there into the first sets that can, so that studies of these have them, with the fuels,
 * technologies and functions that are declared for them. A file that sees no sets imports those of the project.
 */
public final class MeasureCopies {

	@Inject
	private Provider<XtextResourceSet> sets;
	@Inject
	private Words words;
	@Inject
	private Naming naming;
	@Inject
	private Sight sight;

	/** @return the measures that texts declare, in their order */
	public List<MeasureText> measures(List<String> texts) {
		return parsed(texts).stream().flatMap(file -> Sight.own(file, MeasureDeclaration.class).stream())
				.map(measure -> new MeasureText(measure.getName(), Words.title(measure), words.documentation(measure), text(measure)))
				.toList();
	}

	private List<XtextResource> parsed(List<String> texts) {
		XtextResourceSet set = sets.get();
		List<XtextResource> files = new ArrayList<>();
		for (String text : texts) {
			files.add(file(set, URI.createURI("catalogue:/" + files.size() + ".scenario"), text));
		}
		return files;
	}

	private static XtextResource file(ResourceSet set, URI uri, String text) {
		XtextResource file = (XtextResource) set.createResource(uri);
		try {
			file.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException("A text could not be read", e);
		}
		return file;
	}

	/**
	 * @param set     a resource set of the project, for this call alone
	 * @param uri     the file that the copy is for, which need not be there
	 * @param texts   the catalogue
	 * @param measure name of the measure in the catalogue
	 * @param name    name that the copy gets
	 * @return the changes that it takes, by file, in the order of the text
	 * @throws IllegalArgumentException if the catalogue has no such measure
	 */
	public Map<URI, List<TextChange>> copy(ResourceSet set, URI uri, List<String> texts, String measure, String name) {
		XtextResource target = target(set, uri);
		List<XtextResource> catalogue = parsed(texts);
		MeasureDeclaration declaration = catalogue.stream().flatMap(file -> Sight.own(file, MeasureDeclaration.class).stream())
				.filter(each -> each.getName().equals(measure)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("The catalogue has no measure " + measure));
		Map<String, ParameterDeclaration> needed = needed(declaration, catalogue);
		List<ParameterSetDeclaration> seen = new ArrayList<>(Sight.all(target, ParameterSetDeclaration.class));
		needed.keySet().removeAll(names(seen));
		Changes changes = new Changes();
		changes.insert(target, Sight.text(target).length(), "");
		if (seen.isEmpty() && !needed.isEmpty()) {
			withSets(target).ifPresent(file -> {
				changes.insert(target, importOffset(target), importText(target, file));
				seen.addAll(Sight.all(file, ParameterSetDeclaration.class));
				needed.keySet().removeAll(names(seen));
			});
		}
		StringBuilder end = new StringBuilder();
		declarations(declaration, needed.values(), catalogue, target, seen, changes, end);
		for (SetKind kind : SetKind.values()) {
			parameters(kind, needed.values(), seen, changes, end);
		}
		end.append(named(declaration, name)).append('\n');
		String text = Sight.text(target);
		String gap = text.isEmpty() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
		changes.insert(target, text.length(), gap + end);
		return changes.byFile();
	}

	private static XtextResource target(ResourceSet set, URI uri) {
		boolean there = set.getResource(uri, false) != null || set.getURIConverter().exists(uri, null);
		return there ? (XtextResource) set.getResource(uri, true) : file(set, uri, "");
	}

	/**
	 * @param set  a resource set of the project, for this call and the copy alone
	 * @param uri  the file that the copy is for
	 * @param name name that the copy would get
	 * @return why there can be no such copy, or nothing
	 */
	public Optional<String> problem(ResourceSet set, URI uri, String name) {
		if (name.isBlank()) {
			return Optional.of("A measure needs a name.");
		}
		XtextResource target = target(set, uri);
		if (target.getParseResult().hasSyntaxErrors()) {
			return Optional.of("The text of " + URI.decode(uri.lastSegment()) + " has errors: correct them first.");
		}
		for (XtextResource file : sight.files(target)) {
			if (Sight.own(file, MeasureDeclaration.class).stream().anyMatch(each -> name.equals(each.getName()))) {
				return Optional.of("There is a measure " + name + " in " + URI.decode(file.getURI().lastSegment())
						+ " already: give this one another name.");
			}
		}
		return Optional.empty();
	}

	/** Texts to insert, by file and place. */
	private static final class Changes {
		private final Map<URI, TreeMap<Integer, String>> files = new LinkedHashMap<>();

		/** Inserts a text; behind another that is inserted at the same place. */
		void insert(XtextResource file, int offset, String text) {
			files.computeIfAbsent(file.getURI(), each -> new TreeMap<>()).merge(offset, text, String::concat);
		}

		Map<URI, List<TextChange>> byFile() {
			Map<URI, List<TextChange>> changes = new LinkedHashMap<>();
			files.forEach((file, texts) -> changes.put(file, texts.entrySet().stream()
					.map(each -> new TextChange(each.getKey(), 0, each.getValue())).toList()));
			return changes;
		}
	}

	/** @return the parameters of the catalogue that an element reads, and those that these read */
	private static Map<String, ParameterDeclaration> needed(EObject element, List<XtextResource> catalogue) {
		Map<String, ParameterDeclaration> all = new LinkedHashMap<>();
		catalogue.stream().flatMap(file -> Sight.own(file, ParameterSetDeclaration.class).stream())
				.flatMap(set -> set.getParameters().stream()).forEach(each -> all.putIfAbsent(each.getName(), each));
		Map<String, ParameterDeclaration> needed = new LinkedHashMap<>();
		Deque<String> open = new ArrayDeque<>(read(element));
		while (!open.isEmpty()) {
			String name = open.poll();
			if (all.containsKey(name) && needed.putIfAbsent(name, all.get(name)) == null) {
				open.addAll(read(all.get(name)));
			}
		}
		return needed;
	}

	private static List<String> read(EObject element) {
		List<String> names = new ArrayList<>();
		EcoreUtil2.eAllContentsAsList(element).forEach(each -> {
			EReference reference = each instanceof ParameterTerm ? Literals.PARAMETER_TERM__PARAMETER
					: each instanceof PriceChange ? Literals.PRICE_CHANGE__PARAMETER : null;
			if (reference != null) {
				NodeModelUtils.findNodesForFeature(each, reference).forEach(node -> names.add(NodeModelUtils.getTokenText(node)));
			}
		});
		return names;
	}

	/** Writes fuels, technologies and functions that are named and not seen before the first set that is seen, or else to the end. */
	private static void declarations(MeasureDeclaration measure, Collection<ParameterDeclaration> needed, List<XtextResource> catalogue,
			XtextResource target, List<ParameterSetDeclaration> seen, Changes changes, StringBuilder end) {
		Set<String> known = new HashSet<>();
		Stream.concat(Stream.of(target), seen.stream().map(set -> (XtextResource) set.eResource()))
				.forEach(file -> Sight.all(file, Declaration.class).forEach(each -> known.add(key(each))));
		StringBuilder text = new StringBuilder();
		Deque<EObject> open = new ArrayDeque<>(needed);
		open.addFirst(measure);
		while (!open.isEmpty()) {
			Set<String> words = words(open.poll());
			for (XtextResource file : catalogue) {
				for (Declaration each : Sight.own(file, Declaration.class)) {
					if ((each instanceof CatalogueDeclaration || each instanceof FunctionDeclaration) && words.contains(each.getName()) && known.add(key(each))) {
						text.append(text(each)).append('\n');
						open.add(each);
					}
				}
			}
		}
		if (!text.isEmpty() && seen.isEmpty()) {
			end.append(text).append('\n');
		} else if (!text.isEmpty()) {
			ParameterSetDeclaration set = seen.getFirst();
			changes.insert((XtextResource) set.eResource(), start(set), text.append('\n').toString());
		}
	}

	private static String key(Declaration declaration) {
		return declaration.eClass().getName() + (declaration instanceof CatalogueDeclaration entry ? entry.getFeature() : "") + declaration.getName();
	}

	/** @return the words that an element is made of, without quotation marks */
	private static Set<String> words(EObject element) {
		Set<String> words = new HashSet<>();
		NodeModelUtils.findActualNodeFor(element).getLeafNodes().forEach(leaf -> words.add(Unquoting.plain(leaf)));
		return words;
	}

	private static Set<String> names(List<ParameterSetDeclaration> sets) {
		Set<String> names = new LinkedHashSet<>();
		sets.forEach(set -> set.getParameters().forEach(parameter -> names.add(parameter.getName())));
		return names;
	}

	/** @return the file with parameter sets that most files of the project take in */
	private Optional<XtextResource> withSets(XtextResource target) {
		List<XtextResource> files = sight.files(target).stream().filter(file -> file != target).toList();
		return files.stream().filter(file -> !Sight.own(file, ParameterSetDeclaration.class).isEmpty())
				.max(Comparator.comparingLong(file -> files.stream().filter(each -> Sight.closure(each).contains(file.getURI())).count()));
	}

	private static int importOffset(XtextResource target) {
		var imports = Sight.file(target).getImports();
		return imports.isEmpty() ? NameFixes.start(target) : NodeModelUtils.getNode(imports.get(imports.size() - 1)).getEndOffset();
	}

	private String importText(XtextResource target, XtextResource file) {
		String line = "import " + naming.quoted(URI.decode(file.getURI().deresolve(target.getURI()).toString()));
		return Sight.file(target).getImports().isEmpty() ? line + "\n\n" : "\n" + line;
	}

	/** Writes parameters of a kind into the first set of the kind that is seen, or else into a new one. */
	private static void parameters(SetKind kind, Iterable<ParameterDeclaration> needed, List<ParameterSetDeclaration> seen,
			Changes changes, StringBuilder end) {
		StringBuilder text = new StringBuilder();
		for (ParameterDeclaration parameter : needed) {
			if (((ParameterSetDeclaration) parameter.eContainer()).getKind() == kind) {
				text.append('\t').append(text(parameter)).append('\n');
			}
		}
		Optional<ParameterSetDeclaration> set = seen.stream().filter(each -> each.getKind() == kind).findFirst();
		if (text.isEmpty()) {
			return;
		}
		if (set.isPresent()) {
			int close = NodeModelUtils.getNode(set.get()).getEndOffset() - 1;
			changes.insert((XtextResource) set.get().eResource(), close, text.toString());
		} else {
			String name = kind == SetKind.FACTOR ? "Factors" : "Prices";
			end.append(kind.getLiteral()).append(" set ").append(name).append(" {\n").append(text).append("}\n\n");
		}
	}

	private String named(MeasureDeclaration measure, String name) {
		INode node = References.nameNode(measure).orElseThrow();
		String text = text(measure);
		int offset = node.getOffset() - NodeModelUtils.findActualNodeFor(measure).getEndOffset() + text.length();
		return text.substring(0, offset) + naming.written(name) + text.substring(offset + node.getLength());
	}

	/** The text of an element as it is laid out, its documentation comment before it. */
	private static String text(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node.getRootNode().getText().substring(start(element), node.getEndOffset());
	}

	/** @return where an element begins, its documentation comment included */
	private static int start(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		int start = node.getOffset();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden()) {
				break;
			}
			start = leaf.getText().startsWith("/**") ? leaf.getOffset() : start;
		}
		return start;
	}
}
