package org.parkwright.scenario.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.Reading.Read;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.ImpactDeclaration;
import org.parkwright.scenario.syntax.MarkWord;
import org.parkwright.scenario.syntax.ParameterCase;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ParameterTerm;
import org.parkwright.scenario.syntax.QuantityTerm;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.SetKind;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.scenario.syntax.Term;

/** Reads factor sets and price sets, and says in which unit a parameter is. */
final class ParameterReader {

	/** A year, a DOI, an ISBN or ISSN, a web address or the number of a standard. */
	private static final Pattern FINDABLE = Pattern.compile("(?<![\\d_.])(1[5-9]|20)\\d\\d(?!\\d)|\\b10\\.\\d{4,9}/\\S|\\bIS[BS]N\\b|\\barXiv\\b|\\b[\\w-]+\\.[a-z]{2,}/\\S|"
			+ "\\bhttps?://|\\bwww\\.|\\b(GB|HJ|ISO|IEC|EN|DIN|VDI|BS|ASTM|ASME|IEEE|API)\\b\\W?\\w?\\W*\\d");

	private final Reading reading;
	private final Map<ParameterDeclaration, Optional<Unit<?>>> units = new IdentityHashMap<>();
	private final Set<ParameterDeclaration> inlined = new HashSet<>();

	ParameterReader(Reading reading) {
		this.reading = reading;
	}

	Read<ParameterSet> set(ParameterSetDeclaration set) {
		Source source = reading.sourceOf(set);
		Faults faults = new Faults();
		base(set, source, faults);
		money(set, source, faults);
		set.getParameters().forEach(parameter -> faults.addAll(parameter(parameter).faults()));
		List<Parameter> all = flattened(set).values().stream().map(each -> parameter(each).value()).toList();
		set.getImpacts().forEach(impact -> faults.addAll(impact(impact).faults()));
		return new Read<>(new ParameterSet(set.getName(), title(set.getTitle()), all, impacts(set), source.place(set)), faults);
	}

	/** What a set says of its money, and whether it holds to it. */
	private static void money(ParameterSetDeclaration set, Source source, Faults faults) {
		for (EStructuralFeature each : List.of(Literals.PARAMETER_SET_DECLARATION__CURRENCY, Literals.PARAMETER_SET_DECLARATION__PRICE_YEAR)) {
			if (Source.count(set, each) > 1) {
				faults.error(Codes.SETTING_TWICE, "The set states this twice.", "Take one of the two away.", source.place(set, each, 1));
			}
		}
		if (Source.count(set, Literals.PARAMETER_SET_DECLARATION__PRICE_YEAR) > 0) {
			StudyReader.year(set.getPriceYear(), "The year of prices", Codes.PRICE_YEAR, source.place(set, Literals.PARAMETER_SET_DECLARATION__PRICE_YEAR), faults);
		}
		if (set.getCurrency() == null || !currency(set.getCurrency(), source.place(set, Literals.PARAMETER_SET_DECLARATION__CURRENCY), faults)) {
			return;
		}
		for (QuantityTerm amount : EcoreUtil2.eAllOfType(set, QuantityTerm.class)) {
			TermReader.currencies(amount).stream().filter(other -> !other.equals(set.getCurrency())).findFirst().ifPresent(other -> faults.warning(
					Codes.CURRENCY, "This is in " + other + ", but the prices of " + set.getName() + " are in " + set.getCurrency() + ".",
					"Write it in " + set.getCurrency() + ", or leave it to the rate of exchange of each study.", source.place(amount)));
		}
	}

	/** Tells that there is no such currency. */
	static boolean currency(String code, Place place, Faults faults) {
		boolean known = Units.isCurrency(code);
		if (!known) {
			faults.error(Codes.CURRENCY, "There is no currency " + code + ".", Suggestions.nearest(code, Units.currencies()).map(near -> "Did you mean " + near + "?")
					.orElse("Write its code of three letters, as ISO 4217 has it."), place);
		}
		return known;
	}

