package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Attribution;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.SubstanceCategory;
import org.parkwright.model.park.TransportMode;
import org.parkwright.model.park.WarmingPotential;
import org.parkwright.symbiosis.Benefits.Benefit;
import org.parkwright.symbiosis.Benefits.Indicator;
import org.parkwright.symbiosis.Benefits.Partner;
import org.parkwright.symbiosis.Benefits.Total;
import org.parkwright.symbiosis.Impact.Gap;

/** (C9) to (C11) against data/worked-example.xlsx, whose formulas a spreadsheet computes; made anew with -Dparkwright.update=true. */
class WorkedBenefitsTest {

	private static final Path FILE = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("data/worked-example.xlsx");
	private static final double RATE = 0.06;

	private static XSSFWorkbook book;
	private static FormulaEvaluator evaluator;

	private final Partners partners = new Partners();
	private final EmissionFactorSet set = Partners.FACTORY.createEmissionFactorSet();
	private final Exchange slag = exchange("Works", "Mill", "slag", 10_000, "t/a", ExchangeKind.BYPRODUCT, 40, 0.8, "clinker", TransportMode.ROAD);
	private final Exchange heat = exchange("Works", "Mill", "heat", 50_000, "GJ/a", ExchangeKind.ENERGY, 2, 0.9, "coal", TransportMode.PIPE);
	private final Exchange water = exchange("Works", "Dairy", "cooling water", 200_000, "m3/a", ExchangeKind.WATER, 1.5, 0.95, "tap water", TransportMode.PIPE);

	WorkedBenefitsTest() {
		partners.model.getLibrary().getEmissionFactorSets().add(set);
		Substance sulphur = substance("SO2", SubstanceCategory.AIR);
		Substance carbon = substance("CO2", SubstanceCategory.GREENHOUSE_GAS);
		Substance methane = substance("CH4", SubstanceCategory.GREENHOUSE_GAS);
		WarmingPotential warming = Partners.FACTORY.createWarmingPotential();
		warming.setSubstance(methane);
		warming.setValue(27.0);
		set.getWarmingPotentials().add(warming);
		slag.setDisposal(ActivityKind.LANDFILL);
		water.setDisposal(ActivityKind.WASTEWATER);
		factor("clinker", ActivityKind.UPSTREAM, null, 850, "kg/t");
		factor("slag", ActivityKind.LANDFILL, null, 12, "kg/t");
		factor("slag", ActivityKind.PROCESS, null, 30, "kg/t");
		factor(TransportMode.ROAD, null, 0.1, "kg/(t*km)");
		factor("clinker", ActivityKind.UPSTREAM, sulphur, 400, "g/t");
		factor("slag", ActivityKind.LANDFILL, sulphur, 10, "g/t");
		factor("slag", ActivityKind.PROCESS, sulphur, 50, "g/t");
		factor(TransportMode.ROAD, sulphur, 0.2, "g/(t*km)");
		factor("coal", ActivityKind.UPSTREAM, carbon, 94.6, "kg/GJ");
		factor("coal", ActivityKind.UPSTREAM, methane, 1, "g/GJ");
		factor(TransportMode.PIPE, null, 0.5, "kg/(GJ*km)");
		factor("tap water", ActivityKind.UPSTREAM, null, 0.3, "kg/m3");
		factor("cooling water", ActivityKind.WASTEWATER, null, 0.5, "kg/m3");
		factor(TransportMode.PIPE, null, 0.02, "kg/(m3*km)");
		money(slag, 120_000, 80_000, 50_000, 600_000, 15);
		money(heat, 900_000, 0, 100_000, 2_500_000, 20);
		money(water, 30_000, 10_000, 5_000, 0, 8);
		slag.setStartYear(2015);
		slag.setEndYear(2025);
		heat.setAttribution(Attribution.TAKER);
		water.setAttribution(Attribution.GIVER);
	}

	@BeforeAll
	static void open() throws IOException {
		if (Boolean.getBoolean("parkwright.update")) {
			WorkedBenefits.write(FILE);
		}
		try (InputStream in = Files.newInputStream(FILE)) {
			book = new XSSFWorkbook(in);
		}
		evaluator = book.getCreationHelper().createFormulaEvaluator();
	}

	@AfterAll
	static void close() throws IOException {
		book.close();
	}

