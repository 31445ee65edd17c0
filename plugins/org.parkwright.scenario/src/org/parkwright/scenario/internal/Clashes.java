package org.parkwright.scenario.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.ImpactDeclaration;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Checks that a name means one thing: of each kind, among a file and all that it imports. */
final class Clashes {

	private final Reading reading;
	private final Sources sources;

	Clashes(Reading reading, Sources sources) {
		this.reading = reading;
		this.sources = sources;
	}

	void check(Source source, Faults faults) {
		within(source, faults);
		withImported(source, faults);
		amongImported(source, faults);
		for (ParameterSetDeclaration set : Symbols.own(source, ParameterSetDeclaration.class)) {
			Map<String, EObject> seen = new HashMap<>();
			for (ParameterDeclaration parameter : set.getParameters()) {
				once(source, "parameter " + parameter.getName(), parameter, Literals.PARAMETER_DECLARATION__NAME, seen, faults);
			}
			for (ImpactDeclaration impact : set.getImpacts()) {
				once(source, "impact " + impact.getName(), impact, Literals.IMPACT_DECLARATION__NAME, seen, faults);
			}
		}
		for (FunctionDeclaration function : Symbols.own(source, FunctionDeclaration.class)) {
			Map<String, EObject> seen = new HashMap<>();
			for (ParameterDeclaration argument : function.getArguments()) {
				once(source, "name " + argument.getName(), argument, Literals.PARAMETER_DECLARATION__NAME, seen, faults);
			}
		}
		for (StudyDeclaration study : Symbols.own(source, StudyDeclaration.class)) {
			Map<String, EObject> seen = new HashMap<>();
			for (ScenarioDeclaration scenario : study.getScenarios()) {
				once(source, "scenario " + scenario.getName(), scenario, Literals.SCENARIO_DECLARATION__NAME, seen, faults);
				Map<String, EObject> overrides = new HashMap<>();
				for (ParameterDeclaration parameter : scenario.getOverrides()) {
					once(source, "parameter " + parameter.getName(), parameter, Literals.PARAMETER_DECLARATION__NAME, overrides, faults);
				}
			}
		}
	}

	private void within(Source source, Faults faults) {
		Map<String, EObject> seen = new HashMap<>();
		for (Declaration declaration : source.file().getDeclarations()) {
			once(source, Symbols.label(declaration), declaration, Literals.DECLARATION__NAME, seen, faults);
			boolean standard = declaration instanceof CatalogueDeclaration entry
					&& Names.of(TermReader.feature(entry.getFeature())).contains(entry.getName())
					|| declaration instanceof CostPartDeclaration && Contributed.costParts().containsKey(declaration.getName());
			if (standard) {
				faults.error(Codes.DUPLICATE, "There is a " + Symbols.label(declaration) + " already.",
						"Take the declaration away; the name can be used without it.", name(source, declaration));
			}
		}
	}

	private static void once(Source source, String label, EObject element, EStructuralFeature name, Map<String, EObject> seen,
			Faults faults) {
		EObject first = seen.putIfAbsent(label, element);
		if (first != null) {
			String article = label.startsWith("impact") ? "an " : "a ";
			faults.error(Codes.DUPLICATE, "There is " + article + label + " already, in line " + source.place(first).line() + ".",
					"Give one of the two another name.", source.place(element, name));
		}
	}

	private void withImported(Source source, Faults faults) {
		Map<String, Source> imported = new HashMap<>();
		for (Source other : reading.symbols(source).visible()) {
			if (other != source) {
				Symbols.names(other).keySet().forEach(label -> imported.putIfAbsent(label, other));
			}
		}
		Symbols.names(source).forEach((label, declaration) -> {
			Source other = imported.get(label);
			if (other != null) {
				faults.error(Codes.DUPLICATE, "There is a " + label + " already, in " + source.pathTo(other) + ".",
						"Give one of the two another name.", name(source, declaration));
			}
		});
	}

	private void amongImported(Source source, Faults faults) {
		Map<String, Source> owners = new HashMap<>();
		for (Import entry : source.file().getImports()) {
			Set<String> told = new HashSet<>();
			for (Source other : visible(source, entry)) {
				Symbols.names(other).keySet().forEach(label -> {
					Source owner = owners.putIfAbsent(label, other);
					if (owner != null && owner != other && other != source && owner != source && told.add(label)) {
						faults.error(Codes.DUPLICATE, "Both " + source.pathTo(owner) + " and " + source.pathTo(other)
								+ " declare a " + label + ".",
								"Give one of the two another name.", source.place(entry, Literals.IMPORT__PATH));
					}
				});
			}
		}
	}

	private Iterable<Source> visible(Source source, Import entry) {
		if (Imports.fault(entry.getPath()) != null) {
			return Set.of();
		}
		try {
			return reading.symbols(sources.get(sources.resolve(source.name(), entry.getPath()))).visible();
		} catch (IOException e) {
			// Imports reports it
			return Set.of();
		}
	}

	private static Place name(Source source, Declaration declaration) {
		return source.place(declaration, Literals.DECLARATION__NAME);
	}
}
