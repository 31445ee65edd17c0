package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.browser.Browser;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.internal.DiagramEditor;
import org.parkwright.ui.internal.editor.ParkEditor;

/** A project with a park whose overview a test opens beside the tree of the same file. */
abstract class DiagramFixture {

	IProject project;
	ParkEditor tree;
	DiagramEditor editor;

	/** @param name one a test class */
	void createProject(String name) throws Exception {
		awaitWindow();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void close() throws Exception {
		see(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
	}

	/** The folder of the example. */
	static Path kalundborg() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("examples/kalundborg"))) {
			folder = folder.getParent();
		}
		return folder.resolve("examples/kalundborg");
	}

	/** Opens a park and its overview, which fills the window. */
	void open(IFile park) {
		tree = (ParkEditor) see(() -> IDE.openEditor(page(), park, true));
		await("the park is open", () -> tree.domain().model().isPresent());
		editor = (DiagramEditor) see(() -> Diagrams.open(page(), park,
				InstalledSpecification.get().specification().diagram("Park overview").orElseThrow(),
				tree.domain().model().orElseThrow().getParks().get(0)));
		see(() -> {
			window().getShell().setMaximized(true);
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
	}

	/** The browser that can be seen; null while there is none. */
	Browser browser() {
		return Desktop.all(Browser.class, window().getShell()).filter(Browser::isVisible).findFirst().orElse(null);
	}

	DiagramPage awaitPage() {
		await("the diagram has a page", () -> browser() != null);
		DiagramPage diagram = new DiagramPage(see(this::browser));
		diagram.awaitTrue("the diagram is drawn", "document.querySelectorAll('#diagram .figure').length > 10");
		return diagram;
	}
}
