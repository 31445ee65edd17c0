package org.parkwright.scenario.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.scenario.syntax.ArithmeticTerm;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.FunctionTerm;
import org.parkwright.scenario.syntax.ParameterCase;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterTerm;
import org.parkwright.scenario.syntax.SeriesTerm;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.scenario.syntax.Term;

/**
 * How large formulas become when the functions and parameters that they read are put in their place, as they are when
 * they are computed. A few lines that each read the one before twice would take longer than anyone waits; so each size is
 * worked out of those that it reads before anything is put anywhere, and what is too large is refused where it is written.
 */
final class FormulaSizes {

	/** Numbers and names of the largest formula. */
	static final int MOST = 2_000;
	/** Levels of the deepest formula; each term of a sum is one. Who computes or checks it calls itself for each. */
	static final int DEEPEST = 1_000;
	private static final int BEYOND = 1_000_000;

	/** How often and how deep an argument of a function stands in its formula. */
	private record Use(long count, long depth) {
	}

	/** @param arguments of the function that a formula belongs to */
	private record Size(long numbers, long depth, Map<String, Use> arguments) {

		static final Size ONE = new Size(1, 1, Map.of());

		/** This beside another, both under one operation. */
		Size and(Size other) {
			Map<String, Use> uses = new HashMap<>(arguments);
			other.arguments.forEach((name, use) -> uses.merge(name, use,
					(one, two) -> new Use(one.count + two.count, Math.max(one.depth, two.depth))));
			return new Size(numbers + other.numbers, Math.max(depth, other.depth), uses);
		}

		/** This so many levels deeper, and so many times. */
		Size under(long levels, long times) {
			Map<String, Use> uses = new HashMap<>();
			arguments.forEach((name, use) -> uses.put(name, new Use(limited(use.count * times), limited(use.depth + levels))));
			return new Size(limited(numbers * times), limited(depth + levels), uses);
		}

		/** Far above what is allowed, all sizes are alike. */
		private static long limited(long size) {
			return Math.min(size, BEYOND);
		}

		/** The numbers, and as many for the arguments as these stand there. */
		long all() {
			return numbers + arguments.values().stream().mapToLong(Use::count).sum();
		}

		long deepest() {
			return Math.max(depth, arguments.values().stream().mapToLong(Use::depth).max().orElse(0));
		}

		boolean fits() {
			return all() <= MOST && deepest() <= DEEPEST;
		}
	}

	private final Reading reading;
	private final Consumer<ParameterDeclaration> afterwards;
	private final Map<EObject, Size> known = new IdentityHashMap<>();
	private final Map<Term, Size> roots = new IdentityHashMap<>();
	private final Map<EObject, List<EObject>> uses = new IdentityHashMap<>();
	private boolean cyclic;

	/** @param afterwards is told of each parameter behind those that it reads, so that it need not call itself for these */
	FormulaSizes(Reading reading, Consumer<ParameterDeclaration> afterwards) {
		this.reading = reading;
		this.afterwards = afterwards;
	}

	/** Checks a formula or condition; that it is too large is told at its place. */
	boolean check(Term term, Place place, Faults faults) {
		Size size = roots.get(term);
		if (size == null) {
			settle(used(term));
			size = size(term);
			roots.put(term, size);
		}
		return check(size, "This formula", place, faults);
	}

	/** Checks a parameter with all its values. */
	boolean check(ParameterDeclaration parameter, Place place, Faults faults) {
		return check(cases(parameter), "The parameter " + parameter.getName(), place, faults);
	}

	private static boolean check(Size size, String what, Place place, Faults faults) {
		if (size.all() > MOST) {
			faults.error(Codes.FORMULA_SIZE, what + " comes to more than " + MOST
					+ " numbers when the functions and parameters that it reads are put in their place.",
					"Read each of them once, or give one of them a number of its own.", place);
		} else if (size.deepest() > DEEPEST) {
			faults.error(Codes.FORMULA_SIZE, what + " is more than " + DEEPEST
					+ " levels deep when the functions and parameters that it reads are put in their place.",
					"Let them read fewer others one behind the other, or give one of them a number of its own.", place);
		}
		return size.fits();
	}

	/** @return whether a parameter that was met so far may read itself */
	boolean isCyclic(ParameterDeclaration parameter) {
		settle(List.of(parameter));
		return cyclic;
	}

	/** @return the parameters and functions that the formulas of one name, each with all its names */
	List<EObject> used(EObject element) {
		List<EObject> known = uses.get(element);
		if (known != null) {
			return known;
		}
		List<EObject> used = new ArrayList<>();
		if (element instanceof Term term) {
			meant(term).ifPresent(used::add);
		}
		element.eAllContents().forEachRemaining(each -> {
			if (each instanceof Term term) {
				meant(term).ifPresent(used::add);
			}
		});
		uses.put(element, used);
		return used;
	}

