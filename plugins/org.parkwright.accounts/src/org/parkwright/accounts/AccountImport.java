package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.parkwright.accounts.EmissionLines.Datum;
import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.GasUse;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.WasteTreatment;
import org.parkwright.model.park.YearAccount;

/** Reads the accounts of a model, those of its parks and of their firms, into lines. */
final class AccountImport {

	private static final String ELECTRICITY = "electricity";
	private static final String HEAT = "heat";
	private static final String CO2 = "CO2";
	private static final String CH4 = "CH4";
	private static final String N2O = "N2O";

	/** What an account of a park and year is made with. */
	private record Year(int park, int year, Park of, EmissionFactorSet factors, EmissionFactorSet warming, UsedFactor grid) {
	}

	private record Pile(int park, String actor, String material, SectorKind sector) {
	}

	final EmissionLines lines = new EmissionLines();
	final Suppliers suppliers = new Suppliers();
	private final FactorLookup lookup;
	private final Conversions conversions;
	private final AccountOptions options;
	private final Map<ActivityDatum, Double> landfills = new IdentityHashMap<>();
	/** Lines of what was sold on: they count if nobody inside took it. */
	private final List<Runnable> sold = new ArrayList<>();

	AccountImport(EipModel model, AccountOptions options) {
		this.options = options;
		lookup = new FactorLookup(model.getLibrary());
		conversions = new Conversions(lookup);
		List<Park> parks = model.getParks();
		landfills(parks);
		for (int park = 0; park < parks.size(); park++) {
			read(park, parks.get(park));
		}
		sold.forEach(Runnable::run);
	}

	/** Takes a datum with its sector, and who did it. */
	private interface Taker {
		void take(YearAccount account, Sector sector, ActivityDatum datum, Actor actor);
	}

	private static void walk(Park park, Taker taker) {
		park.getAccounts().forEach(account -> walk(account, null, taker));
		park.getFirms().forEach(firm -> firm.getAccounts().forEach(account -> walk(account, firm, taker)));
	}

	private static void walk(YearAccount account, Firm firm, Taker taker) {
		if (account.getYear() != null) {
			for (Sector sector : account.getSectors()) {
				for (ActivityDatum datum : sector.getActivities()) {
					taker.take(account, sector, datum, datum.getActor() == null ? firm : datum.getActor());
				}
			}
		}
	}

	private void read(int index, Park park) {
		Map<Integer, Year> years = new TreeMap<>();
		walk(park, (account, sector, datum, actor) -> {
			if (options.has(account.getYear())) {
				read(datum, sector.getKind(), actor, years.computeIfAbsent(account.getYear(), each -> settings(index, park, account, each)));
			}
		});
	}

	private Year settings(int index, Park park, YearAccount account, int year) {
		EmissionFactorSet factors = lookup.set(options.factors().isEmpty() ? FactorLookup.USUAL_FACTORS : options.factors());
		if (options.factors().isEmpty() && account.getFactorSet() != null) {
			factors = account.getFactorSet();
		}
		EmissionFactorSet warming = lookup.set(options.warming().isEmpty() ? FactorLookup.USUAL_WARMING : options.warming());
		if (options.warming().isEmpty() && account.getWarming() != null) {
			warming = account.getWarming();
		} else if (options.warming().isEmpty() && factors != null && !factors.getWarmingPotentials().isEmpty()) {
			warming = factors;
		}
		UsedFactor grid = lookup.grid(park.getGrid(), year);
		if (grid == null) {
			grid = lookup.factors(factors, ELECTRICITY, SectorKind.OTHER, year).stream().findFirst().orElse(null);
		}
		return new Year(index, year, park, factors, warming, grid);
	}

	private void read(ActivityDatum datum, SectorKind sector, Actor actor, Year year) {
		boolean inside = isBought(datum) && isInside(datum.getSupplier(), year.of);
		Scope scope = inside ? Scope.ATTRIBUTED : scope(datum, actor);
		double amount = datum.getAmount() == null || datum.getNotation() != NotationKey.VALUE ? Double.NaN : datum.getAmount();
		String unit = datum.getUnit() == null ? "" : datum.getUnit();
		Datum common = new Datum(year.park, year.year, sector, datum.getKind(), scope, actor == null ? null : actor.getId(),
				datum.getMaterial() == null ? null : FactorLookup.name(datum.getMaterial()), amount, unit, number(datum.getUncertainty()),
				datum.getNotation(), amount * conversions.toEnergy(unit, datum.getMaterial()), datum.getDataQuality(), datum.getTier(),
				datum.getMethod() == null || datum.getMethod().isBlank() ? null : datum.getMethod(), FactorLookup.sources(datum, datum.eContainer()));
		if (datum.getNotation() != NotationKey.VALUE) {
			missing(common, Gap.NOTATION);
		} else if (Double.isNaN(amount)) {
			missing(common, Gap.AMOUNT);
		} else if (scope == Scope.UNKNOWN) {
			missing(common, Gap.KIND);
		} else if (inside) {
			int line = lines.add(common, UsedFactor.EQUIVALENT, null, 0, 0, Double.NaN, 0, Gap.NONE);
			suppliers.takes(line, new Suppliers.Key(year.park, year.year, datum.getSupplier().getId()), datum.getKind() == ActivityKind.BOUGHT_HEAT, common.energy());
		} else {
			new Reading(datum, common, year).read(actor);
		}
	}

