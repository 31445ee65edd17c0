package org.parkwright.scenario.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;

/** Makes the selected lines comments, or no comments any more if all are. */
public final class ToggleComment extends EditorHandler {

	private static final String SIGN = "//";

	@Override
	void execute(Text text) {
		try {
			IRegion lines = toggle(text.document(), text.selection());
			if (text.selection().getLength() > 0) {
				text.editor().selectAndReveal(lines.getOffset(), lines.getLength());
			}
		} catch (BadLocationException e) {
			ILog.of(ToggleComment.class).error("The lines could not be changed", e);
		}
	}

	/**
	 * Toggles the lines of a selection, bottom up, so that places above stay right.
	 *
	 * @return where the lines are then
	 */
	static IRegion toggle(IDocument document, ITextSelection selection) throws BadLocationException {
		int first = selection.getStartLine();
		int last = selection.getLength() > 0 && selection.getEndLine() > first
				&& document.getLineOffset(selection.getEndLine()) == selection.getOffset() + selection.getLength()
						? selection.getEndLine() - 1 : selection.getEndLine();
		List<Integer> starts = new ArrayList<>();
		boolean all = true;
		for (int line = first; line <= last; line++) {
			IRegion region = document.getLineInformation(line);
			String text = document.get(region.getOffset(), region.getLength());
			if (!text.isBlank() || first == last) {
				starts.add(region.getOffset() + text.length() - text.stripLeading().length());
				all &= text.strip().startsWith(SIGN);
			}
		}
		for (int start : starts.reversed()) {
			if (all) {
				boolean blank = start + SIGN.length() < document.getLength() && document.getChar(start + SIGN.length()) == ' ';
				document.replace(start, SIGN.length() + (blank ? 1 : 0), "");
			} else {
				document.replace(start, 0, SIGN + " ");
			}
		}
		int offset = document.getLineOffset(first);
		IRegion end = document.getLineInformation(last);
		return new Region(offset, end.getOffset() + end.getLength() - offset);
	}
}
