package org.parkwright.ui.internal.scenario;

import java.util.Set;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/** The colours of a scenario text, which users change under General &gt; Appearance &gt; Colors and Fonts. */
public final class ScenarioColours extends PresentationReconciler {

	private static final String PREFIX = "org.parkwright.ui.scenario.";

	private final ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();

	/** Called by the generic editor. */
	public ScenarioColours() {
		setDocumentPartitioning(ScenarioPartitions.NAME);
		colour(IDocument.DEFAULT_CONTENT_TYPE, words());
		colour(ScenarioPartitions.COMMENT, single("comment"));
		colour(ScenarioPartitions.STRING, single("string"));
	}

	private void colour(String partition, RuleBasedScanner scanner) {
		DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
		setDamager(repairer, partition);
		setRepairer(repairer, partition);
	}

	private RuleBasedScanner single(String colour) {
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setDefaultReturnToken(token(colour, SWT.NORMAL));
		return scanner;
	}

	private RuleBasedScanner words() {
		WordRule words = new WordRule(new Words(), Token.WHITESPACE);
		add(words, ScenarioWords.KEYWORDS, token("keyword", SWT.BOLD));
		add(words, ScenarioWords.ATTRIBUTES, token("attribute", SWT.NORMAL));
		add(words, ScenarioWords.MARKS, token("mark", SWT.ITALIC));
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setRules(new Quantity(token("number", SWT.NORMAL)), words);
		return scanner;
	}

	private static void add(WordRule rule, Set<String> words, Token token) {
		words.forEach(word -> rule.addWord(word, token));
	}

	private Token token(String colour, int style) {
		return new Token(new TextAttribute(colours.get(PREFIX + colour), null, style));
	}

	private static final class Words implements IWordDetector {
		@Override
		public boolean isWordStart(char c) {
			return Character.isLetter(c) || c == '_';
		}

		@Override
		public boolean isWordPart(char c) {
			return Character.isLetterOrDigit(c) || c == '_';
		}
	}

	/** A number alone; digits within a name belong to the name, which the word rule has eaten before. */
	private record Quantity(IToken token) implements IRule {
		@Override
		public IToken evaluate(ICharacterScanner scanner) {
			int read = 0;
			int c = scanner.read();
			while (Character.isDigit(c) || read > 0 && c == '.') {
				read++;
				c = scanner.read();
			}
			scanner.unread();
			return read > 0 ? token : Token.UNDEFINED;
		}
	}
}
