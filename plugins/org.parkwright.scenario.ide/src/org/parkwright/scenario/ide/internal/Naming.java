package org.parkwright.scenario.ide.internal;

import java.util.Set;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.conversion.IValueConverterService;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Writes names so that the language reads them back: in quotation marks where they hold blanks or are words of it. */
@Singleton
public final class Naming {

	private final IValueConverterService values;
	private final Set<String> words;

	@Inject
	Naming(IValueConverterService values, IGrammarAccess grammar) {
		this.values = values;
		words = GrammarUtil.getAllKeywords(grammar.getGrammar());
	}

	/** @return a name as it stands in a text where quotation marks may stand */
	public String written(String name) {
		return words.contains(name) ? values.toString(name, "STRING") : values.toString(name, "Name");
	}

	/** @return the name of a fuel, technology, output or grid as it stands in a text; two are words of the language too */
	public String writtenEntry(String name) {
		return name.equals("electricity") || name.equals("heat") ? name : written(name);
	}

	/** @return whether a text is a word of the language, as opposed to a sign or a name */
	boolean isWord(String text) {
		return words.contains(text) && Character.isLetter(text.charAt(0));
	}

	/** @return a text in quotation marks */
	public String quoted(String text) {
		return values.toString(text, "STRING");
	}

	/** @return whether a name can stand where quotation marks may not */
	public boolean isPlain(String name) {
		return !name.isEmpty() && written(name).equals(name);
	}
}