	private Read<Impact> impact(ImpactDeclaration declaration) {
		return reading.once(declaration, each -> new ImpactReader(reading, reading.sourceOf(each)).read(each));
	}

	/** The impacts of a set and of those that it extends, its own in the others' place. */
	private List<Impact> impacts(ParameterSetDeclaration set) {
		Map<String, Impact> all = new LinkedHashMap<>();
		lineage(set).forEach(each -> each.getImpacts().forEach(impact -> all.put(impact.getName(), impact(impact).value())));
		return List.copyOf(all.values());
	}

	/** From the set that extends no other to the set itself. */
	private List<ParameterSetDeclaration> lineage(ParameterSetDeclaration set) {
		return new ArrayList<>(reading.symbols(reading.sourceOf(set)).lineage(set)).reversed();
	}

	static String title(String title) {
		return title == null ? "" : title;
	}

	private void base(ParameterSetDeclaration set, Source source, Faults faults) {
		if (!Symbols.extendsOther(set)) {
			return;
		}
		Symbols symbols = reading.symbols(source);
		Place place = source.place(set, Literals.PARAMETER_SET_DECLARATION__BASE);
		String name = Source.reference(set, Literals.PARAMETER_SET_DECLARATION__BASE);
		Optional<ParameterSetDeclaration> base = symbols.set(name);
		if (base.isEmpty()) {
			unknownSet(name, symbols, place, faults);
			return;
		}
		if (base.get().getKind() != set.getKind()) {
			faults.error(Codes.SET_KIND, "A " + set.getKind() + " set cannot extend " + name + ", which is a "
					+ base.get().getKind() + " set.", "", place);
		}
		Set<ParameterSetDeclaration> lineage = symbols.lineage(base.get());
		if (lineage.contains(set)) {
			List<String> way = lineage.stream().map(ParameterSetDeclaration::getName).takeWhile(each -> !each.equals(set.getName())).toList();
			faults.error(Codes.SET_CYCLE, "The set extends itself: " + set.getName() + " → "
					+ String.join("", way.stream().map(each -> each + " → ").toList()) + set.getName() + ".",
					"Take one of these extends away.", place);
		}
	}

	static void unknownSet(String name, Symbols symbols, Place place, Faults faults) {
		if (!symbols.mayDeclare(name)) {
			List<String> sets = symbols.all(ParameterSetDeclaration.class).stream().map(ParameterSetDeclaration::getName).toList();
			faults.error(Codes.UNKNOWN + "set", "There is no factor or price set " + name + ".",
					Suggestions.remedy(name, sets) + " Sets of other files are seen when these are imported.", place);
		}
	}

	/** @return the parameters of a set and of those that it extends, its own in the others' place */
	Map<String, ParameterDeclaration> flattened(ParameterSetDeclaration set) {
		Map<String, ParameterDeclaration> all = new LinkedHashMap<>();
		lineage(set).forEach(each -> each.getParameters().forEach(parameter -> all.put(parameter.getName(), parameter)));
		return all;
	}

	Read<Parameter> parameter(ParameterDeclaration declaration) {
		return reading.once(declaration, this::read);
	}

	private Read<Parameter> read(ParameterDeclaration declaration) {
		Source source = reading.sourceOf(declaration);
		Faults faults = new Faults();
		kind(declaration, source, faults);
		cycle(declaration, source, faults);
		reading.sizes().check(declaration, source.place(declaration, Literals.PARAMETER_DECLARATION__NAME), faults);
		TermReader terms = new TermReader(reading, source, Where.PARAMETER, faults);
		List<Parameter.Case> cases = new ArrayList<>();
		Unit<?> unit = wanted(declaration);
		boolean always = false;
		for (ParameterCase each : declaration.getCases()) {
			Expression value = terms.read(each.getValue());
			unit = checked(declaration, value, unit, faults);
			Expression condition = each.getCondition() == null ? null : terms.read(each.getCondition());
			if (condition != null) {
				UnitCheck.condition(condition, unitsFrom(declaration), faults);
			}
			if (always) {
				faults.warning(Codes.PARAMETER_UNREACHABLE, "This value is never taken: the one before holds for all units.",
						"Write values with conditions first.", source.place(each));
			}
			always |= condition == null;
			cases.add(new Parameter.Case(condition, value, mark(each.getMark()),
					sourceText(each.getSource(), each, Literals.PARAMETER_CASE__MARK, source, faults), source.place(each)));
		}
		return new Read<>(new Parameter(declaration.getName(), title(declaration.getTitle()), cases, source.place(declaration)), faults);
	}

