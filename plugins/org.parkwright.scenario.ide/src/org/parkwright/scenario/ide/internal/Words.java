package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.study.CostPart;
import org.parkwright.scenario.syntax.ParameterCase;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** What elements and words are, in a line or in their documentation comment. */
final class Words {

	/** @return what a word of the language means, or an empty string */
	String meaning(String word) {
		return Attribute.of(word).map(attribute -> attribute.meaning() + unit(attribute.unit()))
				.or(() -> Feature.of(word).map(feature -> feature.word() + " of the unit")).orElse("");
	}

	static String unit(String unit) {
		return unit.isEmpty() || unit.equals("1") ? "" : " [" + unit + "]";
	}

	/** @return what a function gives, what it takes and who brings it, a paragraph each */
	static List<String> paragraphs(Described<FormulaFunction, Signature> function) {
		Signature signature = function.description();
		return List.of("**" + signature + "** " + signature.meaning(), units(signature), "From " + function.origin());
	}

	/** @return what a function takes and gives, in a list */
	static String units(Signature signature) {
		List<String> units = new ArrayList<>();
		signature.arguments().forEach(argument -> units.add("- " + argument.name() + ": " + kind(argument.unit())));
		units.add("- result: " + kind(signature.unit()));
		return String.join("\n", units);
	}

	private static String kind(String unit) {
		return unit.equals(FormulaFunction.LIKE) ? "any unit, the same for all" : unit.equals("1") ? "a plain number" : unit;
	}

	/** @return what a part of cost is and what is charged by it, a paragraph each */
	static List<String> paragraphs(CostPart part, String currency) {
		return List.of("**" + part.id() + "** " + part.title(), charges(part, currency));
	}

	/** @return what is charged by a part of cost, in a list */
	static String charges(CostPart part, String currency) {
		return part.charges().isEmpty() ? "What measures cost." : String.join("\n", part.charges().stream().map(charge -> "- "
				+ (charge.income() ? "-" : "") + charge.rate().word() + unit(charge.rate().unit(currency)) + " on " + charge.basis().word()
				+ (charge.successor() ? ", for the unit that follows" : "") + (charge.rate().required() ? "" : ", where it is stated")).toList());
	}

	/** @return what a lifetime law is, how it is written and who brings it, a paragraph each */
	static List<String> paragraphs(LifetimeLaw.Description law, String origin) {
		return List.of("**" + law.name() + "** " + law.meaning(), String.join("\n", law.forms().stream().map(form -> "- " + written(law, form)).toList()),
				"From " + origin);
	}

	/** @return such as {@code weibull(mean [a], shape)} */
	private static String written(LifetimeLaw.Description law, List<LifetimeLaw.Number> form) {
		return law.name() + "(" + String.join(", ", form.stream().map(number -> number.name() + unit(number.unit())).toList()) + ")";
	}

	/** @return an element in a line: of a parameter its first value, how it is known and how many more there are; else its title */
	String summary(EObject element) {
		if (element instanceof ParameterDeclaration parameter && !parameter.getCases().isEmpty()) {
			List<ParameterCase> cases = parameter.getCases();
			return value(cases.get(0)) + (cases.size() > 1 ? " and " + (cases.size() - 1) + " more" : "");
		}
		return title(element);
	}

	/** @return value and mark of a case as they are written */
	static String value(ParameterCase each) {
		String value = each.getValue() == null ? "?" : line(each.getValue());
		return value + (each.getMark() == null ? "" : ", " + each.getMark().getLiteral());
	}

	/** @return the text of an element on one line, without comments */
	static String line(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ").strip();
	}

	/** @return the title of an element, or an empty string */
	static String title(EObject element) {
		return attribute(element, "title");
	}

	/** @return the name of an element, or an empty string */
	static String name(EObject element) {
		return attribute(element, "name");
	}

	private static String attribute(EObject element, String name) {
		EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
		return feature == null ? "" : Objects.requireNonNullElse(element.eGet(feature), "").toString();
	}

	/** @return the text of the documentation comment that stands right before an element, or an empty string */
	String documentation(EObject element) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		if (node == null) {
			return "";
		}
		String last = "";
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden()) {
				break;
			}
			if (leaf.getText().startsWith("/**")) {
				last = leaf.getText();
			}
		}
		return last.isEmpty() ? "" : plain(last);
	}

	private static String plain(String comment) {
		return comment.substring(3, Math.max(3, comment.length() - 2)).lines().map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
				.collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
	}
}
