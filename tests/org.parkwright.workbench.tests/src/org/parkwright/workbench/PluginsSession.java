package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.Desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.parkwright.ui.internal.study.RunStudy;
import org.parkwright.ui.internal.wizards.NewContent;

/** What {@link PluginsTest} has done in a workbench with a plug-in. */
final class PluginsSession implements Errand.Work {

	/** The file that the lines go to which are seen. */
	static final String SEEN = "parkwright.tests.plugins.seen";

	private static final String DETAILS = "Parkwright Installation Details";

	@Override
	public void run() throws Exception {
		awaitWindow();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("steam");
		NewContent.example(NewContent.standard(), project, new NullProgressMonitor());
		IFile study = project.getFile("study.scenario");
		see(() -> {
			RunStudy.run(study, "ChinaEip", "");
			return null;
		});
		Results results = see(Results::open);
		await("scenarios are compared", () -> results.tree() != null && results.rows().size() == 9);
		await("nothing goes on", () -> Job.getJobManager().isIdle());
		results.choose(SteamPlugin.SECTION, Results.Kind.TABLE, 0);
		await("the table of the plug-in is shown", () -> results.rows().size() == 1);
		screenshot("result-of-a-plug-in");
		String boilers = see(() -> results.rows().get(0).get(0));
		String view = see(() -> {
			page().showView(SteamPlugin.VIEW);
			return all(Label.class, window().getShell()).map(Label::getText).filter(SteamPlugin.SECTION::equals).findFirst().orElse("no view");
		});
		Files.write(Path.of(System.getProperty(SEEN)), List.of(view, boilers, recorded(project), about()));
		see(() -> {
			PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
			return null;
		});
	}

	/** Which plug-ins the results say that took part. */
	private static String recorded(IProject project) throws IOException {
		try (Stream<Path> files = Files.walk(project.getLocation().toPath())) {
			String results = Files.readString(files.filter(file -> file.endsWith("results.json")).findFirst().orElseThrow());
			Matcher plugins = Pattern.compile("\"plugins\": *\\[([^\\]]*)\\]").matcher(results);
			return plugins.find() ? plugins.group(1).strip() : "none";
		}
	}

	/** The line of the plug-in in the installation's details, without its hash and the folder of its file. */
	private static String about() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> see(() -> window().getService(IHandlerService.class)
				.executeCommand("org.eclipse.ui.help.installationDialog", null)));
		await("the details are open", () -> shell(DETAILS) != null);
		see(() -> {
			CTabFolder tabs = find(CTabFolder.class, shell(DETAILS));
			CTabItem page = Arrays.stream(tabs.getItems()).filter(tab -> tab.getText().equals("Parkwright Extensions")).findFirst().orElseThrow();
			tabs.setSelection(page);
			Event event = new Event();
			event.item = page;
			tabs.notifyListeners(SWT.Selection, event);
			return null;
		});
		await("the plug-in is listed", () -> all(Table.class, shell(DETAILS)).anyMatch(table -> table.isVisible() && table.getItemCount() == 1));
		screenshot("about-plug-ins");
		return see(() -> {
			Table table = all(Table.class, shell(DETAILS)).filter(Table::isVisible).findFirst().orElseThrow();
			String[] cells = new String[table.getColumnCount()];
			Arrays.setAll(cells, i -> table.getItem(0).getText(i));
			shell(DETAILS).close();
			return String.join(", ", cells[0], cells[1], Path.of(cells[3]).getFileName().toString(), cells[4].replace(",", ""), cells[5]);
		});
	}
}
