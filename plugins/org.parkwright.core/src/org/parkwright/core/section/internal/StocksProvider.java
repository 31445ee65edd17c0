package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.StudyText;

/** Stocks that are fed every year, by year and by vintage. */
public final class StocksProvider implements ResultProvider {

	private static final Column NUMBER = Column.count("stock", "Stock", "Number of the stock in the study").filesOnly();
	private static final Column TITLE = Column.text("title", "Stock", "Title of the stock");
	private static final Column UNIT = Column.text("unit", "Unit of measure", "Unit of measure of amounts; 1 for a plain number");

	@Override
	public List<ResultSection> sections(StudyResult result) {
		List<StockModelResult> all = result.analysis().stocks();
		if (all.isEmpty()) {
			return List.of();
		}
		ResultTable stated = stated(result.study().name(), all);
		ResultTable years = years(result.study().name(), all);
		ResultTable vintages = vintages(result.study().name(), all);
		ResultTable periods = periods(result.study().name(), all);
		List<ResultSection> sections = new ArrayList<>();
		for (StockModelResult each : all) {
			StockModel model = each.model();
			String title = model.title();
			List<Block> blocks = new ArrayList<>();
			blocks.add(new Block.Paragraph("", Sentence.of(model.driver() == StockModel.Driver.INFLOW
					? "What comes in each year is stated ({0}: {1}); what is there follows from the lifetime, {2} ({3}: {4})."
					: "What is there at the end of each year is stated ({0}: {1}); what has to come in follows from the lifetime, {2} ({3}: {4}).",
					Sentence.of(model.mark().word()), model.source(), StudyText.of(model.life()), Sentence.of(model.life().mark().word()), model.life().source())));
			if (each.shrinking().length > 0) {
				blocks.add(new Block.Paragraph("", Sentence.of(
						"Inflow is negative in {0}: more leaves than reaches the end of its life, and the mean age is unknown from there on.",
						each.shrinkingText())));
			}
			blocks.add(Figure.of("stock-" + each.number(), Sentence.of("{0} by vintage", title), Figure.Kind.AREAS, periods).where("title", title)
					.with(Figure.Role.X, "year").with(Figure.Role.Y, "stock_at_end").with(Figure.Role.SERIES, "vintages"));
			blocks.add(Figure.of("stock-flows-" + each.number(), Sentence.of("{0}: what comes in and what leaves", title), Figure.Kind.LINES, years)
					.where("title", title).with(Figure.Role.X, "year").with(Figure.Role.Y, "inflow", "outflow"));
			blocks.add(Excerpt.of(Sentence.plain(title), years).where("title", title).headline());
			if (each == all.getFirst()) {
				blocks.add(Excerpt.of(Sentence.of("Stocks as stated"), stated).columns("title", "driven_by", "lifetime", "inflow", "outflow", "stock_at_end", "mean_age_a", "negative_inflow"));
				blocks.add(stated);
				blocks.add(years);
				blocks.add(vintages);
			}
			sections.add(new ResultSection("stock-" + each.number(), Sentence.of("Stock: {0}", title), "What comes in, leaves and is there year by year",
					ResultSection.Part.ANNEX, blocks, EnumSet.of(model.mark(), model.life().mark())));
		}
		return sections;
	}

