package org.parkwright.workbench;

import org.eclipse.ui.IStartup;

/**
 * Does in a workbench that a test has started what that test wants done there, as its user would: the property names a
 * class of this bundle. If it cannot be done it says why and ends the workbench with an error.
 */
public final class Errand implements IStartup {

	private static final String PROPERTY = "parkwright.tests.errand";

	/** What is to be done, beside the user interface's thread. */
	interface Work {
		void run() throws Exception;
	}

	/** The property that has work done. */
	static String property(Class<? extends Work> work) {
		return PROPERTY + "=" + work.getName();
	}

	@Override
	public void earlyStartup() {
		String name = System.getProperty(PROPERTY);
		if (name != null) {
			new Thread(() -> run(name), "errand").start();
		}
	}

	private static void run(String name) {
		try {
			((Work) Class.forName(name).getDeclaredConstructor().newInstance()).run();
		} catch (Exception | AssertionError e) {
			System.out.println(e);
			Runtime.getRuntime().halt(1);
		}
	}
}
