package org.parkwright.scenario.ide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.syntax.AddedUnitDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.SetKind;

/** Blocks that a word begins, with places to fill in as {@code ${1:text}}; {@code CODE} in them stands for the currency of the file. */
final class Templates {

	private static final String MEASURE = """
			measure ${1:Name} "${2:What it does}" {
				applies to units where ${3:fuel is coal}

				${4:fuelUse} becomes ${5:fuelUse * 0.95}

				cost retrofit ${6:300 CODE/kW} per ${7:capacity}
			}""";
	private static final String ADDED = """
			adds unit {
				takes ${1:25 %} of ${2:heat}
				fuel ${3:electricity}
				technology ${4:heatPump}
				capacity ${5:5 MW}
				hours ${6:5000 h/a}
				efficiency ${7:2.5}
				lifetime ${8:20 a}

				cost retrofit ${9:2500 CODE/kW} per capacity
			}""";
	private static final String STUDY = """
			study ${1:Name} "${2:What it asks}" {
				park "${3:%s}"
				base year ${4:%s}
				horizon remaining life
				discount rate ${5:8} %%
				factors ${6:%s}
				prices ${7:%s}
				abatement cost levelised

				scenario ${8:A} { apply ${9:%s} }

				compare all ranked by mitigation
			}""";
	private static final String SET = """
			%s set ${1:Name} "${2:What it holds}" {
				${3:parameter} = ${4:1} ${5:estimate} "${6:who says so}"
			}""";
	private static final String PRICES = """
			price set ${1:Name} "${2:What it holds}" {
				currency ${3:CODE}
				price year ${4:2020}

				${5:parameter} = ${6:1 CODE/GJ} ${7:estimate} "${8:who says so}"
			}""";

	private static final String FUNCTION = "function ${1:name}(${2:start}, ${3:share}) \"${4:What it gives}\" = ${5:start * (1 - share)^(year - base year)}";
	private static final String SENSITIVITY = """
			sensitivity "${1:What moves the results}" of ${2:all} {
				vary ${3:hours} by ${4:20 %}
				vary ${5:discount rate} from ${6:5 %} to ${7:10 %}
			}""";
	private static final String TABLE = """
			table "${1:Hours against discount rate}" of ${2:all} {
				vary ${3:hours} by ${4:20 %} at ${5:5} values
				vary ${6:discount rate} from ${7:4 %} to ${8:12 %} at ${9:5} values
			}""";
	private static final String BREAK_EVEN = """
			break even "${1:What decides}" of ${2:all} {
				vary ${3:hours} by ${4:20 %}
				vary ${5:discount rate} from ${6:0 %} to ${7:20 %}
			}""";
	private static final String UNCERTAINTY = """
			uncertainty "${1:What is not known}" of ${2:all} {
				draws ${3:1000}
				seed ${4:1}
				vary ${5:hours} by ${6:triangular(min 0.8, mode 1, max 1.1)}
				vary ${7:lifetime} by ${8:normal(mean 1, sd 10 %)}
				correlate ${9:hours} and ${10:lifetime} ${11:0.3}
			}""";

	private static final String INFLOW = """
			stock "${1:Boilers of the region}" {
				lifetime weibull(mean ${2:20 a}, shape ${3:3}) ${4:estimate} "${5:who says so}"
				inflow ${6:1990}: ${7:50 MW}, ${8:2010}: ${9:80 MW}, interpolate ${10:estimate} "${11:who says so}"
				until ${12:2040}
			}""";
	private static final String LEVEL = """
			stock "${1:Boilers of the region}" {
				lifetime ${2:20 a} ${3:estimate} "${4:who says so}"
				level ${5:2014}: ${6:1000 MW}, ${7:2040}: ${8:400 MW}, interpolate ${9:estimate} "${10:who says so}"
			}""";

	private static final String ACCOUNT = """
			account "${1:Greenhouse gases of the park}" {
				years ${2:2005} to ${3:2013}
				factors ${4:Ipcc2006}
				warming ${5:AR6}
				electricity ${6:location}
				heat allocation ${7:efficiency}
			}""";