	private Unit<?> checked(ParameterDeclaration declaration, Expression value, Unit<?> unit, Faults faults) {
		if (unit == null) {
			return UnitCheck.unitOf(value, unitsFrom(declaration), faults);
		}
		UnitCheck.demand(value, unit, declaration.getName(), unitsFrom(declaration), faults);
		return unit;
	}

	static Mark mark(MarkWord word) {
		return Mark.of(word.getLiteral()).orElseThrow();
	}

	/** @return who says so; that nobody does, or that literature cannot be found by it, is told at the mark */
	static String sourceText(String stated, EObject value, EStructuralFeature mark, Source source, Faults faults) {
		boolean missing = stated == null || stated.isBlank();
		if (missing) {
			faults.warning(Codes.SOURCE, "Nobody can tell where this value comes from.",
					"Write the source or the reason in quotation marks behind " + value.eGet(mark) + ".", source.place(value, mark));
		} else if (value.eGet(mark) == MarkWord.LITERATURE && !FINDABLE.matcher(stated).find()) {
			faults.warning(Codes.CITATION, "The source says neither when nor where this was published, so that nobody can find it.",
					"Write the year, a DOI, an ISBN, a web address or the number of a standard; or the mark estimate, if it is not known.",
					source.place(value, mark));
		}
		return missing ? "" : stated;
	}

	private void kind(ParameterDeclaration declaration, Source source, Faults faults) {
		if (!(declaration.eContainer() instanceof ParameterSetDeclaration set)) {
			return;
		}
		SetKind kind = set.getKind();
		reading.symbols(source).role(declaration.getName()).filter(role -> role.price() != (kind == SetKind.PRICE)).ifPresent(role -> faults.error(
				Codes.PARAMETER_KIND, role.word() + " belongs in a " + (role.price() ? SetKind.PRICE : SetKind.FACTOR) + " set.",
				"Move it there.", source.place(declaration, Literals.PARAMETER_DECLARATION__NAME)));
	}

	/** @return the unit that the model or the extended set demands, or null if the first value decides */
	private Unit<?> wanted(ParameterDeclaration declaration) {
		Optional<Role> role = reading.symbols(reading.sourceOf(declaration)).role(declaration.getName());
		if (role.isPresent()) {
			return Units.inCurrency(Units.parse(role.get().unit()), reading.symbols(reading.sourceOf(declaration)).currency(declaration));
		}
		return inherited(declaration).map(this::unit).orElse(null);
	}

	/** @return the parameter in whose place another stands in a set that extends its set, or in a scenario */
	Optional<ParameterDeclaration> inherited(ParameterDeclaration declaration) {
		if (declaration.eContainer() instanceof ScenarioDeclaration scenario) {
			return overridden(declaration, (StudyDeclaration) scenario.eContainer());
		}
		if (!(declaration.eContainer() instanceof ParameterSetDeclaration set)) {
			return Optional.empty();
		}
		Symbols symbols = reading.symbols(reading.sourceOf(set));
		return symbols.first(declaration.getName(), symbols.lineage(set).stream().skip(1).toList());
	}

	/** @return the parameter of the study's sets in whose place a scenario puts one */
	Optional<ParameterDeclaration> overridden(ParameterDeclaration declaration, StudyDeclaration study) {
		Symbols symbols = reading.symbols(reading.sourceOf(study));
		return symbols.first(declaration.getName(), symbols.sets(study));
	}

