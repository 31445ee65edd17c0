package org.parkwright.scenario.ide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.study.Feature;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.scenario.syntax.CatalogueDeclaration;

import com.google.inject.Inject;

/** Fuels, technologies, outputs and grids that a scenario can name, with what they are. */
final class CatalogueNames {

	@Inject
	private Sight sight;

	/** @return names and titles: of the files in sight, the parks of their studies, the standard catalogue, in this order */
	Map<String, String> of(Feature feature, XtextResource resource) {
		Map<String, String> names = new LinkedHashMap<>();
		for (CatalogueDeclaration each : Sight.all(resource, CatalogueDeclaration.class)) {
			if (each.getName() != null && each.getFeature().getLiteral().equals(feature.word())) {
				names.putIfAbsent(each.getName(), Objects.requireNonNullElse(each.getTitle(), feature.word()));
			}
		}
		for (EipModel model : sight.models(resource)) {
			elements(feature, model).stream().filter(each -> each.getName() != null)
					.forEach(each -> names.putIfAbsent(each.getName(), feature.word() + " of " + model.getName()));
		}
		switch (feature) {
			case FUEL -> add(Catalogue.standard().fuels(), names);
			case TECHNOLOGY -> add(Catalogue.standard().technologies(), names);
			case OUTPUT -> List.of("combined", "electricity", "heat").forEach(each -> names.put(each, "output"));
			case GRID -> {
				// grids are those of the park alone
			}
		}
		return names;
	}

	private static void add(List<Catalogue.Entry> entries, Map<String, String> names) {
		entries.forEach(entry -> names.merge(entry.name(), entry.label(), (park, label) -> label));
	}

	/** @return the elements of a park's library that a feature means */
	static List<? extends NamedElement> elements(Feature feature, EipModel model) {
		if (model.getLibrary() == null) {
			return List.of();
		}
		return switch (feature) {
			case FUEL -> model.getLibrary().getFuels();
			case TECHNOLOGY -> model.getLibrary().getTechnologies();
			case GRID -> model.getLibrary().getGrids();
			case OUTPUT, UNIT, PLANT, PARK -> List.of();
		};
	}
}
