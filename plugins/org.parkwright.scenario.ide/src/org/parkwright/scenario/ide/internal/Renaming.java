package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.parkwright.scenario.ide.TextChange;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;

import com.google.inject.Inject;

/** Renames an element wherever it is declared and meant, in all files of its project. */
public final class Renaming {

	@Inject
	private References references;
	@Inject
	private Sight sight;
	@Inject
	private Naming naming;

	/** @return why an element cannot have a new name, in a sentence; nothing if it can */
	public Optional<String> problem(EObject element, String name) {
		String old = Words.name(element);
		if (name.isBlank()) {
			return Optional.of("A name has at least one letter.");
		}
		if (name.indexOf('\n') >= 0) {
			return Optional.of("A name stands on one line.");
		}
		if (element instanceof ParameterDeclaration) {
			if (Sight.symbols((XtextResource) element.eResource()).role(old).isPresent()) {
				return Optional.of("The model asks for " + old + " by this name, so it stays.");
			}
			if (!naming.isPlain(name)) {
				return Optional.of("The name of a parameter is made of letters and digits, and no word of the language.");
			}
		}
		if (element instanceof CostPartDeclaration && !naming.isPlain(name)) {
			return Optional.of("The name of a part of cost is made of letters and digits, and no word of the language.");
		}
		if (!name.equals(old) && isTaken(element, name)) {
			return Optional.of("There is a " + kind(element) + " " + name + " already.");
		}
		return Optional.empty();
	}

	private boolean isTaken(EObject element, String name) {
		boolean local = element.eContainer() != null && element.eContainer().eContainer() != null
				&& !(element instanceof ParameterDeclaration);
		if (local) {
			return element.eContainer().eContents().stream()
					.anyMatch(each -> each.eClass() == element.eClass() && name.equals(Words.name(each)));
		}
		for (XtextResource file : sight.files((XtextResource) element.eResource())) {
			if (EcoreUtil2.eAllOfType(Sight.file(file), element.getClass()).stream().anyMatch(each -> name.equals(Words.name(each)))) {
				return true;
			}
		}
		return false;
	}

	/** @return what an element is, in a word */
	public static String kind(EObject element) {
		return element.eClass().getName().replaceFirst("Declaration$", "").replaceFirst("^ParameterSet$", "set")
				.toLowerCase(java.util.Locale.ROOT);
	}

	/** @return by file the changes that give an element a name, in the order of the text */
	public Map<URI, List<TextChange>> rename(EObject element, String name) {
		String written = naming.written(name);
		Map<URI, List<TextChange>> changes = new LinkedHashMap<>();
		references.to(element).forEach((file, regions) -> {
			List<TextChange> own = new ArrayList<>();
			for (ITextRegion region : regions) {
				own.add(new TextChange(region.getOffset(), region.getLength(), written));
			}
			changes.put(file.getURI(), own);
		});
		return changes;
	}
}
