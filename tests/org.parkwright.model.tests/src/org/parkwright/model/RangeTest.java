package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;

class RangeTest {

	private static final EAttribute CAPACITY = ParkPackage.Literals.ENERGY_UNIT__CAPACITY;

	@Test
	void anInclusiveBoundLiesInTheRangeAndAnExclusiveOneDoesNot() {
		Range lifetime = Range.of(ParkPackage.Literals.TECHNOLOGY__LIFETIME).orElseThrow();
		assertFalse(lifetime.admits(0));
		assertTrue(lifetime.admits(Double.MIN_VALUE));
		assertTrue(lifetime.admits(1000));
		assertFalse(lifetime.admits(1000.5));
		Range below = range("maxExclusive", "10");
		assertTrue(below.admits(Double.NEGATIVE_INFINITY));
		assertFalse(below.admits(10));
	}

	@Test
	void theUnknownLiesInEveryRange() {
		EnergyUnit unit = Samples.FACTORY.createEnergyUnit();
		assertTrue(Range.admits(unit, CAPACITY));
		unit.setCapacity(Double.NaN);
		assertTrue(Range.admits(unit, CAPACITY));
		unit.setCapacity(0.0);
		assertFalse(Range.admits(unit, CAPACITY));
	}

	@Test
	void anAttributeHasTheRangeOfItsTypeUnlessItStatesItsOwn() {
		assertEquals(9999, Range.of(ParkPackage.Literals.ENERGY_UNIT__VINTAGE).orElseThrow().max());
		assertEquals(2999, Range.of(ParkPackage.Literals.EIP_MODEL__BASE_YEAR).orElseThrow().max());
	}

	@Test
	void whatStatesNoneHasNone() {
		assertEquals(Optional.empty(), Range.of(ParkPackage.Literals.PRICE__VALUE));
		assertEquals(Optional.empty(), Range.of(ParkPackage.Literals.NAMED_ELEMENT__NAME));
		assertEquals(Optional.empty(), Range.of(EcoreFactory.eINSTANCE.createEAttribute()));
	}

	@Test
	void aRangeIsSaidBehindTheWordNumber() {
		assertEquals("greater than 0 MW", Range.of(CAPACITY).orElseThrow().words("MW"));
		assertEquals("greater than 0 and at most 1000 a", Range.of(ParkPackage.Literals.ENERGY_UNIT__LIFETIME).orElseThrow().words("a"));
		assertEquals("from 0 to 1", Range.of(ParkPackage.Literals.FUEL_SHARE__SHARE).orElseThrow().words(""));
		assertEquals("that is not negative", Range.of(ParkPackage.Literals.PARK__POPULATION).orElseThrow().words("person"));
		assertEquals("of at least -273.15 degC", Range.of(ParkPackage.Literals.PORT__TEMPERATURE).orElseThrow().words("degC"));
		assertEquals("of at most 5", range("maxInclusive", "5").words(""));
		assertEquals("less than 5", range("maxExclusive", "5").words(""));
		assertEquals("of at least 1 and less than 5", range("minInclusive", "1", "maxExclusive", "5").words(""));
	}

	@Test
	void anAnnotationThatCannotBeReadIsRefusedWithWhatIsWrong() {
		assertEquals("The bound many of a range is no number",
				assertThrows(IllegalArgumentException.class, () -> range("minInclusive", "many")).getMessage());
		assertEquals("A range has no min, but minInclusive, minExclusive, maxInclusive, maxExclusive, code, hint",
				assertThrows(IllegalArgumentException.class, () -> range("min", "0")).getMessage());
	}

	private static Range range(String... details) {
		EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
		attribute.setEType(EcorePackage.Literals.EDOUBLE);
		for (int i = 0; i < details.length; i += 2) {
			EcoreUtil.setAnnotation(attribute, Range.SOURCE, details[i], details[i + 1]);
		}
		return Range.of(attribute).orElseThrow();
	}
}
