package org.parkwright.workbench;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Quits a workbench that a test has started for that, as File &gt; Exit does. */
public final class QuitOnRequest implements IStartup {

	static final String PROPERTY = "parkwright.tests.quit";

	@Override
	public void earlyStartup() {
		if (Boolean.getBoolean(PROPERTY)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
