package org.parkwright.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.provider.ParkEditPlugin;
import org.parkwright.model.park.provider.ParkLabels;

/**
 * Where the values of an element come from, as one row of its properties.
 *
 * @param label what the row is called
 * @param text  what it says
 */
record Origin(String label, String text) {

	private static final String SOURCE = "Source";

	/**
	 * The sources of the element, else those of the nearest element that holds it and has some, and what the model says
	 * of all its data.
	 */
	static List<Origin> of(EObject element) {
		List<Origin> origins = new ArrayList<>();
		NamedElement told = null;
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (told == null && at instanceof NamedElement named && !named.getSources().isEmpty()) {
				told = named;
			}
			if (at instanceof EipModel model && model.getDataNote() != null && !model.getDataNote().isBlank()) {
				origins.add(new Origin("Data note", model.getDataNote().replaceAll("\\s+", " ").strip()));
			}
		}
		if (told == null) {
			origins.add(0, new Origin(SOURCE, "none stated"));
		} else {
			String label = told == element ? SOURCE : SOURCE + " of " + ParkLabels.text(told);
			origins.addAll(0, told.getSources().stream().map(source -> new Origin(label, text(source))).toList());
		}
		return origins;
	}

	private static String text(Source source) {
		String year = source.getYear() == null ? null : source.getYear().toString();
		return Stream.of(source.getCitation() == null ? source.getName() : source.getCitation(), year, kind(source),
				source.getUrl(), source.getNote()).filter(part -> part != null && !part.isBlank())
				.collect(Collectors.joining(", "));
	}

	private static String kind(Source source) {
		return source.getKind() == SourceKind.UNKNOWN ? null
				: ParkEditPlugin.INSTANCE.getString("_UI_SourceKind_" + source.getKind().getName() + "_literal");
	}
}
