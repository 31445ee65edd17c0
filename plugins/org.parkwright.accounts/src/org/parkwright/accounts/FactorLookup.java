package org.parkwright.accounts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.catalogue.Catalogue.Entry;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.FactorBasis;
import org.parkwright.model.park.Fuel;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.SubstanceCategory;
import org.parkwright.model.park.TransportMode;
import org.parkwright.model.park.WarmingPotential;

/** Finds factors, warming potentials and heating values: those of the model's library, else of the standard one. */
final class FactorLookup {

	/** Set that is used where neither the year account nor the user names one. */
	static final String USUAL_FACTORS = "Ipcc2006";
	/** Likewise of warming potentials. */
	static final String USUAL_WARMING = "AR6";

	private static final String CO2 = "CO2";
	private static final String GRID_UNIT = "t/MWh";

	private record Asked(EmissionFactorSet set, String material, SectorKind sector, int year) {
	}

	private final Library own;
	private final Library standard = Catalogue.newLibrary();
	private final Map<Asked, List<UsedFactor>> found = new HashMap<>();
	private final Map<EmissionFactor, UsedFactor> used = new IdentityHashMap<>();
	private final Map<EmissionFactorSet, Map<String, Double>> potentials = new IdentityHashMap<>();
	private final Map<EmissionFactorSet, Map<String, List<EmissionFactor>>> byMaterial = new IdentityHashMap<>();
	private final Map<String, List<MaterialType>> standardMaterials;
	private final Map<String, SubstanceCategory> categories = new HashMap<>();

	/** @param library of the model, or null */
	FactorLookup(Library library) {
		own = library;
		standardMaterials = Stream.concat(standard.getFuels().stream(), standard.getMaterials().stream())
				.collect(Collectors.groupingBy(FactorLookup::name));
		Stream.of(standard, own).filter(Objects::nonNull).flatMap(each -> each.getSubstances().stream())
				.forEach(substance -> categories.put(code(substance), substance.getCategory()));
	}

	static String name(CatalogueEntry entry) {
		return entry == null ? "" : Entry.of(entry).name();
	}

	private static String code(Substance substance) {
		return substance == null ? UsedFactor.EQUIVALENT : substance.getCode() == null || substance.getCode().isBlank() ? name(substance) : substance.getCode();
	}

	/** @return the set of this name or code, or null */
	EmissionFactorSet set(String nameOrCode) {
		return Stream.of(own, standard).filter(Objects::nonNull).flatMap(each -> each.getEmissionFactorSets().stream())
				.filter(each -> Entry.of(each).answersTo(nameOrCode)).findFirst().orElse(null);
	}

	/**
	 * What a material emits.
	 *
	 * @param set      in which it is looked for; null has none
	 * @param material name; empty for factors of the sector alone
	 * @return one factor for each gas: of those that hold in the year the one of the sector, else the one of none
	 */
	List<UsedFactor> factors(EmissionFactorSet set, String material, SectorKind sector, int year) {
		return set == null ? List.of() : found.computeIfAbsent(new Asked(set, material, sector, year), this::find);
	}

	private List<UsedFactor> find(Asked asked) {
		List<EmissionFactor> candidates = byMaterial.computeIfAbsent(asked.set, key -> key.getFactors().stream()
				.collect(Collectors.groupingBy(each -> name(each.getMaterial())))).getOrDefault(asked.material, List.of());
		Map<String, EmissionFactor> best = new LinkedHashMap<>();
		candidates.stream().filter(each -> each.getValue() != null && isOfUse(each) && (each.getSector() == asked.sector || isOfAll(each))
				&& holds(each, asked.year))
				.sorted(Comparator.comparing((EmissionFactor each) -> each.getSector() != asked.sector))
				.forEach(each -> best.putIfAbsent(code(each.getSubstance()), each));
		return best.values().stream().map(this::use).toList();
	}

	/** What making or carrying a material emits is none of who uses it. */
	private static boolean isOfUse(EmissionFactor factor) {
		return factor.getActivity() == ActivityKind.UNKNOWN && factor.getMode() == TransportMode.UNKNOWN;
	}

	/** A sector is the first literal where none is stated. */
	private static boolean isOfAll(EmissionFactor factor) {
		return factor.getSector() == SectorKind.OTHER;
	}

	private static boolean holds(EmissionFactor factor, int year) {
		return (factor.getValidFrom() == null || factor.getValidFrom() <= year) && (factor.getValidTo() == null || year <= factor.getValidTo());
	}

	/** @return a factor that a datum names itself */
	UsedFactor use(EmissionFactor factor) {
		return used.computeIfAbsent(factor, each -> {
			double value = number(each.getValue());
			return new UsedFactor(code(each.getSubstance()), value, Objects.toString(each.getUnit(), ""),
					ErrorPropagation.halfWidth(value, number(each.getLower()), number(each.getUpper())),
					each.getOxidation() == null ? 1 : each.getOxidation(), each.getBasis() != FactorBasis.HHV, sources(each, each.eContainer()));
		});
	}

