package org.parkwright.scenario.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** What an editor may link a name to: what {@link Symbols} takes it for. */
public class ScenarioScopes implements IScopeProvider {

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (!(context.eResource() instanceof XtextResource resource) || resource.getParseResult() == null) {
			return IScope.NULLSCOPE;
		}
		ResourceSources sources = ResourceSources.around(resource);
		Symbols symbols = Symbols.of(sources.of(resource), sources);
		Map<String, EObject> byName = new LinkedHashMap<>();
		if (reference.getEReferenceType() == Literals.PARAMETER_DECLARATION) {
			add(symbols.parameters(context), ParameterDeclaration::getName, byName);
		} else if (reference.getEReferenceType() == Literals.PARAMETER_SET_DECLARATION) {
			add(symbols.all(ParameterSetDeclaration.class).stream(), ParameterSetDeclaration::getName, byName);
		} else if (reference.getEReferenceType() == Literals.FUNCTION_DECLARATION) {
			add(symbols.all(FunctionDeclaration.class).stream(), FunctionDeclaration::getName, byName);
		} else if (reference.getEReferenceType() == Literals.MEASURE_DECLARATION) {
			add(symbols.all(MeasureDeclaration.class).stream(), MeasureDeclaration::getName, byName);
		} else if (reference.getEReferenceType() == Literals.SCENARIO_DECLARATION) {
			StudyDeclaration study = EcoreUtil2.getContainerOfType(context, StudyDeclaration.class);
			// A broken text can name a scenario where no study is.
			add(study == null ? Stream.empty() : study.getScenarios().stream(), ScenarioDeclaration::getName, byName);
		}
		return new SimpleScope(described(byName));
	}

	private static <T extends EObject> void add(Stream<T> elements, Function<T, String> name,
			Map<String, EObject> byName) {
		elements.filter(each -> name.apply(each) != null).forEach(each -> byName.putIfAbsent(name.apply(each), each));
	}

	private static Collection<IEObjectDescription> described(Map<String, EObject> byName) {
		return List.copyOf(byName.entrySet().stream()
				.map(entry -> EObjectDescription.create(QualifiedName.create(entry.getKey()), entry.getValue())).toList());
	}
}
