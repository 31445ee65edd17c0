package org.parkwright.core.section.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Sentence;

/** Columns of what varies in a study, and of the quantities that move with it. */
final class Varying {

	static final Column SCENARIO = Shared.SCENARIO;
	static final Column UNIT = Column.text("unit", "Unit of measure", "Unit of measure of the result");
	static final Column TITLE = Column.text("title", "Title", "Title as written").filesOnly();
	/** Title or number, by which readers tell one from the other. */
	static final Column SHOWN_TITLE = Column.text("title_shown", "Title", "Title as written, else its number").shownOnly();

	private static final String DISCOUNT_RATE = "discount rate";
	/** What can vary and is no parameter, which has the name that its author gave it. */
	private static final Map<String, String> NO_PARAMETERS = Column.words(DISCOUNT_RATE, "discount rate", "lifetime", "lifetime");

	private Varying() {
	}

	/** @return a column of results, by what there are of them */
	static Column quantity(Stream<Indicator> indicators) {
		SequencedMap<String, String> words = new LinkedHashMap<>();
		indicators.forEach(each -> words.putIfAbsent(each.id(), each.title()));
		words.put("emissions", "Emissions");
		words.put("cost", "Cost");
		return Column.choice("quantity", "Result", "What moves", words);
	}

	/** @return a column of what varies */
	static Column variable(String id, String title, String meaning) {
		return Column.text(id, title, meaning).saying(NO_PARAMETERS);
	}

	/** @return what varies, as it stands in a sentence */
	static Object called(String name) {
		return NO_PARAMETERS.containsKey(name) ? Sentence.of(NO_PARAMETERS.get(name)) : name;
	}

	/** @return whether values are factors, as files say it */
	static String by(UncertainParameterText varied) {
		return varied.kind() == Kind.FACTOR ? "factor" : "value";
	}

	/** @return the unit that values have for a reader */
	static String shownUnit(UncertainParameterText varied) {
		return varied.kind() == Kind.FACTOR ? Column.FACTOR : varied.name().equals(DISCOUNT_RATE) ? Column.SHARE : varied.unit();
	}
}
