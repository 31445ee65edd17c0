package org.parkwright.core.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.model.park.ParkPackage;

/** A column that a list knows. */
interface Column {

	/** @return its titles, the one that is written first */
	List<String> titles();

	/** @return whether a list without it is at fault */
	boolean required();

	/** @return whether its numbers may have decimals */
	boolean decimal();

	default String title() {
		return titles().get(0);
	}

	/** @return whether the title is one of a column of the list, in capital or small letters */
	static boolean knows(Column[] columns, String title) {
		return Arrays.stream(columns).flatMap(column -> column.titles().stream()).anyMatch(title::equalsIgnoreCase);
	}

	static String titles(List<? extends Column> columns, boolean required) {
		return columns.stream().filter(column -> column.required() == required).map(Column::title)
				.collect(Collectors.joining(", "));
	}

	/** The columns of a unit list in the order in which they are written. */
	enum Unit implements Column {
		ID(true, false, ParkPackage.Literals.NAMED_ELEMENT__ID, "id"),
		PARK(true, false, null, "park"),
		PLANT(true, false, ParkPackage.Literals.ENERGY_UNIT__PLANT, "utility", "plant"),
		FUEL(true, false, ParkPackage.Literals.ENERGY_UNIT__FUEL, "fuel"),
		OUTPUT(true, false, ParkPackage.Literals.ENERGY_UNIT__OUTPUT, "output"),
		TECHNOLOGY(true, false, ParkPackage.Literals.ENERGY_UNIT__TECHNOLOGY, "tech", "technology"),
		SIZE_CLASS(false, false, ParkPackage.Literals.ENERGY_UNIT__SIZE_CLASS, "cls", "class"),
		CAPACITY(true, true, ParkPackage.Literals.ENERGY_UNIT__CAPACITY, "capacity_mw"),
		HEAT_TO_POWER(true, true, ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER, "hpr"),
		VINTAGE(true, false, ParkPackage.Literals.ENERGY_UNIT__VINTAGE, "vintage"),
		LIFETIME(true, false, ParkPackage.Literals.ENERGY_UNIT__LIFETIME, "lifetime"),
		HOURS(false, true, ParkPackage.Literals.ENERGY_UNIT__HOURS, "hours"),
		EFFICIENCY(false, true, ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY, "efficiency_effective"),
		EFFICIENCY_ELECTRIC_NET(false, true, null, "efficiency_electric_net"),
		EFFICIENCY_TOTAL(false, true, null, "efficiency_total"),
		/** Says which where a unit has but one. */
		EFFICIENCY_UNSAID(false, true, null, "efficiency"),
		LATITUDE(false, true, ParkPackage.Literals.ENERGY_UNIT__LATITUDE, "latitude", "lat"),
		LONGITUDE(false, true, ParkPackage.Literals.ENERGY_UNIT__LONGITUDE, "longitude", "lon"),
		NAME(false, false, ParkPackage.Literals.NAMED_ELEMENT__NAME, "name"),
		STATUS(false, false, ParkPackage.Literals.ENERGY_UNIT__LIFE_STATUS, "status"),
		DESCRIPTION(false, false, ParkPackage.Literals.NAMED_ELEMENT__DESCRIPTION, "description");

		private final boolean required;
		private final boolean decimal;
		private final EStructuralFeature feature;
		private final List<String> titles;

		Unit(boolean required, boolean decimal, EStructuralFeature feature, String... titles) {
			this.required = required;
			this.decimal = decimal;
			this.feature = feature;
			this.titles = List.of(titles);
		}

		@Override
		public List<String> titles() {
			return titles;
		}

		@Override
		public boolean required() {
			return required;
		}

		@Override
		public boolean decimal() {
			return decimal;
		}

		/** @return whether its cells are numbers */
		boolean number() {
			return decimal || this == VINTAGE || this == LIFETIME;
		}

		/** @return the column of a feature of the model; the id where none fits */
		static Unit of(EStructuralFeature feature) {
			return feature == null ? ID
					: Arrays.stream(values()).filter(column -> feature.getName().equals(
							column.feature == null ? "" : column.feature.getName())).findFirst().orElse(ID);
		}
	}

	/** The columns of a list of parks, in the order in which they are documented. */
	enum Park implements Column {
		PARK(true, false, "park"),
		COUNTRY(false, false, "country"),
		PROVINCE(false, false, "province"),
		PROGRAM(false, false, "program"),
		GRID(false, false, "grid"),
		LATITUDE(false, true, "latitude", "lat"),
		LONGITUDE(false, true, "longitude", "lon"),
		DESCRIPTION(false, false, "description");

		private final boolean required;
		private final boolean decimal;
		private final List<String> titles;

		Park(boolean required, boolean decimal, String... titles) {
			this.required = required;
			this.decimal = decimal;
			this.titles = List.of(titles);
		}

		@Override
		public List<String> titles() {
			return titles;
		}

		@Override
		public boolean required() {
			return required;
		}

		@Override
		public boolean decimal() {
			return decimal;
		}
	}
}
