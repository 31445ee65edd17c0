package org.parkwright.scenario.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.internal.genericeditor.ExtensionBasedTextEditor;

/** The platform's generic text editor, under the name of what it edits, and with its own help. */
@SuppressWarnings("restriction") // there is no API to give the generic editor another name
public final class ScenarioEditor extends ExtensionBasedTextEditor {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.scenario.ui.scenarioEditor";

	private static final String HELP = "org.parkwright.scenario.ui.scenario_editor";

	private boolean asked;

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setHelpContextId(HELP);
	}

	/** Who was asked whether to overwrite a file that another program changed is not asked at once whether to load it. */
	@Override
	protected void handleExceptionOnSave(CoreException exception, IProgressMonitor monitor) {
		super.handleExceptionOnSave(exception, monitor);
		asked = true;
		safelySanityCheckState(getEditorInput());
		asked = false;
	}

	@Override
	protected void handleEditorInputChanged() {
		if (!asked) {
			super.handleEditorInputChanged();
		}
	}
}
