package org.parkwright.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.run.ModelFile;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;

/** The diagrams that someone laid out and stored beside the park of a study. */
final class ParkDiagrams {

	/**
	 * A diagram.
	 *
	 * @param title  of the diagram
	 * @param svg    the picture
	 * @param width  pixels of 1/96 inch at its natural size
	 * @param height pixels
	 */
	record Picture(String title, String svg, double width, double height) {
	}

	private static final Pattern SIZE = Pattern.compile("<svg\\b[^>]*? width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

	private ParkDiagrams() {
	}

	/**
	 * @return the diagrams of the park that the result was computed on, in the order of the layout file; none if the park
	 *         was changed since, or where a layout is empty or names what is gone
	 */
	static List<Picture> of(Provenance provenance) throws IOException {
		Path park = provenance.modelPath();
		if (park == null || !Files.exists(LayoutFile.beside(park)) || !isThatOf(provenance, park)) {
			return List.of();
		}
		EipModel model = Parks.load(park, new Faults());
		if (model == null) {
			return List.of();
		}
		Layouts layouts = layouts(provenance);
		List<Picture> pictures = new ArrayList<>();
		for (Layouts.Key key : layouts.keys()) {
			if (!layouts.get(key).isBlank() && counts(model.eResource().getEObject(key.element()), provenance.park())) {
				diagram(InstalledSpecification.of(park), model, key, layouts).filter(diagram -> !diagram.view().nodes().isEmpty())
						.ifPresent(diagram -> pictures.add(picture(diagram)));
			}
		}
		return pictures;
	}

	/** @return what lies beside the park that the result was computed on; nothing where no file does */
	static Layouts layouts(Provenance provenance) {
		Path park = provenance.modelPath();
		return park == null ? new Layouts() : LayoutFile.read(LayoutFile.beside(park), new Problems()).layouts();
	}

	/** Whether an element lies in the one park that counts, if there is one. */
	private static boolean counts(EObject element, String only) {
		EObject each = element;
		while (each != null && !(each instanceof Park)) {
			each = each.eContainer();
		}
		return only.isEmpty() || each instanceof Park park && (only.equals(park.getName()) || only.equals(park.getId()));
	}

	private static boolean isThatOf(Provenance provenance, Path park) throws IOException {
		return Files.exists(park) && ModelFile.of(park).sha256().equals(provenance.modelHash());
	}

	private static Optional<OpenDiagram> diagram(InstalledSpecification installed, EipModel model, Layouts.Key key,
			Layouts layouts) {
		EObject element = model.eResource().getEObject(key.element());
		return installed.specification().diagram(key.representation())
				.filter(description -> description.domainClass().isInstance(element))
				.map(description -> new OpenDiagram(description, element, layouts, installed.images(), new Problems()));
	}

	private static Picture picture(OpenDiagram diagram) {
		String svg = diagram.svg();
		Matcher size = SIZE.matcher(svg);
		if (!size.find()) {
			throw new IllegalStateException("A picture of " + diagram.view().title() + " without a size");
		}
		return new Picture(diagram.view().title(), svg, Double.parseDouble(size.group(1)),
				Double.parseDouble(size.group(2)));
	}
}
