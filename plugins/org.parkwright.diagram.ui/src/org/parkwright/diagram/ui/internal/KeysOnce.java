package org.parkwright.diagram.ui.internal;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Lets the workbench see a key once that is pressed in a browser widget. WebKit for GTK tells the widget of each key, asks
 * its page, and if that leaves the key alone sends it through the window again, which reaches the widget twice more. The
 * same key at the same time is that one; so this has to listen before the workbench does.
 */
public final class KeysOnce implements Listener {

	/** In milliseconds; a page has answered by then, and a clock that jumped back does no harm for longer. */
	private static final int LATEST = 10_000;

	private record Key(int type, int code, char character, int modifiers) {
	}

	private final Set<Key> seen = new HashSet<>();
	private int time;

	/** Called while the workbench reads its model, before its own filter of keys is there. */
	@Execute
	public void listen() {
		if ("gtk".equals(SWT.getPlatform())) {
			Display.getCurrent().addFilter(SWT.KeyDown, this);
			Display.getCurrent().addFilter(SWT.Traverse, this);
		}
	}

	@Override
	public void handleEvent(Event event) {
		if (event.widget instanceof Browser && isSeen(event)) {
			event.doit = false;
			event.type = SWT.None;
		}
	}

	private boolean isSeen(Event event) {
		int age = time - event.time;
		if (age > 0 && age < LATEST) {
			return true;
		}
		if (age != 0) {
			time = event.time;
			seen.clear();
		}
		return !seen.add(new Key(event.type, event.keyCode, event.character, event.stateMask));
	}
}
