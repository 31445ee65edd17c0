package org.parkwright.scenario.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Loaded;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;

/**
 * Reads one file and what it imports. Each declaration is read once; its faults stay with it, so that they are told in
 * the file where it stands and not again wherever it is used.
 */
public final class Reading {

	/** Syntax faults of one file that are told; what follows is mostly their consequence. */
	private static final int SYNTAX_FAULTS = 20;

	/** A value and the faults that were found in reading it. */
	record Read<T>(T value, Faults faults) {
	}

	private final Sources sources;
	private final Names names = Names.STANDARD;
	private final Map<Source, Symbols> symbols = new HashMap<>();
	private final Map<EObject, Source> sourceOf = new IdentityHashMap<>();
	private final Map<EObject, Read<?>> read = new IdentityHashMap<>();
	private final ParameterReader parameters = new ParameterReader(this);

	/** @param sources where the files are */
	public Reading(Sources sources) {
		this.sources = sources;
	}

	/**
	 * Reads a file.
	 *
	 * @param name   its name
	 * @param faults where faults go, of the file and of what it imports
	 * @return what it declares, or nothing if a fault is an error
	 */
	public Loaded load(String name, Faults faults) {
		Faults found = new Faults();
		Loaded loaded = Loaded.NOTHING;
		try {
			Source source = sources.get(name);
			List<Source> visible = symbols(source).visible();
			visible.forEach(each -> check(each, found));
			if (!found.hasErrors()) {
				loaded = loaded(source, visible);
			}
		} catch (UnreadableException e) {
			found.error(e.code(), e.getMessage(), e.remedy(), Place.of(name));
		} catch (IOException e) {
			found.error(Codes.FILE_UNREADABLE, name + " cannot be read: " + e.getMessage() + ".", "", Place.of(name));
		} catch (StackOverflowError e) {
			found.error(Codes.SYNTAX, name + " holds a formula that is too long to be read.",
					"Give parts of it names of their own.", Place.of(name));
		}
		faults.addAll(found);
		return loaded;
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
	 * @param faults where its faults go
	 */
	public void check(Source source, Faults faults) {
		for (INode node : source.syntaxErrors().stream().limit(SYNTAX_FAULTS).toList()) {
			SyntaxErrorMessage message = node.getSyntaxErrorMessage();
			String[] remedy = message.getIssueData();
			faults.error(Codes.SYNTAX, message.getMessage(), remedy == null ? "" : remedy[0], source.place(node));
		}
		new Imports(sources).check(source, faults);
		if (!source.syntaxErrors().isEmpty()) {
			return;
		}
		if (source.file().getDeclarations().isEmpty() && source.file().getImports().isEmpty()) {
			faults.error(Codes.FILE_EMPTY, "The file declares nothing.", "Write a study, or parameter sets and measures.",
					source.start());
		}
		new Clashes(this, sources).check(source, faults);
		for (Declaration declaration : source.file().getDeclarations()) {
			faults.addAll(read(declaration).faults());
		}
	}

	private Read<?> read(Declaration declaration) {
		return switch (declaration) {
			case ParameterSetDeclaration set -> set(set);
			case MeasureDeclaration measure -> measure(measure);
			case StudyDeclaration study -> study(study);
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

	ParameterReader parameters() {
		return parameters;
	}

	Names names() {
		return names;
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
