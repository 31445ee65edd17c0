package org.parkwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.parkwright.core.check.Findings;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;
import org.parkwright.diagram.render.PngWriter;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.view.ElementIds;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;

/**
 * Draws a diagram of a park, as it stands in the editor or laid out afresh.
 *
 * @since 0.1
 */
public final class DiagramCommand implements Command {

	private static final double DOTS_PER_PIXEL = 2;
	private static final int NAMED = 8;

	@Override
	public String name() {
		return "diagram";
	}

	@Override
	public String summary() {
		return "Draw a diagram of a park as SVG or PNG.";
	}

	@Override
	public String arguments() {
		return "FILE.park --representation NAME [--select ID|NAME] --out FILE.svg|.png";
	}

	@Override
	public Options options() {
		return new Options()
				.addOption(Arguments.option("representation", "NAME",
						"which kind of diagram; a wrong name shows those that there are"))
				.addOption(Arguments.option("select", "ID|NAME", "id or name of the element, where a model holds several of its kind"))
				.addOption(Arguments.option("out", "FILE", "the picture to write, .svg or .png"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		Path park = Arguments.single(line, "park");
		Path out = Arguments.required(line, "out");
		String name = out.toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".svg") && !name.endsWith(".png")) {
			throw new UsageException("A picture's file name ends in .svg or .png, but --out is " + out + ".");
		}
		// The specification names the metamodel, which Java knows once it is touched.
		EPackage.Registry.INSTANCE.put(ParkPackage.eNS_URI, ParkPackage.eINSTANCE);
		InstalledSpecification installed = InstalledSpecification.of(park);
		installed.specification().problems().forEach(problem -> tell(problem, console));
		DiagramDescription description = description(installed, line.getOptionValue("representation"));
		var faults = new Faults();
		console.progress("Reading " + park);
		EipModel model = Parks.load(park, faults);
		console.note(faults);
		if (model == null || faults.hasErrors()) {
			console.note("Nothing was drawn. Correct the park and draw it again.");
			return ExitCode.FAULTS;
		}
		var problems = new Problems(problem -> tell(problem, console));
		LayoutFile layouts = LayoutFile.read(LayoutFile.beside(park), problems);
		EObject element = element(model, description, line.getOptionValue("select"));
		var diagram = new OpenDiagram(description, element, layouts.layouts(), installed.images(), problems);
		if (diagram.layout().isBlank()) {
			console.progress("Laying out " + description.name());
			diagram.layouts().set(diagram.context().key(), diagram.arranged(Progress.NONE));
			diagram.refresh();
		}
		console.progress("Writing " + out);
		String svg = diagram.svg();
		byte[] content = name.endsWith(".png") ? PngWriter.write(svg, DOTS_PER_PIXEL)
				: svg.getBytes(StandardCharsets.UTF_8);
		try {
			AtomicFiles.write(out, file -> file.write(content));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		}
		console.note("Written to " + out);
		return ExitCode.DONE;
	}

	private static void tell(Problem problem, Console console) {
		if (problem.severity() != Severity.INFO) {
			console.note(problem.toString());
		}
	}

	private static DiagramDescription description(InstalledSpecification installed, String name) throws UsageException {
		var specification = installed.specification();
		Optional<DiagramDescription> found = name == null ? Optional.empty() : specification.diagram(name);
		if (found.isEmpty()) {
			String names = specification.representations().stream().filter(DiagramDescription.class::isInstance)
					.map(each -> "\"" + each.name() + "\"").collect(Collectors.joining(", "));
			throw new UsageException((name == null ? "Which diagram?" : "There is no diagram \"" + name + "\".")
					+ " Choose with --representation one of " + names + ".");
		}
		return found.get();
	}

	private static EObject element(EipModel model, DiagramDescription description, String wanted) throws UsageException {
		List<EObject> candidates = new ArrayList<>();
		if (description.domainClass().isInstance(model)) {
			candidates.add(model);
		}
		for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext();) {
			EObject element = all.next();
			if (description.domainClass().isInstance(element)) {
				candidates.add(element);
			}
		}
		String kind = Findings.kind(description.domainClass());
		if (candidates.isEmpty()) {
			throw new UsageException(description.name() + " shows an element of the kind " + kind + ", and the model has none.");
		}
		if (wanted == null && candidates.size() == 1) {
			return candidates.get(0);
		}
		List<EObject> chosen = candidates.stream().filter(each -> id(each).equals(wanted)).toList();
		if (chosen.isEmpty()) {
			chosen = candidates.stream().filter(
					each -> each instanceof NamedElement named && wanted != null && wanted.equals(named.getName())).toList();
		}
		if (chosen.size() != 1) {
			String ids = (chosen.isEmpty() ? candidates : chosen).stream().limit(NAMED).map(DiagramCommand::id)
					.collect(Collectors.joining(", ")) + (candidates.size() > NAMED && chosen.isEmpty() ? ", …" : "");
			throw new UsageException((wanted == null ? "The model has " + candidates.size() + " elements of the kind " + kind
					: "There " + (chosen.isEmpty() ? "is no element of the kind " + kind : "are several elements of the kind " + kind)
							+ " with the id or name " + wanted) + ". Choose with --select one of " + ids + ".");
		}
		return chosen.get(0);
	}

	private static String id(EObject element) {
		return ElementIds.id(element, element.eResource());
	}
}
