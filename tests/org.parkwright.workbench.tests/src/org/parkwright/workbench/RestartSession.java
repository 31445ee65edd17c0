package org.parkwright.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.wizards.Example;
import org.parkwright.ui.internal.wizards.NewContent;

/** What {@link RestartTest} has done in workbenches of their own: a session that leaves editors open, and one that finds them. */
public final class RestartSession implements IStartup {

	static final String PROPERTY = "parkwright.tests.restart";
	static final String DIAGRAM = "Park overview";

	private static final String BEGIN = "begin";

	@Override
	public void earlyStartup() {
		String request = System.getProperty(PROPERTY);
		if (request == null) {
			return;
		}
		Thread.ofVirtual().start(() -> {
			try {
				Desktop.awaitWindow();
				if (request.equals(BEGIN)) {
					begin();
				} else {
					Files.write(Path.of(request), look());
				}
			} catch (Exception | AssertionError e) {
				Errors.log("The session of the test failed", e);
			} finally {
				Desktop.see(() -> PlatformUI.getWorkbench().close());
			}
		});
	}

	private static void begin() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("restart");
		NewContent.example(Example.standard(), project, new NullProgressMonitor());
		Path results = Files.createDirectories(project.getLocation().toPath().resolve("results/ChinaEip"));
		Files.writeString(results.resolve("report.html"), "<h1>The report</h1>");
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		IFile park = project.getFile("china-eip.park");
		ParkEditor editor = (ParkEditor) Desktop.see(() -> IDE.openEditor(Desktop.page(), park, true));
		Desktop.await("the park is open", () -> editor.domain().model().isPresent());
		Desktop.see(() -> IDE.openEditor(Desktop.page(), project.getFile("study.scenario"), true));
		Desktop.see(() -> Diagrams.open(Desktop.page(), park,
				InstalledSpecification.get().specification().diagram(DIAGRAM).orElseThrow(),
				editor.domain().model().orElseThrow().getParks().get(0)));
		Desktop.see(() -> IDE.openEditor(Desktop.page(), project.getFile("results/ChinaEip/report.html"), true));
	}

	/** Each tab in its order as it is before anybody clicks it, and what it turns out to be then. */
	private static List<String> look() {
		List<String> tabs = new ArrayList<>();
		IEditorReference[] editors = Desktop.see(() -> Desktop.page().getEditorReferences());
		List<CTabItem> items = Desktop.see(() -> Desktop.all(CTabFolder.class, Desktop.window().getShell())
				.flatMap(folder -> Arrays.stream(folder.getItems())).toList());
		for (IEditorReference reference : editors) {
			String title = Desktop.see(reference::getTitle);
			boolean icon = Desktop.see(() -> items.stream().filter(item -> !item.isDisposed())
					.anyMatch(item -> item.getText().replace("&&", "&").equals(title) && item.getImage() != null));
			String name = Desktop.see(() -> PlatformUI.getWorkbench().getEditorRegistry().findEditor(reference.getId()).getLabel());
			IEditorPart part = Desktop.see(() -> reference.getEditor(true));
			Desktop.see(() -> {
				if (part != null) {
					Desktop.page().activate(part);
				}
				return null;
			});
			boolean opens = part != null && part.getClass().getName().startsWith("org.parkwright.");
			tabs.add(title + ": " + (icon ? "icon" : "no icon") + ", " + name + ", " + (opens ? "opens" : "gone"));
		}
		Desktop.screenshot("restart");
		return tabs;
	}
}
