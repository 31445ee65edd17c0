package org.parkwright.scenario.ui.internal;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextUtilities;

/**
 * Helps in typing: a new line is indented, one more behind a brace, which gets its partner; brackets and quotation marks
 * come in pairs, and what closes is typed over.
 */
public final class Typing implements IAutoEditStrategy {

	private static final String OPEN = "{(\"";
	private static final String CLOSE = "})\"";

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		try {
			if (command.length == 0 && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
				newLine(document, command);
			} else if (command.length == 0 && command.text.length() == 1) {
				sign(document, command);
			}
		} catch (BadLocationException e) {
			// the sign is typed as it is
			return;
		}
	}

	private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(command.offset);
		String before = document.get(line.getOffset(), command.offset - line.getOffset());
		String indent = before.substring(0, before.length() - before.stripLeading().length());
		boolean opens = before.stripTrailing().endsWith("{");
		String feed = command.text;
		command.text = feed + indent + (opens ? "\t" : "");
		if (opens) {
			boolean closed = command.offset < document.getLength() && document.getChar(command.offset) == '}';
			if (closed || isUnbalanced(document)) {
				command.caretOffset = command.offset + command.text.length();
				command.shiftsCaret = false;
				command.text += feed + indent + (closed ? "" : "}");
			}
		}
	}

	private static boolean isUnbalanced(IDocument document) throws BadLocationException {
		int depth = 0;
		for (int i = 0; i < document.getLength(); i++) {
			char c = document.getChar(i);
			boolean code = (c == '{' || c == '}') && isCode(document, i);
			depth += !code ? 0 : c == '{' ? 1 : -1;
		}
		return depth > 0;
	}

	private static boolean isCode(IDocument document, int offset) throws BadLocationException {
		return TextUtilities.getContentType(document, Partitions.NAME, offset, false).equals(IDocument.DEFAULT_CONTENT_TYPE);
	}

	/** Whether a place is at the end of a comment of one line, where the comment would go on. */
	private static boolean isInComment(IDocument document, int offset) throws BadLocationException {
		if (offset == 0 || "\r\n".indexOf(document.getChar(offset - 1)) >= 0) {
			return false;
		}
		ITypedRegion before = TextUtilities.getPartition(document, Partitions.NAME, offset - 1, false);
		return before.getType().equals(Partitions.COMMENT) && document.get(before.getOffset(), 2).equals("//");
	}

	private static void sign(IDocument document, DocumentCommand command) throws BadLocationException {
		String sign = command.text;
		String next = command.offset < document.getLength() ? document.get(command.offset, 1) : "\n";
		if (CLOSE.contains(sign) && next.equals(sign)) {
			command.text = "";
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
			return;
		}
		int kind = OPEN.indexOf(sign);
		boolean free = next.isBlank() || CLOSE.contains(next);
		boolean code = TextUtilities.getContentType(document, Partitions.NAME, command.offset, true).equals(IDocument.DEFAULT_CONTENT_TYPE);
		if (kind >= 0 && free && code && !isInComment(document, command.offset)) {
			command.text += CLOSE.charAt(kind);
			command.caretOffset = command.offset + 1;
			command.shiftsCaret = false;
		}
	}
}
