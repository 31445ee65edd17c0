package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Membership;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Expression.Series;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityGrid;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Feature;

/** What the grids of the parks emit by year, as the model states it, where the factor set of a study says nothing of it. */
final class GridFactors {

	private static final String UNIT = "t/MWh";

	private GridFactors() {
	}

	/**
	 * A factor set with a value of {@link Role#GRID_FACTOR} for each grid of the parks that has factors: after those of the
	 * set, so that these are taken first. Between two years of the model the factor moves in a straight line.
	 *
	 * @param only   see {@link ImportedStock#parks}
	 * @param faults gets what of the grids cannot be read
	 */
	static ParameterSet filled(Study study, EipModel model, String only, Faults faults) {
		ParameterSet set = study.factors();
		Parameter stated = set.parameter(Role.GRID_FACTOR.word()).orElse(null);
		if (stated != null && stated.cases().stream().anyMatch(each -> each.condition() == null)) {
			return set;
		}
		List<Parameter.Case> cases = new ArrayList<>(stated == null ? List.of() : stated.cases());
		int before = cases.size();
		ImportedStock.parks(model, only).stream().map(Park::getGrid).filter(Objects::nonNull).distinct()
				.filter(grid -> !grid.getFactors().isEmpty() && cases.stream().noneMatch(each -> isOf(each, grid))).forEach(grid -> add(grid, study, cases, faults));
		if (cases.size() == before) {
			return set;
		}
		Parameter filled = new Parameter(Role.GRID_FACTOR.word(),
				stated == null ? "Emissions of electricity from the grid of the park" : stated.title(), cases,
				stated == null ? study.parkPlace() : stated.place());
		List<Parameter> parameters = new ArrayList<>(set.parameters());
		parameters.removeIf(each -> each.name().equals(filled.name()));
		parameters.add(stated == null ? parameters.size() : set.parameters().indexOf(stated), filled);
		return new ParameterSet(set.name(), set.title(), parameters, set.impacts(), set.place());
	}

	/** Whether a study takes the factors of a grid from the model. */
	static boolean reads(Study study, ElectricityGrid grid) {
		return study.parameter(Role.GRID_FACTOR.word()).stream().flatMap(parameter -> parameter.cases().stream())
				.anyMatch(each -> isOf(each, grid) && each.place().equals(study.parkPlace()));
	}

	private static boolean isOf(Parameter.Case value, ElectricityGrid grid) {
		return value.condition() instanceof Membership of && of.feature() == Feature.GRID && !of.negated() && of.names().contains(ImportedStock.name(grid));
	}

	private static void add(ElectricityGrid grid, Study study, List<Parameter.Case> cases, Faults faults) {
		Place place = study.parkPlace();
		String name = ImportedStock.name(grid);
		List<GridFactor> stated = grid.getFactors().stream().filter(each -> each.getValue() != null)
				.sorted(Comparator.comparing(GridFactor::getYear, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
		List<String> kinds = stated.stream().map(each -> each.getKind().getLiteral()).distinct().toList();
		List<GridFactor> factors = study.gridFactors() == null ? stated : stated.stream().filter(each -> each.getKind() == study.gridFactors()).toList();
		if (study.gridFactors() == null && kinds.size() > 1) {
			faults.error("study.grid.kinds", "The factors of the grid " + name + " are of several kinds: " + String.join(", ", kinds) + ".",
					"Write which count in the study, for instance grid factors " + kinds.getFirst() + ", or state " + Role.GRID_FACTOR.word() + " in the factor set.", place);
			return;
		}
		if (factors.isEmpty() && !stated.isEmpty()) {
			faults.error("study.grid.kinds", "The grid " + name + " has no factors of the kind " + study.gridFactors().getLiteral() + ".",
					"There are those of " + String.join(", ", kinds) + ". Name one of these, or state " + Role.GRID_FACTOR.word() + " in the factor set.", place);
			return;
		}
		boolean ambiguous = factors.stream().map(each -> Objects.toString(each.getYear())).distinct().count() < factors.size()
				|| factors.size() > 1 && factors.get(0).getYear() == null;
		if (ambiguous) {
			faults.error("study.grid.years", "The grid " + name + " has several factors of the same year, or one without a year beside others.",
					"State one factor for each year.", place);
			return;
		}
		if (!factors.isEmpty()) {
			cases.add(new Parameter.Case(new Membership(Feature.GRID, List.of(name), false, place), value(factors, place),
					mark(sources(grid, factors)), source(grid, factors), place));
		}
	}

	private static Expression value(List<GridFactor> factors, Place place) {
		if (factors.size() == 1) {
			return quantity(factors.get(0), place);
		}
		return new Series(factors.stream().map(each -> new Series.Point(each.getYear(), quantity(each, place))).toList(), true, place);
	}

	private static Quantity quantity(GridFactor factor, Place place) {
		return new Quantity(factor.getValue(), Units.parse(UNIT), UNIT, place);
	}

	private static List<Source> sources(ElectricityGrid grid, List<GridFactor> factors) {
		List<Source> own = factors.stream().flatMap(each -> each.getSources().stream()).distinct().toList();
		return own.isEmpty() ? List.copyOf(grid.getSources()) : own;
	}

	/** The weakest of those of its sources; an estimate where the model does not say. */
	private static Mark mark(List<Source> sources) {
		return sources.stream().map(Source::getKind).map(GridFactors::mark).max(Comparator.naturalOrder()).orElse(Mark.ESTIMATE);
	}

	private static Mark mark(SourceKind kind) {
		return switch (kind) {
		case MEASURED -> Mark.MEASURED;
		case STATISTIC -> Mark.STATISTIC;
		case LITERATURE -> Mark.LITERATURE;
		case CALIBRATED -> Mark.CALIBRATED;
		case ESTIMATE, UNKNOWN -> Mark.ESTIMATE;
		};
	}

	private static String source(ElectricityGrid grid, List<GridFactor> factors) {
		List<Source> sources = sources(grid, factors);
		String cited = sources.isEmpty() ? "no source stated" : sources.stream().flatMap(source -> Stream.of(source.getCitation(), source.getUrl())
				.filter(Objects::nonNull).filter(text -> !text.isBlank())).collect(Collectors.joining("; "));
		return "Grid " + ImportedStock.name(grid) + " of the park file: " + cited;
	}
}
