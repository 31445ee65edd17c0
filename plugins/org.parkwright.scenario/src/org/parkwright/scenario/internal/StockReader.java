package org.parkwright.scenario.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ServiceLife;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.StockModel.Driver;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.AmountSeries;
import org.parkwright.scenario.syntax.DistributionArgument;
import org.parkwright.scenario.syntax.LifetimeDeclaration;
import org.parkwright.scenario.syntax.StockDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Reads the stocks of a study that are fed every year. */
final class StockReader {

	/** The least of what comes in that is left at the end of its year, where a level says what comes in. */
	private static final double LEAST_LEFT = 0.001;
	private static final Unit<?> YEARS = Units.parse("a");

	private final Source source;
	private final YearConvention convention;
	private final TermReader terms;
	private final Faults faults;

	/** @param convention of the study */
	StockReader(Reading reading, Source source, YearConvention convention, Faults faults) {
		this.source = source;
		this.convention = convention;
		this.faults = faults;
		terms = new TermReader(reading, source, Where.PARAMETER, faults);
	}

	/** Reads a stock; nothing if a fault leaves nothing to compute. */
	Optional<StockModel> read(StockDeclaration stock) {
		if (stock.getTitle().isBlank()) {
			faults.error(Codes.STOCK, "A stock has a title.", "Write what it is of, for instance \"Gas boilers of the region\".",
					source.place(stock, Literals.STOCK_DECLARATION__TITLE));
		}
		Optional<ServiceLife> life = life(stock);
		Optional<AmountSeries> series = series(stock);
		if (series.isEmpty()) {
			return Optional.empty();
		}
		Driver driver = stock.getInflows().contains(series.get()) ? Driver.INFLOW : Driver.LEVEL;
		Expression.Series amounts = amounts(series.get(), driver);
		if (amounts.points().isEmpty()) {
			return Optional.empty();
		}
		int last = last(stock, amounts.points().getLast().year());
		if (life.isEmpty()) {
			return Optional.empty();
		}
		if (driver == Driver.LEVEL && !(life.get().survival().survival(1 - convention.share()) >= LEAST_LEFT)) {
			faults.error(Codes.STOCK, "Of what comes in during a year hardly anything is left at its end, so that no inflow keeps a level.",
					"Write a longer lifetime, or state the inflow.", source.place(stock.getLifetimes().get(0)));
			return Optional.empty();
		}
		String whence = ParameterReader.sourceText(series.get().getSource(), series.get(), Literals.AMOUNT_SERIES__MARK, source, faults);
		return Optional.of(new StockModel(stock.getTitle(), life.get(), driver, amounts,
				ParameterReader.mark(series.get().getMark()), whence, last, source.place(stock)));
	}

	private Optional<ServiceLife> life(StockDeclaration stock) {
		List<LifetimeDeclaration> stated = stock.getLifetimes();
		if (stated.isEmpty()) {
			faults.error(Codes.STOCK, "The stock does not say how long what comes in serves.",
					"Write for instance lifetime 20 a estimate \"who says so\".", source.place(stock, Literals.STOCK_DECLARATION__TITLE));
			return Optional.empty();
		}
		if (stated.size() > 1) {
			faults.error(Codes.STOCK, "A stock has one lifetime.", "Take one of the two away.", source.place(stated.get(1)));
		}
		return life(stated.get(0));
	}

	private Optional<ServiceLife> life(LifetimeDeclaration stated) {
		String law = Laws.FIXED;
		Map<String, Double> numbers = new LinkedHashMap<>();
		if (stated.getYears() == null) {
			if (!numbers(stated, numbers)) {
				return Optional.empty();
			}
			law = stated.getLaw();
		} else {
			numbers.put("mean", terms.converted((Expression.Quantity) terms.read(stated.getYears()), YEARS, "A lifetime"));
			positive("A lifetime", numbers.get("mean"), source.place(stated.getYears()));
		}
		String whence = ParameterReader.sourceText(stated.getSource(), stated, Literals.LIFETIME_DECLARATION__MARK, source, faults);
		ServiceLife life = new ServiceLife(law, numbers, ParameterReader.mark(stated.getMark()), whence);
		return numbers.values().stream().allMatch(number -> number > 0 && Double.isFinite(number)) && possible(life, source.place(stated))
				? Optional.of(life) : Optional.empty();
	}

