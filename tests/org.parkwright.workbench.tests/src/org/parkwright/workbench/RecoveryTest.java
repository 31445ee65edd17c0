package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.internal.editor.ParkEditor;

/** Edits that were not saved outlive the process in which they were made, until they are saved, taken back or discarded. */
class RecoveryTest {

	private static final String PROJECT = "recovery";
	private static final String DIALOG = "Unsaved Edits";
	private static final String UNIT = "U137";
	private static final String SAVED_UNIT = "id=\"U137\" name=\"U137\" capacity=\"15\"";
	private static final String EDITED_UNIT = "id=\"U137\" name=\"U137\" capacity=\"20\"";
	private static final String REMARK = "// a remark: 50 €\n";

	@Test
	void editsOutliveAProcessThatIsKilledAndAreTakenOrDropped(@TempDir Path folder) throws Exception {
		WorkbenchProcess workbench = new WorkbenchProcess(folder);
		Path kept = kept(workbench.data());
		Path project = workbench.data().resolve(PROJECT);
		workbench.killOnce(() -> copies(kept).size() == 3, Errand.property(Edit.class));
		assertTrue(Files.readString(project.resolve("china-eip.park")).contains(SAVED_UNIT), "nothing was saved");
		Path measures = project.resolve("measures.scenario");
		Files.writeString(measures, Files.readString(measures) + "// of another program\n");
		workbench.run(Errand.property(TakeOrDrop.class));
		assertTrue(Files.readString(project.resolve("china-eip.park")).contains(EDITED_UNIT), "what was restored was saved");
		assertTrue(Files.readString(project.resolve("study.scenario")).startsWith(REMARK), "what was restored was saved");
		assertFalse(Files.readString(measures).contains(REMARK), "what was dropped is gone");
		assertEquals(List.of(), copies(kept), "a workbench that was closed in order leaves nothing to be restored");
	}

	/** Edits a park and two texts, and saves none. */
	static final class Edit implements Errand.Work {
		@Override
		public void run() throws Exception {
			@SuppressWarnings("resource")
			Sample sample = new Sample(PROJECT);
			ParkEditor park = sample.openPark();
			sample.select(park, UNIT);
			sample.type("Capacity", "20");
			await("the park is edited", park::isDirty);
			remark(sample.file("study.scenario"));
			remark(sample.file("measures.scenario"));
		}
	}

	private static void remark(IFile file) {
		see(() -> {
			ITextEditor editor = (ITextEditor) IDE.openEditor(page(), file, true);
			document(editor).replace(0, 0, REMARK);
			return null;
		});
	}

	private static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** Restores the park and the study, which are then as they were edited, and discards the measures. */
	static final class TakeOrDrop implements Errand.Work {
		@Override
		public void run() throws Exception {
			awaitWindow();
			await("edits are offered", () -> shell(DIALOG) != null);
			assertEquals(Map.of(PROJECT + "/china-eip.park", "unchanged", PROJECT + "/study.scenario", "unchanged",
					PROJECT + "/measures.scenario", "changed since"), see(TakeOrDrop::offered));
			screenshot("recovery");
			see(() -> {
				check(PROJECT + "/measures.scenario", false);
				return null;
			});
			press(DIALOG, "Restore");
			await("the rest is still offered", () -> shell(DIALOG) != null && offered().size() == 1);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> press(DIALOG, "Discard"));
			await("one is asked", () -> shell("Discard Edits") != null);
			press("Discard Edits", "OK");
			await("nothing is offered any more", () -> shell(DIALOG) == null);
			theParkIsAsItWasEdited();
			theStudyIsAsItWasEdited();
			Path kept = kept(Platform.getLocation().toPath());
			await("what was dropped is gone, what is not saved is kept", () -> copies(kept).size() == 2);
			command(IWorkbenchCommandConstants.FILE_SAVE_ALL);
			await("all is saved", () -> page().getDirtyEditors().length == 0);
			await("what was saved is kept no longer", () -> copies(kept).isEmpty());
			see(() -> PlatformUI.getWorkbench().close());
		}

		private static void theParkIsAsItWasEdited() throws Exception {
			IFile file = file("china-eip.park");
			ParkEditor park = (ParkEditor) see(() -> page().findEditor(new FileEditorInput(file)));
			await("the park has edits that are not saved", park::isDirty);
			assertTrue(new String(see(() -> park.domain().contents().get("china-eip.park")), StandardCharsets.UTF_8)
					.contains(EDITED_UNIT));
			assertFalse(see(() -> park.domain().editing().getCommandStack().canUndo()), "there is no step to undo");
			assertTrue(Files.readString(file.getLocation().toPath()).contains(SAVED_UNIT), "the file is as it was");
		}

