package org.parkwright.scenario.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** A proposal of the server; one that is a template has places to fill in, reached by Tab. */
final class Proposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3,
		ICompletionProposalExtension6 {

	private static final Pattern PLACE = Pattern.compile("\\$\\{\\d+:([^}]*)\\}");

	private final CompletionItem item;
	private final int start;
	private int end;
	private Point selection;

	/**
	 * @param start where what it replaces begins
	 * @param end   the caret
	 */
	Proposal(CompletionItem item, int start, int end) {
		this.item = item;
		this.start = start;
		this.end = end;
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		end = offset;
		IDocument document = viewer.getDocument();
		try {
			insert(document, viewer);
		} catch (BadLocationException e) {
			ILog.of(Proposal.class).error("The proposal could not be inserted", e);
		}
	}

	@Override
	public void apply(IDocument document) {
		try {
			insert(document, null);
		} catch (BadLocationException e) {
			ILog.of(Proposal.class).error("The proposal could not be inserted", e);
		}
	}

	private void insert(IDocument document, ITextViewer viewer) throws BadLocationException {
		String text = item.getTextEdit().getLeft().getNewText();
		List<Point> places = new ArrayList<>();
		if (item.getInsertTextFormat() == InsertTextFormat.Snippet) {
			text = plain(text.replace("\n", "\n" + indent(document)), places);
		}
		int tail = end < document.getLength() && text.endsWith("\"") && document.getChar(end) == '"'
				&& document.get(start, end - start).startsWith("\"") ? 1 : 0;
		document.replace(start, end - start + tail, text);
		selection = new Point(start + text.length(), 0);
		if (viewer != null && !places.isEmpty()) {
			selection = new Point(start + places.get(0).x, places.get(0).y);
			fillIn(document, viewer, places, text.length());
		}
	}

	private String indent(IDocument document) throws BadLocationException {
		int line = document.getLineInformationOfOffset(start).getOffset();
		int indented = line;
		while (indented < start && Character.isWhitespace(document.getChar(indented))) {
			indented++;
		}
		return document.get(line, indented - line);
	}

	private static String plain(String template, List<Point> places) {
		StringBuilder text = new StringBuilder();
		Matcher place = PLACE.matcher(template);
		int from = 0;
		while (place.find()) {
			text.append(template, from, place.start());
			places.add(new Point(text.length(), place.group(1).length()));
			text.append(place.group(1));
			from = place.end();
		}
		return text.append(template, from, template.length()).toString();
	}

	private void fillIn(IDocument document, ITextViewer viewer, List<Point> places, int length) throws BadLocationException {
		LinkedModeModel model = new LinkedModeModel();
		for (int i = 0; i < places.size(); i++) {
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(document, start + places.get(i).x, places.get(i).y, i));
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new LinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, start + length, 0, Integer.MAX_VALUE);
		ui.enter();
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			String typed = document.get(start, offset - start).toLowerCase(Locale.ROOT);
			String label = item.getLabel().toLowerCase(Locale.ROOT);
			return label.startsWith(typed) || label.startsWith("\"" + typed) || label.startsWith(typed.replaceFirst("^\"", ""));
		} catch (BadLocationException | IndexOutOfBoundsException e) {
			return false;
		}
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing is drawn before it is taken
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing is drawn before it is taken
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString text = new StyledString(item.getLabel());
		if (item.getDetail() != null && !item.getDetail().isBlank()) {
			text.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return item.getDocumentation() == null ? null : item.getDocumentation().isLeft()
				? item.getDocumentation().getLeft() : item.getDocumentation().getRight().getValue();
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return HoverControl.creator();
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
		return item.getTextEdit().getLeft().getNewText();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int completionOffset) {
		return start;
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
