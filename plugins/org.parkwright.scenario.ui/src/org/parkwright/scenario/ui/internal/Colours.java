package org.parkwright.scenario.ui.internal;


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

/**
 * The colours of numbers, texts and comments, which need no language server; words are coloured by
 * {@link SemanticColours}. Users change them under General &gt; Appearance &gt; Colors and Fonts.
 */
public final class Colours extends PresentationReconciler {

	/** What the names of the colours begin with. */
	static final String PREFIX = "org.parkwright.scenario.ui.";

	private final ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();

	/** Called by the generic editor. */
	public Colours() {
		setDocumentPartitioning(Partitions.NAME);
		colour(IDocument.DEFAULT_CONTENT_TYPE, numbers());
		colour(Partitions.COMMENT, single("comment"));
		colour(Partitions.STRING, single("string"));
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

	private RuleBasedScanner numbers() {
		RuleBasedScanner scanner = new RuleBasedScanner();
		// Words have no colour here; the rule keeps their digits from being taken for numbers.
		scanner.setRules(new Quantity(token("number", SWT.NORMAL)), new WordRule(new Words(), Token.WHITESPACE));
		return scanner;
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