	/** @return whether the numbers are those of the law */
	private boolean numbers(LifetimeDeclaration stated, Map<String, Double> numbers) {
		Optional<List<LifetimeLaw.Number>> form = new LawReader(source, faults).form(stated.getLaw(),
				stated.getArguments().stream().map(DistributionArgument::getName).toList(), source.place(stated, Literals.LIFETIME_DECLARATION__LAW),
				"; years alone, such as 20 a, are a fixed lifetime");
		if (form.isEmpty()) {
			return false;
		}
		for (DistributionArgument argument : stated.getArguments()) {
			String what = "The " + argument.getName() + " of a lifetime";
			String unit = form.get().stream().filter(number -> number.name().equals(argument.getName())).findFirst().orElseThrow().unit();
			double number = terms.converted(terms.amount(argument.getAmount()), Units.parse(unit), what);
			positive(what, number, source.place(argument.getAmount()));
			numbers.put(argument.getName(), number);
		}
		return true;
	}

	private void positive(String what, double number, Place place) {
		if (number <= 0) {
			faults.error(Codes.DISTRIBUTION, what + " is more than 0.", "", place);
		}
	}

	private boolean possible(ServiceLife life, Place place) {
		Optional<Laws.Problem> problem = Laws.problem(life.law(), life.arguments());
		problem.ifPresent(each -> faults.error(Codes.DISTRIBUTION, each.message(), each.remedy(), place));
		return problem.isEmpty();
	}

	private Optional<AmountSeries> series(StockDeclaration stock) {
		List<AmountSeries> stated = Stream.concat(stock.getInflows().stream(), stock.getLevels().stream())
				.sorted(Comparator.comparingInt((AmountSeries each) -> source.place(each).offset())).toList();
		if (stated.isEmpty()) {
			faults.error(Codes.STOCK, "The stock says neither what comes in nor what is there.",
					"Write for instance inflow 2014: 50 MW estimate \"who says so\", or level for the stock at the end of each year.",
					source.place(stock, Literals.STOCK_DECLARATION__TITLE));
		} else if (stated.size() > 1) {
			faults.error(Codes.STOCK, "A stock states its inflow or its level, and that once: each gives the other.",
					"Take one of the two away.", source.place(stated.get(1)));
		}
		return stated.stream().findFirst();
	}

	private Expression.Series amounts(AmountSeries series, Driver driver) {
		Expression.Series amounts = terms.series(series);
		for (Expression.Series.Point point : amounts.points()) {
			Expression.Quantity amount = point.value();
			terms.converted(amount, amounts.points().get(0).value().unit(), "The first amount");
			if (amount.value() < 0) {
				faults.error(Codes.STOCK, "An amount of " + driver.word() + " is 0 or more.", "", amount.place());
			}
		}
		return amounts;
	}

	private int last(StockDeclaration stock, int last) {
		if (stock.getEnds().isEmpty()) {
			return last;
		}
		if (stock.getEnds().size() > 1) {
			faults.error(Codes.STOCK, "A stock ends once.", "Take one of the two away.",
					source.place(stock, Literals.STOCK_DECLARATION__ENDS, 1));
		}
		Place place = source.place(stock, Literals.STOCK_DECLARATION__ENDS);
		int end = StudyReader.year(stock.getEnds().get(0), "The last year of a stock", Codes.STOCK, place, faults);
		if (end == stock.getEnds().get(0) && end < last) {
			faults.error(Codes.STOCK, "The stock ends before " + last + ", the last year that it has a number for.",
					"Write a later year, or take the numbers of later years away.", place);
		}
		return Math.max(end, last);
	}
}
