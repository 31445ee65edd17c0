package org.parkwright.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.parkwright.accounts.Account;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.catalogue.Catalogue.Entry;
import org.parkwright.core.section.Column;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorScale;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.StandardRule;

/**
 * Where a park stands by a standard in a year. Made once of the model as it is; it does not follow changes.
 *
 * @param park       name of the park
 * @param set        code of the standard
 * @param title      name of the standard
 * @param rule       when the whole is met
 * @param year       of the values
 * @param scores     of all indicators, in their order
 * @param groups     of indicators of which one has to be met
 * @param verdict    (D3); unknown where the standard has none
 * @param intended   the same by the values that are aimed at
 * @param compliance (D4)
 * @since 0.2
 */
public record Scorecard(String park, String set, String title, StandardRule rule, int year, List<Score> scores, List<Group> groups, IndicatorStatus verdict, IndicatorStatus intended,
		List<Compliance> compliance) {

	/**
	 * A group of indicators of which one has to be met.
	 *
	 * @param rule     as the standard says it
	 * @param codes    of its rows
	 * @param status   (D2)
	 * @param intended the same by the values that are aimed at
	 */
	public record Group(String rule, List<String> codes, IndicatorStatus status, IndicatorStatus intended) {
	}

	/** Of a year in which a prerequisite is met somebody says so, and enters no number. */
	private static final double YES = 1;
	private static final double NO = 0;

	public Scorecard {
		scores = List.copyOf(scores);
		groups = List.copyOf(groups);
		compliance = List.copyOf(compliance);
	}

	/** @return the standards that can be asked for: those of the model's library, and those of the standard one that it does not have */
	public static List<IndicatorSet> sets(EipModel model) {
		List<IndicatorSet> own = model.getLibrary() == null ? List.of() : model.getLibrary().getIndicatorSets();
		return Stream.concat(own.stream(), Catalogue.withStandards().getIndicatorSets().stream().filter(each -> own.stream().noneMatch(other -> code(other).equalsIgnoreCase(code(each)))))
				.toList();
	}

	/** @return the standard of this code or name */
	public static Optional<IndicatorSet> set(EipModel model, String codeOrName) {
		return sets(model).stream().filter(each -> Entry.of(each).answersTo(codeOrName)).findFirst();
	}

	/** @return whether a park has entered anything of a standard */
	public static boolean isUsed(Park park, IndicatorSet set) {
		return !new StatedValues(park, set).isEmpty();
	}

	/** @return the standards of the model's library of which a park has entered anything */
	public static List<IndicatorSet> used(EipModel model, Park park) {
		return model.getLibrary() == null ? List.of() : model.getLibrary().getIndicatorSets().stream().filter(set -> isUsed(park, set)).toList();
	}

	/** @return the years that a park says anything of, in order */
	public static Set<Integer> years(Park park, IndicatorSet set) {
		Set<Integer> years = new TreeSet<>();
		park.getAccounts().stream().filter(each -> each.getYear() != null).forEach(each -> years.add(each.getYear()));
		new StatedValues(park, set).years().forEach(years::add);
		return years;
	}

	/**
	 * Evaluates a standard.
	 *
	 * @param model   of the park
	 * @param park    that is evaluated
	 * @param account of the greenhouse gases of the model
	 * @param set     the standard, of the model or the standard library
	 * @param year    of the values
	 */
	public static Scorecard of(EipModel model, Park park, Account account, IndicatorSet set, int year) {
		var stated = new StatedValues(park, set);
		return of(text(park.getName()), set, stated, new Evaluation(ParkNumbers.currency(model), set, new ParkNumbers(model, park, account), stated, null), year);
	}

	static Scorecard of(String park, IndicatorSet set, StatedValues stated, Evaluation evaluation, int year) {
		double growth = evaluation.growth(year);
		List<Score> scores = set.getIndicators().stream().map(each -> score(each, stated, evaluation, growth, year)).toList();
		List<Group> groups = groups(set, scores);
		return new Scorecard(park, code(set), text(set.getName()), set.getRule(), year, scores, groups,
				verdict(set.getRule(), scores, groups, Score::status, Group::status), verdict(set.getRule(), scores, groups, Score::intendedStatus, Group::intended), Compliance.of(scores));
	}

	static String code(IndicatorSet set) {
		return Entry.of(set).code().isEmpty() ? Entry.of(set).name() : Entry.of(set).code();
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private static Score score(Indicator indicator, StatedValues values, Evaluation evaluation, double growth, int year) {
		IndicatorValue entered = values.of(indicator, year);
		Evaluation.Computed computed = evaluation.compute(indicator, year);
		double stated = evaluation.statedOrEntered(indicator, year);
		double value = Double.isNaN(stated) ? computed.value() : stated;
		var benchmarks = new Benchmarks(indicator, year, growth);
		IndicatorStatus judged = entered == null ? IndicatorStatus.UNKNOWN : entered.getStatus();
		IndicatorStatus status = judged == IndicatorStatus.NOT_APPLICABLE || Double.isNaN(value) ? judged : benchmarks.status(value);
		double compared = Double.isNaN(value) && indicator.getScale() == IndicatorScale.YES_NO ? asNumber(status) : value;
		double threshold = benchmarks.thresholdFor(compared);
		double gap = status == IndicatorStatus.NOT_APPLICABLE ? Double.NaN : Rules.gap(compared, benchmarks.operator(compared), threshold);
		double weight = indicator.getWeight() == null ? 1 : indicator.getWeight();
		double feasibility = entered == null || entered.getFeasibility() == null ? Double.NaN : entered.getFeasibility();
		double intended = entered == null || entered.getTarget() == null ? Double.NaN : entered.getTarget();
		Benchmark decisive = benchmarks.decisive(compared);
		List<Source> sources = indicator.getSources();
		return new Score(text(indicator.getCode()), text(indicator.getName()), text(indicator.getLocalName()), text(indicator.getGroup()),
				text(indicator.getGroupRule()), kind(indicator), indicator.isMandatory(), unit(indicator), value, stated, computed.value(), computed.from(), computed.missing(),
				benchmarks.operator(compared), threshold, decisive == null ? "" : Benchmarks.condition(decisive), status, gap, weight, feasibility,
				status == IndicatorStatus.NOT_MET || status == IndicatorStatus.PARTLY ? Rules.priority(gap, weight, feasibility) : Double.NaN, intended,
				entered == null || entered.getTargetYear() == null ? 0 : entered.getTargetYear(),
				status == IndicatorStatus.NOT_APPLICABLE || Double.isNaN(intended) ? status : benchmarks.status(intended), entered == null ? "" : text(entered.getEvidence()),
				entered == null ? "" : text(entered.getEvidenceUrl()), entered == null ? "" : text(entered.getResponsible()), text(indicator.getFormula()),
				String.join("; ", sources.stream().map(Source::getCitation).map(Scorecard::text).toList()), mark(sources));
	}

	/** @return the unit of measure of numbers of an indicator; of those that are 1 or 0 that of yes and no, and empty if it has none */
	public static String unit(Indicator indicator) {
		return indicator.getScale() == IndicatorScale.YES_NO ? Column.YES_NO : text(indicator.getUnit());
	}

	private static double asNumber(IndicatorStatus judged) {
		return switch (judged) {
			case MET -> YES;
			case NOT_MET -> NO;
			default -> Double.NaN;
		};
	}

	private static BenchmarkKind kind(Indicator indicator) {
		return indicator.getBenchmarks().isEmpty() ? BenchmarkKind.PERFORMANCE : indicator.getBenchmarks().getFirst().getKind();
	}

	/** What is known least of says how the row is known. */
	private static SourceKind mark(List<Source> sources) {
		return sources.stream().map(Source::getKind).max(Comparator.naturalOrder()).orElse(SourceKind.UNKNOWN);
	}

	private static List<Group> groups(IndicatorSet set, List<Score> scores) {
		List<Group> groups = new ArrayList<>();
		scores.stream().map(Score::groupRule).filter(rule -> !rule.isEmpty()).distinct().map(rule -> GroupRule.of(rule, set)).flatMap(Optional::stream).forEach(rule -> {
			List<Score> rows = scores.stream().filter(score -> rule.codes().contains(score.code())).toList();
			groups.add(new Group(rule.text(), rule.codes(), Rules.any(rows.stream().map(Score::status).toList()), Rules.any(rows.stream().map(Score::intendedStatus).toList())));
		});
		return groups;
	}

	private static IndicatorStatus verdict(StandardRule rule, List<Score> scores, List<Group> groups, Function<Score, IndicatorStatus> of, Function<Group, IndicatorStatus> ofGroup) {
		return switch (rule) {
			case ALL -> Rules.all(scores.stream().map(of).toList());
			case MANDATORY_AND_GROUPS -> Rules.all(Stream.concat(scores.stream().filter(Score::mandatory).map(of), groups.stream().map(ofGroup)).toList());
			case COMPLIANCE -> IndicatorStatus.UNKNOWN;
		};
	}
}
