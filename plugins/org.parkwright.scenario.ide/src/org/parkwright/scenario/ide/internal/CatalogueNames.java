package org.parkwright.scenario.ide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.study.ParkExchanges;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.simulation.Feature;

import com.google.inject.Inject;

/** Fuels, technologies, outputs, grids, parks, plants and units that a scenario can name, with what they are. */
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
			case GRID, UNIT, PLANT, PARK -> {
				// these are those of the model alone
			}
		}
		return names;
	}

	/** @return names and titles of sets of emission factors and warming potentials: of the parks of the studies in sight, then of the standard library */
	Map<String, String> factorSets(XtextResource resource, Predicate<EmissionFactorSet> wanted) {
		Map<String, String> names = new LinkedHashMap<>();
		Stream.concat(sight.models(resource).stream().map(EipModel::getLibrary).filter(Objects::nonNull), Stream.of(Catalogue.newLibrary()))
				.flatMap(library -> library.getEmissionFactorSets().stream()).filter(wanted).map(Catalogue.Entry::of)
				.forEach(entry -> names.putIfAbsent(entry.name(), entry.label()));
		return names;
	}

	/** @return exchanges of the parks of the studies in sight, by the names by which a study calls them, with what they bring and to whom */
	Map<String, String> exchanges(XtextResource resource) {
		Map<String, String> names = new LinkedHashMap<>();
		for (EipModel model : sight.models(resource)) {
			ParkExchanges exchanges = ParkExchanges.of(model, model.getParks());
			exchanges.all().forEach(each -> names.putIfAbsent(exchanges.name(each), words(each)));
		}
		return names;
	}

	private static String words(Exchange exchange) {
		String quantity = exchange.getQuantity() == null ? "" : String.format(Locale.ROOT, ", %,.0f %s", exchange.getQuantity(), Objects.requireNonNullElse(exchange.getUnit(), "").strip());
		String state = exchange.getState() == ExchangeState.UNKNOWN ? "exchange" : exchange.getState().getLiteral();
		return state + quantity + end(" from ", exchange.getFrom()) + end(" to ", exchange.getTo());
	}

	private static String end(String word, Port port) {
		return port == null || port.getOwner() == null ? "" : word + Objects.requireNonNullElse(port.getOwner().getName(), port.getOwner().getId());
	}

	private static void add(List<Catalogue.Entry> entries, Map<String, String> names) {
		entries.forEach(entry -> names.merge(entry.name(), entry.label(), (park, label) -> label));
	}

	/** @return the elements of a model that a feature means */
	static List<? extends NamedElement> elements(Feature feature, EipModel model) {
		Library library = Objects.requireNonNullElseGet(model.getLibrary(), ParkFactory.eINSTANCE::createLibrary);
		return switch (feature) {
			case FUEL -> library.getFuels();
			case TECHNOLOGY -> library.getTechnologies();
			case GRID -> library.getGrids();
			case UNIT -> all(EnergyUnit.class, model);
			case PLANT -> all(EnergyPlant.class, model);
			case PARK -> all(Park.class, model);
			case OUTPUT -> List.of();
		};
	}

	private static <T extends NamedElement> List<T> all(Class<T> kind, EipModel model) {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(model.eAllContents(), Spliterator.ORDERED), false)
				.filter(kind::isInstance).map(kind::cast).toList();
	}
}
