package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.ServiceLife;
import org.parkwright.core.study.ServiceLife.Law;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.StockModel.Driver;
import org.parkwright.core.study.YearConventionText;
import org.parkwright.engine.lifetime.DynamicStock;
import org.parkwright.engine.lifetime.YearConvention;

/** Stocks that are fed every year: what comes in, what leaves and what is there, by year and by vintage. */
final class StockAnnex {

	/** Years that a table has room for; of more it shows every fifth. */
	private static final int MOST_YEARS = 30;
	private static final int STEP = 5;
	/** Groups of vintages that a chart can show apart. */
	private static final int MOST_GROUPS = 8;
	private static final int[] WIDTHS = { 1, 2, 5, 10, 20, 50, 100 };
	private static final double HEIGHT = 200;
	private static final String ALL = "Stock";
	private static final String SOURCE = "Source: computed from lifetime and amounts of the study alone";

	private StockAnnex() {
	}

	static void fill(StudyResult result, Contents contents) {
		List<StockModelResult> stocks = result.analysis().stocks();
		if (stocks.isEmpty()) {
			return;
		}
		Annex annex = contents.annex("stocks", "Stocks fed every year",
				"What comes in, what leaves and what is there, of stocks that are known in total only");
		annex.prose("These stocks stand beside the units of the park and change nothing of the sections before. Inflow and"
				+ " outflow are those of a calendar year; the stock is that at its end, so much of each vintage as its lifetime leaves. "
				+ "Year convention " + YearConventionText.word(result.study().convention()) + ": "
				+ convention(result.study().convention()));
		for (StockModelResult stock : stocks) {
			annex.heading(stock.model().title());
			annex.prose(stated(stock.model()));
			annex.prose(found(stock));
			vintages(stock, annex);
			flows(stock, annex);
			table(stock, annex);
		}
	}

	private static String convention(YearConvention convention) {
		return switch (convention) {
		case START -> "what comes in enters service at the start of its year and is one year old at its end.";
		case MIDDLE -> "what comes in enters service in the middle of its year and is half a year old at its end.";
		case END -> "what comes in enters service at the end of its year and is new then.";
		};
	}

	private static String stated(StockModel model) {
		return (model.driver() == Driver.INFLOW ? "Given is what comes in each year" : "Given is what is there at the end of each year")
				+ ": " + amounts(model) + known(model.mark().word(), model.source()) + " What comes in serves " + life(model.life())
				+ known(model.life().mark().word(), model.life().source());
	}

	private static String amounts(StockModel model) {
		List<String> points = model.amounts().points().stream()
				.map(point -> amount(Numbers.exact(point.value().value()), point.value().unitText()) + " in " + point.year()).toList();
		if (points.size() == 1) {
			return points.getFirst() + " and every year until " + model.last();
		}
		return Words.list(points) + (model.amounts().interpolated() ? ", in a straight line between" : ", each until the next");
	}

	private static String known(String mark, String source) {
		String said = source.strip();
		return " (" + mark + (said.isEmpty() ? "" : ": " + said) + ").";
	}

	private static String life(ServiceLife life) {
		String mean = Numbers.text(life.mean(), 1, "years");
		if (life.law() == Law.FIXED) {
			return Numbers.exact(life.mean()) + "\u00a0years, all of it as long";
		}
		String shape = life.arguments().containsKey("shape") ? ", shape " + Numbers.exact(life.arguments().get("shape")) : "";
		return mean + " on average, with a standard deviation of " + Numbers.text(life.deviation(), 1, "years") + "; lives are "
				+ law(life.law()) + shape;
	}

	private static String law(Law law) {
		return switch (law) {
		case WEIBULL -> "Weibull distributed";
		case LOGNORMAL -> "lognormally distributed";
		case NORMAL -> "normally distributed, cut off at 0";
		case LOGISTIC -> "logistically distributed, cut off at 0";
		case EXPONENTIAL -> "exponentially distributed";
		case FIXED -> throw new IllegalArgumentException(law.word());
		};
	}

	private static String found(StockModelResult result) {
		StockModel model = result.model();
		DynamicStock stock = result.stock();
		int end = result.years() - 1;
		int digits = digits(stock.stock());
		double age = result.meanAge()[end];
		String text = "From " + model.first() + " to " + model.last() + ", "
				+ amount(Numbers.text(Arrays.stream(stock.inflow()).sum(), digits), model.unitText()) + " come in and "
				+ amount(Numbers.text(Arrays.stream(stock.outflow()).sum(), digits), model.unitText()) + " leave; "
				+ amount(Numbers.text(stock.stock()[end], digits), model.unitText()) + " are there at the end of " + model.last()
				+ (Double.isFinite(age) ? ", " + Numbers.text(age, 1, "years") + " old on average." : ".");
		if (model.driver() == Driver.LEVEL && stock.inflow()[0] > 0) {
			text += " How old the stock of " + model.first() + " is nobody said: all of it counts as having come in that year.";
		}
		if (result.shrinking().length > 0) {
			text += " In " + result.shrinkingText() + " the level falls faster than lives end: the inflow is negative there. So much"
					+ " is taken out before its time and less leaves later; how old it was nobody said, so the mean age is unknown.";
		}
		return text;
	}

