package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.ResultTexts;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.UnreadFeature;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Role;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Source;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Whatever is filled in of energy units, and of what belongs to them, changes a result, or the result says that it was not read. */
class ModelReadsTest {

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z");

	/** A park with one unit that has all that features can be filled into. */
	private static final class Filled {
		final EipModel model = Models.model();
		final Park park = Models.park(model, "K1");
		final EnergyUnit unit = Models.unit(Models.plant(park, "P1"), "U1");
		final FuelShare share = share("coal", 0.5);
		final ElectricityGrid grid = ParkFactory.eINSTANCE.createElectricityGrid();
		final GridFactor factor = ParkFactory.eINSTANCE.createGridFactor();

		Filled() {
			Models.unit(unit.getPlant(), "U2").setReplacedBy(null);
			share("naturalGas", 0.5);
			grid.setId("grid.own");
			grid.setName("islandGrid");
			factor.setYear(2014);
			factor.setValue(0.8);
			GridFactor later = ParkFactory.eINSTANCE.createGridFactor();
			later.setYear(2018);
			later.setValue(0.4);
			grid.getFactors().addAll(List.of(factor, later));
			model.getLibrary().getGrids().add(grid);
			Source source = ParkFactory.eINSTANCE.createSource();
			source.setId("source");
			source.setCitation("A book");
			model.getBibliography().add(source);
			park.setGrid(grid);
		}

		private FuelShare share(String fuel, double of) {
			FuelShare share = ParkFactory.eINSTANCE.createFuelShare();
			share.setFuel(Models.fuel(model, fuel));
			share.setShare(of);
			unit.getCofiring().add(share);
			return share;
		}
	}

	/** A study in which roles differ by what a unit is, on units that become smaller and buy electricity. */
	private static StudyBuilder study() {
		Expression coal = is(Feature.FUEL, "coal");
		return new StudyBuilder().without(Role.GRID_FACTOR)
				.with(Role.FULL_LOAD_HOURS, choice(is(Feature.TECHNOLOGY, "extraction"), quantity(1000, "h/a"), null, quantity(2000, "h/a")))
				.with(Role.CO2, choice(coal, quantity(100, "kg/GJ"), null, quantity(40, "kg/GJ")))
				.with(Costs.ULTRA_LOW_EMISSION_CAPITAL, quantity(100, "CNY/kW"))
				.scenario("buy", List.of(measure("buy", null, becomes(Attribute.CAPACITY, quantity(40, "MW")), becomes(Attribute.GRID_PURCHASE, quantity(1000, "MWh/a")))));
	}

	private static StudyResult run(EipModel model) {
		return study().run(model);
	}

	/** All numbers and words of a result, but for those that say what was not read and warn of it; else what is wrong. */
	private static List<String> texts(EipModel model) throws IOException {
		Faults faults = new Faults();
		if (StudyRun.of(study().study(), model, StudyBuilder.FILE, faults) == null) {
			return faults.list().stream().map(Fault::text).toList();
		}
		StudyResult result = run(model);
		List<String> texts = new ArrayList<>();
		for (String name : new TreeSet<>(ResultTexts.names(result))) {
			if (name.endsWith(".csv") && !List.of("unread.csv", "warnings.csv").contains(name)) {
				String table = name.substring(0, name.length() - ".csv".length());
				texts.add(name + ": " + TIME.matcher(ResultTexts.csv(result, table)).replaceAll(""));
			}
		}
		return texts;
	}

	@TestFactory
	Stream<DynamicTest> whatIsFilledInIsReadOrSaidNotToBe() {
		List<Function<Filled, EObject>> elements = List.of(at -> at.unit, at -> at.unit.getPlant(), at -> at.share, at -> at.unit.getFuel(),
				at -> at.unit.getTechnology(), at -> at.grid, at -> at.factor);
		return elements.stream().flatMap(element -> element.apply(new Filled()).eClass().getEAllStructuralFeatures().stream().filter(ModelReadsTest::isFilled)
				.map(feature -> dynamicTest(element.apply(new Filled()).eClass().getName() + "." + feature.getName(), () -> check(element, feature))));
	}

	/** Ids and codes are how files speak of an element; what they say of it is the same under others. */
	private static boolean isFilled(EStructuralFeature feature) {
		return feature != ParkPackage.Literals.NAMED_ELEMENT__ID && feature != ParkPackage.Literals.CATALOGUE_ENTRY__CODE && feature.isChangeable() && !feature.isDerived() && !feature.isTransient() && !(feature instanceof EReference reference && reference.isContainer());
	}

