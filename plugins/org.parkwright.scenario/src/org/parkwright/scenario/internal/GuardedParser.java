package org.parkwright.scenario.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

import org.antlr.runtime.ANTLRStringStream;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.parkwright.scenario.parser.antlr.ScenarioParser;
import org.parkwright.scenario.parser.antlr.internal.InternalScenarioParser;
import org.parkwright.scenario.syntax.ScenarioFile;
import org.parkwright.scenario.syntax.SyntaxFactory;

import com.google.common.io.CharStreams;

/** The parser. A text that it cannot hold has one syntax error, so that neither a run nor an editor breaks on it. */
public class GuardedParser extends ScenarioParser {

	/** Characters of the longest text; its tree takes some hundred bytes for each word. */
	static final int LONGEST = 1_000_000;

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
		return parse(getDefaultRuleName(), new ANTLRStringStream(text.toString()));
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
