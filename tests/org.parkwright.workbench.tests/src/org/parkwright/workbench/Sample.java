package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.see;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.properties.PropertySheet;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.wizards.NewContent;

/** A project with the example in the workspace, and what a user does with it. */
final class Sample implements AutoCloseable {

	private final IProject project;

	/** @param name of the project, one a test */
	Sample(String name) throws CoreException {
		awaitWindow();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		NewContent.example(NewContent.standard(), project, new NullProgressMonitor());
	}

	@Override
	public void close() throws CoreException {
		see(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
	}

	IFile file(String name) {
		return project.getFile(name);
	}

	IFile park() {
		return file("china-eip.park");
	}

	/** Opens a file as a double click does. */
	IEditorPart open(IFile file) {
		return see(() -> IDE.openEditor(page(), file, true));
	}

	/** Opens the park and waits until it is read. */
	ParkEditor openPark() {
		ParkEditor editor = (ParkEditor) open(park());
		await(park().getName() + " is open", () -> editor.domain().model().isPresent());
		return editor;
	}

	/** Selects an element of the open park by its id. */
	void select(ParkEditor editor, String id) {
		see(() -> {
			page().activate(editor);
			editor.reveal(id);
			return null;
		});
		await(id + " is selected", () -> tree(editor).getSelectionCount() == 1);
	}

	/** Selects several elements of the open park by their ids. */
	void select(ParkEditor editor, String... ids) {
		see(() -> {
			page().activate(editor);
			List<EObject> elements = Arrays.stream(ids).map(id -> editor.domain().element(id).orElseThrow()).toList();
			editor.getSite().getSelectionProvider().setSelection(new StructuredSelection(elements));
			return null;
		});
		await(ids.length + " elements are selected", () -> tree(editor).getSelectionCount() == ids.length);
	}

	/** The label of the selected element. */
	String label(ParkEditor editor) {
		return see(() -> tree(editor).getSelection()[0].getText());
	}

	/** The tree of an editor. To be used within {@link Desktop#see}. */
	static Tree tree(ParkEditor editor) {
		return ((TreeViewer) editor.getSite().getSelectionProvider()).getTree();
	}

	/** Types a value into a row of the Properties view. */
	void type(String property, String value) {
		PropertySheet sheet = see(() -> (PropertySheet) page().showView(IPageLayout.ID_PROP_SHEET));
		await("Properties has a row " + property, () -> row(sheet, property) != null);
		see(() -> {
			TreeItem row = row(sheet, property);
			Event opened = new Event();
			opened.item = row;
			row.getParent().notifyListeners(SWT.DefaultSelection, opened);
			Text text = Desktop.find(Text.class, row.getParent());
			text.setText(value);
			text.notifyListeners(SWT.DefaultSelection, new Event());
			return null;
		});
	}

	/** The value that the Properties view shows in a row. */
	String value(String property) {
		PropertySheet sheet = see(() -> (PropertySheet) page().showView(IPageLayout.ID_PROP_SHEET));
		await("Properties has a row " + property, () -> row(sheet, property) != null);
		return see(() -> row(sheet, property).getText(1));
	}

	private static TreeItem row(PropertySheet sheet, String property) {
		if (!(sheet.getCurrentPage().getControl() instanceof Tree tree)) {
			return null;
		}
		return Arrays.stream(tree.getItems()).flatMap(category -> Arrays.stream(category.getItems()))
				.filter(item -> item.getText().equals(property)).findFirst().orElse(null);
	}

	/** Changes the park as another program does that writes beside and renames, and lets the workspace know. */
	void changePark(String text) throws IOException, CoreException {
		Path path = park().getLocation().toPath();
		Path beside = Files.writeString(path.resolveSibling("beside"), text);
		Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
		park().refreshLocal(IResource.DEPTH_ZERO, null);
	}

	/** Changes the text of the study as another program does. */
	void changeStudy(String before, String after) throws IOException, CoreException {
		Path file = file("study.scenario").getLocation().toPath();
		String text = Files.readString(file);
		assertTrue(text.contains(before), before + " is in the study");
		Files.writeString(file, text.replace(before, after));
		file("study.scenario").refreshLocal(IResource.DEPTH_ZERO, null);
	}

	/** What the park's file holds. */
	String parkText() throws IOException {
		return Files.readString(park().getLocation().toPath());
	}

	/** Waits until the park's file holds a text: an editor is no longer dirty once its file is about to be written. */
	void awaitSaved(String text) {
		await("the file holds " + text, () -> parkText().contains(text));
	}

	/** The messages of the problem markers of a file. */
	static List<String> problems(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO))
				.map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
	}
}
