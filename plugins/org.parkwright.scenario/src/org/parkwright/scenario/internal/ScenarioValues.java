package org.parkwright.scenario.internal;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

/** What tokens stand for: numbers, and names and strings without their quotation marks. */
public class ScenarioValues implements IValueConverterService {

	@Override
	public Object toValue(String text, String rule, INode node) throws ValueConverterException {
		if (text == null) {
			// a word that is missing in a text that does not fit the grammar, which is told there
			return null;
		}
		return switch (rule.substring(rule.lastIndexOf('.') + 1)) {
			case "NUMBER" -> Double.valueOf(text);
			case "STRING", "Name", "CatalogueName" -> Source.unquoted(node == null ? text : text.strip());
			default -> text;
		};
	}

	@Override
	public String toString(Object value, String rule) {
		boolean plain = switch (rule.substring(rule.lastIndexOf('.') + 1)) {
			case "STRING" -> false;
			case "Name", "CatalogueName" -> value.toString().matches("[\\p{L}_][\\p{L}_0-9]*");
			default -> true;
		};
		return plain ? value.toString() : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
