package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.scenario.ide.Mining;
import org.parkwright.scenario.ui.ScenarioService;
import org.parkwright.ui.internal.editor.ParkEditor;

/** What helps in typing scenarios, and what the text looks like. */
class ScenarioTypingTest {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String PREFIX = "org.parkwright.scenario.ui.";
	/** Of the Web Content Accessibility Guidelines, for text of usual size. */
	private static final double CONTRAST = 4.5;
	private static final int PATIENCE = 60;

	private Sample sample;
	private ITextEditor editor;

	@BeforeEach
	void open() throws CoreException {
		sample = new Sample("typing");
		editor = (ITextEditor) sample.open(sample.file("study.scenario"));
	}

	@AfterEach
	void close() throws CoreException {
		sample.close();
	}

	private StyledText text() {
		return (StyledText) editor.getAdapter(Control.class);
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** Begins a new text. */
	private void begin(String text) {
		see(() -> {
			page().activate(editor);
			document().set(text);
			editor.selectAndReveal(text.length(), 0);
			return null;
		});
	}

	/** Presses keys, one after the other. */
	private void type(String signs) {
		see(() -> {
			for (char sign : signs.toCharArray()) {
				Event key = new Event();
				key.character = sign == '\n' ? SWT.CR : sign;
				key.keyCode = key.character;
				text().notifyListeners(SWT.KeyDown, key);
				text().notifyListeners(SWT.KeyUp, key);
			}
			return null;
		});
	}

	/** The text with a sign where the caret is. */
	private String withCaret() {
		return see(() -> new StringBuilder(text().getText()).insert(text().getCaretOffset(), '|').toString());
	}

	@Test
	void linesAreIndentedAndBracesClosed() {
		begin("measure A ");
		type("{");
		assertEquals("measure A {|}", withCaret());
		type("\n");
		assertEquals("measure A {\n\t|\n}", withCaret());
		type("applies to all units\n");
		assertEquals("measure A {\n\tapplies to all units\n\t|\n}", withCaret());
	}

	@Test
	void bracketsAndQuotationMarksComeInPairsAndAreTypedOver() {
		begin("measure A ");
		type("\"");
		assertEquals("measure A \"|\"", withCaret());
		type("x\"");
		assertEquals("measure A \"x\"|", withCaret());
		begin("function f");
		type("(a) = min(a, 1)");
		assertEquals("function f(a) = min(a, 1)|", withCaret());
		begin("// it's (");
		type("(");
		assertEquals("// it's ((|", withCaret());
	}

	@Test
	void linesBecomeCommentsAndTextAgain() {
		String before = "factor set F {\n\tone = 1 estimate \"test\"\n\n\ttwo = 2 estimate \"test\"\n}\n";
		begin(before);
		see(() -> {
			editor.selectAndReveal(before.indexOf("one"), before.indexOf("two") + 3 - before.indexOf("one"));
			return null;
		});
		await("both lines are selected", () -> text().getSelectionText().startsWith("one") && text().getSelectionText().endsWith("two"));
		command("org.parkwright.scenario.ui.toggleComment");
		assertEquals("factor set F {\n\t// one = 1 estimate \"test\"\n\n\t// two = 2 estimate \"test\"\n}\n", see(() -> document().get()));
		command("org.parkwright.scenario.ui.toggleComment");
		assertEquals(before, see(() -> document().get()));
	}

	@Test
	void theTextIsLaidOut() {
		String laidOut = see(() -> document().get());
		begin(laidOut.replace("\tscenario M1", "scenario  M1").replace("apply M5 }", "apply   M5}"));
		command("org.parkwright.scenario.ui.format");
		await("the text is laid out", () -> document().get().equals(laidOut));
	}

	@Test
	void unitsAreCountedInAParkThatIsNotSaved() throws Exception {
		awaitCount("M1", "changes 438 of 608 units");
		ParkEditor park = sample.openPark();
		sample.select(park, "U001");
		command("org.eclipse.ui.edit.delete");
		await("the park has unsaved changes", park::isDirty);
		awaitCount("M1", "changes 437 of 607 units");
		see(() -> {
			page().activate(editor);
			return null;
		});
		screenshot("editor-minings");
	}

	/** Waits for what stands above a scenario of the study. Not on the user interface's thread, which the parks need. */
	private void awaitCount(String scenario, String expected) throws Exception {
		URI file = sample.file("study.scenario").getLocation().toPath().toUri();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
		String[] found = new String[1];
		while (!expected.equals(found[0])) {
			assertTrue(System.nanoTime() < end, () -> scenario + " " + found[0] + ", not " + expected);
			found[0] = ScenarioService.get().ask(server -> server.minings(file)).get(PATIENCE, TimeUnit.SECONDS).stream()
					.filter(mining -> mining.kind() == Mining.Kind.SCENARIO && mining.name().equals(scenario)).map(Mining::count)
					.findFirst().orElse("nothing");
		}
	}

	@Test
	void anEditorOpensAndTakesTextWhileTheLanguageServerIsBusy() {
		CountDownLatch busy = new CountDownLatch(1);
		ScenarioService.get().tell(server -> {
			try {
				busy.await(PATIENCE, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		try {
			editor = (ITextEditor) sample.open(sample.file("outlook.scenario"));
			type("x");
			assertTrue(see(() -> document().get()).startsWith("x// An outlook"));
			assertFalse(isBold("study ChinaOutlook"), "words have their colours from the server, which is busy");
		} finally {
			busy.countDown();
		}
		await("words are coloured", () -> isBold("study ChinaOutlook"));
	}

	private boolean isBold(String part) {
		return see(() -> {
			StyleRange style = text().getStyleRangeAtOffset(text().getText().indexOf(part));
			return style != null && style.fontStyle == SWT.BOLD;
		});
	}

	@Test
	void bothThemesAreLegible() {
		await("words are coloured", () -> isBold("study ChinaEip"));
		String light = see(() -> engine().getActiveTheme().getId());
		assertEquals(List.of(), illegible());
		screenshot("editor-light");
		try {
			see(() -> {
				engine().setTheme(DARK, false);
				return null;
			});
			await("the ground is dark", () -> luminance(text().getBackground().getRGB()) < 0.1);
			for (String part : List.of("study ChinaEip", "2014", "\"Gas boilers\"", "// each unit")) {
				await(part + " is light", () -> contrast(colour(part), text().getBackground()) >= CONTRAST);
			}
			assertEquals(List.of(), illegible());
			screenshot("editor-dark");
		} finally {
			see(() -> {
				engine().setTheme(light, false);
				return null;
			});
		}
		await("the ground is light again", () -> luminance(text().getBackground().getRGB()) > 0.9);
		await("so are the words", () -> contrast(colour("2014"), text().getBackground()) >= CONTRAST);
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}

	/** The colour of a part of the text. */
	private Color colour(String part) {
		StyleRange style = text().getStyleRangeAtOffset(text().getText().indexOf(part));
		return style == null || style.foreground == null ? text().getForeground() : style.foreground;
	}

	/** The colours of the language that cannot be read on the ground of the editor. */
	private List<String> illegible() {
		return see(() -> {
			ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
			List<String> own = colours.getKeySet().stream().map(Object::toString).filter(name -> name.startsWith(PREFIX)).sorted().toList();
			assertEquals(12, own.size(), own.toString());
			return own.stream().filter(name -> contrast(colours.get(name), text().getBackground()) < CONTRAST).toList();
		});
	}

	private static double contrast(Color one, Color other) {
		double first = luminance(one.getRGB());
		double second = luminance(other.getRGB());
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	/** Relative luminance of the Web Content Accessibility Guidelines, from 0 to 1. */
	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