		private static void theStudyIsAsItWasEdited() throws Exception {
			IFile file = file("study.scenario");
			ITextEditor study = (ITextEditor) see(() -> page().findEditor(new FileEditorInput(file)));
			String saved = Files.readString(file.getLocation().toPath());
			assertEquals(REMARK + saved, see(() -> document(study).get()));
			assertTrue(see(study::isDirty));
			see(() -> {
				page().activate(study);
				return null;
			});
			command(IWorkbenchCommandConstants.EDIT_UNDO);
			assertEquals(saved, see(() -> document(study).get()), "undone to what is saved");
			command(IWorkbenchCommandConstants.EDIT_REDO);
			assertEquals(REMARK + saved, see(() -> document(study).get()));
		}

		private static IFile file(String name) {
			return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT).getFile(name);
		}

		private static Map<String, String> offered() {
			Map<String, String> offered = new LinkedHashMap<>();
			for (TableItem item : find(Table.class, shell(DIALOG)).getItems()) {
				offered.put(item.getText(0), item.getText(2));
			}
			return offered;
		}

		private static void check(String file, boolean checked) {
			Table table = find(Table.class, shell(DIALOG));
			TableItem item = Arrays.stream(table.getItems()).filter(each -> each.getText().equals(file)).findFirst().orElseThrow();
			item.setChecked(checked);
			Event event = new Event();
			event.item = item;
			event.detail = SWT.CHECK;
			table.notifyListeners(SWT.Selection, event);
		}
	}

	@Test
	void editsThatAreTakenBackSavedOrGivenUpAreKeptNoLonger() throws Exception {
		Path kept = kept(Platform.getLocation().toPath());
		try (Sample sample = new Sample("kept")) {
			ParkEditor park = sample.openPark();
			sample.select(park, UNIT);
			sample.type("Capacity", "20");
			remark(sample.file("study.scenario"));
			await("the edits are kept", () -> copies(kept).size() == 2);
			see(() -> {
				page().activate(park);
				return null;
			});
			command(IWorkbenchCommandConstants.EDIT_UNDO);
			await("what is undone is kept no longer", () -> copies(kept).size() == 1);
			assertTrue(content(copies(kept).getFirst(), "study.scenario").startsWith(REMARK));
			command(IWorkbenchCommandConstants.EDIT_REDO);
			see(() -> page().closeEditor(page().findEditor(new FileEditorInput(sample.file("study.scenario"))), false));
			await("what is given up is kept no longer, what is redone is kept", () -> copies(kept).size() == 1
					&& content(copies(kept).getFirst(), "china-eip.park").contains(EDITED_UNIT));
			command(IWorkbenchCommandConstants.FILE_SAVE);
			await("what is saved is kept no longer", () -> copies(kept).isEmpty());
		}
	}

	@Test
	void theLayoutOfDiagramsIsRestoredAndSavedWithThePark() throws Exception {
		try (Sample sample = new Sample("layout")) {
			ParkEditor park = sample.openPark();
			byte[] content = see(() -> park.domain().contents().get("china-eip.park"));
			String layout = "diagram-layout 1\ndiagram \"Park overview\" \"K001\"\n  node \"View:here\" at 1,2 size 3,4\nend\n";
			Path file = sample.file("china-eip.layout").getLocation().toPath();
			see(() -> {
				ParkDomains.find(sample.park()).orElseThrow().restore(Map.of("china-eip.park", content, "china-eip.layout",
						layout.getBytes(StandardCharsets.UTF_8)), () -> page().activate(park));
				return null;
			});
			await("the park has edits that are not saved", park::isDirty);
			assertNotEquals(layout, Files.readString(file));
			command(IWorkbenchCommandConstants.FILE_SAVE);
			await("the layout is saved with the park", () -> Files.readString(file).equals(layout));
		}
	}

	/** Where a workbench keeps edits. */
	private static Path kept(Path data) {
		return data.resolve(".metadata/.plugins/org.parkwright.ui/recovery");
	}

	private static List<Path> copies(Path kept) throws Exception {
		if (!Files.isDirectory(kept)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(kept)) {
			return files.filter(file -> file.toString().endsWith(".zip")).toList();
		}
	}

	/** What a copy holds of a file; empty if that is not in it, or the copy is given up just now. */
	private static String content(Path copy, String name) throws Exception {
		try (FileSystem zip = FileSystems.newFileSystem(copy)) {
			return Files.exists(zip.getPath(name)) ? Files.readString(zip.getPath(name)) : "";
		} catch (NoSuchFileException e) {
			return "";
		}
	}
}
