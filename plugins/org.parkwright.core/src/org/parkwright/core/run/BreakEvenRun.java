package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.analysis.sensitivity.Root;
import org.parkwright.core.analysis.BreakEvenResult;
import org.parkwright.core.analysis.BreakEvenResult.Finding;
import org.parkwright.core.analysis.BreakEvenResult.Number;
import org.parkwright.core.analysis.BreakEvenResult.Outcome;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.BreakEven;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;

/**
 * A break-even study of a study on the stock of a model: compiled first, then computed. Each range is computed at evenly spaced
 * values and what the study states; between the two nearest values where a sign changes the search goes on.
 */
final class BreakEvenRun {

	/** Of a range. Where a sign changes twice between two values next to each other it is not seen. */
	private static final int CELLS = 16;
	/** No scenario but the stock as it stands. */
	private static final int NOBODY = -1;

	private final BreakEven breakEven;
	private final int number;
	private final EnsembleRun run;
	private final List<UncertainParameterChange> parameters;
	private final Study study;
	private final Moves grid;

	private BreakEvenRun(BreakEven breakEven, int number, EnsembleRun run, List<UncertainParameterChange> parameters, Study study) {
		this.breakEven = breakEven;
		this.number = number;
		this.run = run;
		this.parameters = parameters;
		this.study = study;
		grid = new Moves(run.base(), new ArrayList<>());
		for (int v = 0; v < parameters.size(); v++) {
			for (double value : values(breakEven.ranges().get(v), run.base()[v])) {
				grid.moves.add(new Move(v, value));
			}
		}
	}

	/** A number at a value, all others as the study states them. */
	private record Move(int parameter, double value) {
	}

	/** One number moves in each draw. */
	private record Moves(double[] base, List<Move> moves) implements ParameterDraws {

		@Override
		public int parameters() {
			return base.length;
		}

		@Override
		public long size() {
			return moves.size();
		}

		@Override
		public void values(long draw, double[] values) {
			System.arraycopy(base, 0, values, 0, base.length);
			Move move = moves.get((int) draw);
			values[move.parameter] = move.value;
		}
	}

	/** Where a sign changes, below and above what the study states; null where it does not. */
	private record Search(int parameter, int scenario, int rival, Outcome outcome, Root below, Root above) {

		List<Root> open() {
			return Stream.of(Optional.ofNullable(below), Optional.ofNullable(above)).flatMap(Optional::stream)
					.filter(root -> !root.found()).toList();
		}

		/** The nearer of the two. */
		double value(double base) {
			return Stream.of(Optional.ofNullable(below), Optional.ofNullable(above)).flatMap(Optional::stream).map(Root::value)
					.filter(Double::isFinite).min(Comparator.comparingDouble(value -> Math.abs(value - base))).orElse(Double.NaN);
		}
	}

	/**
	 * Compiles a break-even study.
	 *
	 * @param number 1 for the first break-even study of the study
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	static BreakEvenRun of(Study study, int number, ImportedModel model, Faults faults) {
		BreakEven breakEven = study.breakEvens().get(number - 1);
		List<UncertainParameterChange> parameters = breakEven.ranges().stream().map(each -> UncertainParameterChange.of(each.parameter(), each.relative(), study)).toList();
		Study asked = UncertaintyRun.of(study, breakEven.scenarios());
		EnsembleRun run = EnsembleRun.of(asked, model, parameters, faults);
		return run == null ? null : new BreakEvenRun(breakEven, number, run, parameters, asked);
	}

	/** Rising, with what the study states among them if it lies in the range. */
	private static double[] values(Sensitivity.Range range, double base) {
		DoubleStream spaced = IntStream.rangeClosed(0, CELLS).mapToDouble(i -> (range.low() * (CELLS - i) + range.high() * i) / CELLS);
		boolean within = range.low() < base && base < range.high();
		return DoubleStream.concat(spaced, within ? DoubleStream.of(base) : DoubleStream.empty()).sorted().distinct().toArray();
	}

	/** @return number of steps of which {@link #run} tells; how many there are beyond the spaced values nobody knows before */
	long steps() {
		return grid.size();
	}

	/**
	 * Computes it.
	 *
	 * @throws CancellationException if {@code progress} asks for it
	 */
	BreakEvenResult run(int threads, Progress progress) {
		DrawTable table = run.table(grid, 0, 0, grid.size(), threads, progress);
		int scenarios = run.scenarios().size();
		List<Search> searches = new ArrayList<>();
		for (int v = 0; v < parameters.size(); v++) {
			for (int scenario = 0; scenario < scenarios; scenario++) {
				searches.add(search(v, scenario, NOBODY, table));
			}
			for (int scenario = 0; scenario < scenarios; scenario++) {
				for (int rival = scenario + 1; rival < scenarios; rival++) {
					searches.add(search(v, scenario, rival, table));
				}
			}
		}
		refine(searches, threads, new Portion(progress, grid.size(), 0, grid.size()));
		List<Number> numbers = IntStream.range(0, parameters.size()).mapToObj(this::number).toList();
		return new BreakEvenResult(number, breakEven.title(), numbers, searches.stream().map(this::finding).toList());
	}

