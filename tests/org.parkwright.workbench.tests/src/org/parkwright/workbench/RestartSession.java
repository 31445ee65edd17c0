package org.parkwright.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
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
import org.parkwright.ui.internal.wizards.NewContent;

/** What {@link RestartTest} has done in workbenches of their own: a session that leaves editors open, and one that finds them. */
public final class RestartSession implements IStartup {

	static final String PROPERTY = "parkwright.tests.restart";

	/** A report that is open and that the test deletes between the sessions. */
	static final String DELETED = "restart/results/Deleted/report.html";

	private static final String DIAGRAM = "Park overview";
	private static final String REPORT = "restart/results/ChinaEip/report.html";
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
		NewContent.example(NewContent.standard(), project, new NullProgressMonitor());
		Path data = project.getLocation().toPath().getParent();
		for (String report : List.of(REPORT, DELETED)) {
			Files.createDirectories(data.resolve(report).getParent());
			Files.writeString(data.resolve(report), "<h1>The report</h1>");
		}
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		IFile park = project.getFile("china-eip.park");
		ParkEditor editor = (ParkEditor) Desktop.see(() -> IDE.openEditor(Desktop.page(), park, true));
		Desktop.await("the park is open", () -> editor.domain().model().isPresent());
		Desktop.see(() -> IDE.openEditor(Desktop.page(), project.getFile("study.scenario"), true));
		Desktop.see(() -> Diagrams.open(Desktop.page(), park,
				InstalledSpecification.get().specification().diagram(DIAGRAM).orElseThrow(),
				editor.domain().model().orElseThrow().getParks().get(0)));
		for (String report : List.of(REPORT, DELETED)) {
			Desktop.see(() -> IDE.openEditor(Desktop.page(), project.getWorkspace().getRoot().getFile(IPath.fromOSString(report)), true));
		}
	}

	/** Each tab in its order: whether it has an icon before anybody has clicked it, and whether it opens then. */
	private static List<String> look() {
		List<CTabItem> items = Desktop.see(() -> Desktop.all(CTabFolder.class, Desktop.window().getShell())
				.flatMap(folder -> Arrays.stream(folder.getItems())).toList());
		Map<IEditorReference, String> tabs = new LinkedHashMap<>();
		for (IEditorReference reference : Desktop.see(() -> Desktop.page().getEditorReferences())) {
			tabs.put(reference, Desktop.see(() -> look(reference, items)));
		}
		Desktop.await("the tab of the deleted report is gone",
				() -> open().stream().noneMatch(editor -> editor.getTitle().equals("Deleted report")));
		Desktop.screenshot("restart");
		tabs.keySet().retainAll(Desktop.see(RestartSession::open));
		return List.copyOf(tabs.values());
	}

	private static List<IEditorReference> open() {
		return List.of(Desktop.page().getEditorReferences());
	}

	private static String look(IEditorReference reference, List<CTabItem> items) {
		String title = reference.getTitle();
		boolean icon = items.stream().filter(item -> !item.isDisposed())
				.anyMatch(item -> item.getText().replace("&&", "&").equals(title) && item.getImage() != null);
		String name = PlatformUI.getWorkbench().getEditorRegistry().findEditor(reference.getId()).getLabel();
		IEditorPart part = reference.getEditor(true);
		if (part != null) {
			Desktop.page().activate(part);
		}
		boolean opens = part != null && part.getClass().getName().startsWith("org.parkwright.");
		return title + ": " + (icon ? "icon" : "no icon") + ", " + name + ", " + (opens ? "opens" : "does not open");
	}
}
