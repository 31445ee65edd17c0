package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.see;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;

/** The keyboard of the desktop, whose keys come to the widget that has it by way of the window, as those of a user. */
final class Keyboard {

	private Keyboard() {
	}

	/**
	 * Presses and releases a key.
	 *
	 * @param modifiers some of SWT.CTRL, SWT.SHIFT and SWT.ALT
	 * @param key       a lower-case letter or a key code of SWT
	 */
	static void press(int modifiers, int key) {
		stirPointer();
		modifiers(SWT.KeyDown, modifiers);
		post(SWT.KeyDown, key);
		post(SWT.KeyUp, key);
		modifiers(SWT.KeyUp, modifiers);
	}

	/** Types a text without capital letters. */
	static void type(String text) {
		text.chars().forEach(key -> press(0, key));
	}

	private static void modifiers(int type, int modifiers) {
		for (int modifier : new int[] { SWT.CTRL, SWT.SHIFT, SWT.ALT }) {
			if ((modifiers & modifier) != 0) {
				post(type, modifier);
			}
		}
	}

	/**
	 * A key that is posted has the time of the last event of the screen, and two that are pressed have two times. So the
	 * pointer is moved before, and its event waited for.
	 */
	private static void stirPointer() {
		AtomicBoolean moved = new AtomicBoolean();
		Listener listener = event -> moved.set(true);
		see(() -> {
			display().addFilter(SWT.MouseMove, listener);
			return null;
		});
		// A window that has just gone may take the first move with it.
		await("the pointer has moved", () -> {
			if (!moved.get()) {
				Point at = display().getCursorLocation();
				display().setCursorLocation(at.x + (at.x % 2 == 0 ? 1 : -1), at.y);
			}
			return moved.get();
		});
		see(() -> {
			display().removeFilter(SWT.MouseMove, listener);
			return null;
		});
	}

	private static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	private static void post(int type, int key) {
		Event event = new Event();
		event.type = type;
		if (key >= ' ' && key < SWT.DEL) {
			event.character = (char) key;
		} else {
			event.keyCode = key;
		}
		see(() -> display().post(event));
	}
}