	/** How far two net present values are apart at a draw. */
	private double distance(int scenario, int rival, DrawTable table, int draw) {
		double own = run.results(table, scenario, Indicator.NPV)[draw];
		return rival == NOBODY ? own : own - run.results(table, rival, Indicator.NPV)[draw];
	}

	private Search search(int parameter, int scenario, int rival, DrawTable table) {
		int[] draws = IntStream.range(0, grid.moves.size()).filter(draw -> grid.moves.get(draw).parameter == parameter).toArray();
		double[] distances = IntStream.of(draws).mapToDouble(draw -> distance(scenario, rival, table, draw)).toArray();
		double base = grid.base[parameter];
		Root below = null;
		Root above = null;
		for (int i = 0; i + 1 < draws.length; i++) {
			double low = grid.moves.get(draws[i]).value;
			double high = grid.moves.get(draws[i + 1]).value;
			if (high <= base) {
				Root root = Root.between(high, distances[i + 1], low, distances[i]);
				below = root == null ? below : root;
			} else if (above == null) {
				above = Root.between(low, distances[i], high, distances[i + 1]);
			}
		}
		boolean known = DoubleStream.of(distances).anyMatch(Double::isFinite);
		boolean everywhere = known && DoubleStream.of(distances).filter(Double::isFinite).allMatch(distance -> distance == 0);
		return everywhere || below == null && above == null
				? new Search(parameter, scenario, rival, everywhere ? Outcome.EVERYWHERE : known ? Outcome.NONE : Outcome.UNKNOWN, null, null)
				: new Search(parameter, scenario, rival, Outcome.FOUND, below, above);
	}

	/** All searches take a step at once. */
	private void refine(List<Search> searches, int threads, Progress progress) {
		while (true) {
			List<Search> of = new ArrayList<>();
			List<Root> open = new ArrayList<>();
			Moves next = new Moves(grid.base, new ArrayList<>());
			for (Search search : searches) {
				for (Root root : search.open()) {
					of.add(search);
					open.add(root);
					next.moves.add(new Move(search.parameter, root.next()));
				}
			}
			if (open.isEmpty()) {
				return;
			}
			DrawTable table = run.table(next, 0, 0, next.size(), threads, progress);
			for (int i = 0; i < open.size(); i++) {
				open.get(i).step(next.moves.get(i).value, distance(of.get(i).scenario, of.get(i).rival, table, i));
			}
		}
	}

	private Finding finding(Search search) {
		double value = search.value(grid.base[search.parameter]);
		Outcome outcome = search.outcome == Outcome.FOUND && Double.isNaN(value) ? Outcome.UNKNOWN : search.outcome;
		return new Finding(run.scenarios().get(search.scenario), search.rival == NOBODY ? "" : run.scenarios().get(search.rival),
				search.parameter, outcome, value * stated(search.parameter));
	}

	private Number number(int parameter) {
		double stated = stated(parameter);
		Sensitivity.Range range = breakEven.ranges().get(parameter);
		UncertainParameterChange as = parameters.get(parameter);
		UncertainParameterText text = UncertaintyRun.texts(List.of(stated == 1 ? as : new UncertainParameterChange(as.name(), Kind.VALUE, as.targets(), as.place())), study).getFirst();
		return new Number(text, grid.base[parameter] * stated, Math.min(range.low() * stated, range.high() * stated),
				Math.max(range.low() * stated, range.high() * stated));
	}

	/** The number that the study states once and a factor multiplies; 1 where it is none, or a scenario states its own. */
	private double stated(int parameter) {
		if (parameters.get(parameter).kind() == Kind.VALUE) {
			return 1;
		}
		double stated = switch (parameters.get(parameter).targets().getFirst()) {
		case OfParameter of -> anew(of.parameter()) ? 1 : UncertainParameters.stated(study, of);
		case OfStudy of -> of == OfStudy.DISCOUNT_RATE ? study.discountRate() : 1;
		};
		return Double.isFinite(stated) && stated != 0 ? stated : 1;
	}

	private boolean anew(String parameter) {
		return study.scenarios().stream().map(Scenario::overrides).flatMap(List::stream).anyMatch(own -> own.name().equals(parameter));
	}
}
