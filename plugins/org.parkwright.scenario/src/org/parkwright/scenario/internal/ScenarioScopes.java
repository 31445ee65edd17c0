package org.parkwright.scenario.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

import com.google.inject.Inject;

/**
 * What an editor may link a name to: what {@link Symbols} takes it for. What the whole file sees is held until the file or
 * one that it imports is read anew; a build reads them together, see {@link ScenarioDescriptions}.
 */
public class ScenarioScopes implements IScopeProvider {

	@Inject
	private IResourceScopeCache cache;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (!(context.eResource() instanceof XtextResource resource) || resource.getParseResult() == null) {
			return IScope.NULLSCOPE;
		}
		EClass kind = reference.getEReferenceType();
		if (kind == Literals.SCENARIO_DECLARATION) {
			StudyDeclaration study = EcoreUtil2.getContainerOfType(context, StudyDeclaration.class);
			// A broken text can name a scenario where no study is.
			return study == null ? IScope.NULLSCOPE
					: scope(IScope.NULLSCOPE, study.getScenarios().stream(), ScenarioDeclaration::getName);
		}
		Symbols symbols = cache.get(Symbols.class, resource, () -> {
			ResourceSources sources = ResourceSources.around(resource);
			return Symbols.of(sources.of(resource), sources);
		});
		IScope everywhere = cache.get(Tuples.pair(ScenarioScopes.class, kind), resource, () -> everywhere(kind, symbols));
		return kind == Literals.PARAMETER_DECLARATION ? new Parameters(everywhere, symbols, context) : everywhere;
	}

	/** Parameters as an element sees them. A file has many such names, so that one is looked for and not described with all. */
	private static final class Parameters extends AbstractScope {
		private final Symbols symbols;
		private final EObject context;

		Parameters(IScope outer, Symbols symbols, EObject context) {
			super(outer, false);
			this.symbols = symbols;
			this.context = context;
		}

		@Override
		public IEObjectDescription getSingleElement(QualifiedName name) {
			return symbols.parameter(name.toString(), context).map(each -> EObjectDescription.create(name, each)).orElse(null);
		}

		@Override
		protected Iterable<IEObjectDescription> getAllLocalElements() {
			return scope(NULLSCOPE, symbols.near(context), ParameterDeclaration::getName).getAllElements();
		}
	}

	private static IScope everywhere(EClass kind, Symbols symbols) {
		if (kind == Literals.PARAMETER_DECLARATION) {
			return scope(IScope.NULLSCOPE, symbols.parameters().values().stream(), ParameterDeclaration::getName);
		} else if (kind == Literals.PARAMETER_SET_DECLARATION) {
			return scope(IScope.NULLSCOPE, symbols.all(ParameterSetDeclaration.class).stream(), ParameterSetDeclaration::getName);
		} else if (kind == Literals.FUNCTION_DECLARATION) {
			return scope(IScope.NULLSCOPE, symbols.all(FunctionDeclaration.class).stream(), FunctionDeclaration::getName);
		} else if (kind == Literals.COST_PART_DECLARATION) {
			return scope(IScope.NULLSCOPE, symbols.all(CostPartDeclaration.class).stream(), CostPartDeclaration::getName);
		} else if (kind == Literals.MEASURE_DECLARATION) {
			return scope(IScope.NULLSCOPE, symbols.all(MeasureDeclaration.class).stream(), MeasureDeclaration::getName);
		}
		return IScope.NULLSCOPE;
	}

	private static <T extends EObject> IScope scope(IScope outer, Stream<T> elements, Function<T, String> name) {
		List<IEObjectDescription> described = elements.filter(each -> name.apply(each) != null)
				.map(each -> EObjectDescription.create(QualifiedName.create(name.apply(each)), each)).toList();
		return MapBasedScope.createScope(outer, described);
	}
}