	/** Computed from its formula now, not as it was saved. */
	private static double cell(String sheet, String name) {
		Row row = StreamSupport.stream(book.getSheet(sheet).spliterator(), false).filter(each -> each.getCell(0).getStringCellValue().equals(name)).findFirst().orElseThrow();
		return evaluator.evaluate(row.getCell(1)).getNumberValue();
	}

	private Exchange exchange(String from, String to, String material, double quantity, String unit, ExchangeKind kind, double distance, double ratio,
			String substitutes, TransportMode mode) {
		Exchange exchange = partners.exchange(from, to, material, quantity, unit);
		exchange.setKind(kind);
		exchange.setDistance(distance);
		exchange.setSubstitutionRatio(ratio);
		exchange.setSubstitutes(partners.material(substitutes));
		exchange.setMode(mode);
		return exchange;
	}

	private static void money(Exchange exchange, double costReduction, double revenue, double operating, double investment, double lifetime) {
		exchange.setCostReduction(costReduction);
		exchange.setRevenue(revenue);
		exchange.setOperating(operating);
		exchange.setInvestment(investment);
		exchange.setLifetime(lifetime);
	}

	private Substance substance(String code, SubstanceCategory category) {
		Substance substance = Partners.FACTORY.createSubstance();
		substance.setCode(code);
		substance.setCategory(category);
		partners.model.getLibrary().getSubstances().add(substance);
		return substance;
	}

	private EmissionFactor factor(Substance substance, double value, String unit) {
		EmissionFactor factor = Partners.FACTORY.createEmissionFactor();
		factor.setSubstance(substance);
		factor.setValue(value);
		factor.setUnit(unit);
		set.getFactors().add(factor);
		return factor;
	}

	private EmissionFactor factor(String material, ActivityKind activity, Substance substance, double value, String unit) {
		EmissionFactor factor = factor(substance, value, unit);
		factor.setMaterial(partners.material(material));
		factor.setActivity(activity);
		return factor;
	}

	private void factor(TransportMode mode, Substance substance, double value, String unit) {
		factor(substance, value, unit).setMode(mode);
	}

	private Benefits benefits() {
		return Benefits.of(partners.model, partners.network(), RATE);
	}

	private Benefit of(Exchange exchange) {
		return benefits().each().stream().filter(each -> each.exchange() == exchange).findFirst().orElseThrow();
	}

	private static void assertWorked(double found, String sheet, String name) {
		double expected = cell(sheet, name);
		assertEquals(expected, found, 1e-9 * Math.abs(expected), name);
	}

	@Test
	void impactsAreThoseOfTheSpreadsheet() {
		assertWorked(of(slag).equivalent(), "Slag", "avoided CO2e");
		assertEquals(List.of("CO2e", "SO2"), of(slag).impacts().stream().map(Impact::substance).toList());
		assertWorked(of(slag).impacts().get(1).avoided(), "Slag", "avoided SO2");
		assertWorked(of(heat).equivalent(), "Heat", "avoided CO2e");
		assertWorked(of(water).equivalent(), "Water", "avoided CO2e");
	}

	@Test
	void moneyIsThatOfTheSpreadsheet() {
		Map<Exchange, String> sheets = Map.of(slag, "Slag", heat, "Heat", water, "Water");
		sheets.forEach((exchange, sheet) -> {
			Money money = of(exchange).money();
			assertWorked(money.net(), sheet, "net");
			assertWorked(money.payback(), sheet, "payback");
			assertWorked(money.presentValue(), sheet, "present value");
		});
		assertWorked(of(slag).money().returnOnInvestment(), "Slag", "roi");
		assertWorked(of(heat).money().returnOnInvestment(), "Heat", "roi");
		assertEquals(Double.POSITIVE_INFINITY, of(water).money().returnOnInvestment(), "nothing is invested");
	}

	@Test
	void partnersHaveTheirPartsAndTheyAddUp() {
		Map<String, Partner> found = benefits().partners().stream().collect(Collectors.toMap(each -> each.actor().getName(), each -> each));
		assertWorked(found.get("Works").equivalent(), "Sums", "CO2e of the works");
		assertWorked(found.get("Mill").equivalent(), "Sums", "CO2e of the mill");
		assertWorked(found.get("Works").net(), "Sums", "net of the works");
		assertWorked(found.get("Mill").net(), "Sums", "net of the mill");
		assertEquals(0, found.get("Dairy").net(), "its water is the giver's");
		assertWorked(found.values().stream().mapToDouble(Partner::equivalent).sum(), "Sums", "CO2e");
		assertWorked(found.values().stream().mapToDouble(Partner::investment).sum(), "Sums", "investment");
	}

