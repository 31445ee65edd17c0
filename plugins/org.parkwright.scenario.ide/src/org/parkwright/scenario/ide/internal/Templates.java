package org.parkwright.scenario.ide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.SetKind;

/** Blocks that a word begins, with places to fill in as {@code ${1:text}}. */
final class Templates {

	private static final String MEASURE = """
			measure ${1:Name} "${2:What it does}" {
				applies to units where ${3:fuel is coal}

				${4:fuelUse} becomes ${5:fuelUse * 0.95}

				cost retrofit ${6:300 CNY/kW} per ${7:capacity}
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

	private Templates() {
	}

	static Map<String, String> of(String word, ContentAssistContext context, Sight sight, Naming naming) {
		Map<String, String> templates = new LinkedHashMap<>();
		switch (word) {
			case "measure" -> templates.put("measure …", MEASURE);
			case "study" -> templates.put("study …", study(context, sight, naming));
			case "factor", "price" -> templates.put(word + " set …", SET.formatted(word));
			case "scenario" -> templates.put("scenario …", "scenario ${1:Name} \"${2:What it takes}\" { apply ${3:"
					+ measure(context, naming) + "} }");
			case "cost" -> {
				templates.put("cost retrofit …", "cost retrofit ${1:300 CNY/kW} per ${2:capacity}");
				templates.put("cost followUp …", "cost followUp ${1:4000 CNY/kW} per ${2:capacity} after ${3:30 a}");
			}
			case "compare" -> templates.put("compare …", "compare \"${1:Abatement cost}\" all ranked by ${2:cost}");
			default -> {
				// other words stand for themselves
			}
		}
		return templates;
	}

	private static String study(ContentAssistContext context, Sight sight, Naming naming) {
		List<String> parks = sight.studies(context.getResource()).stream().map(each -> each.study().getPark())
				.filter(each -> each != null).toList();
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
