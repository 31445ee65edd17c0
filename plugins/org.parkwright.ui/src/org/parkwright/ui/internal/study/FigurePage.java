package org.parkwright.ui.internal.study;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.FrameworkUtil;
import org.parkwright.figure.FigureOption;
import org.parkwright.figure.NodePlace;
import org.parkwright.ui.Errors;

import com.google.gson.JsonObject;

/**
 * Shows figures by the page that draws them. The page tells by a function which row is clicked; that is taken some time
 * later, since WebKit waits meanwhile.
 */
public final class FigurePage {

	/** Sum of the parts of a colour that is half light. */
	private static final int DARK = 3 * 128;

	private final Control control;
	private boolean loaded;
	private JsonObject waiting;
	private String marked = "[]";

	/** @param selected takes the row of the table whose mark is clicked */
	public FigurePage(Composite parent, IntConsumer selected) {
		this(parent, selected, null);
	}

	/** @param selected takes the row of the table whose mark is clicked. @param moved takes where a node is put, null for where it stands of itself */
	FigurePage(Composite parent, IntConsumer selected, BiConsumer<String, NodePlace> moved) {
		control = make(parent, selected, moved);
	}

	private Control make(Composite parent, IntConsumer selected, BiConsumer<String, NodePlace> moved) {
		try {
			Browser browser = new Browser(parent, SWT.NONE);
			new BrowserFunction(browser, "parkwrightSelected") {
				@Override
				public Object function(Object[] arguments) {
					int row = ((Number) arguments[0]).intValue();
					browser.getDisplay().asyncExec(() -> {
						if (!browser.isDisposed()) {
							selected.accept(row);
						}
					});
					return null;
				}
			};
			if (moved != null) {
				listen(browser, moved);
			}
			browser.addProgressListener(ProgressListener.completedAdapter(event -> {
				loaded = true;
				if (waiting != null) {
					draw(waiting);
				}
			}));
			URL page = FileLocator.toFileURL(FrameworkUtil.getBundle(FigureOption.class).getEntry("web/"));
			browser.setUrl(page + "figure.html");
			return browser;
		} catch (SWTError | IOException e) {
			Errors.log("Figures cannot be shown in the workbench", e);
			Label label = new Label(parent, SWT.WRAP);
			label.setText("This system has no browser to show figures in here. They are in the report; their tables stand beside them in the list.");
			return label;
		}
	}

	private static void listen(Browser browser, BiConsumer<String, NodePlace> moved) {
		new BrowserFunction(browser, "parkwrightMoved") {
			@Override
			public Object function(Object[] arguments) {
				String node = (String) arguments[0];
				NodePlace place = arguments.length < 3 ? null : new NodePlace(((Number) arguments[1]).doubleValue(), ((Number) arguments[2]).doubleValue());
				browser.getDisplay().asyncExec(() -> {
					if (!browser.isDisposed()) {
						moved.accept(node, place);
					}
				});
				return null;
			}
		};
	}

	/** @return what shows them */
	public Control control() {
		return control;
	}

	/** Shows a figure. */
	public void show(JsonObject option) {
		waiting = option;
		if (loaded) {
			draw(option);
		}
	}

	/** Makes marks of a map stand out, of those that are shown later too. @param rows of its table */
	public void mark(Collection<Integer> rows) {
		marked = rows.toString();
		if (loaded && waiting != null) {
			((Browser) control).execute("parkwrightMark(" + marked + ")");
		}
	}

	private void draw(JsonObject option) {
		((Browser) control).execute("parkwrightShow(" + option + ", " + isDark(control.getParent().getBackground()) + "); parkwrightMark(" + marked + ")");
	}

	/** The themes of the workbench say colours to widgets alone. */
	private static boolean isDark(Color background) {
		return background.getRed() + background.getGreen() + background.getBlue() < DARK;
	}

	/** @return the figure as it is shown, the text of an SVG document or a data URL of a PNG file; empty if none is. @param kind svg or png */
	String picture(String kind) {
		return control instanceof Browser browser && loaded && browser.evaluate("return parkwrightImage('" + kind + "')") instanceof String picture
				? picture : "";
	}
}
