package org.parkwright.scenario.internal;

import java.util.List;

import org.eclipse.xtext.formatting2.AbstractFormatter2;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.internal.HiddenRegionReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;

/**
 * A gap between words. Where it holds comments, each stays on the line where its author put it and keeps its text, and
 * one blank line on either side of it stays; Xtext's own gap drops blank lines and fills up comments.
 */
@SuppressWarnings("restriction") // the only class of its kind, and the one that Xtext's formatters get to replace
final class CommentedGap extends HiddenRegionReplacer {

	/** A comment, whose lines follow the indentation of its first. */
	private record Lines(IComment comment) implements ITextReplacer {

		@Override
		public ITextReplacerContext createReplacements(ITextReplacerContext context) {
			String text = comment.getText();
			String moved = text.replaceAll("(\r?\n)[ \t]*\\*", "$1" + context.getIndentationString() + " *");
			if (!moved.equals(text)) {
				context.addReplacement(comment.replaceWith(moved));
			}
			return context;
		}

		@Override
		public ITextSegment getRegion() {
			return comment;
		}
	}

	CommentedGap(IHiddenRegion region, IHiddenRegionFormatting formatting) {
		super(region, formatting);
	}

	@Override
	public ITextReplacerContext createReplacements(ITextReplacerContext context) {
		List<ITextSegment> parts = getRegion().getAlternatingMergedSpaceAndComments();
		if (parts.size() <= 1) {
			return super.createReplacements(context);
		}
		context.setNextReplacerIsChild();
		ITextReplacerContext current = context;
		for (int i = 0; i < parts.size(); i++) {
			ITextReplacer replacer = parts.get(i) instanceof IComment comment ? new Lines(comment)
					: context.getFormatter().createWhitespaceReplacer(parts.get(i), space(parts, i, context.getFormatter()));
			current = replacer.createReplacements(current.withReplacer(replacer));
		}
		return current;
	}

	private IHiddenRegionFormatting space(List<ITextSegment> parts, int at, AbstractFormatter2 formatter) {
		int wrap = wrap(parts);
		boolean afterLineComment = at > 0 && parts.get(at - 1).getText().startsWith("//");
		IHiddenRegionFormatting space = formatter.createHiddenRegionFormatting();
		boolean start = at == 0 ? getRegion().getPreviousSemanticRegion() == null
				: parts.get(at - 1).getText().startsWith("\ufeff");
		boolean end = getRegion().getNextSemanticRegion() == null && at == parts.size() - 1;
		space.setSpace(start ? "" : " ");
		space.setNewLinesMin(afterLineComment || end ? 1 : 0);
		space.setNewLinesMax(start || at < wrap ? 0 : end ? 1 : 2);
		if (at == wrap && !start && !end && getFormatting().getNewLineMin() != null) {
			boolean ownLine = getFormatting().getNewLineMin() > 0 && at < parts.size() - 1;
			space.setNewLinesMin(Math.max(space.getNewLineMin(), getFormatting().getNewLineMin()));
			space.setNewLinesMax(ownLine ? 2 : Math.max(space.getNewLineMin(), getFormatting().getNewLineMax()));
		}
		indent(space, at, wrap, parts.size() - 1);
		return space;
	}

	/** A comment at the end of a block is part of it, one behind a broken statement is not. */
	private void indent(IHiddenRegionFormatting space, int at, int wrap, int last) {
		if (at == 0) {
			space.setIndentationIncrease(getFormatting().getIndentationIncrease());
		}
		Integer decrease = getFormatting().getIndentationDecrease();
		if (decrease != null) {
			ISemanticRegion next = getRegion().getNextSemanticRegion();
			int ofBlock = next != null && next.getText().equals("}") ? 1 : 0;
			space.setIndentationDecrease((at == wrap ? decrease - ofBlock : 0) + (at == last ? ofBlock : 0));
		}
	}

	/** @return the first space with a line break in it, or the last of all */
	private static int wrap(List<ITextSegment> parts) {
		for (int i = 0; i < parts.size(); i += 2) {
			if (parts.get(i).isMultiline()) {
				return i;
			}
		}
		return parts.size() - 1;
	}
}
