package org.parkwright.accounts.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.EmissionDraws;
import org.parkwright.accounts.EmissionLines;
import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.accounts.ScenarioAccounts.Basis;
import org.parkwright.accounts.ScenarioAccounts.Standing;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;

/** Tells what the parks of a model emit, by their accounts. */
public final class AccountProvider implements ResultProvider {

	/** Parks with an account beyond so many have tables and no figures of their own. */
	private static final int MOST_FIGURES = 6;

	@Override
	public List<ResultSection> sections(EipModel model) {
		return sections(Account.of(model, AccountOptions.USUAL), AccountOptions.USUAL);
	}

	/** A report on measures shows what the park emits as a whole too. */
	@Override
	public List<ResultSection> beside(EipModel model) {
		return sections(model);
	}

	@Override
	public Function<StudyResult, List<ResultSection>> beside(Study study, EipModel model) {
		if (study.account() == null) {
			return ResultProvider.super.beside(study, model);
		}
		AccountOptions options = AccountOptions.of(study.account());
		Account account = Account.of(model, options);
		return result -> sections(account, options, study.account().title(), result.plantsByYear().isEmpty() ? null : ScenarioAccounts.of(account, result.plantsByYear()));
	}

	/** @return a section; none if the parks have no accounts */
	static List<ResultSection> sections(Account account, AccountOptions options) {
		return sections(account, options, "", null);
	}

	/** @param scenarios of a study, or null */
	private static List<ResultSection> sections(Account account, AccountOptions options, String title, ScenarioAccounts scenarios) {
		if (account.lines().size() == 0) {
			return List.of();
		}
		var tables = new AccountTables(account);
		List<Block> blocks = new ArrayList<>();
		if (!title.isEmpty()) {
			blocks.add(new Block.Heading(Sentence.plain(title)));
		}
		blocks.add(new Block.Paragraph("Boundary", Sentence.of("Scope 1 is what is emitted inside the park, scope 2 what is emitted where bought electricity and heat are made, "
				+ "scope 3 what is emitted elsewhere for the park, as by its solid waste. Heat and electricity of a supplier inside the park count once, at the supplier. "
				+ "Biogenic CO2 is told for memory and has no part in sums.")));
		blocks.add(new Block.Paragraph("Heat and electricity of one plant", Sentence.of("Shared by this method: {0}.", Sentence.of(options.heat().title()))));
		int unknown = account.entries().stream().mapToInt(Account.Entry::unknown).sum();
		if (unknown > 0) {
			blocks.add(new Block.Paragraph("Unknown", Sentence.of("{0}. Sums that need them are unknown: enter the numbers, or a notation key in their place.",
					new Sentence.Counted(unknown, "The emissions of {0} activity are unknown", "The emissions of {0} activities are unknown"))));
		}
		ResultTable totals = tables.totals();
		blocks.add(Excerpt.of(totals.heading(), totals).columns("park", "year", "scope1_t_co2e", "scope2_location_t_co2e", "scope2_market_t_co2e", "scope3_t_co2e", "t_co2e",
				"index_1").headline());
		blocks.add(Excerpt.of(Sentence.of("Shares and intensities"), totals).columns("park", "year", "energy_1", "infrastructure_1", "t_per_million", "price_year", "t_per_person",
				"t_per_km2", "t_per_mwh"));
		var quality = new QualityTables(account);
		ResultTable lastYear = tables.lastYear();
		blocks.add(Excerpt.of(lastYear.heading(), lastYear).columns("park", "year", "scope", "sector", "t_co2e", "t_co2e_market", "lower", "upper", "notation"));
		blocks.add(lastYear);
		ResultTable sectors = tables.sectors();
		ResultTable scopes = tables.scopes();
		ResultTable steps = tables.steps();
		ResultTable causes = tables.decomposition();
		account.totals().stream().map(Account.Total::park).distinct().limit(MOST_FIGURES)
				.forEach(park -> blocks.addAll(figures(park, account, tables, List.of(sectors, scopes, steps, causes))));
		ScenarioTables ofScenarios = scenarios == null ? null : new ScenarioTables(account, scenarios);
		if (ofScenarios != null) {
			blocks.addAll(shown(scenarios, ofScenarios, account));
		}
		blocks.add(new Block.Heading(Sentence.of("What the account rests on")));
		blocks.add(quality.quality());
		blocks.addAll(uncertainty(account, quality, scenarios != null));
		blocks.add(quality.sources());
		blocks.add(tables.summary());
		blocks.add(sectors);
		blocks.add(scopes);
		if (account.totals().stream().mapToInt(Account.Total::park).distinct().count() > 1) {
			blocks.add(tables.infrastructure());
		}
		if (steps.rows() > 0) {
			blocks.add(causes);
			blocks.add(steps);
		}
		if (ofScenarios != null) {
			blocks.add(ofScenarios.rows());
		}
		blocks.add(tables.lines());
		return List.of(new ResultSection("accounts", Sentence.of("Greenhouse gases"), "What the park emits by scope, sector, gas and year", ResultSection.Part.MAIN, blocks,
				Set.of(Mark.STATISTIC, Mark.LITERATURE, Mark.ESTIMATE)));
	}

