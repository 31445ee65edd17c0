package org.parkwright.scenario.ide.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.ide.ParkModels;
import org.parkwright.scenario.internal.ResourceSources;
import org.parkwright.scenario.internal.Symbols;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.ScenarioFile;
import org.parkwright.scenario.syntax.StudyDeclaration;

import com.google.inject.Inject;

/** What can be seen from a scenario file: its project's other files, the studies that take it in, and their parks. */
public final class Sight {

	/** A study, the file in which it stands, and its park. */
	public record SeenStudy(StudyDeclaration study, XtextResource resource, URI park, Optional<EipModel> model) {
	}

	@Inject
	private ResourceDescriptionsProvider index;
	@Inject
	private ParkModels parks;

	/** @return all scenario files of the project, this one first */
	public List<XtextResource> files(XtextResource resource) {
		Set<XtextResource> files = new LinkedHashSet<>();
		files.add(resource);
		IResourceDescriptions all = index.getResourceDescriptions(resource.getResourceSet());
		for (IResourceDescription each : all.getAllResourceDescriptions()) {
			boolean there = resource.getResourceSet().getURIConverter().exists(each.getURI(), null);
			if (there && resource.getResourceSet().getResource(each.getURI(), true) instanceof XtextResource file) {
				files.add(file);
			}
		}
		return List.copyOf(files);
	}

	/** @return the files that a file takes in by its imports, directly or not, itself first */
	static Set<URI> closure(XtextResource resource) {
		Set<URI> closure = new LinkedHashSet<>();
		collect(resource, closure);
		return closure;
	}

	private static void collect(XtextResource resource, Set<URI> closure) {
		if (resource.getParseResult() == null || !closure.add(resource.getURI())) {
			return;
		}
		for (Import each : file(resource).getImports()) {
			URI uri = each.getPath() == null ? null : resolve(resource, each.getPath());
			boolean known = uri != null && "scenario".equals(uri.fileExtension())
					&& (resource.getResourceSet().getResource(uri, false) != null
							|| resource.getResourceSet().getURIConverter().exists(uri, null));
			if (known && resource.getResourceSet().getResource(uri, true) instanceof XtextResource imported) {
				collect(imported, closure);
			}
		}
	}

	/** @return declarations of a kind that a file sees, its own first */
	public static <T extends Declaration> List<T> all(XtextResource resource, Class<T> kind) {
		return symbols(resource).all(kind);
	}

	/** @return what names mean in a file */
	static Symbols symbols(XtextResource resource) {
		ResourceSources sources = ResourceSources.around(resource);
		return Symbols.of(sources.of(resource), sources);
	}

	/** @return the currency in which money is written near an element of a file, else one to be written over: that of this machine's country */
	static String currency(XtextResource resource, EObject near) {
		String currency = symbols(resource).currency(near);
		return currency.equals(Units.CURRENCY) ? Units.customaryCurrency(Locale.getDefault()).or(() -> Units.customaryCurrency(Locale.FRANCE)).orElseThrow()
				: currency;
	}

	/** @return studies that take in a file, its own first */
	public List<SeenStudy> studies(XtextResource resource) {
		List<SeenStudy> studies = new ArrayList<>();
		for (XtextResource file : files(resource)) {
			List<StudyDeclaration> own = own(file, StudyDeclaration.class);
			if (!own.isEmpty() && closure(file).contains(resource.getURI())) {
				for (StudyDeclaration study : own) {
					URI park = study.getPark() == null ? null : resolve(file, study.getPark());
					studies.add(new SeenStudy(study, file, park, model(park)));
				}
			}
		}
		return studies;
	}

	/** @return models of the parks of the studies that take in a file, each once */
	public List<EipModel> models(XtextResource resource) {
		return studies(resource).stream().flatMap(study -> study.model().stream()).distinct().toList();
	}

	private Optional<EipModel> model(URI park) {
		try {
			return park == null || !park.isFile() ? Optional.empty() : parks.model(Path.of(park.toFileString()));
		} catch (InvalidPathException e) {
			// what no file can be named is told where it is written
			return Optional.empty();
		}
	}

	static <T extends Declaration> List<T> own(XtextResource resource, Class<T> kind) {
		return file(resource).getDeclarations().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	static ScenarioFile file(XtextResource resource) {
		return (ScenarioFile) resource.getParseResult().getRootASTElement();
	}

	static URI resolve(XtextResource from, String path) {
		String[] parts = java.util.Arrays.stream(path.split("/")).map(part -> URI.encodeSegment(part, false))
				.toArray(String[]::new);
		return URI.createHierarchicalURI(parts, null, null).resolve(from.getURI());
	}

	/** @return the text of a file as it is in its editor */
	public static String text(XtextResource resource) {
		return NodeModelUtils.getNode(file(resource)).getRootNode().getText();
	}
}
