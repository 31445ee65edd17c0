package org.parkwright.scenario.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.Loaded;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/**
 * Reads one file and what it imports. Each declaration is read once; its faults stay with it, so that they are told in
 * the file where it stands and not again wherever it is used.
 */
public final class Reading {

	/** A value and the faults that were found in reading it. */
	record Read<T>(T value, Faults faults) {
	}

	private final Sources sources;
	private final Map<Source, Symbols> symbols = new HashMap<>();
	private final Map<EObject, Source> sourceOf = new IdentityHashMap<>();
	private final Map<EObject, Read<?>> read = new IdentityHashMap<>();
	private final ParameterReader parameters = new ParameterReader(this);
	private final FormulaSizes sizes = new FormulaSizes(this, parameters::unit);

	/** @param sources where the files are */
	public Reading(Sources sources) {
		this.sources = sources;
	}

	/**
	 * Reads a file. That the park of a study is there is not asked: a run may take another.
	 *
	 * @param name   its name
	 * @param faults where faults go, of the file and of what it imports
	 * @return what it declares, or nothing if a fault is an error
	 */
	public Loaded load(String name, Faults faults) {
		Faults found = new Faults();
		Optional<Source> source = source(name, found);
		source.ifPresent(file -> symbols(file).visible().forEach(each -> addInOrder(check(each), found)));
		faults.addAll(found);
		return found.hasErrors() ? Loaded.NOTHING : loaded(source.get(), symbols(source.get()).visible());
	}

	/**
	 * Checks a file and what it imports.
	 *
	 * @param name   its name
	 * @param faults where faults go, those of the file itself first
	 */
	public void validate(String name, Faults faults) {
		source(name, faults).ifPresent(file -> symbols(file).visible().forEach(each -> validate(each, faults)));
	}

	private Optional<Source> source(String name, Faults faults) {
		try {
			return Optional.of(sources.get(name));
		} catch (UnreadableException e) {
			faults.error(e.code(), e.message(name), e.remedy(), Place.of(name));
		} catch (IOException e) {
			faults.error(Codes.FILE_UNREADABLE, name + " cannot be read: " + e.getMessage() + ".", "", Place.of(name));
		}
		return Optional.empty();
	}

	private Loaded loaded(Source source, List<Source> visible) {
		Symbols all = symbols(source);
		List<Study> studies = Symbols.own(source, StudyDeclaration.class).stream().map(each -> study(each).value()).toList();
		List<Measure> measures = all.all(MeasureDeclaration.class).stream().map(each -> measure(each).value()).toList();
		List<ParameterSet> sets = all.all(ParameterSetDeclaration.class).stream().map(each -> set(each).value()).toList();
		Map<String, String> texts = new LinkedHashMap<>();
		visible.forEach(each -> texts.put(each.name(), each.text()));
		return new Loaded(studies, measures, sets, texts);
	}

	/**
	 * Checks a file, but not what it imports.
	 *
	 * @param source the file
	 * @param faults where its faults go, in the order of the text
	 */
	void validate(Source source, Faults faults) {
		Faults found = check(source);
		for (StudyDeclaration study : Symbols.own(source, StudyDeclaration.class)) {
			if (study.getPark() != null && !sources.isThere(source.name(), study.getPark())) {
				found.error(Codes.PARK_MISSING, "There is no park " + study.getPark() + ".",
						"Correct its path from this file, or make the park with parkwright import.",
						source.place(study, Literals.STUDY_DECLARATION__PARK));
			}
		}
		addInOrder(found, faults);
	}

	private static void addInOrder(Faults found, Faults faults) {
		faults.addAll(found.list().stream().sorted(Comparator.comparingInt(fault -> fault.place().offset())).toList());
	}