	/** Parameters whose number is not one and the same, by what the template is called. */
	static final Map<String, String> PARAMETERS = Map.of(
			"parameter by year …", """
					${1:name} "${2:What it is}" {
						${3:2014}: ${4:60 CODE/GJ}, ${5:2030}: ${6:50 CODE/GJ}, interpolate ${7:estimate} "${8:who says so}"
					}""",
			"parameter by unit …", """
					${1:name} "${2:What it is}" {
						${3:60 CODE/GJ} where ${4:fuel is coal} ${5:estimate} "${6:who says so}"
						${7:80 CODE/GJ} ${8:estimate} "${9:who says so}"
					}""");

	private Templates() {
	}

	static Map<String, String> of(String word, ContentAssistContext context, Sight sight, Naming naming) {
		Map<String, String> templates = new LinkedHashMap<>();
		switch (word) {
			case "measure" -> templates.put("measure …", MEASURE);
			case "function" -> templates.put("function …", FUNCTION);
			case "study" -> templates.put("study …", study(context, sight, naming));
			case "factor" -> templates.put(word + " set …", SET.formatted(word));
			case "price" -> {
				if (EcoreUtil2.getContainerOfType(context.getCurrentModel(), Declaration.class) == null) {
					templates.put(word + " set …", PRICES);
				} else {
					templates.put("price year …", "price year ${1:2020}");
				}
			}
			case "exchange" -> templates.put("exchange …", "exchange ${1:1} ${2:OTHER}/${3:CODE} in ${4:2020} ${5:statistic} \"${6:who says so}\"");
			case "deflator" -> templates.put("deflator …", "deflator ${1:1} from ${2:2015} to ${3:2020} ${4:statistic} \"${5:who says so}\"");
			case "cost" -> {
				templates.put("cost retrofit …", "cost retrofit ${1:300 CODE/kW} per ${2:capacity}");
				templates.put("cost followUp …", "cost followUp ${1:4000 CODE/kW} per ${2:capacity} after ${3:30 a}");
			}
			case "adds" -> templates.put("adds unit …", ADDED);
			case "compare" -> templates.put("compare …", "compare \"${1:Abatement cost}\" all ranked by ${2:cost}");
			case "target" -> {
				templates.put("target of a year …", "target \"${1:A third less}\" emissions of ${2:2030} below ${3:67 %} of ${4:2014}");
				templates.put("target of all years …", "target \"${1:Budget}\" emissions below ${2:5000 Mt}");
			}
			case "demand" -> templates.put("demand …", "demand ${1:heat} ${2:2014}: ${3:500 TJ/a}, ${4:2030}: ${5:600 TJ/a}, interpolate ${6:estimate} \"${7:who says so}\"");
			case "account" -> templates.put("account …", ACCOUNT);
			case "sensitivity" -> templates.put("sensitivity …", SENSITIVITY);
			case "table" -> templates.put("table …", TABLE);
			case "break" -> templates.put("break even …", BREAK_EVEN);
			case "uncertainty" -> templates.put("uncertainty …", UNCERTAINTY);
			case "stock" -> {
				templates.put("stock by what comes in …", INFLOW);
				templates.put("stock by what is there …", LEVEL);
			}
			default -> {
				if (beginsLine(context) && EcoreUtil2.getContainerOfType(context.getCurrentModel(), MeasureDeclaration.class) != null) {
					changes(word, context, templates);
				} else {
					steps(word, context, naming, templates);
				}
			}
		}
		if (templates.values().stream().anyMatch(text -> text.contains("CODE"))) {
			String currency = Sight.currency(context.getResource(), context.getCurrentModel());
			String other = Stream.of(Locale.getDefault(), Locale.FRANCE, Locale.US).flatMap(each -> Units.customaryCurrency(each).stream())
					.filter(each -> !each.equals(currency)).findFirst().orElseThrow();
			templates.replaceAll((label, text) -> text.replace("CODE", currency).replace("OTHER", other));
		}
		return templates;
	}

