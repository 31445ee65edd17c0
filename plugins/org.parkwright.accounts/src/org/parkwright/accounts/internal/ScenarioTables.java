package org.parkwright.accounts.internal;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.accounts.ScenarioAccounts.Basis;
import org.parkwright.accounts.ScenarioAccounts.Standing;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;

/** The tables of an account under the scenarios of a study. */
final class ScenarioTables {

	private static final String BASELINE = "baseline";
	private static final String UNIT = "t CO2e/a";
	private static final Column SCENARIO = Column.text("scenario", "Scenario", "Name of the scenario in the study; baseline is the stock without any measure")
			.saying(Column.words(BASELINE, "baseline"));
	private static final Column BASIS = Column.choice("basis", "Basis", "Where the number is from",
			Column.words("stated", "the account", "computed", "units of the study", "both", "account and units"));

	private final Account account;
	private final ScenarioAccounts scenarios;

	ScenarioTables(Account account, ScenarioAccounts scenarios) {
		this.account = account;
		this.scenarios = scenarios;
	}

	private String park(int index) {
		return account.parks().get(index).name();
	}

	private static String scenario(String name) {
		return name.equals(ScenarioAccounts.BASELINE) ? BASELINE : name;
	}

	private static String word(Basis basis) {
		return switch (basis) {
		case STATED -> "stated";
		case COMPUTED -> "computed";
		case BOTH -> "both";
		};
	}

	/** A row for each sector in a scope and year of a scenario. */
	ResultTable rows() {
		ResultTable.Rows rows = ResultTable.of("ghg-scenarios", "Greenhouse gases of the park by scenario, scope and sector", "A sector in a scope and year of a scenario")
				.reach(ResultTable.Reach.DETAIL).columns(SCENARIO, AccountTables.PARK, AccountTables.YEAR, AccountTables.SCOPE, AccountTables.SECTOR, AccountTables.EQUIVALENT.sums(),
						AccountTables.MARKET.sums(),
						Column.number("change_t_co2e", "Against the baseline", "Emissions above those of the baseline, electricity by location", UNIT).by("(A17)").sums(),
						Column.number("stated_t_co2e", "As stated", "Emissions that the account states, electricity by location", UNIT).sums(), AccountTables.CONSUMPTION, BASIS);
		for (ScenarioAccounts.Row row : scenarios.rows()) {
			rows.add(scenario(row.scenario()), park(row.park()), row.year(), row.scope().word(), row.sector().getLiteral(), row.equivalent(), row.market(), row.change(), row.stated(),
					row.consumption(), word(row.basis()));
		}
		return rows.table();
	}

	/** A row for each year of a scenario. */
	ResultTable totals() {
		ResultTable.Rows rows = ResultTable.of("ghg-scenario-totals", "Greenhouse gases of the park by scenario", "A park in a year of a scenario").reach(ResultTable.Reach.DETAIL)
				.columns(SCENARIO, AccountTables.PARK, AccountTables.YEAR,
						Column.number("t_co2e", "Total", "All scopes, with scope 2 by the chosen method", UNIT).by("(A17)").better(Column.Better.LOW),
						Column.number("change_t_co2e", "Against the baseline", "Total above that of the baseline", UNIT).better(Column.Better.LOW),
						Column.number("change_stack_t_co2e", "Of it stacks", "What units emit from their stacks above the baseline", UNIT),
						Column.number("change_bought_t_co2e", "Of it bought", "What electricity and heat that units buy emit above the baseline", UNIT),
						Column.number("stated_t_co2e", "As stated", "Total of the account", UNIT), BASIS);
		for (ScenarioAccounts.Total total : scenarios.totals()) {
			rows.add(scenario(total.scenario()), park(total.park()), total.year(), total.total(), total.change(), total.stack(), total.bought(), total.stated(), word(total.basis()));
		}
		return rows.table();
	}

	/** A row for each plant in a year. */
	ResultTable replacements() {
		ResultTable.Rows rows = ResultTable.of("ghg-replaced", "What units take the place of", "A plant in a year of the account").columns(AccountTables.PARK, AccountTables.YEAR,
				Column.text("plant", "Plant", "Name of the plant; empty where several plants stand for what is of none"), Column.element("plant_id", "Id", "Id of the plant").filesOnly(),
				Column.choice("standing", "In the account", "What becomes of its units in the account", Column.words("replaces", "units in place of its fuel",
						"replacesSum", "units in place of fuel of no plant", "notStated", "left out: the account states no fuel", "lifeUnknown", "as stated: a lifetime is unknown",
						"noYear", "as stated: no year of the study")),
				Column.number("stated_t_co2e", "As stated", "Emissions of the lines that are replaced", UNIT),
				Column.number("computed_t_co2e", "Units as they stand", "Emissions of the units without any measure", UNIT),
				Column.number("difference_t_co2e", "Difference", "Emissions of the units above those of the lines that they take the place of", UNIT));
		for (ScenarioAccounts.Replacement each : scenarios.replacements()) {
			boolean replaces = each.standing() == Standing.REPLACES || each.standing() == Standing.REPLACES_SUM;
			rows.add(park(each.park()), each.year(), each.name(), each.plant(), word(each.standing()), replaces ? each.stated() : null, each.computed(),
					replaces ? each.computed() - each.stated() : null);
		}
		return rows.table();
	}

	private static String word(Standing standing) {
		return switch (standing) {
		case REPLACES -> "replaces";
		case REPLACES_SUM -> "replacesSum";
		case NOT_STATED -> "notStated";
		case LIFE_UNKNOWN -> "lifeUnknown";
		case NO_YEAR -> "noYear";
		};
	}
}
