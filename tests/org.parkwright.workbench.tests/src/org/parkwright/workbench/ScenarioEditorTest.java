package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.scenario.ui.ScenarioService;
import org.parkwright.ui.internal.editor.ParkEditor;

/** A scenario is written in its editor, as its author does it. */
class ScenarioEditorTest {

	private static final String CONFLICT = "Update conflict";
	private static final RGB DOCUMENTATION = new RGB(74, 99, 138);

	private Sample sample;
	private IFile study;
	private IFile measures;
	private ITextEditor editor;

	@BeforeEach
	void open() throws CoreException {
		sample = new Sample("editor");
		study = sample.file("study.scenario");
		measures = sample.file("measures.scenario");
		editor = (ITextEditor) sample.open(study);
		await("words are coloured, so the language server is there", () -> {
			StyleRange style = text().getStyleRangeAtOffset(widget("study ChinaEip"));
			return style != null && style.fontStyle == SWT.BOLD;
		});
	}

	@AfterEach
	void close() throws CoreException {
		sample.close();
	}

	private StyledText text() {
		return (StyledText) editor.getAdapter(Control.class);
	}

	private int widget(String part) {
		return text().getText().indexOf(part);
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private void replace(String before, String after) {
		see(() -> {
			page().activate(editor);
			document().replace(document().get().indexOf(before), before.length(), after);
			return null;
		});
	}

	/** Puts the caret into a part of the text. */
	private void caret(String part, int by) {
		see(() -> {
			page().activate(editor);
			editor.selectAndReveal(document().get().indexOf(part) + by, 0);
			return null;
		});
	}

	private List<IMarker> errors(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO))
				.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR).toList();
	}

	@Test
	void aFileOfTheCatalogueIsPutThereByTheQuickFixOfItsImport() throws Exception {
		IFile further = sample.file("further.scenario");
		String before = Files.readString(further.getLocation().toPath());
		further.delete(true, null);
		replace("import \"measures.scenario\"", "import \"measures.scenario\"\nimport \"further.scenario\"");
		await("the import is marked", () -> errors(study).size() == 1);
		IMarker marker = errors(study).get(0);
		await("there is a quick fix", () -> IDE.getMarkerHelpRegistry().hasResolutions(marker));
		see(() -> {
			IMarkerResolution fix = Stream.of(IDE.getMarkerHelpRegistry().getResolutions(marker))
					.filter(each -> each.getLabel().equals("Put further.scenario of the catalogue there")).findFirst().orElseThrow();
			fix.run(marker);
			return null;
		});
		await("the error is gone", () -> errors(study).isEmpty());
		assertEquals(before, Files.readString(further.getLocation().toPath()));
	}

	@Test
	void anErrorIsMarkedWhileItIsTypedAndMendedByAQuickFix() throws Exception {
		replace("apply M5", "apply M55");
		await("the error is marked, although nothing was saved", () -> editor.isDirty() && errors(study).size() == 1);
		IMarker marker = errors(study).get(0);
		await("there is a quick fix", () -> IDE.getMarkerHelpRegistry().hasResolutions(marker));
		caret("apply M55", 9);
		screenshot("editor-error");
		see(() -> {
			IMarkerResolution fix = Stream.of(IDE.getMarkerHelpRegistry().getResolutions(marker))
					.filter(each -> each.getLabel().equals("Change to M5")).findFirst().orElseThrow();
			fix.run(marker);
			return null;
		});
		assertTrue(see(() -> document().get()).contains("apply M5 }"), "the name is mended");
		await("the error is gone", () -> errors(study).isEmpty());
		screenshot("editor-fixed");
	}

	@Test
	void aCancelledSaveOfAFileThatAnotherProgramChangedAsksNothingElse() throws Exception {
		replace("apply M5", "apply M4");
		Path file = study.getLocation().toPath();
		Files.writeString(file, Files.readString(file) + "// of another program\n");
		Display display = see(Display::getCurrent);
		display.asyncExec(() -> command(IWorkbenchCommandConstants.FILE_SAVE));
		await("whether to overwrite is asked", () -> shell(CONFLICT) != null);
		AtomicBoolean activated = new AtomicBoolean();
		see(() -> {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().addListener(SWT.Activate, event -> activated.set(true));
			return null;
		});
		press(CONFLICT, "No");
		await("the window is active again", activated::get);
		assertNull(see(() -> shell("File Changed")));
		assertTrue(see(editor::isDirty));
		display.asyncExec(() -> command(IWorkbenchCommandConstants.FILE_SAVE));
		await("it is asked when saved again", () -> shell(CONFLICT) != null);
		press(CONFLICT, "Yes");
		await("it is saved", () -> !editor.isDirty() && Files.readString(file).contains("apply M4"));
	}

	@Test
	void anErrorInAFileThatNobodyHasOpenIsMarked() throws Exception {
		replace("apply M5", "apply M5");
		see(() -> {
			ITextEditor other = (ITextEditor) IDE.openEditor(page(), measures, true);
			IDocument text = other.getDocumentProvider().getDocument(other.getEditorInput());
			text.replace(text.get().indexOf("measure M5"), 10, "measure M6");
			return null;
		});
		await("the study that applies M5 is in error", () -> errors(study).size() >= 1);
		assertTrue(errors(study).get(0).getAttribute(IMarker.MESSAGE, "").contains("M5"));
	}

	@Test
	void anAnswerThatTypingOvertakesIsNoneAndNoError() {
		List<IStatus> logged = new ArrayList<>();
		ILogListener listener = (status, plugin) -> logged.add(status);
		Platform.addLogListener(listener);
		try {
			assertEquals(Optional.empty(), ScenarioService.get().answer(
					server -> CompletableFuture.failedFuture(new CancellationException())));
		} finally {
			Platform.removeLogListener(listener);
		}
		assertEquals(List.of(), logged);
	}

	@Test
	void aProposalIsTaken() {
		replace("apply M5", "apply M");
		caret("apply M }", 7);
		see(() -> {
			editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
			return null;
		});
		await("measures are proposed", () -> proposals() != null && proposals().getItemCount() >= 5
				&& proposals().getItem(0).getText().startsWith("M"));
		screenshot("editor-proposals");
		String first = see(() -> proposals().getItem(0).getText().split(" ")[0]);
		see(() -> {
			Table table = proposals();
			table.setSelection(0);
			Event taken = new Event();
			taken.item = table.getItem(0);
			table.notifyListeners(SWT.DefaultSelection, taken);
			return null;
		});
		await("the proposal is in the text", () -> document().get().contains("apply " + first + " }"));
	}

	private static Table proposals() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).filter(shell -> shell.getText().isEmpty())
				.flatMap(shell -> Desktop.all(Table.class, shell)).filter(Table::isVisible).findFirst().orElse(null);
	}

	@Test
	void nameAndParkAreFollowedToTheirPlaces() {
		caret("apply M5", 7);
		command("org.eclipse.ui.edit.text.open.hyperlink");
		await("the measure is shown", () -> page().getActiveEditor().getEditorInput().getName().equals("measures.scenario"));
		editor = (ITextEditor) see(() -> page().getActiveEditor());
		await("its name is selected", () -> ((org.eclipse.jface.text.ITextSelection) editor.getSelectionProvider().getSelection())
				.getText().equals("M5"));
		caret("fuel is coal", 9);
		command("org.eclipse.ui.edit.text.open.hyperlink");
		await("the park is open", () -> page().getActiveEditor() instanceof ParkEditor);
		ParkEditor park = (ParkEditor) see(() -> page().getActiveEditor());
		await("the fuel is selected", () -> Sample.tree(park).getSelectionCount() == 1
				&& Sample.tree(park).getSelection()[0].getText().contains("coal"));
		screenshot("editor-to-park");
	}

	@Test
	void aUnitIsFollowedToItsPlaceInThePark() {
		editor = (ITextEditor) sample.open(sample.file("outlook.scenario"));
		caret("U137", 2);
		command("org.eclipse.ui.edit.text.open.hyperlink");
		await("the park is open", () -> page().getActiveEditor() instanceof ParkEditor);
		ParkEditor park = (ParkEditor) see(() -> page().getActiveEditor());
		await("the unit is selected", () -> Sample.tree(park).getSelectionCount() == 1
				&& Sample.tree(park).getSelection()[0].getText().contains("U137"));
		screenshot("editor-to-unit");
	}

	@Test
	void aMeasureIsRenamedInBothFiles() throws Exception {
		caret("apply M5", 7);
		command("org.parkwright.scenario.ui.rename");
		await("a name is asked for", () -> shell("Rename") != null);
		see(() -> {
			Desktop.find(Text.class, shell("Rename")).setText("Gas plant");
			return null;
		});
		screenshot("editor-rename");
		press("Rename", "OK");
		await("the study has the name", () -> document().get().contains("apply \"Gas plant\""));
		await("so has the file of measures, which was not open", () -> new String(measures.getContents(true).readAllBytes(),
				java.nio.charset.StandardCharsets.UTF_8).contains("measure \"Gas plant\" "));
		await("nothing is wrong", () -> errors(study).isEmpty() && errors(measures).isEmpty());
	}

	@Test
	void whatCannotBeDoneIsSaidInFrontOfTheEditor() {
		caret("apply M5", 2);
		command("org.parkwright.scenario.ui.rename");
		said("Rename", "Place the caret on the name");
		command("org.eclipse.ui.edit.text.open.hyperlink");
		said("Open Declaration", "Nothing that can be seen from here is declared as apply.");
		command("org.eclipse.ui.genericeditor.findReferences");
		said("Find References", "Place the caret on the name");
		replace("apply M5", "apply apply M5");
		String before = see(() -> document().get());
		command("org.parkwright.scenario.ui.format");
		said("Format", "cannot be read, so the text stays as it is.");
		assertEquals(before, see(() -> document().get()));
	}

	private void said(String title, String part) {
		await(title + " says why", () -> shell(title) != null
				&& Desktop.all(Label.class, shell(title)).anyMatch(label -> label.getText().contains(part)));
		press(title, "OK");
		await(title + " is closed", () -> shell(title) == null);
	}

	@Test
	void aScenarioIsRunAndItsResultStandsBesideIt() {
		caret("scenario M5", 9);
		see(() -> {
			org.parkwright.ui.internal.study.RunStudy.run(study, "ChinaEip", "M5");
			return null;
		});
		await("there is a result", () -> org.parkwright.ui.internal.study.LastResults.of(study, "ChinaEip", "M5").isPresent());
		assertEquals(editor, see(() -> page().getActiveEditor()));
		assertEquals(editor, see(() -> page().getActivePart()), "the editor keeps the focus");
		await("counts and result are drawn beside the scenario", () -> text().getLineVerticalIndent(
				text().getLineAtOffset(widget("scenario M5"))) > 0);
		pause();
		screenshot("editor-results");
	}

	private static void pause() {
		try {
			Thread.sleep(1500);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void theOutlineShowsStudyAndScenarios() {
		see(() -> page().showView(IPageLayout.ID_OUTLINE));
		await("the outline has the study", () -> outline() != null && outline().getItemCount() > 0
				&& outline().getItem(0).getText().startsWith("ChinaEip"));
		assertEquals(9, see(() -> outline().getItem(0).getItemCount()));
		screenshot("editor-outline");
	}

	@Test
	void theOutlineKeepsItsLinesWhereTheyOnlyMove() {
		see(() -> page().showView(IPageLayout.ID_OUTLINE));
		await("the outline has the study", () -> outline() != null && outline().getItemCount() > 0);
		TreeItem line = see(() -> outline().getItem(0));
		replace("study ChinaEip", "\n\n\nstudy ChinaEip");
		await("the line leads to where the study is now", () -> {
			outline().setFocus();
			outline().setSelection(line);
			outline().notifyListeners(SWT.Selection, new Event());
			ITextSelection selected = (ITextSelection) editor.getSelectionProvider().getSelection();
			return selected.getText().equals("ChinaEip") && selected.getOffset() == document().get().indexOf("ChinaEip");
		});
		assertFalse(see(line::isDisposed));
	}

	@Test
	void wordsAreColouredAnewWhereSomethingIsNew() {
		List<IRegion> coloured = new ArrayList<>();
		see(() -> {
			((ITextViewerExtension4) editor.getAdapter(ITextViewer.class))
					.addTextPresentationListener(presentation -> coloured.add(presentation.getExtent()));
			return null;
		});
		replace("discount rate", "/** A remark. */ discount rate");
		await("the remark is coloured as documentation", () -> {
			StyleRange style = text().getStyleRangeAtOffset(widget("A remark."));
			return style != null && style.foreground.getRGB().equals(DOCUMENTATION);
		});
		int all = see(() -> document().getLength());
		assertEquals(List.of(), see(() -> coloured.stream().filter(each -> each.getLength() > all / 2).toList()));
	}

	private static Tree outline() {
		return Arrays.stream(Display.getCurrent().getShells()).flatMap(shell -> Desktop.all(Tree.class, shell))
				.filter(Tree::isVisible).filter(tree -> tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith("ChinaEip"))
				.findFirst().orElse(null);
	}
}
