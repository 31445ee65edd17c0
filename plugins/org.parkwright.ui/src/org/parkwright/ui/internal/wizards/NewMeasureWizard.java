package org.parkwright.ui.internal.wizards;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.parkwright.scenario.ide.ScenarioServer.Edits;
import org.parkwright.scenario.ide.TextChange;
import org.parkwright.scenario.ui.ScenarioService;
import org.parkwright.ui.Errors;

/** Copies a measure of the catalogue to a scenario file, with the parameters that it reads. */
public final class NewMeasureWizard extends Wizard implements INewWizard {

	private IStructuredSelection selection;
	private NewMeasurePage page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		selection = selected;
		setWindowTitle("New Measure");
	}

	@Override
	public void addPages() {
		page = new NewMeasurePage(selection.getFirstElement() instanceof IResource resource ? resource : null);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Edits edits = page.edits();
		IFile file = page.file();
		try {
			Map<URI, List<TextChange>> changes = new LinkedHashMap<>(edits.changes());
			if (!file.exists()) {
				String text = text(changes.remove(file.getLocation().toPath().toUri()));
				file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.NONE, null);
			}
			ScenarioService.get().apply("New measure " + page.name(), changes);
		} catch (CoreException e) {
			Errors.show("The measure cannot be written", e);
			return false;
		}
		Opening.show(file);
		return true;
	}

	private static String text(List<TextChange> ofAnEmptyText) {
		StringBuilder text = new StringBuilder();
		ofAnEmptyText.forEach(each -> text.append(each.text()));
		return text.toString();
	}
}