	/** Where no interval is known a reader has nothing of it. */
	private static List<Block> uncertainty(Account account, QualityTables quality, boolean study) {
		List<EmissionDraws.Spread> spreads = EmissionDraws.of(account);
		ResultTable table = quality.uncertainty(spreads);
		if (spreads.stream().noneMatch(EmissionDraws.Spread::isKnown)) {
			return List.of(table);
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph("Uncertainty", Sentence.of("Beside the propagation of errors, which takes all data for independent, amounts and factors are drawn, always with the same seed: "
				+ "data that use the same factor err together. Bought electricity counts by location. Where an amount has no uncertainty or a factor no bounds, what needs them is unknown.")));
		if (study) {
			blocks.add(new Block.Paragraph("Study", Sentence.of("Draws are of the account as stated: units of the study, and draws of its own, have no part in them.")));
		}
		// the sum of all scopes, or where that is unknown the first of them that is not
		EmissionLines.Scope scope = spreads.stream().filter(EmissionDraws.Spread::isKnown).min(Comparator.comparing(EmissionDraws.Spread::scope, Comparator.nullsFirst(Comparator.naturalOrder())))
				.orElseThrow().scope();
		String shown = scope == null ? QualityTables.ALL_SCOPES : scope.word();
		blocks.add(Excerpt.of(table.heading(), table).where("scope", shown).columns("park", "year", "scope", "t_co2e", "lower", "upper", "mean_draws", "lower_draws", "upper_draws", "draws_1"));
		blocks.add(table);
		return blocks;
	}