	private int missing(Datum common, Gap why) {
		return lines.add(common, null, null, Double.NaN, Double.NaN, Double.NaN, Double.NaN, why);
	}

	static boolean isBought(ActivityDatum datum) {
		return datum.getKind() == ActivityKind.BOUGHT_HEAT || datum.getKind() == ActivityKind.BOUGHT_POWER;
	}

	/** Whether what an actor emits is in the account of the park. */
	static boolean isInside(Actor actor, Park park) {
		return actor != null && !(actor instanceof ExteriorZone) && actor.eContainer() == park;
	}

	/** What is stated, else what the kind of activity says. */
	static Scope scope(ActivityDatum datum, Actor actor) {
		return switch (datum.getScope()) {
		case SCOPE1 -> Scope.DIRECT;
		case SCOPE2 -> Scope.BOUGHT;
		case SCOPE3 -> Scope.OTHER;
		case UNKNOWN -> switch (datum.getKind()) {
		case UNKNOWN -> Scope.UNKNOWN;
		case BOUGHT_POWER, SOLD_POWER, BOUGHT_HEAT, SOLD_HEAT -> Scope.BOUGHT;
		case UPSTREAM -> Scope.OTHER;
		case LANDFILL, INCINERATION -> actor == null || actor instanceof Firm || actor instanceof ExteriorZone ? Scope.OTHER : Scope.DIRECT;
		default -> Scope.DIRECT;
		};
		};
	}

	/** What landfills give off of what was buried before has to be known before any year is read. */
	private void landfills(List<Park> parks) {
		Map<Pile, TreeMap<Integer, ActivityDatum>> piles = new LinkedHashMap<>();
		for (int park = 0; park < parks.size(); park++) {
			int index = park;
			walk(parks.get(park), (account, sector, datum, actor) -> {
				if (datum.getKind() == ActivityKind.LANDFILL && datum.getTreatment() != null && datum.getTreatment().getDecayRate() != null) {
					piles.computeIfAbsent(new Pile(index, actor == null ? "" : actor.getId(), FactorLookup.name(datum.getMaterial()), sector.getKind()),
							key -> new TreeMap<>()).put(account.getYear(), datum);
				}
			});
		}
		piles.values().forEach(this::decay);
	}

	private void decay(TreeMap<Integer, ActivityDatum> pile) {
		int first = pile.firstKey();
		double[] decomposing = new double[pile.lastKey() - first + 1];
		double[] recovered = new double[decomposing.length];
		for (int i = 0; i < decomposing.length; i++) {
			ActivityDatum datum = pile.get(first + i);
			// a year of which nothing is stated leaves unknown what lies there afterwards
			decomposing[i] = datum == null ? Double.NaN : decomposing(datum);
			recovered[i] = datum == null ? Double.NaN : number(datum.getTreatment().getGasRecovery());
		}
		WasteTreatment treatment = pile.firstEntry().getValue().getTreatment();
		double[] methane = WasteEmissions.landfill(decomposing, treatment.getDecayRate(), number(treatment.getMethaneShare()), recovered,
				number(treatment.getOxidation()));
		pile.forEach((year, datum) -> landfills.put(datum, methane[year - first]));
	}

	private double decomposing(ActivityDatum datum) {
		WasteTreatment treatment = datum.getTreatment();
		return number(datum.getAmount()) * conversions.toTonnes(datum.getUnit() == null ? "" : datum.getUnit(), datum.getMaterial()) * number(treatment.getDegradableCarbon())
				* number(treatment.getDecomposingShare()) * number(treatment.getMethaneCorrectionFactor());
	}

	private static double number(Double value) {
		return value == null ? Double.NaN : value;
	}

