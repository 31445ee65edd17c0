package org.parkwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;

/**
 * Lays out the perspective in which a park is modelled: files on the left, the outline of the open
 * file on the right, what is selected and what is wrong with it below.
 */
public final class ParkPerspective implements IPerspectiveFactory {

	/** The id under which the perspective is registered. */
	public static final String ID = "org.parkwright.ui.perspective";

	/** The id of the view that lists logged errors. */
	public static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, 0.22f, editors);
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.75f, editors);
		IFolderLayout below = layout.createFolder("org.parkwright.ui.below", IPageLayout.BOTTOM, 0.68f, editors);
		below.addView(IPageLayout.ID_PROP_SHEET);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(ERROR_LOG);
		layout.addPerspectiveShortcut(ID);
	}
}
