package org.parkwright.scenario.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.function.Functions;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.lifetime.LifetimeLaw.Description;
import org.parkwright.core.study.CostPart;
import org.parkwright.scenario.syntax.CostPartDeclaration;

/** Functions, lifetime laws and parts of cost that Parkwright and plug-ins bring and a text can name. */
public final class Contributed {

	private static final class Known {
		static final Map<String, Described<FormulaFunction, Signature>> FUNCTIONS = nameable(Functions.all(), Signature::name);
		static final Map<String, Described<LifetimeLaw, Description>> LAWS = nameable(Laws.all(), Description::name);
	}

	/** Apart, since the parser is needed to read them and asks for names of functions itself. */
	private static final class Costs {
		static final Map<String, CostPart> PARTS = read(CatalogueFiles.costs());
	}

	private Contributed() {
	}

	/** @return functions by name */
	public static Map<String, Described<FormulaFunction, Signature>> functions() {
		return Known.FUNCTIONS;
	}

	/** @return laws by name */
	public static Map<String, Described<LifetimeLaw, Description>> laws() {
		return Known.LAWS;
	}

	/** @return parts of cost by name, in the order of every table of results */
	public static Map<String, CostPart> costParts() {
		return Costs.PARTS;
	}

	/** @return parts of cost of files; what cannot be read is told with who brings it and left out */
	public static Map<String, CostPart> read(List<CatalogueFile> files) {
		Map<String, CostPart> parts = new LinkedHashMap<>();
		for (CatalogueFile file : files) {
			try {
				Source source = Source.toRead(file.name(), Language.parse(file.text()));
				Faults faults = new Faults();
				source.syntaxErrors().forEach(node -> faults.error(Codes.SYNTAX, node.getSyntaxErrorMessage().getMessage(), "", source.place(node)));
				boolean others = source.file().getDeclarations().stream().anyMatch(each -> !(each instanceof CostPartDeclaration));
				if (others || !source.file().getImports().isEmpty()) {
					faults.error(Codes.COST_PART, "The file declares or imports what is no part of cost.", "", source.start());
				}
				for (CostPartDeclaration each : Symbols.own(source, CostPartDeclaration.class)) {
					CostPartReader reader = new CostPartReader(source, faults);
					CostPart part = reader.read(each);
					reader.fits(each, part, List.copyOf(parts.values()));
					if (parts.containsKey(part.id())) {
						faults.error(Codes.DUPLICATE, "There is a cost part " + part.id() + " already.", "", part.place());
					}
					if (!faults.hasErrors()) {
						parts.put(part.id(), part);
					}
				}
				faults.list().stream().findFirst().ifPresent(fault -> refuse(file, fault.place() + ": " + fault.message()));
			} catch (IOException e) {
				refuse(file, "It cannot be read: " + e.getMessage() + ".");
			}
		}
		return Collections.unmodifiableMap(parts);
	}

	private static void refuse(CatalogueFile file, String why) {
		Contributions.tell("The parts of cost of " + file.name() + ", which " + file.origin() + " brings, cannot all be used. " + why, null);
	}

	/** What a text cannot name is told with who brings it and left out. */
	public static <T, D> Map<String, Described<T, D>> nameable(Collection<Described<T, D>> all, Function<D, String> name) {
		Map<String, Described<T, D>> nameable = new LinkedHashMap<>();
		for (Described<T, D> each : all) {
			String text = name.apply(each.description());
			if (ScenarioLexer.isName(text)) {
				nameable.put(text, each);
			} else {
				Contributions.tell(text + ", which " + each.origin() + " brings, is a word of the scenario language and cannot be used; it needs another name.",
						null);
			}
		}
		return Collections.unmodifiableMap(nameable);
	}
}