	private static String amount(String number, String unit) {
		return unit.isEmpty() || number.equals(Numbers.UNKNOWN) ? number : number + '\u00a0' + unit;
	}

	/** Digits behind the point that show four digits of the largest. */
	private static int digits(double[] values) {
		double largest = DoubleStream.of(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
		return largest == 0 ? 0 : Math.clamp(3 - (int) Math.floor(Math.log10(largest)), 0, 3);
	}

	private static void vintages(StockModelResult result, Annex annex) {
		boolean apart = result.shrinking().length == 0;
		Map<String, double[]> groups = groups(result, apart);
		List<Object[]> rows = new ArrayList<>();
		for (int t = 0; t < result.years(); t++) {
			int year = t;
			rows.add(Stream.concat(Stream.of(Integer.toString(result.year(t))),
					groups.values().stream().map(amounts -> Contents.number(amounts[year]))).toArray());
		}
		annex.figure(Charts.areas(result.model().unitText(), interval(result.years()), List.copyOf(groups.keySet())), HEIGHT,
				result.model().title() + ": stock at the end of the year" + (apart ? ", by the year in which it came in" : ""), rows);
	}

	/** Stock by groups of vintages in which something came in; all in one where vintages below 0 can't be shown. */
	private static Map<String, double[]> groups(StockModelResult result, boolean apart) {
		StockModel model = result.model();
		int width = Arrays.stream(WIDTHS).filter(each -> model.last() / each - model.first() / each < MOST_GROUPS).findFirst()
				.orElseThrow();
		Map<String, double[]> groups = new LinkedHashMap<>();
		for (int c = 0; c < result.years(); c++) {
			int start = result.year(c) / width * width;
			String name = apart ? span(Math.max(start, model.first()), Math.min(start + width - 1, model.last())) : ALL;
			if (result.stock().inflow()[c] != 0) {
				double[] amounts = groups.computeIfAbsent(name, key -> new double[result.years()]);
				for (int t = c; t < amounts.length; t++) {
					amounts[t] += result.stock().byVintage()[c][t];
				}
			}
		}
		return groups.isEmpty() ? Map.of(ALL, new double[result.years()]) : groups;
	}

	private static String span(int first, int last) {
		return first == last ? Integer.toString(first) : first + "\u2013" + last;
	}

	private static int interval(int years) {
		return years > 100 ? 20 : years > MOST_YEARS ? 2 * STEP : years > 10 ? STEP : 1;
	}

	private static void flows(StockModelResult result, Annex annex) {
		List<Object[]> rows = new ArrayList<>();
		for (int t = 0; t < result.years(); t++) {
			rows.add(new Object[] { Integer.toString(result.year(t)), Contents.number(result.stock().inflow()[t]),
					Contents.number(result.stock().outflow()[t]) });
		}
		annex.figure(Charts.lines(perYear(result.model()), interval(result.years()), List.of("Inflow", "Outflow")), HEIGHT,
				result.model().title() + ": what comes in and what leaves in the year", rows);
	}

	private static String perYear(StockModel model) {
		return model.unitText().isEmpty() ? "per year" : model.unitText() + " per year";
	}

	private static void table(StockModelResult result, Annex annex) {
		DynamicStock stock = result.stock();
		boolean thinned = result.years() > MOST_YEARS;
		int flows = Math.min(digits(stock.inflow()), digits(stock.outflow()));
		int level = digits(stock.stock());
		List<Object[]> rows = new ArrayList<>();
		for (int t = 0; t < result.years(); t++) {
			boolean shown = !thinned || t == 0 || t == result.years() - 1 || result.year(t) % STEP == 0;
			if (shown) {
				rows.add(new Object[] { Integer.toString(result.year(t)), cell(stock.inflow()[t], flows), cell(stock.outflow()[t], flows),
						cell(stock.stock()[t], level), age(result, t) });
			}
		}
		if (thinned) {
			annex.prose("The table shows every fifth year; stocks.csv has all of them.");
		}
		String unit = result.model().unitText().isEmpty() ? "" : ", " + result.model().unitText();
		annex.table(List.of(new Annex.Column("Year", 73, false), new Annex.Column("Inflow" + unit, 105, true),
				new Annex.Column("Outflow" + unit, 105, true), new Annex.Column("Stock at the end" + unit, 120, true),
				new Annex.Column("Mean age, a", 90, true)), rows, SOURCE);
	}

	private static String cell(double value, int digits) {
		double least = Math.pow(10, -digits);
		return value > 0 && value < least / 2 ? "< " + Numbers.text(least, digits) : Numbers.text(value, digits);
	}

	/** Nothing has no age. */
	private static String age(StockModelResult result, int year) {
		return result.stock().stock()[year] == 0 ? Numbers.NONE : Numbers.text(result.meanAge()[year], 1);
	}
}