	/** Lines of a measure. Elsewhere the words are numbers of a formula. */
	private static void changes(String word, ContentAssistContext context, Map<String, String> templates) {
		if (EcoreUtil2.getContainerOfType(context.getCurrentModel(), AddedUnitDeclaration.class) != null) {
			return;
		}
		switch (word) {
			case "retirement" -> templates.put("retirement becomes …", "retirement becomes min(retirement, ${1:2025})");
			case "lifetime" -> templates.put("lifetime becomes …", "lifetime becomes lifetime + ${1:5 a}");
			case "fuel" -> {
				templates.put("fuel becomes …", "fuel becomes ${1:naturalGas}");
				templates.put("fuel becomes … for a share", "fuel becomes ${1:biomass} for ${2:15 %}");
			}
			default -> {
				// other words stand for themselves
			}
		}
	}

	private static void steps(String word, ContentAssistContext context, Naming naming, Map<String, String> templates) {
		List<String> measures = Sight.all(context.getResource(), MeasureDeclaration.class).stream().map(MeasureDeclaration::getName)
				.filter(name -> name != null).map(naming::written).toList();
		String first = measures.isEmpty() ? "M1" : measures.get(0);
		String two = "${1:" + first + "}, ${2:" + (measures.size() > 1 ? measures.get(1) : "M2") + "}";
		switch (word) {
			case "scenario" -> {
				templates.put("scenario …", "scenario ${1:Name} \"${2:What it takes}\" { apply ${3:" + first + "} }");
				templates.put("scenario over the years …", "scenario ${1:Name} \"${2:What it takes}\" { apply ${3:" + first
						+ "} from ${4:2020} at ${5:10 %/a} }");
			}
			case "first" -> templates.put("first of …", "first of " + two);
			case "cheapest" -> templates.put("cheapest of …", "cheapest of " + two);
			case "most" -> templates.put("most effective of …", "most effective of " + two);
			case "from" -> {
				if (EcoreUtil2.getContainerOfType(context.getCurrentModel(), ScenarioDeclaration.class) != null) {
					templates.put("from … at …", "from ${1:2020} at ${2:10 %/a}");
				}
			}
			default -> {
				// other words stand for themselves
			}
		}
	}

	private static boolean beginsLine(ContentAssistContext context) {
		String text = context.getRootNode().getText();
		int line = text.lastIndexOf('\n', context.getOffset() - 1) + 1;
		return text.substring(line, context.getOffset()).isBlank();
	}

	private static String study(ContentAssistContext context, Sight sight, Naming naming) {
		List<String> parks = Stream.concat(sight.studies(context.getResource()).stream().map(each -> each.study().getPark())
				.filter(each -> each != null), StudyFixes.parks(context.getResource()).stream()).toList();
		String year = sight.models(context.getResource()).stream().filter(each -> each.getBaseYear() != null)
				.map(each -> each.getBaseYear().toString()).findFirst().orElse("2020");
		return STUDY.formatted(parks.isEmpty() ? "my.park" : parks.get(0), year, set(context, SetKind.FACTOR, naming),
				set(context, SetKind.PRICE, naming), measure(context, naming));
	}

	private static String set(ContentAssistContext context, SetKind kind, Naming naming) {
		return Sight.all(context.getResource(), ParameterSetDeclaration.class).stream()
				.filter(set -> set.getKind() == kind && set.getName() != null).map(set -> naming.written(set.getName()))
				.findFirst().orElse(kind == SetKind.FACTOR ? "Factors" : "Prices");
	}

	private static String measure(ContentAssistContext context, Naming naming) {
		return Sight.all(context.getResource(), MeasureDeclaration.class).stream().filter(each -> each.getName() != null)
				.map(each -> naming.written(each.getName())).findFirst().orElse("M1");
	}
}
