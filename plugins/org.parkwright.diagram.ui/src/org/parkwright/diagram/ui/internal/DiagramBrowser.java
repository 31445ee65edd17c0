package org.parkwright.diagram.ui.internal;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.actions.ActionFactory;
import org.osgi.framework.FrameworkUtil;

import com.google.gson.Gson;

/**
 * The page of a diagram in a browser widget, without any socket: the page calls a function of this class, and this class
 * a function of the page. Neither call is made inside the other, since WebKit waits in both.
 */
final class DiagramBrowser {

	private static final Gson JSON = new Gson();
	/** Sum of the parts of a colour that is half light. */
	private static final int DARK = 3 * 128;
	/** WebKit for GTK hands each key to its page, whatever the workbench does with it, but for Escape, which it keeps. */
	private static final boolean WEBKIT_GTK = "gtk".equals(SWT.getPlatform());

	private final Browser browser;
	private final Display display;
	private final Queue<String> outbox = new ArrayDeque<>();
	private boolean flushing;

	/**
	 * @param parent   where to show it
	 * @param received takes messages of the page on the user interface's thread
	 */
	DiagramBrowser(Composite parent, Consumer<String> received) throws IOException {
		display = parent.getDisplay();
		browser = new Browser(parent, SWT.NONE);
		new BrowserFunction(browser, "diagramSend") {
			@Override
			public Object function(Object[] arguments) {
				String message = (String) arguments[0];
				display.asyncExec(() -> {
					if (!browser.isDisposed()) {
						received.accept(message);
					}
				});
				return null;
			}
		};
		if (WEBKIT_GTK) {
			browser.addListener(SWT.KeyDown, event -> {
				if (event.keyCode == SWT.ESC) {
					display.asyncExec(this::escape);
				}
			});
		}
		URL page = FileLocator.toFileURL(FrameworkUtil.getBundle(DiagramBrowser.class).getEntry("web/"));
		browser.setUrl(page + "diagram.html?theme=" + (isDark(parent.getBackground()) ? "dark" : "light"));
	}

	/** The themes of the workbench say colours to widgets alone. */
	private static boolean isDark(Color background) {
		return background.getRed() + background.getGreen() + background.getBlue() < DARK;
	}

	Browser control() {
		return browser;
	}

	/** Whether the user types into a field of the page, whose keys are no commands to the diagram. */
	boolean isTyping() {
		return Boolean.TRUE.equals(browser.evaluate("return /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')"));
	}

	/** Does in the field what a command of the workbench would do. */
	void inField(String command) {
		browser.execute("document.execCommand(" + JSON.toJson(command) + ")");
	}

	/** Whether a field does itself what the keys of an action of the workbench mean; WebKit for GTK has none for its history. */
	static boolean isDoneByField(String action) {
		return WEBKIT_GTK && !action.equals(ActionFactory.UNDO.getId()) && !action.equals(ActionFactory.REDO.getId());
	}

	private void escape() {
		if (!browser.isDisposed()) {
			browser.execute("window.diagramEscape?.()");
		}
	}

	/** Sends a message to the page; to be called on the user interface's thread. */
	void send(String message) {
		outbox.add(message);
		if (!flushing) {
			flushing = true;
			display.asyncExec(this::flush);
		}
	}

	private void flush() {
		flushing = false;
		while (!browser.isDisposed() && !outbox.isEmpty()) {
			browser.execute("diagramReceive(" + JSON.toJson(outbox.remove()) + ")");
		}
	}
}