	private void check(Function<Filled, EObject> element, EStructuralFeature feature) throws IOException {
		Filled before = new Filled();
		Filled after = new Filled();
		fill(after, element.apply(after), feature);
		Faults faults = new Faults();
		StudyRun ran = StudyRun.of(study().study(), after.model, StudyBuilder.FILE, faults);
		boolean said = ran != null && ran.run(Progress.NONE).unread().stream().anyMatch(each -> each.element().replace(" ", "").equalsIgnoreCase(element.apply(after).eClass().getName())
				&& each.feature().replace(" ", "").equalsIgnoreCase(feature.getName()));
		if (said) {
			assertEquals(texts(before.model), texts(after.model), "said not to be read");
		} else {
			assertNotEquals(texts(before.model), texts(after.model), "read");
		}
	}

	@SuppressWarnings("unchecked")
	private static void fill(Filled at, EObject element, EStructuralFeature feature) {
		Object value = feature instanceof EReference reference ? referred(at, element, reference) : value((EDataType) feature.getEType(), element.eGet(feature));
		if (feature.isMany()) {
			((List<Object>) element.eGet(feature)).add(value);
		} else {
			element.eSet(feature, value);
		}
	}

	private static Object value(EDataType type, Object before) {
		if (type instanceof EEnum literals) {
			return literals.getELiterals().stream().map(each -> each.getInstance()).filter(each -> !each.equals(before) && !each.equals(type.getDefaultValue())).findFirst().orElseThrow();
		}
		return switch (type.getInstanceClass().getSimpleName()) {
		case "String" -> "other" + before;
		case "Boolean", "boolean" -> !Boolean.TRUE.equals(before);
		case "Double", "double" -> before == null ? 0.77 : (Double) before * 0.5;
		case "Integer", "int" -> before == null ? 2016 : (Integer) before - 2;
		default -> throw new IllegalStateException(type.toString());
		};
	}

	/** Another element of the model, or a new one where the feature holds its own. */
	private static EObject referred(Filled at, EObject element, EReference reference) {
		if (reference.isContainment()) {
			return created(at, reference);
		}
		Object before = reference.isMany() ? null : element.eGet(reference);
		List<EObject> all = new ArrayList<>();
		at.model.eAllContents().forEachRemaining(all::add);
		return all.stream().filter(each -> reference.getEReferenceType().isInstance(each) && each != before && each != element).findFirst()
				.orElseGet(() -> created(at, reference));
	}

	private static EObject created(Filled at, EReference reference) {
		EObject created = reference == ParkPackage.Literals.ENERGY_PLANT__UNITS || reference == ParkPackage.Literals.ENERGY_UNIT__COFIRING
				|| reference == ParkPackage.Literals.ELECTRICITY_GRID__FACTORS
						? EcoreUtil.copy(reference == ParkPackage.Literals.ENERGY_PLANT__UNITS ? at.unit : reference == ParkPackage.Literals.ENERGY_UNIT__COFIRING ? at.share : at.factor)
						: EcoreUtil.create(reference.getEReferenceType().isAbstract() ? concrete(reference) : reference.getEReferenceType());
		if (created instanceof GridFactor factor) {
			factor.setYear(2020);
			factor.setValue(0.1);
		}
		return created;
	}

	private static EClass concrete(EReference reference) {
		for (EClassifier each : ParkPackage.eINSTANCE.getEClassifiers()) {
			if (each instanceof EClass type && !type.isAbstract() && reference.getEReferenceType().isSuperTypeOf(type)) {
				return type;
			}
		}
		throw new IllegalStateException(reference.toString());
	}

	@Test
	void theFactorsOfAGridAreNotReadWhereTheSetStatesOne() {
		Filled filled = new Filled();
		StudyResult result = new StudyBuilder().scenario("none", List.of(measure("none", is(Feature.UNIT, "none")))).run(filled.model);
		assertEquals(List.of(new UnreadFeature("electricity grid", "factors", 1)),
				result.unread().stream().filter(each -> each.element().equals("electricity grid")).toList());
	}

	@Test
	void elementsAreCounted() {
		Filled filled = new Filled();
		Models.unit(filled.unit.getPlant(), "U3").setLatitude(50.0);
		filled.unit.setLatitude(51.0);
		assertEquals(List.of(2), run(filled.model).unread().stream().filter(each -> each.feature().equals("latitude")).map(UnreadFeature::elements).toList());
		assertFalse(run(filled.model).unread().stream().anyMatch(each -> Arrays.asList("capacity", "fuel").contains(each.feature())),
				run(filled.model).unread().stream().map(UnreadFeature::feature).collect(Collectors.joining(", ")));
	}
}
