package org.parkwright.core.check.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.model.park.ParkPackage.Literals.EIP_MODEL__BASE_YEAR;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__CAPACITY;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HOURS;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__LIFETIME;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__VINTAGE;
import static org.parkwright.model.park.ParkPackage.Literals.FLOW__QUANTITY;
import static org.parkwright.model.park.ParkPackage.Literals.FUEL_SHARE__SHARE;
import static org.parkwright.model.park.ParkPackage.Literals.PARK__LATITUDE;
import static org.parkwright.model.park.ParkPackage.Literals.PARK__LONGITUDE;
import static org.parkwright.model.park.ParkPackage.Literals.PARK__POPULATION;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.core.LogFixture;
import org.parkwright.core.Models;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.Range;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.Infrastructure;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Price;
import org.parkwright.model.park.PriceSet;

class RangesTest extends CheckTest {

	RangesTest() {
		super(new Ranges(), "element.range");
	}

	private static final String UNKNOWN = ", or leave it out if you do not know it.";
	private static final String NOT_NEGATIVE = "Enter a number that is not negative" + UNKNOWN;

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void whatLiesInItsRangeAndTheUnknownAreRight() {
		unit.setHours(0.0);
		unit.setCapacity(1e-3);
		unit.setLifetime(1000.0);
		unit.setEfficiency(null);
		park.setArea(12.5);
		park.setPopulation(0);
		park.setLatitude(-33.9);
		park.setLongitude(-70.6);
		for (Integer year : new Integer[] { 1800, 2014, 2999, null }) {
			model.setBaseYear(year);
			assertFindsNothing();
		}
	}

	@Test
	void lessThanNoneIsWrong() {
		unit.setHours(-1.5);
		unit.setHeatToPower(-3.0);
		park.setPopulation(-3);
		assertFinds(error(park, PARK__POPULATION, "Park K1: the population is -3 person.", NOT_NEGATIVE),
				error(unit, ENERGY_UNIT__HOURS, "Energy unit U1: the hours is -1.5 h/a.", NOT_NEGATIVE),
				error(unit, ENERGY_UNIT__HEAT_TO_POWER, "Energy unit U1: the heat to power is -3.", NOT_NEGATIVE));
	}

	@Test
	void aBoundThatIsExcludedIsWrongAndTheFaultHasTheCodeThatTheMetamodelSays() {
		for (String wrong : List.of("0", "-50.5")) {
			unit.setCapacity(Double.valueOf(wrong));
			assertFinds(coded("unit.capacity", unit, ENERGY_UNIT__CAPACITY, "Energy unit U1: the capacity is " + wrong + " MW.",
					"Enter a number greater than 0 MW" + UNKNOWN));
		}
	}

	@Test
	void aLifeOfNoYearsAndOneThatIsTooLongToBeComputedAreWrong() {
		for (String wrong : List.of("0", "-30", "1000.5")) {
			unit.setLifetime(Double.valueOf(wrong));
			assertFinds(coded("unit.lifetime", unit, ENERGY_UNIT__LIFETIME, "Energy unit U1: the lifetime is " + wrong + " a.",
					"Enter a number greater than 0 and at most 1000 a" + UNKNOWN));
		}
	}

	@Test
	void yearsThatAreNotOfOurTimeAreWrong() {
		for (int year : new int[] { -5, 201, 3000, 99_999_999 }) {
			model.setBaseYear(year);
			assertFinds(coded("model.baseYear", model, EIP_MODEL__BASE_YEAR, "Eip model M: the base year is " + year + ".",
					"Enter a year from 1800 to 2999" + UNKNOWN));
		}
		model.setBaseYear(2014);
		unit.setVintage(205);
		assertFinds(error(unit, ENERGY_UNIT__VINTAGE, "Energy unit U1: the vintage is 205.", "Enter a year from 1000 to 9999" + UNKNOWN));
	}

	@Test
	void aPercentageIsToldAsTheFractionThatItIs() {
		FuelShare share = FACTORY.createFuelShare();
		share.setName("coal");
		unit.getCofiring().add(share);
		share.setShare(1.0);
		assertFindsNothing();
		share.setShare(35.3);
		assertFinds(error(share, FUEL_SHARE__SHARE, "Fuel share coal: the share is 35.3.", "Enter a number from 0 to 1: 35.3 % is 0.353."));
		share.setShare(353.0);
		assertFinds(error(share, FUEL_SHARE__SHARE, "Fuel share coal: the share is 353.", "Enter a number from 0 to 1" + UNKNOWN));
	}

