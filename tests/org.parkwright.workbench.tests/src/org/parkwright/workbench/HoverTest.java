package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What pops up beside the text of a scenario, on a name under the pointer and on a proposal, is text to be read: without
 * its marks, and whole.
 */
class HoverTest {

	private Sample sample;
	private ITextEditor editor;

	@BeforeEach
	void open() throws Exception {
		sample = new Sample("hover");
		editor = (ITextEditor) sample.open(sample.file("study.scenario"));
		await("words are coloured, so the language server is there", () -> {
			StyleRange style = text().getStyleRangeAtOffset(text().getText().indexOf("study ChinaEip"));
			return style != null && style.fontStyle == SWT.BOLD;
		});
	}

	@AfterEach
	void close() throws Exception {
		sample.close();
	}

	private StyledText text() {
		return (StyledText) editor.getAdapter(Control.class);
	}

	@Test
	void aHoverIsFormattedWrappedAndWhole() {
		Point name = see(() -> {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			editor.selectAndReveal(document.get().indexOf("apply M5"), 0);
			// Away from the lower edge, where the scroll bar lies over the text.
			text().setTopIndex(text().getLineAtOffset(text().getText().indexOf("apply M5")) - 2);
			Point at = text().getLocationAtOffset(text().getText().indexOf("apply M5") + 7);
			return text().toDisplay(at.x, at.y + text().getLineHeight() / 2);
		});
		see(() -> {
			move(name.x - 3, name.y);
			move(name.x, name.y);
			return null;
		});
		await("the pointer, which rests, brings a hover", () -> !beside().isEmpty());
		screenshot("editor-hover");
		requireReadable();
		see(() -> {
			StyledText shown = texts().findFirst().orElseThrow();
			assertTrue(shown.getText().startsWith("M5 "), shown.getText());
			assertEquals(SWT.BOLD, shown.getStyleRangeAtOffset(0).fontStyle, "the name is bold");
			return null;
		});
	}

	@Test
	void theTextOfAProposalIsFormattedWrappedAndWhole() {
		see(() -> {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			document.replace(document.get().indexOf("apply M5"), 8, "apply M");
			page().activate(editor);
			editor.selectAndReveal(document.get().indexOf("apply M }") + 7, 0);
			editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
			return null;
		});
		await("measures are proposed", () -> shells().flatMap(shell -> Desktop.all(Table.class, shell))
				.anyMatch(table -> table.getItemCount() >= 5));
		see(() -> {
			Table table = shells().flatMap(shell -> Desktop.all(Table.class, shell)).findFirst().orElseThrow();
			table.setSelection(0);
			Event chosen = new Event();
			chosen.item = table.getItem(0);
			table.notifyListeners(SWT.Selection, chosen);
			return null;
		});
		await("the text of the proposal is there", () -> !beside().isEmpty());
		screenshot("editor-proposal-text");
		requireReadable();
	}

	private static void requireReadable() {
		see(() -> {
			StyledText shown = texts().findFirst().orElseThrow();
			String words = shown.getText();
			assertFalse(words.contains("<") || words.contains("**"), words);
			assertTrue(shown.getWordWrap(), "it is wrapped");
			Rectangle last = shown.getTextBounds(shown.getCharCount() - 1, shown.getCharCount() - 1);
			boolean whole = last.y + last.height <= shown.getClientArea().height;
			assertTrue(whole || shown.getVerticalBar() != null && shown.getVerticalBar().isVisible(), "all of it can be read");
			assertTrue(shown.getShell().getBounds().width < 900, "it is no wider than can be read");
			return null;
		});
	}

	private static void move(int x, int y) {
		Event event = new Event();
		event.type = SWT.MouseMove;
		event.x = x;
		event.y = y;
		Display.getCurrent().post(event);
	}

	private static String beside() {
		return texts().map(StyledText::getText).findFirst().orElse("");
	}

	private static Stream<StyledText> texts() {
		return shells().flatMap(shell -> Desktop.all(StyledText.class, shell)).filter(StyledText::isVisible);
	}

	/** What pops up above the window. */
	private static Stream<Shell> shells() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell != window().getShell() && shell.getText().isEmpty());
	}
}
