package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.CATALOGUE_ENTRY__CODE;
import static org.parkwright.model.park.ParkPackage.Literals.SIZE_CLASS__UPPER_BOUND;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.SizeClass;

class SizeClassBoundsTest extends CheckTest {

	SizeClassBoundsTest() {
		super(new SizeClassBounds(), "library.sizeClass");
	}

	private final SizeClass sizeClass = FACTORY.createSizeClass();

	@BeforeEach
	void add() {
		sizeClass.setCode("huge");
		model.getLibrary().getSizeClasses().add(sizeClass);
	}

	@Test
	void aClassOfAnyCapacityAndOneOfASingleCapacityAreRight() {
		assertFindsNothing();
		sizeClass.setLowerBound(20.0);
		sizeClass.setUpperBound(20.0);
		assertFindsNothing();
	}

	@Test
	void aClassThatNoCapacityLiesInIsWrong() {
		Finding empty = error(sizeClass, SIZE_CLASS__UPPER_BOUND, "Size class huge: no capacity lies between its bounds.",
				"Enter an upper bound above the lower one, or leave one of them out.");
		sizeClass.setName("huge");
		sizeClass.setLowerBound(20.0);
		sizeClass.setUpperBound(10.0);
		assertFinds(empty);
		sizeClass.setUpperBound(20.0);
		sizeClass.setBoundsIncluded(false);
		assertFinds(empty);
	}

	@Test
	void eachClassHasACodeOfItsOwn() {
		sizeClass.setName("A");
		sizeClass.setCode("large");
		assertFinds(error(sizeClass, CATALOGUE_ENTRY__CODE, "Size class A: its code large is that of another class.",
				"Give each class a code of its own."));
		sizeClass.setName("");
		sizeClass.setCode("");
		sizeClass.setId("S1");
		assertFinds(error(sizeClass, CATALOGUE_ENTRY__CODE, "Size class S1: it has no code.", "Enter the word that tables shall call it."));
	}
}
