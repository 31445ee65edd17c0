package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.scenario.ide.internal.QuickFixes.Fix;
import org.parkwright.scenario.ide.internal.QuickFixes.Problem;
import org.parkwright.scenario.internal.Codes;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.simulation.Feature;

import com.google.inject.Inject;

/** Mends names that mean nothing: by the name that was meant, by an import, by a declaration. */
final class NameFixes {

	private static final int SUGGESTED = 3;

	@Inject
	private IScopeProvider scopes;
	@Inject
	private CatalogueNames catalogue;
	@Inject
	private Naming naming;
	@Inject
	private Sight sight;

	List<Fix> unknown(Problem problem) {
		String kind = problem.code().substring(Codes.UNKNOWN.length());
		String name = Unquoting.plain(problem.text());
		List<Fix> fixes = new ArrayList<>();
		Set<String> known = known(problem);
		for (int i = 0; i < SUGGESTED; i++) {
			Optional<String> near = Suggestions.nearest(name, known);
			near.ifPresent(each -> {
				fixes.add(new Fix("Change to " + each, problem.file(), problem.offset(), problem.length(), naming.written(each)));
				known.remove(each);
			});
		}
		imports(problem, kind, name, fixes);
		declare(problem, kind, name, fixes);
		return fixes;
	}

	private Set<String> known(Problem problem) {
		Set<String> known = new LinkedHashSet<>();
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(problem.file().getParseResult().getRootNode(), problem.offset());
		for (INode node = leaf; node != null; node = node.getParent()) {
			EObject holder = NodeModelUtils.findActualSemanticObjectFor(node);
			if (node.getGrammarElement() instanceof CrossReference cross) {
				EReference reference = GrammarUtil.getReference(cross);
				scopes.getScope(holder, reference).getAllElements().forEach(each -> known.add(each.getName().toString()));
				break;
			}
			if (References.isCatalogueName(node)) {
				Feature.of(References.feature(holder)).ifPresent(feature -> known.addAll(catalogue.of(feature, problem.file()).keySet()));
				break;
			}
		}
		return known;
	}

	private void imports(Problem problem, String kind, String name, List<Fix> fixes) {
		Set<?> closure = Sight.closure(problem.file());
		for (XtextResource other : sight.files(problem.file())) {
			if (closure.contains(other.getURI()) || !declares(other, kind, name)) {
				continue;
			}
			String path = other.getURI().deresolve(problem.file().getURI()).toString();
			List<Import> imports = Sight.file(problem.file()).getImports();
			int offset = imports.isEmpty() ? start(problem.file())
					: NodeModelUtils.getNode(imports.get(imports.size() - 1)).getEndOffset();
			String line = "import " + naming.quoted(org.eclipse.emf.common.util.URI.decode(path));
			fixes.add(new Fix("Import " + path, problem.file(), offset, 0, imports.isEmpty() ? line + "\n\n" : "\n" + line));
		}
	}

	private static boolean declares(XtextResource file, String kind, String name) {
		return switch (kind) {
			case "measure" -> Sight.own(file, MeasureDeclaration.class).stream().anyMatch(each -> name.equals(each.getName()));
			case "set" -> Sight.own(file, ParameterSetDeclaration.class).stream().anyMatch(each -> name.equals(each.getName()));
			case "parameter" -> Sight.own(file, ParameterSetDeclaration.class).stream()
					.flatMap(set -> set.getParameters().stream()).anyMatch(each -> name.equals(each.getName()));
			default -> false;
		};
	}

	/** @return where the first declaration begins, with the comments that stand before it */
	static int start(XtextResource file) {
		List<Declaration> all = Sight.file(file).getDeclarations();
		if (all.isEmpty()) {
			return Sight.text(file).length();
		}
		INode node = NodeModelUtils.getNode(all.get(0));
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden() || leaf.getText().startsWith("/**")) {
				return leaf.getOffset();
			}
		}
		return node.getOffset();
	}

	private void declare(Problem problem, String kind, String name, List<Fix> fixes) {
		String written = naming.written(name);
		int end = Sight.text(problem.file()).length();
		String gap = Sight.text(problem.file()).endsWith("\n") ? "\n" : "\n\n";
		switch (kind) {
			case "measure" -> fixes.add(new Fix("Create measure " + name, problem.file(), end, 0, gap + "measure " + written
					+ " {\n\tapplies to all units\n}\n"));
			case "set" -> {
				String word = EObjects.isWithin(problem, "prices") ? "price" : "factor";
				fixes.add(new Fix("Create " + word + " set " + name, problem.file(), end, 0, gap + word + " set " + written
						+ " {\n}\n"));
			}
			case "fuel", "technology" -> fixes.add(new Fix("Declare " + kind + " " + name, problem.file(), start(problem.file()), 0,
					kind + " " + written + "\n\n"));
			default -> {
				// outputs and grids are not declared in scenarios; a parameter needs a value first
			}
		}
		if (kind.equals("parameter")) {
			similar(problem, name, fixes);
		}
	}

	/** A parameter of another set of the project that has the name. */
	private static void similar(Problem problem, String name, List<Fix> fixes) {
		for (ParameterSetDeclaration set : Sight.own(problem.file(), ParameterSetDeclaration.class)) {
			boolean empty = set.getParameters().stream().map(ParameterDeclaration::getName).noneMatch(name::equals);
			if (empty) {
				int close = NodeModelUtils.getNode(set).getEndOffset() - 1;
				fixes.add(new Fix("Add parameter " + name + " to " + set.getName(), problem.file(), close, 0,
						"\t" + name + " = \n"));
			}
		}
	}
}
