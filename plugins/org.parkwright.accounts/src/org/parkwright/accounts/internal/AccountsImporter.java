package org.parkwright.accounts.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.measure.Unit;

import org.eclipse.emf.common.util.Enumerator;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.DataQuality;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.YearAccount;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** Reads activities of accounts, a row each, into a new park or into those of a park file. */
public final class AccountsImporter implements Importer {

	/** Supplier of what comes from anywhere outside. */
	static final String OUTSIDE = "outside";

	/** Option that names a park file. */
	static final String INTO = "into";

	private static final FileKind PARK = new FileKind("park", "Park");

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("accounts", "Activities of accounts", "Make accounts of greenhouse gases of a table of activities", FileKind.CSV, FileKind.XLSX)
				.layout("Columns: " + String.join(", ", AccountColumns.ACCOUNTS_REQUIRED) + "; if wanted " + String.join(", ", AccountColumns.ACCOUNTS_OPTIONAL)
						+ ". The exporter of the same name writes a table with these heads, of a park without accounts an empty one to fill in.")
				.options(TransferOption.file(INTO, "Park", "park file that the accounts are added to; a new park if left out", PARK));
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		ParkBuilder builder = ParkBuilder.of(file, options.file(INTO), faults);
		if (builder == null) {
			return null;
		}
		var reading = new Reading(builder);
		Tables.read(file, AccountColumns.ACCOUNTS_REQUIRED, AccountColumns.ACCOUNTS_OPTIONAL, faults, progress, reading::row);
		reading.suppliers(faults);
		if (!faults.hasErrors()) {
			Checks.run(builder.target().model(), builder.target()::place, faults);
		}
		return builder.target().model();
	}

	private record Key(Park park, int year, SectorKind sector, ActivityKind kind, String firm, String material, String supplier, String factor, String gas) {
	}

	private record OfYear(Park park, int year) {
	}

	private record Supplied(ActivityDatum datum, Park park, String supplier, Place place) {
	}

	/** One reading. */
	private static final class Reading {

		private final ParkBuilder builder;
		private final Map<Key, Place> seen = new HashMap<>();
		private final Map<OfYear, YearAccount> accounts = new HashMap<>();
		private final Set<OfYear> before = new HashSet<>();
		private final Map<YearAccount, Map<SectorKind, Sector>> sectors = new HashMap<>();
		private final List<Supplied> supplied = new ArrayList<>();
		private final Map<String, EmissionFactor> factors = new HashMap<>();
		private final Map<String, Source> sources = new HashMap<>();
		private final Map<String, Substance> substances = new HashMap<>();

		Reading(ParkBuilder builder) {
			this.builder = builder;
			for (Park park : builder.target().model().getParks()) {
				for (YearAccount account : park.getAccounts()) {
					if (account.getYear() != null) {
						accounts.put(new OfYear(park, account.getYear()), account);
						if (account.getSectors().stream().anyMatch(each -> !each.getActivities().isEmpty())) {
							before.add(new OfYear(park, account.getYear()));
						}
					}
				}
			}
			builder.target().model().getBibliography().forEach(each -> sources.putIfAbsent(each.getCitation(), each));
			builder.target().model().getLibrary().getSubstances().forEach(each -> substances.put(each.getCode() == null ? each.getName() : each.getCode(), each));
		}

		void row(Line line) {
			boolean missing = ParkBuilder.isMissing(line, "park", "account.park", text -> !text.isEmpty());
			Integer year = line.whole("year");
			if (year == null) {
				missing |= ParkBuilder.isMissing(line, "year", "account.year", text -> !text.isEmpty());
			}
			SectorKind sector = literal(line, "sector", SectorKind.VALUES, null);
			ActivityKind kind = literal(line, "kind", ActivityKind.VALUES, null);
			if (missing || year == null || sector == null || kind == null) {
				return;
			}
			Park park = builder.park(line.text("park"));
			var ofYear = new OfYear(park, year);
			if (before.contains(ofYear)) {
				line.error("year", "account.year", "The park " + park.getName() + " has activities of " + year + " already.",
						"Delete them in the park, or leave the lines of this year out.");
				return;
			}
			if (isRepeated(line, park, year, sector, kind)) {
				return;
			}
			ActivityDatum datum = datum(line, kind, park, sector);
			datum.setId(builder.target().id("activity." + Keys.encode(park.getName()) + "." + year + "." + line.place("kind").line()));
			sector(ofYear, sector).getActivities().add(datum);
			builder.target().said(datum, line.place("amount"), Map.of(ParkPackage.Literals.ACTIVITY_DATUM__AMOUNT, line.place("amount"), ParkPackage.Literals.ACTIVITY_DATUM__UNIT, line.place("unit"),
					ParkPackage.Literals.ACTIVITY_DATUM__UNCERTAINTY, line.place("uncertainty"), ParkPackage.Literals.ACTIVITY_DATUM__SCOPE, line.place("scope"),
					ParkPackage.Literals.ACTIVITY_DATUM__SUPPLIER, line.place("supplier"), ParkPackage.Literals.ACTIVITY_DATUM__REMOVED, line.place("removed"),
					ParkPackage.Literals.ACTIVITY_DATUM__NOTATION, line.place("notation"), ParkPackage.Literals.ACTIVITY_DATUM__KIND, line.place("kind")));
		}

		private boolean isRepeated(Line line, Park park, int year, SectorKind sector, ActivityKind kind) {
			var key = new Key(park, year, sector, kind, line.text("firm"), line.text("material"), line.text("supplier"), line.text("factor"), line.text("gas"));
			Place first = seen.putIfAbsent(key, line.place("year"));
			if (first != null) {
				line.error("year", "account.repeated", "The same activity of " + year + " stands in line " + first.line() + " too.",
						"Put both into one line, or tell them apart by firm, material or supplier.");
			}
			return first != null;
		}

		private <T extends Enumerator> T literal(Line line, String column, List<T> all, T otherwise) {
			String word = line.text(column);
			if (word.isEmpty()) {
				if (otherwise == null) {
					line.error(column, "account." + column, "The " + column + " is missing.", "Write one of " + words(all) + ".");
				}
				return otherwise;
			}
			return ActivityWords.literal(all, word).orElseGet(() -> {
				line.error(column, "account." + column, "'" + word + "' is no " + column + ".",
						Suggestions.nearest(word, all.stream().map(Enumerator::getLiteral).toList()).map(near -> "Did you mean " + near + "?")
								.orElseGet(() -> "Write one of " + words(all) + "."));
				return otherwise;
			});
		}

		private static String words(List<? extends Enumerator> all) {
			return all.stream().map(Enumerator::getLiteral).filter(each -> !each.equals("unknown")).collect(Collectors.joining(", "));
		}

		private Sector sector(OfYear ofYear, SectorKind kind) {
			YearAccount account = accounts.computeIfAbsent(ofYear, key -> {
				YearAccount made = ParkFactory.eINSTANCE.createYearAccount();
				made.setId(builder.target().id("account." + Keys.encode(key.park.getName()) + "." + key.year));
				made.setYear(key.year);
				key.park.getAccounts().add(made);
				return made;
			});
			return sectors.computeIfAbsent(account, key -> new HashMap<>()).computeIfAbsent(kind,
					key -> account.getSectors().stream().filter(each -> each.getKind() == kind).findFirst().orElseGet(() -> {
						Sector made = ParkFactory.eINSTANCE.createSector();
						made.setId(builder.target().id(account.getId() + "." + kind.getLiteral()));
						made.setKind(kind);
						account.getSectors().add(made);
						return made;
					}));
		}

		private ActivityDatum datum(Line line, ActivityKind kind, Park park, SectorKind sector) {
			ActivityDatum datum = ParkFactory.eINSTANCE.createActivityDatum();
			datum.setKind(kind);
			datum.setAmount(line.number("amount"));
			datum.setRemoved(line.number("removed"));
			datum.setUncertainty(line.number("uncertainty"));
			datum.setNotation(literal(line, "notation", NotationKey.VALUES, NotationKey.VALUE));
			datum.setDataQuality(literal(line, "quality", DataQuality.VALUES, DataQuality.UNKNOWN));
			if (datum.getAmount() == null && datum.getNotation() == NotationKey.VALUE && line.text("amount").isEmpty()) {
				line.error("amount", "account.amount", "The amount is missing.", "Enter it, or a notation key (NE, NO, IE, C) in the column notation.");
			}
			if (!line.text("firm").isEmpty()) {
				datum.setActor(builder.actor(park, line.text("firm"), sector == SectorKind.ENERGY));
				builder.target().said(datum.getActor(), line.place("firm"));
			}
			datum.setMaterial(material(line, kind));
			unit(line, datum);
			scope(line, datum);
			factor(line, datum);
			if (!line.text("supplier").isEmpty() && !line.text("supplier").equalsIgnoreCase(OUTSIDE)) {
				supplied.add(new Supplied(datum, park, line.text("supplier"), line.place("supplier")));
			}
			if (!line.text("source").isEmpty()) {
				datum.getSources().add(source(line.text("source")));
			}
			return datum;
		}

		/** A material that nobody knows can have no factor but one that stands beside it. */
		private MaterialType material(Line line, ActivityKind kind) {
			String name = line.text("material");
			if (name.isEmpty()) {
				if (kind == ActivityKind.COMBUSTION) {
					line.error("material", "account.material", "The fuel is missing.", "Name what is burnt.");
				}
				return null;
			}
			MaterialType known = builder.material(name);
			if (known == null && line.text("factor").isEmpty() && line.text("notation").isEmpty()) {
				line.error("material", "account.material", "The library has no material '" + name + "', and the line states no factor for it.",
						Suggestions.remedy(name, builder.materialNames()) + " Or state factor and factor_unit.");
				return null;
			}
			return known == null ? builder.newMaterial(name) : known;
		}

		private void unit(Line line, ActivityDatum datum) {
			String text = line.text("unit");
			if (text.isEmpty()) {
				if (datum.getAmount() != null) {
					line.error("unit", "account.unit", "The unit is missing.", "Write it, such as t, MWh or GJ.");
				}
				return;
			}
			Unit<?> unit = parsed(line, "unit", text);
			if (unit != null) {
				datum.setUnit(text);
				List<Unit<?>> fit = ActivityWords.units(datum.getKind());
				if (!ActivityWords.converts(unit, fit)) {
					line.error("unit", "account.unit", "The unit " + text + " does not fit an activity of the kind " + datum.getKind().getLiteral() + ".",
							"Write one that converts to " + fit.stream().map(Units::format).collect(Collectors.joining(", ")) + ".");
				}
			}
		}

		private static Unit<?> parsed(Line line, String column, String text) {
			try {
				return Units.parse(text);
			} catch (UnitSyntaxException e) {
				line.error(column, "account.unit", "'" + text + "' is no unit: " + e.getMessage(), "Write a unit such as t, MWh or kg/GJ.");
				return null;
			}
		}

		private static void scope(Line line, ActivityDatum datum) {
			String text = line.text("scope");
			if (text.isEmpty()) {
				return;
			}
			EmissionScope scope = switch (text.toLowerCase(Locale.ROOT).replaceAll("scope|\\s", "")) {
			case "1" -> EmissionScope.SCOPE1;
			case "2" -> EmissionScope.SCOPE2;
			case "3" -> EmissionScope.SCOPE3;
			default -> null;
			};
			if (scope == null) {
				line.error("scope", "account.scope", "'" + text + "' is no scope.", "Write 1, 2 or 3, or nothing.");
			} else if (!ActivityWords.scopes(datum.getKind()).contains(scope) && line.text("supplier").isEmpty()) {
				line.error("scope", "account.scope", "An activity of the kind " + datum.getKind().getLiteral() + " is not in " + ActivityWords.text(scope) + ".",
						"Write " + ActivityWords.scopes(datum.getKind()).stream().filter(each -> each != EmissionScope.UNKNOWN).map(ActivityWords::text)
								.collect(Collectors.joining(" or ")) + ", or nothing.");
			} else {
				datum.setScope(scope);
			}
		}

		private void factor(Line line, ActivityDatum datum) {
			Double value = line.number("factor");
			if (value == null) {
				return;
			}
			String text = line.text("factor_unit");
			if (text.isEmpty()) {
				line.error("factor_unit", "account.unit", "The unit of the factor is missing.", "Write it, such as kg/GJ or t/MWh.");
				return;
			}
			Unit<?> factorUnit = parsed(line, "factor_unit", text);
			Unit<?> unit = datum.getUnit() == null ? null : Units.parse(datum.getUnit());
			if (factorUnit == null || unit == null) {
				return;
			}
			if (!gives(unit, factorUnit, datum.getMaterial())) {
				line.error("factor_unit", "account.unit", datum.getUnit() + " times " + text + " is no mass" + (datum.getMaterial() == null ? "."
						: ", not by a heating value of " + datum.getMaterial().getName() + " either."), "Write units that go together, such as MWh and t/MWh, or state the heating value of the material.");
				return;
			}
			String gas = line.text("gas");
			if (!gas.isEmpty() && !substances.containsKey(gas)) {
				line.error("gas", "account.gas", "The library has no gas '" + gas + "'.", Suggestions.remedy(gas, substances.keySet()));
				return;
			}
			String cited = line.text("source");
			datum.setFactor(factors.computeIfAbsent(String.join("|", String.valueOf(value), text, gas, cited, line.text("material")), key -> {
				EmissionFactor factor = ParkFactory.eINSTANCE.createEmissionFactor();
				factor.setId(builder.target().id("factor.accounts." + (factors.size() + 1)));
				factor.setValue(value);
				factor.setUnit(text);
				factor.setMaterial(datum.getMaterial());
				factor.setSubstance(gas.isEmpty() ? null : substances.get(gas));
				if (!cited.isEmpty()) {
					factor.getSources().add(source(cited));
				}
				set().getFactors().add(factor);
				return factor;
			}));
		}

		private static boolean gives(Unit<?> unit, Unit<?> factorUnit, MaterialType material) {
			Unit<?> product = unit.multiply(factorUnit);
			List<Unit<?>> mass = List.of(Units.parse("t"));
			boolean byMass = material != null && material.getLowerHeatingValue() != null && ActivityWords.converts(product.multiply(Units.parse("MJ/kg")), mass);
			boolean byVolume = material != null && material.getLhvVolume() != null && ActivityWords.converts(product.multiply(Units.parse("MJ/m3")), mass);
			boolean byDensity = material != null && material.getDensity() != null && ActivityWords.converts(product.multiply(Units.parse("kg/m3")), mass);
			return ActivityWords.converts(product, mass) || byMass || byVolume || byDensity;
		}

		/** Factors that lines state stand in a set of their own. */
		private EmissionFactorSet set() {
			List<EmissionFactorSet> all = builder.target().model().getLibrary().getEmissionFactorSets();
			return all.stream().filter(each -> "Stated".equals(each.getName())).findFirst().orElseGet(() -> {
				EmissionFactorSet made = ParkFactory.eINSTANCE.createEmissionFactorSet();
				made.setId(builder.target().id("factors.stated"));
				made.setName("Stated");
				made.setDescription("Factors that activities state themselves");
				all.add(made);
				return made;
			});
		}

		private Source source(String text) {
			return sources.computeIfAbsent(text, key -> {
				Source source = ParkFactory.eINSTANCE.createSource();
				source.setId(builder.target().id("source.accounts." + (sources.size() + 1)));
				source.setCitation(text);
				source.setKind(SourceKind.STATISTIC);
				builder.target().model().getBibliography().add(source);
				return source;
			});
		}

		/** A supplier may stand in a line further down. */
		void suppliers(Faults faults) {
			for (Supplied each : supplied) {
				var actor = builder.actor(each.park, each.supplier);
				if (actor == null) {
					faults.error("account.supplier", "The park " + each.park.getName() + " has no firm or plant '" + each.supplier + "'.",
							Suggestions.nearest(each.supplier, builder.actorNames(each.park)).map(near -> "Did you mean " + near + "?")
									.orElse("Name one of the park, or write " + OUTSIDE + "."),
							each.place);
				} else {
					each.datum.setSupplier(actor);
					boolean outside = actor instanceof ExteriorZone;
					if (!outside && !AccountsImporter.isBought(each.datum.getKind())) {
						faults.warning("account.supplier", "Only bought heat and electricity have a supplier that matters.", "Leave the cell empty.", each.place);
					}
				}
			}
		}
	}

	private static boolean isBought(ActivityKind kind) {
		return kind == ActivityKind.BOUGHT_HEAT || kind == ActivityKind.BOUGHT_POWER;
	}
}
