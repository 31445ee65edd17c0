package org.parkwright.scenario.ui.internal;

import org.eclipse.ui.internal.genericeditor.ExtensionBasedTextEditor;

/** The platform's generic text editor, under the name of what it edits, and with its own help. */
@SuppressWarnings("restriction") // there is no API to give the generic editor another name
public final class ScenarioEditor extends ExtensionBasedTextEditor {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.scenario.ui.scenarioEditor";

	private static final String HELP = "org.parkwright.scenario.ui.scenario_editor";

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setHelpContextId(HELP);
	}
}