	/** @return the parameter or function that a term names; nothing for an argument of a function */
	Optional<? extends EObject> meant(Term term) {
		if (term instanceof ParameterTerm parameter) {
			return reading.symbols(reading.sourceOf(term)).parameter(name(parameter), term)
					.filter(each -> !(each.eContainer() instanceof FunctionDeclaration));
		}
		return term instanceof FunctionTerm function ? function(function) : Optional.empty();
	}

	private Optional<FunctionDeclaration> function(FunctionTerm term) {
		return reading.symbols(reading.sourceOf(term)).function(Source.reference(term, Literals.FUNCTION_TERM__FUNCTION));
	}

	private static String name(ParameterTerm term) {
		return Source.reference(term, Literals.PARAMETER_TERM__PARAMETER);
	}

	/** Works out sizes, those that others read first. It keeps what is to be done itself: chains can be long. */
	void settle(List<? extends EObject> wanted) {
		Deque<EObject> open = new ArrayDeque<>(wanted);
		Set<EObject> entered = Collections.newSetFromMap(new IdentityHashMap<>());
		while (!open.isEmpty()) {
			EObject next = open.peek();
			if (known.containsKey(next)) {
				open.pop();
			} else if (entered.add(next)) {
				used(next).forEach(each -> {
					cyclic |= entered.contains(each) && !known.containsKey(each);
					enter(each, entered, open);
				});
				if (next instanceof ParameterDeclaration parameter) {
					reading.parameters().inherited(parameter).ifPresent(each -> enter(each, entered, open));
				}
			} else {
				open.pop();
				Size size = next instanceof FunctionDeclaration function ? size(function.getValue()) : cases((ParameterDeclaration) next);
				// what is refused counts for others as a number of its own, or they would be refused with it
				known.put(next, size.fits() ? size : Size.ONE);
				if (next instanceof ParameterDeclaration parameter) {
					afterwards.accept(parameter);
				}
			}
		}
	}

	private void enter(EObject element, Set<EObject> entered, Deque<EObject> open) {
		if (!known.containsKey(element) && !entered.contains(element)) {
			open.push(element);
		}
	}

	private Size cases(ParameterDeclaration parameter) {
		Size all = new Size(0, 0, Map.of());
		for (ParameterCase each : parameter.getCases()) {
			all = all.and(fitting(each.getValue()));
			if (each.getCondition() != null) {
				all = all.and(fitting(each.getCondition()));
			}
		}
		return all.under(parameter.getCases().size(), 1);
	}

	/** The size of a value; one that is refused is told by itself. */
	private Size fitting(Term value) {
		Size size = size(value);
		return size.fits() ? size : Size.ONE;
	}

	private Size size(Term term) {
		return switch (term) {
			case ArithmeticTerm arithmetic -> size(arithmetic);
			case ParameterTerm parameter -> size(parameter);
			case FunctionTerm function -> size(function);
			case SeriesTerm series -> new Size(1L + series.getPoints().size(), 1, Map.of());
			default -> {
				List<Term> parts = EcoreUtil2.typeSelect(term.eContents(), Term.class);
				Size all = Size.ONE;
				for (Term part : parts) {
					all = all.and(size(part));
				}
				yield all.under(parts.size(), 1);
			}
		};
	}

	/** A sum or product is as deep as it has terms: it is nested on its left. */
	private Size size(ArithmeticTerm term) {
		Deque<ArithmeticTerm> operations = new ArrayDeque<>();
		Term left = term;
		while (left instanceof ArithmeticTerm operation) {
			operations.push(operation);
			left = operation.getLeft();
		}
		Size size = size(left);
		for (ArithmeticTerm operation : operations) {
			size = size.and(size(operation.getRight())).under(1, 1);
		}
		return size;
	}

	private Size size(ParameterTerm term) {
		Optional<ParameterDeclaration> parameter = reading.symbols(reading.sourceOf(term)).parameter(name(term), term);
		if (parameter.isPresent() && parameter.get().eContainer() instanceof FunctionDeclaration) {
			return new Size(0, 0, Map.of(name(term), new Use(1, 0)));
		}
		return parameter.map(known::get).orElse(Size.ONE).under(1, 1);
	}

	private Size size(FunctionTerm term) {
		Optional<FunctionDeclaration> function = function(term);
		Size body = function.map(known::get).orElse(Size.ONE);
		Size all = new Size(body.numbers, body.depth, Map.of());
		for (int i = 0; i < term.getArguments().size(); i++) {
			boolean used = function.isPresent() && i < function.get().getArguments().size();
			Use use = used ? body.arguments.get(function.get().getArguments().get(i).getName()) : null;
			Size argument = size(term.getArguments().get(i));
			// one that stands nowhere is read all the same
			all = all.and(use == null ? argument : argument.under(use.depth, use.count));
		}
		return all.under(1, 1);
	}
}