	@Test
	void degreesThatAreNoneAreWrongAndTheHintOfTheMetamodelIsTold() {
		park.setLatitude(121.5);
		park.setLongitude(-181.0);
		assertFinds(
				coded("element.coordinates", park, PARK__LATITUDE, "Park K1: the latitude is 121.5 deg.", "Enter a number from -90 to 90 deg" + UNKNOWN
						+ " Degrees are those of WGS 84; latitude and longitude may have been exchanged."),
				coded("element.coordinates", park, PARK__LONGITUDE, "Park K1: the longitude is -181 deg.", "Enter a number from -180 to 180 deg" + UNKNOWN
						+ " Degrees are those of WGS 84."));
	}

	@Test
	void aQuantityIsToldInTheUnitThatItsElementStates() {
		Flow flow = FACTORY.createFlow();
		flow.setName("steam");
		flow.setUnit("GJ/a");
		flow.setQuantity(-4.0);
		park.getFlows().add(flow);
		assertFinds(error(flow, FLOW__QUANTITY, "Flow steam: the quantity is -4 GJ/a.",
				NOT_NEGATIVE + " A flow goes the other way if its ends are exchanged."));
	}

	@Test
	void whatHasNoRangeMayBeAnyNumber() {
		Price gateFee = FACTORY.createPrice();
		gateFee.setValue(-70.0);
		PriceSet prices = FACTORY.createPriceSet();
		prices.getPrices().add(gateFee);
		model.getLibrary().getPriceSets().add(prices);
		unit.setOutput(EnergyOutput.ELECTRICITY);
		assertFindsNothing();
	}

	@Test
	void theMetamodelOfAPluginIsCheckedByItsOwnAnnotations() {
		EClass pond = pond();
		EAttribute depth = attribute(pond, "meanDepth", EcorePackage.Literals.EDOUBLE, "minExclusive", "0", "maxExclusive", "50");
		EcoreUtil.setAnnotation(depth, QuantityUnits.SOURCE, "unit", "m");
		EAttribute filled = attribute(pond, "filled", ParkPackage.Literals.YEAR);
		EAttribute samples = attribute(pond, "samples", EcorePackage.Literals.EINT, "minInclusive", "1", "code", "pond.samples");
		samples.setUpperBound(-1);
		samples.setUnique(false);
		depth.setLowerBound(1);
		Infrastructure element = (Infrastructure) EcoreUtil.create(pond);
		element.setName("P");
		park.getInfrastructure().add(element);
		element.eSet(depth, 49.5);
		element.eSet(samples, List.of(1, 2));
		assertFindsNothing();
		element.eSet(depth, 50.0);
		element.eSet(filled, 20_14_0);
		element.eSet(samples, List.of(3, 0));
		assertFinds(
				error(element, depth, "Pond P: the mean depth is 50.0 m.", "Enter a number greater than 0 and less than 50 m."),
				error(element, filled, "Pond P: the filled is 20140.", "Enter a year from 1000 to 9999" + UNKNOWN),
				coded("pond.samples", element, samples, "Pond P: the samples is 0.", "Enter a number of at least 1" + UNKNOWN));
	}

	@Test
	void aRangeThatCannotBeReadIsLoggedWithItsMetamodelAndTheOthersAreChecked() {
		EClass pond = pond();
		attribute(pond, "depth", EcorePackage.Literals.EDOUBLE, "minInclusive", "deep");
		Infrastructure element = (Infrastructure) EcoreUtil.create(pond);
		park.getInfrastructure().add(element);
		unit.setHours(-1.0);
		try (LogFixture log = new LogFixture(Ranges.class)) {
			assertFinds(error(unit, ENERGY_UNIT__HOURS, "Energy unit U1: the hours is -1 h/a.", NOT_NEGATIVE));
			assertEquals(List.of("The metamodel http://example.com/ponds states a range for Pond.depth that cannot be read; "
					+ "the attribute is not checked."), log.records().stream().map(each -> each.getMessage()).toList());
		}
	}

	private static EClass pond() {
		EPackage ponds = EcoreFactory.eINSTANCE.createEPackage();
		ponds.setName("ponds");
		ponds.setNsURI("http://example.com/ponds");
		EClass pond = EcoreFactory.eINSTANCE.createEClass();
		pond.setName("Pond");
		pond.getESuperTypes().add(ParkPackage.Literals.INFORMATION_SYSTEM);
		ponds.getEClassifiers().add(pond);
		return pond;
	}

	private static EAttribute attribute(EClass owner, String name, EDataType type, String... range) {
		EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
		attribute.setName(name);
		attribute.setEType(type);
		for (int i = 0; i < range.length; i += 2) {
			EcoreUtil.setAnnotation(attribute, Range.SOURCE, range[i], range[i + 1]);
		}
		owner.getEStructuralFeatures().add(attribute);
		return attribute;
	}
}
