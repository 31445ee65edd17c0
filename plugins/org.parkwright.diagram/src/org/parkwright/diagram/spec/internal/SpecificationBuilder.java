package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.emf.ecore.EPackage;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.spec.SpecificationLoader.Source;
import org.parkwright.diagram.spec.ValidationRule;
import org.parkwright.diagram.spec.Viewpoint;
import org.parkwright.diagram.spec.internal.OdesignReader.OdesignFile;

/** Reads all files, then builds what they say. */
public final class SpecificationBuilder {

	private final Problems problems = new Problems();
	private final References references = new References(problems);
	private final Build build;
	private final RepresentationBuilder representations;
	private final DiagramBuilder diagrams;
	private final List<SpecElement> extensions = new ArrayList<>();

	/** See {@link org.parkwright.diagram.spec.SpecificationLoader} for the parameters. */
	public SpecificationBuilder(EPackage.Registry registry, Function<String, Class<?>> classes) {
		build = new Build(problems, references, registry, classes);
		StyleBuilder styles = new StyleBuilder(build);
		ToolBuilder tools = new ToolBuilder(build);
		representations = new RepresentationBuilder(build, styles, tools);
		diagrams = new DiagramBuilder(build, styles, tools, representations);
	}

	/** Builds the specification. */
	public Specification build(List<Source> sources) {
		for (Source source : sources) {
			if (!source.installed()) {
				build.keepFromClasses(source.name());
			}
			OdesignFile file = OdesignReader.read(source.name(), source.open(problems), problems);
			if (file != null) {
				references.add(file);
			}
		}
		List<SpecElement> elements = new ArrayList<>();
		references.files().forEach(file -> elements.addAll(file.group().children("ownedViewpoints")));
		elements.forEach(element -> extensions.addAll(element.children("ownedRepresentationExtensions")));
		List<Viewpoint> viewpoints = elements.stream().map(this::viewpoint).toList();
		checkExtensions(elements);
		Map<String, Integer> seen = new TreeMap<>();
		for (SpecElement element : elements) {
			if (seen.merge(element.name(), 1, Integer::sum) == 2) {
				problems.error("spec.duplicate", element.place, "There are two viewpoints called " + element.name() + ".");
			}
		}
		return new Specification(viewpoints, problems.list());
	}

	private Viewpoint viewpoint(SpecElement viewpoint) {
		List<ValidationRule> rules = representations.rules(viewpoint);
		List<Representation> all = viewpoint.children("ownedRepresentations").stream()
				.map(element -> (Representation) switch (element.form.name()) {
				case "diagram.DiagramDescription" -> diagrams.diagram(element, extensionsOf(element), rules);
				case "table.EditionTableDescription", "table.CrossTableDescription" -> representations.table(element);
				default -> representations.tree(element);
				}).filter(Objects::nonNull).toList();
		return new Viewpoint(viewpoint.name(), viewpoint.text("label", viewpoint.name()),
				viewpoint.text("modelFileExtension", "*"),
				viewpoint.children("ownedJavaExtensions").stream().map(each -> each.text("qualifiedClassName")).toList(),
				all);
	}

	private List<SpecElement> extensionsOf(SpecElement diagram) {
		return extensions.stream().filter(extension -> isFor(extension, diagram)).toList();
	}

	private static boolean isFor(SpecElement extension, SpecElement diagram) {
		String uri = extension.text("viewpointURI").replace("%20", " ");
		return uri.endsWith("/" + diagram.parent.name()) && uri.startsWith("viewpoint:/")
				&& extension.text("representationName").equals(diagram.name());
	}

	private void checkExtensions(List<SpecElement> viewpoints) {
		for (SpecElement extension : extensions) {
			boolean found = viewpoints.stream().flatMap(viewpoint -> viewpoint.children("ownedRepresentations").stream())
					.anyMatch(diagram -> isFor(extension, diagram));
			if (!found) {
				problems.error("spec.reference", extension.place, "There is no diagram "
						+ extension.text("representationName") + " in " + extension.text("viewpointURI") + ".");
			}
		}
	}
}