	/** Of what is not stated there is none. */
	private static double orNone(Double value) {
		return value == null ? 0 : value;
	}

	/** One datum whose emissions count. */
	private final class Reading {

		private final ActivityDatum datum;
		private final Datum common;
		private final Year year;
		private final String material;

		Reading(ActivityDatum datum, Datum common, Year year) {
			this.datum = datum;
			this.common = common;
			this.year = year;
			material = common.material() == null ? "" : common.material();
		}

		void read(Actor actor) {
			Suppliers.Key key = actor == null ? null : new Suppliers.Key(year.park, year.year, actor.getId());
			int first = lines.size();
			switch (datum.getKind()) {
			case BOUGHT_POWER -> power(1);
			case SOLD_POWER, SOLD_HEAT -> sells(actor, key);
			case BOUGHT_HEAT -> heat(1);
			case FLUORINATED -> gasUse();
			case WASTEWATER -> water();
			case LANDFILL -> landfill();
			case INCINERATION -> burned();
			default -> factors(factorsOf(material, common.sector()), 1);
			}
			if (key != null && common.scope() == Scope.DIRECT) {
				double sum = 0;
				for (int line = first; line < lines.size(); line++) {
					sum += lines.equivalent(line);
				}
				suppliers.emits(key, common.sector(), sum);
				if (datum.getKind() == ActivityKind.COMBUSTION) {
					suppliers.burns(key, common.energy());
				}
			}
		}

		private double net() {
			return common.amount() - orNone(datum.getRemoved());
		}

		private List<UsedFactor> factorsOf(String of, SectorKind sector) {
			return datum.getFactor() != null ? List.of(lookup.use(datum.getFactor())) : lookup.factors(year.factors, of, sector, year.year);
		}

		/** (A1), (A6) and (A12): amount times factor, of each gas. */
		private void factors(List<UsedFactor> factors, int sign) {
			if (factors.isEmpty()) {
				missing(common, Gap.FACTOR);
			}
			for (UsedFactor factor : factors) {
				double conversion = conversions.toMass(common.unit(), factor.unit(), datum.getMaterial(), factor.lowerHeating());
				emit(factor, factor.gas(),
						sign * FactorEmissions.ofActivity(common.amount(), orNone(datum.getRemoved()), conversion, factor.value(), factor.oxidation()));
			}
		}

		private int emit(UsedFactor factor, String gas, double mass) {
			double biogenic = gas.equals(CO2) ? lookup.biogenic(datum.getMaterial()) : 0;
			return emit(factor, gas, mass, biogenic);
		}

		private int emit(UsedFactor factor, String gas, double mass, double biogenic) {
			double potential = lookup.potential(year.warming, gas);
			Gap gap = Double.isNaN(potential) ? Gap.WARMING : Gap.NONE;
			double relative = ErrorPropagation.ofProduct(number(datum.getUncertainty()), factor == null ? Double.NaN : factor.relative());
			return lines.add(common, gas, factor, mass * (1 - biogenic), FactorEmissions.equivalent(mass, potential, biogenic), relative, mass * biogenic, gap);
		}

		/** (A3), by location in the lines, by market beside it. */
		private void power(int sign) {
			if (year.grid == null && datum.getFactor() == null) {
				missing(common, Gap.FACTOR);
				return;
			}
			UsedFactor contract = datum.getFactor() == null ? null : lookup.use(datum.getFactor());
			UsedFactor residual = lookup.factors(year.factors, ELECTRICITY, SectorKind.OTHER, year.year).stream().findFirst().orElse(year.grid);
			UsedFactor location = year.grid == null ? contract : year.grid;
			double byLocation = sign * BoughtEnergy.byLocation(common.amount(), 0, tonnes(location));
			double byMarket = sign * (contract == null ? BoughtEnergy.byMarket(common.amount(), 0, new double[0], new double[0], tonnes(residual))
					: BoughtEnergy.byMarket(common.amount(), 0, new double[] { common.amount() }, new double[] { tonnes(contract) }, 0));
			int line = emit(location, location.gas(), byLocation);
			lines.setMarket(line, byMarket);
		}

		/** @return t/a by unit of the amount */
		private double tonnes(UsedFactor factor) {
			return factor.value() * conversions.toMass(common.unit(), factor.unit(), datum.getMaterial(), factor.lowerHeating());
		}

		private void heat(int sign) {
			factors(factorsOf(material.isEmpty() ? HEAT : material, SectorKind.OTHER), sign);
		}

