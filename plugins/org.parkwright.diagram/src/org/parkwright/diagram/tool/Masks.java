package org.parkwright.diagram.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.diagram.expression.Variables;

/** Takes a text apart by an edit mask: {@code {0} : {1}} gives arg0 and arg1. */
final class Masks {

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");

	private Masks() {
	}

	static Variables with(Variables variables, String mask, String text) {
		List<String> names = new ArrayList<>();
		StringBuilder pattern = new StringBuilder();
		Matcher matcher = ARGUMENT.matcher(mask);
		int at = 0;
		while (matcher.find()) {
			pattern.append(Pattern.quote(mask.substring(at, matcher.start()))).append("(.*?)");
			names.add("arg" + matcher.group(1));
			at = matcher.end();
		}
		pattern.append(Pattern.quote(mask.substring(at)));
		Matcher parts = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text);
		Variables with = variables;
		boolean fits = parts.matches();
		for (int i = 0; i < names.size(); i++) {
			with = with.with(names.get(i), fits ? parts.group(i + 1) : i == 0 ? text : null);
		}
		return with;
	}
}