	/** @return t CO2e by t; 0 for what warms nothing; NaN if the set does not know the gas */
	double potential(EmissionFactorSet set, String gas) {
		if (gas.equals(UsedFactor.EQUIVALENT) || gas.equals(CO2)) {
			return 1;
		}
		Double value = set == null ? null : potentials.computeIfAbsent(set, key -> key.getWarmingPotentials().stream().filter(each -> each.getValue() != null)
				.collect(Collectors.toMap(each -> code(each.getSubstance()), WarmingPotential::getValue, (first, second) -> first))).get(gas);
		if (value != null) {
			return value;
		}
		SubstanceCategory category = categories.getOrDefault(gas, SubstanceCategory.GREENHOUSE_GAS);
		return category == SubstanceCategory.GREENHOUSE_GAS ? Double.NaN : 0;
	}

	/** @return whether a set has a warming potential of this gas */
	boolean isGas(EmissionFactorSet set, String gas) {
		return set != null && !Double.isNaN(potential(set, gas)) && potential(set, gas) > 0;
	}

	/** @return what a kilogram holds, MJ; NaN if it is unknown */
	double heating(MaterialType material) {
		return known(material, MaterialType::getLowerHeatingValue);
	}

	/** @return what a cubic metre holds, MJ; NaN if it is unknown */
	double heatingByVolume(MaterialType material) {
		return known(material, MaterialType::getLhvVolume);
	}

	/** @return kg/m3; NaN if it is unknown */
	double density(MaterialType material) {
		return known(material, MaterialType::getDensity);
	}

	/** @return share of the carbon of a material that is biogenic; 0 where nothing is stated of it */
	double biogenic(MaterialType material) {
		double share = known(material, each -> each.getBiogenicCarbonShare() == null && each instanceof Fuel fuel ? fuel.getBiogenicShare()
				: each.getBiogenicCarbonShare());
		return Double.isNaN(share) ? 0 : share;
	}

	/** @return what the material states, else the fuel or material of this name in the standard library */
	private double known(MaterialType material, Function<MaterialType, Double> value) {
		if (material == null) {
			return Double.NaN;
		}
		return Stream.concat(Stream.of(material), standardMaterials.getOrDefault(name(material), List.of()).stream()).map(value).filter(Objects::nonNull)
				.findFirst().orElse(Double.NaN);
	}

	/** @return what a grid emits in a year, in a straight line between two years, before and after them the nearest; null if it states nothing */
	UsedFactor grid(ElectricityGrid grid, int year) {
		if (grid == null) {
			return null;
		}
		List<GridFactor> stated = grid.getFactors().stream().filter(each -> each.getValue() != null).toList();
		GridFactorKind kind = stated.stream().map(GridFactor::getKind).min(Comparator.naturalOrder()).orElse(null);
		List<GridFactor> alike = stated.stream().filter(each -> each.getKind() == kind)
				.sorted(Comparator.comparing(GridFactor::getYear, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
		if (alike.isEmpty()) {
			return null;
		}
		GridFactor before = alike.stream().filter(each -> each.getYear() == null || each.getYear() <= year).reduce((first, last) -> last).orElse(alike.get(0));
		GridFactor after = alike.stream().filter(each -> each.getYear() != null && each.getYear() >= year).findFirst().orElse(before);
		double value = before.getValue();
		if (before.getYear() != null && after.getYear() != null && after.getYear() > before.getYear() && before.getYear() <= year) {
			value += (after.getValue() - value) * (year - before.getYear()) / (after.getYear() - before.getYear());
		}
		return new UsedFactor(UsedFactor.EQUIVALENT, value, GRID_UNIT, Double.NaN, 1, true, "Grid " + name(grid) + ", "
				+ kind.getName().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + sources(before, grid));
	}

	/** @return where an element is from, by its own sources or else by those of its owner */
	static String sources(NamedElement element, Object owner) {
		// asked of every datum of an account, so nothing is made that was not there
		NamedElement cited = !element.eIsSet(ParkPackage.Literals.NAMED_ELEMENT__SOURCES) && owner instanceof NamedElement whole ? whole : element;
		if (!cited.eIsSet(ParkPackage.Literals.NAMED_ELEMENT__SOURCES)) {
			return UsedFactor.NO_SOURCE;
		}
		List<Source> sources = cited.getSources();
		String text = sources.size() == 1 ? citation(sources.get(0)) : sources.stream().map(FactorLookup::citation).filter(Objects::nonNull).collect(Collectors.joining("; "));
		return text == null || text.isEmpty() ? UsedFactor.NO_SOURCE : text;
	}

	private static String citation(Source source) {
		return source.getCitation() == null || source.getCitation().isBlank() ? source.getName() : source.getCitation();
	}

	private static double number(Double value) {
		return value == null ? Double.NaN : value;
	}
}
