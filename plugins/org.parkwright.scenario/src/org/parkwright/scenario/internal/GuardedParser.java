package org.parkwright.scenario.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.parkwright.scenario.parser.antlr.ScenarioParser;
import org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser;
import org.parkwright.scenario.syntax.ScenarioFile;
import org.parkwright.scenario.syntax.SyntaxFactory;

import com.google.common.base.Throwables;
import com.google.common.io.CharStreams;

/** The parser. A text that it cannot hold has one syntax error, so that neither a run nor an editor breaks on it. */
public class GuardedParser extends ScenarioParser {

	/** Characters of the longest text; its tree takes some hundred bytes for each word. */
	static final int LONGEST = 1_000_000;
	/** Levels of the deepest formula; people write five. */
	private static final int DEEPEST = 300;

	@Override
	protected InternalScenarioParser createParser(XtextTokenStream stream) {
		return new ResumingParser(stream, getGrammarAccess());
	}

	@Override
	public IParseResult doParse(Reader reader) {
		try {
			return doParse(CharStreams.toString(reader));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public IParseResult doParse(CharSequence text) {
		if (text.length() > LONGEST) {
			return refused(text.toString(), Codes.FILE_SIZE, "The text is too long for a scenario file: "
					+ text.length() / 1e6 + " million characters.", "At most one million fit; is it the right file?");
		}
		try {
			IParseResult parsed = parse(getDefaultRuleName(), new ANTLRStringStream(text.toString()));
			return isDeep(parsed.getRootASTElement()) ? tooDeep(text) : parsed;
		} catch (StackOverflowError e) {
			return tooDeep(text);
		} catch (ParseException e) {
			if (Throwables.getRootCause(e) instanceof StackOverflowError) {
				return tooDeep(text);
			}
			throw e;
		}
	}

	/** Whether readers, which call themselves for each level, would come to the end of their stack. */
	private static boolean isDeep(EObject root) {
		List<EObject> level = root == null ? List.of() : List.of(root);
		int depth = 0;
		while (!level.isEmpty() && depth <= DEEPEST) {
			level = level.stream().flatMap(element -> element.eContents().stream()).toList();
			depth++;
		}
		return depth > DEEPEST;
	}

	private IParseResult tooDeep(CharSequence text) {
		return refused(text.toString(), Codes.SYNTAX, "A formula is too long or nested too deep to be read.",
				"Give parts of it names of their own.");
	}

	private IParseResult refused(String text, String code, String message, String remedy) {
		NodeModelBuilder nodes = createNodeModelBuilder();
		ICompositeNode root = nodes.newRootNode(text);
		int firstLine = (text + "\n").indexOf('\n');
		nodes.newLeafNode(0, firstLine, getGrammarAccess().getANY_OTHERRule(), false,
				new SyntaxErrorMessage(message, code, new String[] { remedy }), root);
		nodes.newLeafNode(firstLine, text.length() - firstLine, getGrammarAccess().getANY_OTHERRule(), true, null, root);
		ScenarioFile file = SyntaxFactory.eINSTANCE.createScenarioFile();
		nodes.associateWithSemanticElement(root, file);
		return new ParseResult(file, root, true);
	}
}