	private static Column amount(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "").unitIn("unit");
	}

	private static String unit(StockModel model) {
		return model.unitText().isEmpty() ? "1" : model.unitText();
	}

	/** What was stated of each stock, and the sums of all years. */
	private static ResultTable stated(String study, List<StockModelResult> all) {
		ResultTable.Rows rows = ResultTable.of("stock-models", "Stocks as stated", "A stock: what was stated, and the sums of all years").reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, NUMBER, TITLE, UNIT, Column.choice("driven_by", "Driven by", "What is stated of it", "inflow", "inflow", "level", "level"),
						Column.choice("mark", "Mark", "How the amounts are known", Mark.words()).filesOnly(), Column.text("source", "Source", "Who says so").filesOnly(),
						Column.text("lifetime", "Lifetime", "As it is written").filesOnly(), Column.number("lifetime_mean_a", "Mean lifetime", "Mean of the lifetime", "a"),
						Column.number("lifetime_sd_a", "Deviation of lifetime", "Standard deviation of the lifetime", "a"),
						Column.choice("lifetime_mark", "Mark of lifetime", "How the lifetime is known", Mark.words()).filesOnly(),
						Column.text("lifetime_source", "Source of lifetime", "Who says so").filesOnly(), Column.year("first_year", "From", "First calendar year"),
						Column.year("last_year", "To", "Last calendar year"), amount("inflow", "Inflow", "Of all years"), amount("outflow", "Outflow", "Of all years"),
						amount("stock_at_end", "Stock", "At the end of the last year"), Column.number("mean_age_a", "Mean age", "At the end of the last year", "a"),
						Column.text("negative_inflow", "Negative inflow", "Calendar years in which more leaves than reaches the end of its life").filesOnly());
		for (StockModelResult result : all) {
			StockModel model = result.model();
			int end = result.years() - 1;
			rows.add(study, result.number(), model.title(), unit(model), model.driver().word(), model.mark().word(), model.source(),
					StudyText.of(model.life()), model.life().mean(), model.life().deviation(), model.life().mark().word(), model.life().source(),
					model.first(), model.last(), Arrays.stream(result.stock().inflow()).sum(), Arrays.stream(result.stock().outflow()).sum(),
					result.stock().stock()[end], result.meanAge()[end], result.shrinkingText());
		}
		return rows.table();
	}

	private static ResultTable years(String study, List<StockModelResult> all) {
		ResultTable.Rows rows = ResultTable.of("stocks", "Stocks by year", "A stock and calendar year").reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, NUMBER, TITLE, UNIT, YEAR, amount("inflow", "Inflow", "What came in during the year"),
						amount("outflow", "Outflow", "What left during the year"), amount("stock_at_end", "Stock", "What is there at the end of the year"),
						Column.number("mean_age_a", "Mean age", "Of what is there at the end of the year", "a"));
		for (StockModelResult result : all) {
			for (int t = 0; t < result.years(); t++) {
				rows.add(study, result.number(), result.model().title(), unit(result.model()), result.year(t), result.stock().inflow()[t],
						result.stock().outflow()[t], result.stock().stock()[t], result.meanAge()[t]);
			}
		}
		return rows.table();
	}

	private static ResultTable vintages(String study, List<StockModelResult> all) {
		ResultTable.Rows rows = ResultTable.of("stocks-by-vintage", "Stocks by vintage",
				"A stock, vintage and calendar year at whose end something of the vintage is there").reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, NUMBER, TITLE, UNIT, Column.year("vintage", "Vintage", "Calendar year in which it came in"), YEAR,
						amount("stock_at_end", "Stock", "What of the vintage is there at the end of the year"));
		for (StockModelResult result : all) {
			for (int c = 0; c < result.years(); c++) {
				for (int t = c; t < result.years() && result.stock().byVintage()[c][t] != 0; t++) {
					rows.add(study, result.number(), result.model().title(), unit(result.model()), result.year(c), result.year(t),
							result.stock().byVintage()[c][t]);
				}
			}
		}
		return rows.table();
	}

	/** As many periods as readers can tell apart. */
	private static ResultTable periods(String study, List<StockModelResult> all) {
		ResultTable.Rows rows = ResultTable.of("stocks-by-period", "Stocks by period of vintages", "A stock, period of vintages and calendar year")
				.reach(ResultTable.Reach.DETAIL)
				.columns(STUDY, NUMBER, TITLE, UNIT, Column.text("vintages", "Vintages", "Calendar years in which it came in"), YEAR,
						amount("stock_at_end", "Stock", "What of these vintages is there at the end of the year"));
		for (StockModelResult result : all) {
			int step = 1;
			while ((result.years() - 1) / step >= Figure.MOST_SERIES) {
				step = step == 1 ? 5 : step + 5;
			}
			for (int first = 0; first < result.years(); first += step) {
				int end = Math.min(first + step, result.years());
				String period = end == first + 1 ? Integer.toString(result.year(first)) : result.year(first) + "\u2013" + result.year(end - 1);
				for (int t = 0; t < result.years(); t++) {
					int year = t;
					rows.add(study, result.number(), result.model().title(), unit(result.model()), period, result.year(t),
							IntStream.range(first, end).mapToDouble(c -> result.stock().byVintage()[c][year]).sum());
				}
			}
		}
		return rows.table();
	}
}
