package org.parkwright.scenario.internal;

/** Codes of the faults of the language. Tests, quick fixes and the documentation use them: they stay as they are. */
public final class Codes {

	/** There is no such file. */
	public static final String FILE_MISSING = "scenario.file.missing";
	/** The file cannot be read for another reason. */
	public static final String FILE_UNREADABLE = "scenario.file.unreadable";
	/** The file is too long. */
	public static final String FILE_SIZE = "scenario.file.size";
	/** The file is not in UTF-8. */
	public static final String FILE_ENCODING = "scenario.file.encoding";
	/** The file declares nothing. */
	public static final String FILE_EMPTY = "scenario.file.empty";
	/** The text does not fit the grammar. */
	public static final String SYNTAX = "scenario.syntax";

	/** An import names no file of the language. */
	public static final String IMPORT_PATH = "scenario.import.path";
	/** A file imports itself, perhaps by way of others. */
	public static final String IMPORT_CYCLE = "scenario.import.cycle";
	/** A file is imported twice. */
	public static final String IMPORT_TWICE = "scenario.import.twice";

	/** A name is declared twice. */
	public static final String DUPLICATE = "scenario.duplicate";
	/** No such parameter, set, measure or scenario, fuel, technology or output; what comes last in the code. */
	public static final String UNKNOWN = "scenario.unknown.";
	/** No such unit of measure. */
	public static final String UNKNOWN_UNIT = "scenario.unknown.unit";
	/** A number is too large. */
	public static final String NUMBER = "scenario.number";
	/** A formula that becomes too large when the functions and parameters that it reads are put in their place. */
	public static final String FORMULA_SIZE = "scenario.formula.size";
	/** A function has too few or too many arguments. */
	public static final String ARGUMENTS = "scenario.arguments";
	/** {@code before} where no measure is at work. */
	public static final String BEFORE = "scenario.before";
	/** A sum over units outside the condition of a measure. */
	public static final String TOTAL = "scenario.total";

	/** A parameter stands in a set of the wrong kind. */
	public static final String PARAMETER_KIND = "scenario.parameter.kind";
	/** A parameter depends on itself. */
	public static final String PARAMETER_CYCLE = "scenario.parameter.cycle";
	/** A value that is never taken. */
	public static final String PARAMETER_UNREACHABLE = "scenario.parameter.unreachable";
	/** A value without a source. */
	public static final String SOURCE = "scenario.source";
	/** Literature that nobody can find by its source. */
	public static final String CITATION = "scenario.source.citation";
	/** A time series whose years do not rise, or are none. */
	public static final String SERIES = "scenario.series";
	/** An impact in a set of the wrong kind, or of nothing. */
	public static final String IMPACT = "scenario.impact";
	/** A function works on itself, perhaps by way of others. */
	public static final String FUNCTION_CYCLE = "scenario.function.cycle";
	/** A function has the name of one that needs no declaration. */
	public static final String FUNCTION_HIDES = "scenario.function.hides";
	/** No such currency, or an amount in another than its set says. */
	public static final String CURRENCY = "scenario.currency";
	/** The year of prices is no year. */
	public static final String PRICE_YEAR = "scenario.priceYear";
	/** A rate of exchange that is none, or not one of the study's currency. */
	public static final String EXCHANGE = "scenario.exchange";
	/** A deflator that is none, or does not lead to the prices of the study. */
	public static final String DEFLATOR = "scenario.deflator";
	/** A set extends itself, perhaps by way of others. */
	public static final String SET_CYCLE = "scenario.set.cycle";
	/** A factor set where a price set is wanted, or the other way round. */
	public static final String SET_KIND = "scenario.set.kind";

	/** A measure changes what no measure can. */
	public static final String CHANGE_FIXED = "scenario.change.fixed";
	/** A measure changes a parameter that is no price of the model. */
	public static final String CHANGE_PRICE = "scenario.change.price";
	/** A share of something that can only become another as a whole, or no share at all. */
	public static final String CHANGE_SHARE = "scenario.change.share";
	/** A measure excludes itself. */
	public static final String EXCLUDES = "scenario.excludes";
	/** Two measures of a scenario set the same. */
	public static final String CONFLICT = "scenario.measure.conflict";
	/** A part of cost that cannot be, or not beside another. */
	public static final String COST_PART = "scenario.cost.part";
	/** The unit that follows comes at no stated time. */
	public static final String COST_AFTER = "scenario.cost.after";
	/** A unit that a measure adds lacks something, states something twice, or what it cannot have. */
	public static final String ADDED = "scenario.added";
	/** A measure that neither changes nor costs anything. */
	public static final String MEASURE_EMPTY = "scenario.measure.empty";

	/** A study lacks a setting. */
	public static final String SETTING_MISSING = "scenario.setting.missing";
	/** A study has a setting twice. */
	public static final String SETTING_TWICE = "scenario.setting.twice";
	/** The park of a study is not there. */
	public static final String PARK_MISSING = "scenario.park.missing";
	/** The base year is no year. */
	public static final String BASE_YEAR = "scenario.baseYear";
	/** The last year that counts is none, or before the base year. */
	public static final String HORIZON = "scenario.horizon";
	/** The discount rate is out of range. */
	public static final String DISCOUNT_RATE = "scenario.discountRate";
	/** The sets of a study lack parameters that the model asks for. */
	public static final String ROLE_MISSING = "scenario.role.missing";
	/** The sets of a study lack a parameter that a measure or a formula reads. */
	public static final String PARAMETER_MISSING = "scenario.parameter.missing";
	/** Both sets of a study define a parameter. */
	public static final String PARAMETER_TWICE = "scenario.parameter.twice";
	/** A study without scenarios. */
	public static final String SCENARIOS_NONE = "scenario.scenarios.none";
	/** A scenario takes a measure twice. */
	public static final String STEP_TWICE = "scenario.step.twice";
	/** A step begins in no year, or before the base year. */
	public static final String STEP_YEAR = "scenario.step.year";
	/** A step takes no share of the stock a year. */
	public static final String STEP_SHARE = "scenario.step.share";
	/** A target that says nothing. */
	public static final String TARGET = "scenario.target";
	/** Something varies twice, not at all, or cannot vary so. */
	public static final String VARY = "scenario.vary";
	/** A table of more or fewer than two numbers, or of too many or too few values. */
	public static final String TABLE = "scenario.table";
	/** No such distribution, or not its numbers. */
	public static final String DISTRIBUTION = "scenario.distribution";
	/** What does not vary is correlated, or a correlation is out of range. */
	public static final String CORRELATION = "scenario.correlation";
	/** A number of draws or a seed that is none. */
	public static final String DRAWS = "scenario.draws";
	/** A choice states a limit twice, or one that is none. */
	public static final String CHOICE = "scenario.choice";
	/** A stock that lacks what it needs, states something twice, or an amount that no stock can have. */
	public static final String STOCK = "scenario.stock";
	/** A demand that is stated twice, or none. */
	public static final String DEMAND = "scenario.demand";
	/** An account of the park that is stated twice, or with what there is not. */
	public static final String ACCOUNT = "scenario.account";
	/** A comparison names a scenario twice. */
	public static final String COMPARE_TWICE = "scenario.compare.twice";
	/** A boundary is named twice where those are named whose emissions count. */
	public static final String COUNTED_TWICE = "scenario.counted.twice";

	private Codes() {
	}
}
