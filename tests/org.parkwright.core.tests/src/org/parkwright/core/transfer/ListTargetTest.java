package org.parkwright.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Place;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage.Literals;

/** A model that a list is read into. */
class ListTargetTest {

	private static final Path LIST = Path.of("lists", "firms of 2013.csv");

	@Test
	void aNewModelIsCalledAfterTheListAndHasTheStandardLibrary() {
		EipModel model = ListTarget.empty(LIST).model();
		assertEquals("firms of 2013", model.getName());
		assertNotNull(model.getLibrary());
	}

	@Test
	void whatIsReadIntoACopyDoesNotReachWhatWasThere() {
		EipModel there = ParkFactory.eINSTANCE.createEipModel();
		ListTarget.copy(LIST, there).model().getParks().add(ParkFactory.eINSTANCE.createPark());
		assertEquals(0, there.getParks().size());
		assertNull(there.getLibrary());
	}

	@Test
	void anIdThatIsTakenGetsANumber() {
		EipModel there = ParkFactory.eINSTANCE.createEipModel();
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setId("park.a");
		there.getParks().add(park);
		ListTarget target = ListTarget.copy(LIST, there);
		assertEquals("park.a.2", target.id("park.a"));
		assertEquals("park.a.3", target.id("park.a"));
		assertEquals("park.b", target.id("park.b"));
	}

	@Test
	void aPlaceIsThatOfTheFeatureElseThatOfTheElementElseTheList() {
		ListTarget target = ListTarget.empty(LIST);
		Firm firm = ParkFactory.eINSTANCE.createFirm();
		assertEquals(Place.of(LIST.toString()), target.place(firm, Literals.ACTOR__LATITUDE));
		Place line = new Place(LIST.toString(), 3, 1, -1, 0);
		Place latitude = new Place(LIST.toString(), 3, 7, -1, 0);
		target.said(firm, line, Map.of(Literals.ACTOR__LATITUDE, latitude));
		target.said(firm, new Place(LIST.toString(), 9, 1, -1, 0));
		assertEquals(latitude, target.place(firm, Literals.ACTOR__LATITUDE));
		assertEquals(line, target.place(firm, Literals.ACTOR__LONGITUDE));
		assertEquals(line, target.place(firm, null));
	}
}
