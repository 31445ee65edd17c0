package org.parkwright.accounts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.Decompositions.Cause;
import org.parkwright.accounts.Eastfield;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.figure.FigureDrawing;
import org.parkwright.figure.FigureOption;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.SectorKind;

/** What is told of an account. */
class AccountProviderTest {

	private static ResultSection section(EipModel model) {
		return new AccountProvider().sections(model).get(0);
	}

	private static ResultTable table(ResultSection section, String id) {
		return section.tables().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void theyComeInByTheDoorOfResults() {
		assertEquals(List.of("accounts"), ResultSections.of(Eastfield.model()).stream().map(ResultSection::id).filter("accounts"::equals).toList());
	}

	@Test
	void aParkWithoutAccountsHasNothingToSay() {
		assertEquals(List.of(), new AccountProvider().sections(ParkFactory.eINSTANCE.createEipModel()));
	}

	@Test
	void intervalsAreShownWhereAnyIsKnown() {
		EipModel model = Eastfield.model();
		assertTrue(excerpts(section(model)).stream().noneMatch(each -> each.equals("ghg-uncertainty")), "wastewater and electricity have factors without bounds");
		table(section(model), "ghg-uncertainty");
		model.getParks().get(0).getAccounts().get(0).getSectors().removeIf(sector -> sector.getKind() != SectorKind.CONSTRUCTION);
		ResultSection one = section(model);
		assertTrue(excerpts(one).contains("ghg-uncertainty"));
		int[] shown = one.blocks().stream().filter(Excerpt.class::isInstance).map(Excerpt.class::cast).filter(each -> each.table().id().equals("ghg-uncertainty")).findFirst().orElseThrow().rows();
		assertEquals(List.of("all", "all"), Arrays.stream(shown).mapToObj(row -> table(one, "ghg-uncertainty").text(row, "scope")).toList());
		ResultTable table = table(one, "ghg-uncertainty");
		int all = table.rows(Map.of("scope", "all"))[0];
		assertTrue(table.number(all, "lower_draws") < table.number(all, "t_co2e") && table.number(all, "t_co2e") < table.number(all, "upper_draws"));
	}

	private static List<String> excerpts(ResultSection section) {
		return section.blocks().stream().filter(Excerpt.class::isInstance).map(each -> ((Excerpt) each).table().id()).toList();
	}

	@Test
	void theTableOfActivitiesHasTheColumnsThatItsReadersKnow() {
		List<String> columns = table(section(Eastfield.model()), "ghg").columns().stream().map(Column::id).toList();
		assertEquals(List.of("park", "year", "sector", "scope", "gas", "kind", "firm", "material", "amount", "unit", "factor", "factor_unit", "factor_source", "t_gas", "t_co2e",
				"lower", "upper", "memo_biogenic_t", "notation"), columns.subList(0, 19));
	}

	@Test
	void everyTableSumsToTheSameTotal() {
		EipModel model = Eastfield.model();
		ResultSection section = section(model);
		double total = Account.of(model, AccountOptions.USUAL).total(0, 2005).total();
		for (String id : List.of("ghg", "ghg-summary", "ghg-sectors", "ghg-scopes", "ghg-totals")) {
			ResultTable table = table(section, id);
			double sum = 0;
			for (int row = 0; row < table.rows(); row++) {
				boolean known = !Double.isNaN(table.number(row, "t_co2e"));
				sum += table.number(row, "year") == 2005 && known ? table.number(row, "t_co2e") : 0;
			}
			assertEquals(total, sum, 1e-9 * total, id);
		}
		ResultTable summary = table(section, "ghg-summary");
		double consumed = Arrays.stream(summary.rows(Map.of())).filter(row -> summary.number(row, "year") == 2005).mapToDouble(row -> summary.number(row, "consumption_t_co2e"))
				.filter(each -> !Double.isNaN(each)).sum();
		assertEquals(total, consumed, 1e-9 * total);
	}

	@Test
	void theQualityOfTheDataIsToldWithItsShareAndInterval() {
		EipModel model = Eastfield.model();
		ActivityDatum coal = Eastfield.datum(model, 2013, SectorKind.ENERGY, ActivityKind.COMBUSTION);
		coal.setTier(2);
		coal.setMethod("Weighed");
		ResultTable quality = table(section(model), "ghg-quality");
		assertEquals(List.of("high", "high", "medium", "low"), IntStream.range(0, quality.rows()).mapToObj(row -> quality.text(row, "quality")).toList());
		int row = quality.find("method", "Weighed");
		assertEquals("2", quality.text(row, "tier"));
		assertEquals(1, quality.number(row, "activities_1"));
		Account account = Account.of(model, AccountOptions.USUAL);
		assertEquals(account.total(0, 2013).infrastructure(), quality.number(row, "t_co2e"), 1e-6);
		Account.Entry energy = account.entries().stream().filter(each -> each.year() == 2013 && each.sector() == SectorKind.ENERGY && each.scope() == Scope.DIRECT).findFirst().orElseThrow();
		assertEquals(energy.relative(), quality.number(row, "uncertainty_1"), 1e-12);
		assertEquals(1, IntStream.range(0, quality.rows()).mapToDouble(each -> quality.number(each, "share_1")).sum(), 1e-12);
	}

	@Test
	void sourcesOfAmountsAndFactorsAreCitedWithWhatRestsOnThem() {
		ResultTable sources = table(section(Eastfield.model()), "ghg-sources");
		int log = sources.find("source", "Plant log");
		assertEquals("amount", sources.text(log, "of"));
		assertEquals(1, sources.number(log, "activities_1"));
		int recalled = sources.find("source", "IPCC 2006 Guidelines, volume 2, table 2.2 (recalled, check against the official text)");
		assertEquals("factor", sources.text(recalled, "of"));
		assertEquals(5, sources.number(recalled, "activities_1"), "methane and nitrous oxide of five fuels");
		for (String of : List.of("amount", "factor")) {
			assertEquals(1, Arrays.stream(sources.rows(Map.of("of", of))).mapToDouble(row -> sources.number(row, "share_1")).sum(), 1e-12, of);
		}
	}

	@Test
	void theLastYearIsShownByScopeAndSectorWithItsNotationKeys() {
		ResultTable last = table(section(Eastfield.model()), "ghg-last-year");
		assertTrue(IntStream.range(0, last.rows()).allMatch(row -> last.number(row, "year") == 2013));
		int transport = last.rows(Map.of("sector", "transport"))[0];
		assertEquals("NE", last.text(transport, "notation"));
		assertTrue(Double.isNaN(last.number(transport, "t_co2e")));
		assertEquals(0, last.rows(Map.of("scope", "attributed")).length);
	}

	@Test
	void whatIsNotEstimatedIsNoZero() {
		ResultTable summary = table(section(Eastfield.model()), "ghg-summary");
		int row = summary.rows(Map.of("sector", "transport"))[0];
		assertTrue(Double.isNaN(summary.number(row, "t_co2e")));
		assertEquals("NE", summary.text(row, "notation"));
		assertEquals(0, table(section(Eastfield.model()), "ghg-sectors").rows(Map.of("sector", "transport")).length);
	}

	@Test
	void aFactorThatWasRecalledSaysSoWhereItIsShown() {
		ResultTable lines = table(section(Eastfield.model()), "ghg");
		int row = lines.rows(Map.of("material", "coal", "gas", "CH4"))[0];
		assertTrue(lines.text(row, "factor_source").contains("(recalled, check against the official text)"), lines.text(row, "factor_source"));
	}

	@Test
	void theStepsOfTheDecompositionLeadFromOneYearToTheOther() {
		EipModel model = Eastfield.model();
		ResultTable steps = table(section(model), "lmdi-steps");
		double sum = 0;
		for (int row = 0; row < steps.rows() - 1; row++) {
			sum += steps.number(row, "t_co2e");
		}
		assertEquals(steps.number(steps.rows() - 1, "t_co2e"), sum, 1e-6);
		assertEquals(List.of("2005", "2013"), List.of(steps.text(0, "step"), steps.text(steps.rows() - 1, "step")));
	}

	@Test
	void unknownEmissionsAreTold() {
		EipModel model = Eastfield.model();
		Eastfield.datum(model, 2013, SectorKind.MANUFACTURING, ActivityKind.COMBUSTION).setAmount(null);
		ResultTable totals = table(section(model), "ghg-totals");
		assertTrue(Double.isNaN(totals.number(1, "t_co2e")) && !Double.isNaN(totals.number(0, "t_co2e")));
	}

	@Test
	void parksWithoutAnAccountTakeNoFiguresFromThoseBehindThem() {
		EipModel model = Eastfield.model();
		for (int i = 0; i < 10; i++) {
			model.getParks().add(0, ParkFactory.eINSTANCE.createPark());
		}
		assertEquals(List.of("ghg-sectors-11", "ghg-scopes-11", "lmdi-steps-11"), section(model).figures().stream().map(Figure::id).toList());
	}

	@Test
	void causesAreWordsInTheStepsToo() {
		Column steps = table(section(Eastfield.model()), "lmdi-steps").columns().get(1);
		assertEquals(Arrays.stream(Cause.values()).map(Cause::title).toList(), List.copyOf(steps.choices().values()));
	}

	@Test
	void figuresAreDrawn() {
		List<Figure> figures = section(Eastfield.model()).figures();
		assertEquals(List.of("ghg-sectors", "ghg-scopes", "lmdi-steps"), figures.stream().map(Figure::id).toList());
		List<String> words = List.of("Energy infrastructure", "Scope 2", "shares of fuels");
		for (int i = 0; i < figures.size(); i++) {
			var option = FigureOption.of(figures.get(i), new Presentation(Language.ENGLISH));
			String svg = FigureDrawing.svg(option, 640, FigureDrawing.height(option, 640));
			assertTrue(svg.contains(">" + words.get(i) + "<"), svg);
		}
	}
}
