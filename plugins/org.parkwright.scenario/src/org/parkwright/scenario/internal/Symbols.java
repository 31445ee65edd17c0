package org.parkwright.scenario.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Role;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.Charge;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.FeatureWord;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.QuantityTerm;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage;

/** What a name means in a file: the file's own declarations first, then those of the files it imports, in order. */
public final class Symbols {

	private final List<Source> visible;
	private final boolean broken;
	private final Map<Class<? extends Declaration>, Map<String, Declaration>> firsts = new HashMap<>();
	private final Map<String, ParameterDeclaration> parameters = new LinkedHashMap<>();
	private final Map<ParameterSetDeclaration, Optional<ParameterSetDeclaration>> bases = new HashMap<>();
	private final Map<ParameterSetDeclaration, Map<String, ParameterDeclaration>> bySet = new HashMap<>();
	private final Map<FeatureWord, List<String>> declared = new EnumMap<>(FeatureWord.class);

	private final Map<EObject, Optional<String>> currencies = new HashMap<>();

	private List<CostPart> costParts;
	private List<Role> roles;

	private Symbols(List<Source> visible) {
		this.visible = visible;
		broken = visible.stream().anyMatch(Source::broken);
		all(ParameterSetDeclaration.class).stream().flatMap(set -> set.getParameters().stream())
				.filter(parameter -> parameter.getName() != null)
				.forEach(parameter -> parameters.putIfAbsent(parameter.getName(), parameter));
	}

	/**
	 * @param source  a file
	 * @param sources where the files are that it imports; those that cannot be read are left out
	 * @return what is visible in the file
	 */
	public static Symbols of(Source source, Sources sources) {
		Set<Source> closure = new LinkedHashSet<>();
		collect(source, sources, closure);
		return new Symbols(List.copyOf(closure));
	}

	private static void collect(Source source, Sources sources, Set<Source> closure) {
		if (!closure.add(source)) {
			return;
		}
		for (Import imported : source.file().getImports()) {
			if (Imports.fault(imported.getPath()) == null) {
				try {
					collect(sources.get(sources.resolve(source.name(), imported.getPath())), sources, closure);
				} catch (IOException e) {
					// Imports reports it at the file that holds the import
					continue;
				}
			}
		}
	}

	/** @return the file and what it imports, itself first */
	List<Source> visible() {
		return visible;
	}

	/** @return whether a visible file has syntax errors, so that what it lacks says nothing */
	boolean broken() {
		return broken;
	}

	/** @return whether a name may be declared in what syntax errors leave incomplete, so that nobody misses it */
	boolean mayDeclare(String name) {
		return broken && visible.stream().anyMatch(source -> source.fragments().mayDeclare(name));
	}

	/** @return all declarations of a kind, the file's own first */
	public <T extends Declaration> List<T> all(Class<T> kind) {
		return visible.stream().flatMap(source -> own(source, kind).stream()).toList();
	}