	/** What a reader of the study sees of it. */
	private static List<Block> shown(ScenarioAccounts scenarios, ScenarioTables tables, Account account) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(Sentence.of("With the measures of the study")));
		long years = scenarios.totals().stream().filter(each -> each.basis() != Basis.STATED).mapToInt(ScenarioAccounts.Total::year).distinct().count();
		blocks.add(new Block.Paragraph("Units in the account", Sentence.of("From {0} on what the units of a plant emit takes the place of what the account states of its fuel, in {1}, and what "
				+ "they buy in a scenario is added. All else, as other plants and scope 3, stays as stated. Units count by the factors and warming potentials of the study.",
				Integer.toString(scenarios.baseYear()), new Sentence.Counted(years, "{0} year of the account", "{0} years of the account"))));
		int left = (int) scenarios.replacements().stream().filter(each -> each.standing() == Standing.NOT_STATED || each.standing() == Standing.LIFE_UNKNOWN).count();
		if (left > 0) {
			blocks.add(new Block.Paragraph("Not replaced", Sentence.of("{0}, so that nothing counts twice. State the fuel of a plant in the sector of the energy infrastructure, "
					+ "and vintage and lifetime of its units, to have its measures in the total.",
					new Sentence.Counted(left, "In {0} year of a plant its units have no place in the account", "In {0} years of plants their units have no place in the account"))));
		}
		blocks.add(tables.replacements());
		ResultTable totals = tables.totals();
		if (years == 0) {
			blocks.add(totals);
			return blocks;
		}
		blocks.add(Excerpt.of(totals.heading(), totals).columns("scenario", "park", "year", "t_co2e", "change_t_co2e", "change_stack_t_co2e", "change_bought_t_co2e", "stated_t_co2e", "basis").headline());
		boolean measures = scenarios.totals().stream().anyMatch(each -> !each.scenario().equals(ScenarioAccounts.BASELINE));
		for (int park : scenarios.totals().stream().map(ScenarioAccounts.Total::park).distinct().limit(MOST_FIGURES).toList()) {
			String name = account.parks().get(park).name();
			if (measures && name != null) {
				boolean several = account.totals().stream().filter(each -> each.park() == park).count() > 1;
				Figure figure = Figure.of("ghg-scenario-totals" + suffix(account, park), Sentence.of("Greenhouse gases of {0} by scenario", name),
						several ? Figure.Kind.LINES : Figure.Kind.BARS, totals).where("park", name).with(Figure.Role.X, several ? "year" : "scenario").with(Figure.Role.Y, "t_co2e");
				blocks.add(several ? figure.with(Figure.Role.SERIES, "scenario") : figure);
			}
		}
		blocks.add(totals);
		return blocks;
	}

	private static String suffix(Account account, int park) {
		return account.parks().size() == 1 ? "" : "-" + (park + 1);
	}

	private static Excerpt grid(Sentence title, ResultTable table, String park, String across) {
		return Excerpt.of(title, table).where("park", park).pivot("year", across, "t_co2e");
	}

	private static List<Block> figures(int park, Account account, AccountTables tables, List<ResultTable> of) {
		String name = account.parks().get(park).name();
		long years = account.totals().stream().filter(each -> each.park() == park).count();
		if (name == null) {
			return List.of();
		}
		String suffix = suffix(account, park);
		Figure.Kind kind = years > 1 ? Figure.Kind.AREAS : Figure.Kind.STACKED_BARS;
		List<Block> figures = new ArrayList<>();
		figures.add(Figure.of("ghg-sectors" + suffix, Sentence.of("Greenhouse gases of {0} by sector", name), kind, of.get(0)).where("park", name)
				.with(Figure.Role.X, "year").with(Figure.Role.Y, "t_co2e").with(Figure.Role.SERIES, "sector"));
		figures.add(grid(Sentence.of("Greenhouse gases of {0} by sector", name), of.get(0), name, "sector"));
		figures.add(Figure.of("ghg-scopes" + suffix, Sentence.of("Greenhouse gases of {0} by scope", name), kind, of.get(1)).where("park", name)
				.with(Figure.Role.X, "year").with(Figure.Role.Y, "t_co2e").with(Figure.Role.SERIES, "scope"));
		figures.add(grid(Sentence.of("Greenhouse gases of {0} by scope", name), of.get(1), name, "scope"));
		if (tables.span(park).length == 2) {
			figures.add(Figure.of("lmdi-steps" + suffix, Sentence.of("What the emissions of {0} changed by", name), Figure.Kind.WATERFALL, of.get(2)).where("park", name)
					.with(Figure.Role.X, "step").with(Figure.Role.Y, "t_co2e"));
			figures.add(Excerpt.of(Sentence.of("What the emissions of {0} changed by, by sector", name), of.get(3)).where("park", name).pivot("sector", "cause", "change_t_co2e"));
		}
		return figures;
	}
}
