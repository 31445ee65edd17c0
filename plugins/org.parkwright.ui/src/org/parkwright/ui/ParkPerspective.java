package org.parkwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/**
 * Lays out the perspective in which a park is modelled: files on the left, the outline of the open
 * file on the right, what is selected, what is wrong with it and what a study gave below.
 *
 * @since 0.1
 */
public final class ParkPerspective implements IPerspectiveFactory {

	/** The id under which the perspective is registered. */
	public static final String ID = "org.parkwright.ui.perspective";

	/** The id of the view that lists logged errors. */
	public static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	/** The id of the view that shows what a study gave. */
	public static final String RESULTS = "org.parkwright.ui.results";

	/**
	 * The id of the view that shows where the actors of a park are.
	 *
	 * @since 0.2
	 */
	public static final String MAP = "org.parkwright.ui.map";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, 0.22f, editors);
		IFolderLayout below = layout.createFolder("org.parkwright.ui.below", IPageLayout.BOTTOM, 0.58f, editors);
		below.addView(IPageLayout.ID_PROP_SHEET);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(RESULTS);
		below.addView(ERROR_LOG);
		below.addPlaceholder(MAP);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.74f, editors);
		layout.addPerspectiveShortcut(ID);
		for (String view : new String[] { ProjectExplorer.VIEW_ID, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET,
				IPageLayout.ID_PROBLEM_VIEW, RESULTS, MAP, ERROR_LOG, IPageLayout.ID_PROGRESS_VIEW }) {
			layout.addShowViewShortcut(view);
		}
		for (String wizard : new String[] { "project", "park", "scenario" }) {
			layout.addNewWizardShortcut("org.parkwright.ui.new." + wizard);
		}
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
		layout.setEditorOnboardingText("Open a park or a scenario from the Project Explorer, or begin with the example.");
		layout.addEditorOnboardingCommandId("org.parkwright.ui.openExample");
		layout.addEditorOnboardingCommandId("org.eclipse.ui.newWizard");
		layout.addEditorOnboardingCommandId("org.parkwright.ui.runStudy");
	}
}