	private Faults check(Source source) {
		Faults faults = new Faults();
		for (INode node : source.syntaxErrors()) {
			SyntaxErrorMessage message = node.getSyntaxErrorMessage();
			faults.error(message.getIssueCode(), message.getMessage(), message.getIssueData()[0], source.place(node));
		}
		new Imports(sources).check(source, faults);
		if (source.file().getDeclarations().isEmpty() && source.file().getImports().isEmpty() && !source.broken()) {
			faults.error(Codes.FILE_EMPTY, "The file declares nothing.", "Write a study, or parameter sets and measures.",
					source.start());
		}
		new Clashes(this, sources).check(source, faults);
		for (Declaration declaration : source.file().getDeclarations()) {
			// what a value takes over from a set of another file is told of there
			faults.addAll(read(declaration).faults().list().stream().filter(fault -> fault.place().file().equals(source.name())).toList());
		}
		return faults;
	}

	private Read<?> read(Declaration declaration) {
		return switch (declaration) {
			case ParameterSetDeclaration set -> set(set);
			case MeasureDeclaration measure -> measure(measure);
			case StudyDeclaration study -> study(study);
			case FunctionDeclaration function -> function(function);
			case CostPartDeclaration part -> costPart(part);
			case CatalogueDeclaration entry -> new Read<>(entry.getName(), new Faults());
			default -> throw new IllegalArgumentException(declaration.eClass().getName());
		};
	}

	Read<ParameterSet> set(ParameterSetDeclaration declaration) {
		return once(declaration, parameters::set);
	}

	Read<Measure> measure(MeasureDeclaration declaration) {
		return once(declaration, each -> new MeasureReader(this, sourceOf(each)).read(each));
	}

	private Read<CostPart> costPart(CostPartDeclaration declaration) {
		return once(declaration, each -> {
			Faults faults = new Faults();
			CostPartReader reader = new CostPartReader(sourceOf(each), faults);
			CostPart part = reader.read(each);
			// of two that do not go together, the one that comes later is told of
			reader.fits(each, part, symbols(sourceOf(each)).costParts().stream().takeWhile(other -> !other.id().equals(part.id())).toList());
			return new Read<>(part, faults);
		});
	}

	/** The formula of a function, in which its arguments are parameters. */
	private Read<Expression> function(FunctionDeclaration declaration) {
		return once(declaration, each -> {
			Faults faults = new Faults();
			Described<FormulaFunction, Signature> hidden = Contributed.functions().get(each.getName());
			if (hidden != null) {
				faults.warning(Codes.FUNCTION_HIDES, "The function " + hidden.description() + ", which " + hidden.origin()
						+ " brings, is not to be called where this one is seen.", "Give this one another name if both are wanted.",
						sourceOf(each).place(each, Literals.DECLARATION__NAME));
			}
			TermReader terms = new TermReader(this, sourceOf(each), TermReader.Where.PARAMETER, faults);
			Expression value = terms.body(each);
			UnitCheck.unitOf(value, parameters.unitsFrom(each.getValue()), faults);
			return new Read<>(value, faults);
		});
	}

	private Read<Study> study(StudyDeclaration declaration) {
		return once(declaration, each -> new StudyReader(this, sourceOf(each)).read(each));
	}

	@SuppressWarnings("unchecked")
	<D extends EObject, T> Read<T> once(D declaration, Function<D, Read<T>> reader) {
		Read<?> known = read.get(declaration);
		if (known == null) {
			known = reader.apply(declaration);
			read.put(declaration, known);
		}
		return (Read<T>) known;
	}

	FormulaSizes sizes() {
		return sizes;
	}

	ParameterReader parameters() {
		return parameters;
	}

	Symbols symbols(Source source) {
		Symbols known = symbols.get(source);
		if (known == null) {
			known = Symbols.of(source, sources);
			symbols.put(source, known);
			known.visible().forEach(each -> sourceOf.put(each.file(), each));
		}
		return known;
	}

	/** @return the file that an element stands in */
	Source sourceOf(EObject element) {
		return sourceOf.get(EcoreUtil.getRootContainer(element));
	}
}
