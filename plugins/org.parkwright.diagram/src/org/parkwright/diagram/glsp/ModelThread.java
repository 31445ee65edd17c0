package org.parkwright.diagram.glsp;

import java.util.concurrent.Executor;

/**
 * The one thread on which a model may be read and changed; in the workbench that of the user interface.
 *
 * @since 0.1
 */
public interface ModelThread extends Executor {

	/** @return whether the caller is on the thread */
	boolean isCurrent();

	/** Runs a task on the thread some time later, in the order of the calls. */
	@Override
	void execute(Runnable task);
}