		/** What a plant sells it has emitted; what somebody else sells on it has bought, unless it made it for somebody in the park. */
		private void sells(Actor actor, Suppliers.Key key) {
			boolean heat = datum.getKind() == ActivityKind.SOLD_HEAT;
			if (key != null) {
				suppliers.sells(key, heat, common.energy());
			}
			if (actor instanceof EnergyPlant || common.sector() == SectorKind.ENERGY) {
				return;
			}
			sold.add(() -> {
				if (key == null || !suppliers.supplies(key)) {
					if (heat) {
						heat(-1);
					} else {
						power(-1);
					}
				}
			});
		}

		private void gasUse() {
			GasUse use = datum.getGasUse();
			if (use == null) {
				factors(factorsOf(material, common.sector()), 1);
				return;
			}
			String gas = datum.getFactor() != null ? lookup.use(datum.getFactor()).gas() : material;
			double tonnes = conversions.toTonnes(common.unit(), datum.getMaterial());
			boolean equipment = use.getLeakRate() != null || use.getFilled() != null || use.getRecovered() != null;
			double mass = equipment
					? FluorinatedGases.ofEquipment(common.amount() * tonnes, orNone(use.getLeakRate()), orNone(use.getFilled()) * tonnes, orNone(use.getRecovered()) * tonnes)
					: FluorinatedGases.ofElectronics(net() * tonnes, use.getHeel() == null ? FluorinatedGases.USUAL_HEEL : use.getHeel(), number(use.getUsedShare()),
							orNone(use.getAbatedShare()), orNone(use.getDestruction()));
			needs(emit(null, gas, mass), mass, Double.isNaN(tonnes) ? Gap.UNIT : Gap.TREATMENT);
		}

		private void needs(int line, double mass, Gap why) {
			if (Double.isNaN(mass)) {
				lines.setUnknown(line, why);
			}
		}

		private void water() {
			List<UsedFactor> factors = factorsOf(material, common.sector());
			double tonnes = conversions.toTonnes(common.unit(), datum.getMaterial());
			UsedFactor nitrous = factors.stream().filter(each -> each.gas().equals(N2O)).findFirst().orElse(null);
			if (nitrous != null) {
				emit(nitrous, N2O, WasteEmissions.waterNitrousOxide(net() * tonnes, nitrous.value()));
				return;
			}
			WasteTreatment treatment = datum.getTreatment();
			UsedFactor capacity = factors.stream().filter(each -> each.gas().equals(CH4)).findFirst().orElse(null);
			if (treatment == null || capacity == null && treatment.getMethaneCapacity() == null) {
				missing(common, treatment == null ? Gap.TREATMENT : Gap.FACTOR);
				return;
			}
			double most = treatment.getMethaneCapacity() == null ? capacity.value() : treatment.getMethaneCapacity();
			double made = WasteEmissions.waterMethane(common.amount() * tonnes, orNone(datum.getRemoved()) * tonnes, most, number(treatment.getMethaneCorrectionFactor()), 0);
			double mass = made * (1 - orNone(treatment.getGasRecovery()));
			needs(emit(capacity, CH4, mass), mass, Double.isNaN(tonnes) ? Gap.UNIT : Gap.TREATMENT);
		}

		private void landfill() {
			WasteTreatment treatment = datum.getTreatment();
			if (treatment == null) {
				factors(factorsOf(material, common.sector()), 1);
				return;
			}
			double mass = landfills.containsKey(datum) ? landfills.get(datum)
					: WasteEmissions.committed(decomposing(datum), number(treatment.getMethaneShare()), number(treatment.getGasRecovery()), number(treatment.getOxidation()));
			needs(emit(null, CH4, mass), mass, Gap.TREATMENT);
		}

		/** The carbon by (A10), other gases by the factors of the sector. */
		private void burned() {
			WasteTreatment treatment = datum.getTreatment();
			List<UsedFactor> factors = factorsOf(material, common.sector());
			if (treatment == null) {
				factors(factors, 1);
				return;
			}
			double tonnes = conversions.toTonnes(common.unit(), datum.getMaterial());
			double mass = WasteEmissions.burnedCarbon(net() * tonnes, number(treatment.getDryMatter()), number(treatment.getCarbonContent()), number(treatment.getBurntShare()));
			double biogenic = 1 - number(treatment.getFossilCarbonShare());
			needs(emit(null, CO2, mass, biogenic), mass * biogenic, Double.isNaN(tonnes) ? Gap.UNIT : Gap.TREATMENT);
			List<UsedFactor> others = factors.stream().filter(each -> !each.gas().equals(CO2)).toList();
			if (!others.isEmpty()) {
				factors(others, 1);
			}
		}
	}
}
