package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.see;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.parkwright.ui.internal.study.RunStudy;
import org.parkwright.ui.internal.wizards.NewContent;

/** What {@link ResultsTest} has done in workbenches of their own: a session that runs a study, and one that finds what it gave. */
final class ResultsSession {

	/** The file that the lines go to which the view shows. */
	static final String SEEN = "parkwright.tests.results.seen";

	private ResultsSession() {
	}

	/** Runs the study. */
	static final class Begin implements Errand.Work {
		@Override
		public void run() throws Exception {
			awaitWindow();
			IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("session");
			NewContent.example(NewContent.standard(), project, new NullProgressMonitor());
			IFile study = project.getFile("study.scenario");
			see(() -> {
				RunStudy.run(study, "ChinaEip", "");
				return null;
			});
			end();
		}
	}

	/** Looks at what is there. */
	static final class Again implements Errand.Work {
		@Override
		public void run() throws Exception {
			awaitWindow();
			end();
		}
	}

	private static void end() throws IOException {
		Results results = see(Results::open);
		await("scenarios are compared", () -> results.tree() != null && results.rows().size() == 9);
		await("nothing goes on", () -> Job.getJobManager().isIdle());
		Files.write(Path.of(System.getProperty(SEEN)), see(() -> List.copyOf(results.rows().stream().map(row -> String.join("\t", row)).toList())));
		see(() -> {
			PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
			return null;
		});
	}
}