	@Test
	void whatAnExchangeReplacesIsUnknownWhereItDoesNotSayHowMuch() {
		water.setSubstitutionRatio(null);
		Total replaced = benefits().totals().stream().filter(each -> each.indicator() == Indicator.WATER).findFirst().orElseThrow();
		assertEquals(new Total(Indicator.WATER, 1, 0, 0), replaced);
		assertTrue(Double.isNaN(replaced.value()));
	}

	@Test
	void indicatorsCountEveryExchangeOnce() {
		Map<Indicator, Total> totals = benefits().totals().stream().collect(Collectors.toMap(Total::indicator, each -> each));
		assertWorked(totals.get(Indicator.EQUIVALENT).value(), "Sums", "CO2e");
		assertWorked(totals.get(Indicator.VIRGIN).value(), "Sums", "virgin material");
		assertWorked(totals.get(Indicator.WATER).value(), "Sums", "water");
		assertWorked(totals.get(Indicator.LANDFILL).value(), "Sums", "landfill");
		assertWorked(totals.get(Indicator.INVESTMENT).value(), "Sums", "investment");
		assertEquals(0, totals.get(Indicator.HAZARDOUS).value());
		partners.material("slag").setHazardous(true);
		slag.setJobs(3);
		totals = benefits().totals().stream().collect(Collectors.toMap(Total::indicator, each -> each));
		assertEquals(10_000, totals.get(Indicator.HAZARDOUS).value());
		assertTrue(Double.isNaN(totals.get(Indicator.JOBS).value()), "of two nobody knows");
		assertEquals(3, totals.get(Indicator.JOBS).sum());
		assertEquals("1 of 3", totals.get(Indicator.JOBS).known() + " of " + totals.get(Indicator.JOBS).of());
	}

	@Test
	void whatIsUnknownSaysWhatIsMissing() {
		assertEquals(Gap.NONE, gap());
		slag.setMode(TransportMode.UNKNOWN);
		assertEquals(Gap.MODE, gap());
		slag.setMode(TransportMode.SHIP);
		assertEquals(Gap.TRANSPORT, gap());
		slag.setMode(TransportMode.ROAD);
		slag.setDistance(null);
		assertEquals(Gap.DISTANCE, gap());
		slag.setDisposal(ActivityKind.INCINERATION);
		assertEquals(Gap.DISPOSAL, gap());
		slag.setSubstitutes(partners.material("sand"));
		assertEquals(Gap.VIRGIN, gap());
		slag.setSubstitutionRatio(null);
		assertEquals(Gap.RATIO, gap());
		slag.setUnit("m3/a");
		slag.setSubstitutes(null);
		slag.setDisposal(ActivityKind.LANDFILL);
		assertEquals(Gap.UNIT, gap());
		slag.setQuantity(null);
		assertEquals(Gap.QUANTITY, gap());
		assertTrue(Double.isNaN(of(slag).equivalent()));
	}

	private Gap gap() {
		return of(slag).impacts().getFirst().gap();
	}

	@Test
	void whatIsNotStatedIsNotKnown() {
		slag.setOperating(null);
		assertTrue(Double.isNaN(of(slag).money().net()));
		assertTrue(Double.isNaN(of(slag).money().payback()));
		slag.setOperating(250_000.0);
		assertEquals(Double.POSITIVE_INFINITY, of(slag).money().payback(), "it never pays");
		assertTrue(Double.isNaN(Benefits.of(partners.model, partners.network(), Double.NaN).each().getFirst().money().presentValue()), "no rate is given");
		heat.setLifetime(null);
		assertTrue(Double.isNaN(of(heat).money().presentValue()), "how long it lasts is unknown");
	}

	@Test
	void factorsOfOtherYearsDoNotCount() {
		set.getFactors().forEach(factor -> factor.setValidTo(2010));
		assertEquals(Gap.VIRGIN, gap());
	}

	@Test
	void ideasAreWorthNothingYet() {
		heat.setState(ExchangeState.IDEA);
		assertEquals(2, benefits().each().size());
	}
}