	/** @return the unit of a parameter, or null if it cannot be told; faults are told where the parameter is read */
	Unit<?> unit(ParameterDeclaration declaration) {
		if (!units.containsKey(declaration)) {
			// comes back here for this one when all that it reads is known
			reading.sizes().settle(List.of(declaration));
		}
		if (!units.containsKey(declaration)) {
			units.put(declaration, Optional.empty());
			Unit<?> unit = wanted(declaration);
			if (unit == null && !declaration.getCases().isEmpty() && declaration.getCases().get(0).getValue() != null) {
				Faults elsewhere = new Faults();
				TermReader terms = new TermReader(reading, reading.sourceOf(declaration), Where.PARAMETER, elsewhere);
				unit = UnitCheck.unitOf(terms.read(declaration.getCases().get(0).getValue()), unitsFrom(declaration), elsewhere);
			}
			units.put(declaration, Optional.ofNullable(unit));
		}
		return units.get(declaration).orElse(null);
	}

	/** @return the unit in which a value of a parameter is written, or null if it cannot be told */
	Unit<?> stated(ParameterCase value) {
		TermReader terms = new TermReader(reading, reading.sourceOf(value), Where.PARAMETER, new Faults());
		return UnitCheck.unitOf(terms.read(value.getValue()), unitsFrom(value), new Faults());
	}

	/** @return units of parameters by name, as seen from an element */
	Function<String, Unit<?>> unitsFrom(EObject element) {
		Symbols symbols = reading.symbols(reading.sourceOf(element));
		return name -> symbols.parameter(name, element).map(this::unit).orElse(null);
	}

	/** @return whether a term, in a set that extends another, means the parameter of the same name in the other */
	static boolean redefines(ParameterTerm term, ParameterDeclaration meant) {
		ParameterDeclaration around = EcoreUtil2.getContainerOfType(term, ParameterDeclaration.class);
		return around != null && around != meant && meant.getName().equals(around.getName());
	}

	/** @return the values of a parameter as a formula; faults are told where the parameter is read */
	Expression choice(ParameterDeclaration declaration, Place place) {
		if (!inlined.add(declaration)) {
			// sets that extend each other, which is told where they do
			return new Expression.ParameterValue(declaration.getName(), place);
		}
		TermReader terms = new TermReader(reading, reading.sourceOf(declaration), Where.PARAMETER, new Faults());
		List<Expression.Choice.Case> cases = declaration.getCases().stream().map(each -> new Expression.Choice.Case(
				each.getCondition() == null ? null : terms.read(each.getCondition()), terms.read(each.getValue()))).toList();
		inlined.remove(declaration);
		return new Expression.Choice(cases, place);
	}

	private void cycle(ParameterDeclaration declaration, Source source, Faults faults) {
		if (!reading.sizes().isCyclic(declaration)) {
			return;
		}
		for (Term term : EcoreUtil2.getAllContentsOfType(declaration, Term.class)) {
			List<String> way = reading.sizes().meant(term).map(each -> way(each, declaration)).orElse(List.of());
			if (!way.isEmpty()) {
				faults.error(Codes.PARAMETER_CYCLE, "The parameter depends on itself: " + declaration.getName() + " → "
						+ String.join(" → ", way) + ".", "Give one of them a value of its own.", source.place(term));
			}
		}
	}

	/** The names by which one reads another, both included; none if it does not. */
	private List<String> way(EObject from, ParameterDeclaration to) {
		Map<EObject, EObject> before = new IdentityHashMap<>();
		Deque<EObject> reached = new ArrayDeque<>(List.of(from));
		before.put(from, from);
		while (!reached.isEmpty() && !before.containsKey(to)) {
			EObject next = reached.remove();
			for (EObject used : reading.sizes().used(next)) {
				if (before.putIfAbsent(used, next) == null) {
					reached.add(used);
				}
			}
		}
		LinkedList<String> way = new LinkedList<>();
		for (EObject at = before.containsKey(to) ? to : null; at != null; at = at == from ? null : before.get(at)) {
			way.addFirst(at instanceof FunctionDeclaration function ? function.getName() : ((ParameterDeclaration) at).getName());
		}
		return way;
	}
}
