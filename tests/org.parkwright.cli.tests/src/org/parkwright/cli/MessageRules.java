package org.parkwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no message to a user may hold: names of Java, values of programs, and signs that a terminal would obey. */
public final class MessageRules {

	/** @param strict whether it holds for what users wrote themselves too, which messages else may repeat */
	private record Rule(String what, Pattern pattern, boolean strict) {
	}

	private static final int LONGEST = 4_000;

	private static final List<Rule> RULES = List.of(
			strict("a line of a stack trace", "(?m)^\\s*at [\\w.$/]+\\("),
			strict("a control character", "[\\p{Cc}&&[^\\n\\t]]"),
			strict("a line of more than " + LONGEST + " characters", ".{" + LONGEST + "}+."),
			rule("a class", "\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*|\\w+Impl\\b"),
			// Scripts of report designs are JavaScript, whose errors have names that their authors know.
			rule("an exception", "\\b\\w*(?:Exception|Throwable)\\b|\\b(?!(?:Reference|Type|Syntax|Range)Error\\b)[A-Z]\\w*[a-z]Error\\b"),
			rule("the hash of an object", "\\w@[0-9a-f]{3,8}\\b"),
			rule("a value of Java", "\\bnull\\b|\\bNaN\\b|\\bInfinity\\b"),
			rule("a constant", "\\b[A-Z]{2,}(?:_[A-Z]+)+\\b|[Ee]num constant"),
			rule("a member of a class", "\\b[A-Z]\\w*[a-z]\\w*\\.[a-z]\\w*|\\b[gs]et[A-Z]\\w*"),
			rule("words of a programmer", "out of bounds|For input string|Cannot invoke|cannot be cast|JAXP|Internal error"));

	private MessageRules() {
	}

	private static Rule rule(String what, String pattern) {
		return new Rule(what, Pattern.compile(pattern), false);
	}

	private static Rule strict(String what, String pattern) {
		return new Rule(what, Pattern.compile(pattern), true);
	}

	/**
	 * Looks a text over that users are shown.
	 *
	 * @param shown   all that was printed
	 * @param written all that the user wrote: a message may quote it
	 * @return what it should not hold, each with the words around it; empty if it is fine
	 */
	public static List<String> broken(String shown, String written) {
		List<String> broken = new ArrayList<>();
		for (Rule rule : RULES) {
			for (Matcher found = rule.pattern.matcher(shown); found.find();) {
				if (rule.strict || !written.contains(found.group())) {
					broken.add(rule.what + ": …" + shown.substring(Math.max(0, found.start() - 80),
							Math.min(shown.length(), Math.min(found.end(), found.start() + 80) + 40)) + "…");
					break;
				}
			}
		}
		return broken;
	}
}
