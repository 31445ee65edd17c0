package org.parkwright.scenario.ui.internal;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IDocumentPartitioner;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.Token;

/** Divides a scenario text into comments, strings and the rest, so that what spans lines is coloured as a whole. */
public final class Partitions implements IDocumentSetupParticipant {

	/** Name of the partitioning. */
	static final String NAME = "org.parkwright.scenario";

	/** A comment, of one line or several. */
	static final String COMMENT = "org.parkwright.scenario.comment";

	/** A text in quotation marks. */
	static final String STRING = "org.parkwright.scenario.string";

	@Override
	public void setup(IDocument document) {
		RuleBasedPartitionScanner scanner = new RuleBasedPartitionScanner();
		Token comment = new Token(COMMENT);
		scanner.setPredicateRules(new IPredicateRule[] { new EndOfLineRule("//", comment),
				new MultiLineRule("/*", "*/", comment, (char) 0, true),
				new MultiLineRule("\"", "\"", new Token(STRING), '\\', true) });
		IDocumentPartitioner partitioner = new FastPartitioner(scanner, new String[] { COMMENT, STRING });
		if (document instanceof IDocumentExtension3 partitioned) {
			partitioned.setDocumentPartitioner(NAME, partitioner);
			partitioner.connect(document);
		}
	}
}
