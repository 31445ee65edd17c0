package org.parkwright.symbiosis.matching;

import java.util.Map;

import org.parkwright.model.park.MaterialForm;
import org.parkwright.symbiosis.matching.Listing.Bounds;
import org.parkwright.symbiosis.matching.Listing.Goods;
import org.parkwright.symbiosis.matching.Listing.Heat;
import org.parkwright.symbiosis.matching.Listing.Owner;

/** Offers and wants for tests, which change one thing at a time. */
record Example(Listing listing) {

	/** Tonnes of a solid of a class, at a place, by an owner of the port's name. */
	static Example of(String port, String list, String code, double tonnes) {
		return new Example(new Listing(port, new Owner("owner of " + port, "Owner of " + port, 55.68, 11.09, false),
				new Goods(null, "Material of " + port, ClassCode.of(list, code), false, MaterialForm.SOLID, Map.of()), tonnes, "t/a", Map.of(), null));
	}

	/** Heat in GJ a year from one temperature to another. */
	static Example heat(String port, double gigajoules, double supply, double target) {
		return new Example(new Listing(port, new Owner("owner of " + port, "Owner of " + port, 55.68, 11.09, false),
				new Goods(null, "Heat of " + port, null, false, MaterialForm.UNKNOWN, Map.of()), gigajoules, "GJ/a", Map.of(), new Heat(supply, target)));
	}

	Example owner(String id) {
		Owner was = listing.owner();
		return with(new Owner(id, id, was.latitude(), was.longitude(), was.permitted()));
	}

	Example at(double latitude, double longitude) {
		Owner was = listing.owner();
		return with(new Owner(was.id(), was.name(), latitude, longitude, was.permitted()));
	}

	Example permitted() {
		Owner was = listing.owner();
		return with(new Owner(was.id(), was.name(), was.latitude(), was.longitude(), true));
	}

	Example hazardous(Boolean yes) {
		Goods was = listing.goods();
		return with(new Goods(was.id(), was.name(), was.code(), yes, was.form(), was.substances()));
	}

	Example form(MaterialForm form) {
		Goods was = listing.goods();
		return with(new Goods(was.id(), was.name(), was.code(), was.hazardous(), form, was.substances()));
	}

	Example material(String id) {
		Goods was = listing.goods();
		return with(new Goods(id, was.name(), null, was.hazardous(), was.form(), was.substances()));
	}

	Example substance(String name, double lower, double upper) {
		Goods was = listing.goods();
		return with(new Goods(was.id(), was.name(), was.code(), was.hazardous(), was.form(), Map.of(name, new Bounds(lower, upper))));
	}

	Example unit(String unit) {
		return new Example(new Listing(listing.port(), listing.owner(), listing.goods(), listing.quantity(), unit, listing.periods(), listing.heat()));
	}

	Example periods(Map<String, Double> shares) {
		return new Example(new Listing(listing.port(), listing.owner(), listing.goods(), listing.quantity(), listing.unit(), shares, listing.heat()));
	}

	private Example with(Owner owner) {
		return new Example(new Listing(listing.port(), owner, listing.goods(), listing.quantity(), listing.unit(), listing.periods(), listing.heat()));
	}

	private Example with(Goods goods) {
		return new Example(new Listing(listing.port(), listing.owner(), goods, listing.quantity(), listing.unit(), listing.periods(), listing.heat()));
	}
}