	static <T extends Declaration> List<T> own(Source source, Class<T> kind) {
		return source.file().getDeclarations().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	Optional<FunctionDeclaration> function(String name) {
		return first(FunctionDeclaration.class, name);
	}

	Optional<CostPartDeclaration> costPart(String name) {
		return first(CostPartDeclaration.class, name);
	}

	/** @return the parts of cost that can be named, those that need no declaration first */
	public List<CostPart> costParts() {
		if (costParts == null) {
			Map<String, CostPart> all = new LinkedHashMap<>(Contributed.costParts());
			for (Source source : visible) {
				CostPartReader reader = new CostPartReader(source, new Faults());
				own(source, CostPartDeclaration.class).stream().filter(each -> each.getName() != null && each.getCharges().stream().allMatch(Symbols::whole))
						.forEach(each -> all.computeIfAbsent(each.getName(), name -> reader.read(each)));
			}
			costParts = List.copyOf(all.values());
		}
		return costParts;
	}

	/** A text in an editor may end anywhere. */
	private static boolean whole(Charge charge) {
		return charge.getRate() != null && charge.getBasis() != null && !charge.getUnits().isEmpty();
	}

	/** @return the parameters that the model and these parts of cost ask for */
	public List<Role> roles() {
		if (roles == null) {
			roles = Stream.concat(Role.FACTORS.stream(), costParts().stream().flatMap(CostPart::rates)).distinct().toList();
		}
		return roles;
	}

	/** @return the parameter that is asked for by a name */
	public Optional<Role> role(String name) {
		return roles().stream().filter(role -> role.word().equals(name)).findFirst();
	}

	Optional<MeasureDeclaration> measure(String name) {
		return first(MeasureDeclaration.class, name);
	}

	Optional<ParameterSetDeclaration> set(String name) {
		return first(ParameterSetDeclaration.class, name);
	}

	private <T extends Declaration> Optional<T> first(Class<T> kind, String name) {
		Map<String, Declaration> named = firsts.computeIfAbsent(kind, each -> {
			Map<String, Declaration> byName = new HashMap<>();
			all(kind).forEach(declaration -> byName.putIfAbsent(declaration.getName(), declaration));
			return byName;
		});
		return Optional.ofNullable(kind.cast(named.get(name)));
	}

	/** @return the set that another extends, if it is there and no cycle */
	Optional<ParameterSetDeclaration> base(ParameterSetDeclaration set) {
		return bases.computeIfAbsent(set, each -> extendsOther(each)
				? set(Source.reference(each, SyntaxPackage.Literals.PARAMETER_SET_DECLARATION__BASE)) : Optional.empty());
	}

	static boolean extendsOther(ParameterSetDeclaration set) {
		return Source.count(set, SyntaxPackage.Literals.PARAMETER_SET_DECLARATION__BASE) > 0;
	}

	/**
	 * @return the currency in which money is written near an element: that of the set or study around it, else the first that can be
	 *         seen; where there is none, what stands for one in units
	 */
	public String currency(EObject from) {
		ParameterSetDeclaration set = EcoreUtil2.getContainerOfType(from, ParameterSetDeclaration.class);
		StudyDeclaration study = EcoreUtil2.getContainerOfType(from, StudyDeclaration.class);
		Stream<EObject> near = set != null ? lineage(set).stream().map(EObject.class::cast)
				: study != null ? Stream.concat(Stream.of(study), sets(study).stream()) : Stream.empty();
		Stream<EObject> far = Stream.concat(Stream.concat(all(StudyDeclaration.class).stream(), all(ParameterSetDeclaration.class).stream()),
				visible.stream().map(Source::file));
		return Stream.concat(near, far).flatMap(each -> currencies.computeIfAbsent(each, Symbols::currencyIn).stream()).findFirst().orElse(Units.CURRENCY);
	}

	private static Optional<String> currencyIn(EObject element) {
		String stated = switch (element) {
			case StudyDeclaration study -> study.getCurrency();
			case ParameterSetDeclaration set -> set.getCurrency();
			default -> null;
		};
		if (stated != null && Units.isCurrency(stated)) {
			return Optional.of(stated);
		}
		// what a study states of itself says it, not what its scenarios happen to hold
		return element instanceof StudyDeclaration ? Optional.empty()
				: EcoreUtil2.eAllOfType(element, QuantityTerm.class).stream().flatMap(each -> TermReader.currencies(each).stream()).findFirst();
	}

	/** @return the year of the prices of a set, which is that of the set it extends where it states none; null if it is unknown */
	Integer priceYear(ParameterSetDeclaration set) {
		return lineage(set).stream().filter(each -> Source.count(each, SyntaxPackage.Literals.PARAMETER_SET_DECLARATION__PRICE_YEAR) > 0)
				.map(each -> (int) each.getPriceYear()).findFirst().orElse(null);
	}

	/** @return a set and those it extends, each once, itself first */
	Set<ParameterSetDeclaration> lineage(ParameterSetDeclaration set) {
		Set<ParameterSetDeclaration> lineage = new LinkedHashSet<>();
		Optional<ParameterSetDeclaration> next = Optional.of(set);
		while (next.isPresent() && lineage.add(next.get())) {
			next = base(next.get());
		}
		return lineage;
	}

	/**
	 * Finds the parameter that a name means: an argument of the function, or that of the set in which it is written and of
	 * those that the set extends, or that of the sets of the study, else the first in the file, else the first in what the
	 * file imports. A parameter's own name in a set that extends another means the other's.
	 *
	 * @param from element that holds the name
	 */
	Optional<ParameterDeclaration> parameter(String name, EObject from) {
		if (mayDeclare(name)) {
			return Optional.empty();
		}
		return nearest(name, from).or(() -> Optional.ofNullable(parameters.get(name)));
	}

	private Optional<ParameterDeclaration> nearest(String name, EObject from) {
		FunctionDeclaration function = EcoreUtil2.getContainerOfType(from, FunctionDeclaration.class);
		if (function != null) {
			return function.getArguments().stream().filter(argument -> name.equals(argument.getName())).findFirst();
		}
		StudyDeclaration study = EcoreUtil2.getContainerOfType(from, StudyDeclaration.class);
		if (study != null) {
			return first(name, sets(study));
		}
		ParameterSetDeclaration set = EcoreUtil2.getContainerOfType(from, ParameterSetDeclaration.class);
		if (set == null) {
			return Optional.empty();
		}
		ParameterDeclaration around = EcoreUtil2.getContainerOfType(from, ParameterDeclaration.class);
		Set<ParameterSetDeclaration> lineage = lineage(set);
		boolean own = lineage.size() > 1 && around != null && name.equals(around.getName());
		return first(name, own ? lineage.stream().skip(1).toList() : lineage);
	}

	/** The first parameter of a name in some sets. */
	Optional<ParameterDeclaration> first(String name, Collection<ParameterSetDeclaration> sets) {
		for (ParameterSetDeclaration set : sets) {
			ParameterDeclaration found = bySet.computeIfAbsent(set, Symbols::byName).get(name);
			if (found != null) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	private static Map<String, ParameterDeclaration> byName(ParameterSetDeclaration set) {
		Map<String, ParameterDeclaration> byName = new HashMap<>();
		set.getParameters().forEach(parameter -> byName.putIfAbsent(parameter.getName(), parameter));
		return byName;
	}

	/** @return the sets of a study and those they extend */
	Set<ParameterSetDeclaration> sets(StudyDeclaration study) {
		Set<ParameterSetDeclaration> sets = new LinkedHashSet<>();
		for (EStructuralFeature feature : List.of(SyntaxPackage.Literals.STUDY_DECLARATION__FACTORS,
				SyntaxPackage.Literals.STUDY_DECLARATION__PRICES)) {
			if (Source.count(study, feature) > 0) {
				set(Source.reference(study, feature)).ifPresent(set -> sets.addAll(lineage(set)));
			}
		}
		return sets;
	}

	/** @return the parameters that an element sees before those of {@link #parameters()}; of those of one name it means the first */
	Stream<ParameterDeclaration> near(EObject from) {
		FunctionDeclaration function = EcoreUtil2.getContainerOfType(from, FunctionDeclaration.class);
		if (function != null) {
			return function.getArguments().stream();
		}
		StudyDeclaration study = EcoreUtil2.getContainerOfType(from, StudyDeclaration.class);
		if (study != null) {
			return sets(study).stream().flatMap(set -> set.getParameters().stream());
		}
		ParameterSetDeclaration set = EcoreUtil2.getContainerOfType(from, ParameterSetDeclaration.class);
		if (set == null) {
			return Stream.empty();
		}
		ParameterDeclaration around = EcoreUtil2.getContainerOfType(from, ParameterDeclaration.class);
		Set<ParameterSetDeclaration> lineage = lineage(set);
		return lineage.stream().flatMap(each -> each.getParameters().stream())
				.filter(parameter -> parameter != around || lineage.size() == 1);
	}

	/** @return the parameters of all sets by name, of those of one name the first */
	Map<String, ParameterDeclaration> parameters() {
		return Collections.unmodifiableMap(parameters);
	}

	/** @return fuels or technologies that files declare */
	List<String> declared(FeatureWord feature) {
		return declared.computeIfAbsent(feature, each -> all(CatalogueDeclaration.class).stream()
				.filter(entry -> entry.getFeature() == each).map(CatalogueDeclaration::getName).toList());
	}

	/** @return what a file declares by kind and name, for clashes; of several the first */
	static Map<String, Declaration> names(Source source) {
		Map<String, Declaration> names = new LinkedHashMap<>();
		source.file().getDeclarations().forEach(declaration -> names.putIfAbsent(label(declaration), declaration));
		return names;
	}

	/** @return kind and name of a declaration as a message gives them */
	static String label(Declaration declaration) {
		return switch (declaration) {
			case CostPartDeclaration part -> "cost part " + part.getName();
			case ParameterSetDeclaration set -> "set " + set.getName();
			case FunctionDeclaration function -> "function " + function.getName();
			case MeasureDeclaration measure -> "measure " + measure.getName();
			case StudyDeclaration study -> "study " + study.getName();
			case CatalogueDeclaration entry -> entry.getFeature().getLiteral() + " " + entry.getName();
			default -> throw new IllegalArgumentException(declaration.eClass().getName());
		};
	}
}
