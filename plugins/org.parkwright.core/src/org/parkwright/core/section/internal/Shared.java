package org.parkwright.core.section.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterReads;
import org.parkwright.engine.Output;
import org.parkwright.simulation.Horizon;

/** What several tables have in common: their columns, and the marks of a study. */
final class Shared {

	static final String TONNES = "t CO2e";

	static final Column STUDY = Column.text("study", "Study", "Name of the study").filesOnly();
	/** What the name of a scenario is where the stock stands without any measure. */
	static final String BASELINE = "baseline";

	static final Column SCENARIO = Column.text("scenario", "Scenario",
			"Name of the scenario in the study; baseline is the stock without any measure").saying(Column.words(BASELINE, "baseline"));
	static final Column PARK = Column.text("park", "Park", "Name of the park");
	static final Column PLANT = Column.text("plant", "Plant", "Name of the plant");
	static final Column UNIT_ID = Column.element("id", "Unit", "Id of the energy unit");
	static final Column YEAR = Column.year("year", "Year", "Calendar year");

	private Shared() {
	}

	/** @return the column of a part of cost. @param what kind of amounts these are */
	static Column part(StudyResult result, int part, String what) {
		CostPart of = result.study().parts().get(part);
		return money(result, of.code(), of.title(), what).sums().better(Column.Better.LOW);
	}

	/** @return a column of amounts in the study's currency, whose name is the end of its id. @param id without that */
	static Column money(StudyResult result, String id, String title, String meaning) {
		return Column.number(inMoney(result, id), title, meaning, result.study().currency());
	}

	/** @return the same for amounts per tonne */
	static Column moneyPerTonne(StudyResult result, String id, String title, String meaning) {
		return Column.number(inMoney(result, id) + "_per_t", title, meaning, result.study().currency() + "/t CO2e");
	}

	/** @return the id of a column of amounts */
	static String inMoney(StudyResult result, String id) {
		return id + "_" + result.study().currency().toLowerCase(Locale.ROOT);
	}

	static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** @return the column of size classes by capacity */
	static Column sizeClass(StudyResult result) {
		SequencedMap<String, String> words = new LinkedHashMap<>();
		result.sizeClasses().all().forEach(each -> words.put(each.code(), each.label()));
		return Column.choice("class", "Size class", "Class of the unit by its capacity", words);
	}

	static String code(SizeClass sizeClass) {
		return sizeClass == null ? null : sizeClass.code();
	}

	static Column output() {
		return Column.choice("output", "Output", "What the unit delivers",
				"combined", "combined heat and power", "electricity", "electricity", "heat", "heat");
	}

	static String code(Output output) {
		return output == null ? null : output.name().toLowerCase(Locale.ROOT);
	}

	/** @return the name, or null for one that is empty because it is unknown */
	static String known(String name) {
		return name == null || name.isEmpty() ? null : name;
	}

	/** @return the title as written, or the number of what has none */
	static String titled(String title, int number) {
		return title.isBlank() ? Integer.toString(number) : title;
	}

	/** @return the years that count, for sums such as "42 Mt over remaining life" */
	static Sentence over(Horizon horizon) {
		return switch (horizon.kind()) {
		case REMAINING_LIFE -> Sentence.of("over remaining life");
		case COMMON_YEAR -> Sentence.of("until the end of {0}", Integer.toString(horizon.lastYear()));
		case NEW_UNIT_LIFE -> Sentence.of("over the life of a new unit");
		};
	}

	/** @return whether any unit buys heat, of which there is nothing to tell else */
	static boolean buysHeat(StudyResult result) {
		return result.scenarios().stream().anyMatch(scenario -> Arrays.stream(scenario.operation().heatPurchase()).anyMatch(heat -> heat != 0));
	}

	/** @return how the values are known that the study reads */
	static Set<Mark> marks(StudyResult result) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		ParameterReads.of(result.study()).stream().flatMap(parameter -> parameter.cases().stream()).map(Parameter.Case::mark)
				.forEach(marks::add);
		result.study().money().exchanges().forEach(each -> marks.add(each.mark()));
		result.study().money().deflators().forEach(each -> marks.add(each.mark()));
		return marks;
	}
}
