package org.parkwright.ui.internal.study;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.study.Study;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.faults.FaultsDialog;
import org.parkwright.ui.internal.files.FileKinds;
import org.parkwright.ui.internal.files.ScenarioReview;

/** Runs a study of the scenario file that is selected, else of the one in the editor. */
public final class RunStudy extends AbstractHandler {

	private static final String TITLE = "Run Study";

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		Optional<IFile> file = selected(event).or(() -> edited(page));
		Shell shell = HandlerUtil.getActiveShell(event);
		if (file.isEmpty()) {
			MessageDialog.openInformation(shell, TITLE,
					"Select a scenario file in the Project Explorer or open one, then run it.");
		} else if (page.saveAllEditors(true)) {
			read(file.get(), page);
		}
		return null;
	}

	private static Optional<IFile> selected(ExecutionEvent event) {
		return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class)).filter(FileKinds::isScenario)
				: Optional.empty();
	}

	private static Optional<IFile> edited(IWorkbenchPage page) {
		IEditorPart editor = page.getActiveEditor();
		return editor == null ? Optional.empty()
				: Optional.ofNullable(ResourceUtil.getFile(editor.getEditorInput())).filter(FileKinds::isScenario);
	}

	private static void read(IFile file, IWorkbenchPage page) {
		Background.run("Reading " + file.getName(), file, monitor -> ScenarioReview.of(file),
				review -> choose(file, review, page));
	}

	private static void choose(IFile file, ScenarioReview review, IWorkbenchPage page) {
		Shell shell = page.getWorkbenchWindow().getShell();
		if (review.faults().stream().anyMatch(fault -> fault.severity() == Severity.ERROR)) {
			new FaultsDialog(shell, TITLE, file.getName() + " has errors, so nothing was run. They are in the Problems view too.",
					review.faults()).open();
		} else if (review.studies().isEmpty()) {
			MessageDialog.openInformation(shell, TITLE, "There is no study in "
					+ LegacyActionTools.escapeMnemonics(file.getName())
					+ "; it holds measures or parameters alone. Run a file that begins a block with “study”.");
		} else if (review.studies().size() == 1) {
			run(file, review.studies().get(0), "", review, page);
		} else {
			pick(shell, review.studies()).ifPresent(study -> run(file, study, "", review, page));
		}
	}

	private static Optional<Study> pick(Shell shell, List<Study> studies) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(
				study -> ((Study) study).name() + "  " + ((Study) study).title()));
		dialog.setTitle(TITLE);
		dialog.setMessage("Which study?");
		dialog.setElements(studies.toArray());
		return dialog.open() == Window.OK ? Optional.of((Study) dialog.getFirstResult()) : Optional.empty();
	}

	/**
	 * Saves all files and runs a study from its text. The editor keeps the focus.
	 *
	 * @param scenario the only one to compute, whose result is shown but not written; or an empty text for all
	 */
	public static void run(IFile file, String study, String scenario) {
		run(file, study, scenario, "");
	}

	/** @param park name or id of the park whose units count alone, if all scenarios are computed; empty for all parks */
	static void run(IFile file, String study, String scenario, String park) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		if (!page.saveAllEditors(true)) {
			return;
		}
		Background.run("Reading " + file.getName(), file, monitor -> ScenarioReview.of(file), review -> {
			Optional<Study> found = review.studies().stream().filter(each -> each.name().equals(study)).findFirst();
			if (found.isEmpty()) {
				choose(file, review, page);
			} else if (scenario.isEmpty()) {
				run(file, found.get(), park, review, page);
			} else {
				StudyJob.preview(file, found.get(), scenario, review.texts(), outcome -> show(outcome, page));
			}
		});
	}

	private static void run(IFile file, Study study, String park, ScenarioReview review, IWorkbenchPage page) {
		StudyJob.start(file, study, park, review.texts(), outcome -> show(outcome, page));
	}

	private static void show(StudyOutcome outcome, IWorkbenchPage page) {
		if (!PlatformUI.isWorkbenchRunning() || page.getWorkbenchWindow().getShell() == null) {
			return;
		}
		if (outcome.result().isEmpty()) {
			new FaultsDialog(page.getWorkbenchWindow().getShell(), TITLE,
					"Nothing was written; the files of an earlier run are as they were.", outcome.faults()).open();
			return;
		}
		Outdated.get().watch(outcome.inputs());
		if (outcome.isOfAllParks()) {
			LastResults.put(outcome);
		}
		try {
			((ResultsView) page.showView(ResultsView.ID, null, IWorkbenchPage.VIEW_VISIBLE)).show(outcome);
		} catch (PartInitException e) {
			Errors.show("The Results view cannot be opened", e);
		}
	}
}
