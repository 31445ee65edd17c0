package org.parkwright.core.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;

/**
 * How results are shown: the one place for scales, digits, separators, signs and words. Whatever shows a table asks it, so
 * that all show the same. Any thread.
 *
 * @since 0.1
 */
public final class Presentation {

	/** Significant digits of numbers in sentences that hang on values which nobody measured. */
	private static final int ROUGH = 3;
	private static final Set<Mark> ROUGHLY_KNOWN = Set.of(Mark.CALIBRATED, Mark.ESTIMATE);
	private static final int MOST_IN_LIST = 8;
	/** Between a number and its unit, where a line must not end. */
	private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=[\\d}]) (?=%)");
	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");

	private final Language language;
	private final Map<ResultTable, PresentedTable> tables = new WeakHashMap<>();

	/** @param language of words; numbers are written alike in all */
	public Presentation(Language language) {
		this.language = language;
	}

	/** @return the language of words */
	public Language language() {
		return language;
	}

	/** @return the words for a text that providers write in English */
	public String words(String english) {
		return language.words(english);
	}

	/** @return a table as readers see it */
	public synchronized PresentedTable of(ResultTable table) {
		return tables.computeIfAbsent(table, each -> new PresentedTable(each, this));
	}

	/** @return what readers see of an excerpt */
	public Grid of(Excerpt excerpt) {
		return new Grid(of(excerpt.table()), excerpt);
	}

	/** @return the title of a section */
	public String title(ResultSection section) {
		return text(section.title(), section.marks());
	}

	/**
	 * Writes a sentence.
	 *
	 * @param marks how the values are known that its numbers are computed from; of those that nobody measured numbers have at
	 *              most three significant digits
	 */
	public String text(Sentence sentence, Set<Mark> marks) {
		boolean rough = marks.stream().anyMatch(ROUGHLY_KNOWN::contains);
		return text(sentence, rough);
	}

	private String text(Sentence sentence, boolean rough) {
		return fill(language.words(sentence.pattern()), sentence.arguments(), rough);
	}

	private String fill(String pattern, List<?> arguments, boolean rough) {
		Matcher matcher = ARGUMENT.matcher(BEFORE_UNIT.matcher(pattern).replaceAll("\u00a0"));
		StringBuilder text = new StringBuilder();
		while (matcher.find()) {
			matcher.appendReplacement(text, Matcher.quoteReplacement(
					argument(arguments.get(Integer.parseInt(matcher.group(1))), rough)));
		}
		return matcher.appendTail(text).toString();
	}

	private String argument(Object argument, boolean rough) {
		return switch (argument) {
		case Sentence.Cell cell -> of(cell.table()).inSentence(cell.row(), cell.column(), rough ? ROUGH : 0);
		case Sentence.Size size -> of(size.cell().table()).inSentence(size.cell().row(), size.cell().column(), rough ? ROUGH : 0)
				.replaceFirst("^\u2212", "");
		case Sentence.Counted counted -> fill(language.words(counted.count() == 1 ? counted.one() : counted.many()),
				List.of(Digits.text(counted.count(), 0)), rough);
		case Sentence sentence -> text(sentence, rough);
		case List<?> list -> list(list, rough);
		default -> argument.toString();
		};
	}

	/** {@code a, b and c}; of a list that would fill a page the first and how many more. */
	private String list(List<?> list, boolean rough) {
		List<String> texts = new ArrayList<>(list.stream().limit(MOST_IN_LIST).map(each -> argument(each, rough)).toList());
		if (list.size() > MOST_IN_LIST) {
			texts.add(fill(language.words("{0} more"), List.of(Digits.text(list.size() - MOST_IN_LIST, 0)), rough));
		}
		if (texts.size() < 2) {
			return String.join("", texts);
		}
		return fill(language.words("{0} and {1}"),
				List.of(String.join(language.words(", "), texts.subList(0, texts.size() - 1)), texts.getLast()), rough);
	}
}
