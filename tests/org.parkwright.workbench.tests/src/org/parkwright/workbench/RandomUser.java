package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;

/**
 * Clicks, drags, types and chooses at random in the parts it is given, with the mouse and keyboard of the desktop. What it
 * does follows from its seed; what comes of it also from how fast the workbench is.
 */
final class RandomUser {

	private static final String LETTERS = "abcdefguxyz 0123456789.-{}\"\n";
	private static final int[] KEYS = { SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.HOME, SWT.END,
			SWT.PAGE_UP, SWT.PAGE_DOWN, SWT.DEL, SWT.BS, SWT.TAB, SWT.CR, SWT.ESC, SWT.F2, SWT.F3 };
	private static final char[] WITH_CONTROL = { 'z', 'y', 'c', 'x', 'v', 'a', 'f', ' ', '/', '1' };
	/** What leaves the parts that are tried, or forgets the history on purpose. */
	private static final Set<String> LEFT_OUT = Set.of("Revert File", "Save", "Run Study", "Quick Diff", "Close");
	private static final int REST_IN_MILLIS = 25;

	private final Random random;
	private final List<IWorkbenchPart> parts;
	private final List<String> done = new ArrayList<>();

	/** @param parts where it acts */
	RandomUser(long seed, List<IWorkbenchPart> parts) {
		random = new Random(seed);
		this.parts = List.copyOf(parts);
	}

	/** What it has done so far, in words. */
	List<String> done() {
		synchronized (done) {
			return List.copyOf(done);
		}
	}

	/** Does one thing more, and answers with Escape what it is asked. */
	void act() {
		switch (random.nextInt(20)) {
			case 0, 1 -> activate();
			case 2, 3, 4, 5 -> click(1);
			case 6 -> click(2);
			case 7 -> drag();
			case 8 -> {
				if (moveAnywhere() != null) {
					note("right click");
					button(3);
					rest();
					press(0, SWT.ESC, '\0');
				}
			}
			case 9, 10 -> menu();
			case 11, 12, 13 -> press(0, KEYS[random.nextInt(KEYS.length)], '\0');
			case 14 -> press(SWT.SHIFT, KEYS[random.nextInt(8)], '\0');
			case 15, 16 -> press(SWT.CTRL, 0, WITH_CONTROL[random.nextInt(WITH_CONTROL.length)]);
			default -> type();
		}
		rest();
		escapeFromDialogs();
	}

	/** Ends what is half done: leaves fields and closes what has popped up. */
	void stop() {
		for (int i = 0; i < 3; i++) {
			press(0, SWT.ESC, '\0');
			rest();
			escapeFromDialogs();
		}
	}

	private void note(String what) {
		synchronized (done) {
			done.add(what);
		}
	}

	private void activate() {
		IWorkbenchPart part = parts.get(random.nextInt(parts.size()));
		note("activate " + see(part::getTitle));
		see(() -> {
			page().activate(part);
			return null;
		});
	}

	private void click(int times) {
		if (moveAnywhere() == null) {
			activate();
			return;
		}
		note(times == 1 ? "click" : "double click");
		for (int i = 0; i < times; i++) {
			button(1);
		}
	}

	private void drag() {
		Point from = moveAnywhere();
		if (from == null) {
			activate();
			return;
		}
		note("drag");
		post(SWT.MouseDown, 1, 0, '\0', 0, 0);
		for (int i = 1; i <= 5; i++) {
			post(SWT.MouseMove, 0, 0, '\0', from.x + i * (random.nextInt(20) - 8), from.y + i * (random.nextInt(20) - 8));
		}
		post(SWT.MouseUp, 1, 0, '\0', 0, 0);
	}

	/** Moves the pointer to a place in the part that has the focus; gives null if none has. */
	private Point moveAnywhere() {
		double across = random.nextDouble();
		double down = random.nextDouble();
		Point place = see(() -> {
			Control control = area();
			if (control == null) {
				return null;
			}
			Point size = control.getSize();
			Point at = control.toDisplay((int) (across * size.x), (int) (down * size.y));
			return asksForFile(at) ? null : at;
		});
		if (place != null) {
			note("to " + place.x + "," + place.y);
			post(SWT.MouseMove, 0, 0, '\0', place.x, place.y);
		}
		return place;
	}

	/** A dialog of the system is none of the shells that could be closed. */
	private static boolean asksForFile(Point at) {
		return Desktop.all(Browser.class, window().getShell()).filter(Browser::isVisible).anyMatch(browser -> {
			Point place = browser.toControl(at);
			return browser.getClientArea().contains(place) && browser.evaluate("return document.elementFromPoint(" + place.x + ", " + place.y
					+ ")?.closest('[title=\"Save as a picture\"]') != null") == Boolean.TRUE;
		});
	}

	private static Control area() {
		if (page().getActivePart().getAdapter(Control.class) instanceof StyledText text) {
			return text;
		}
		Control focus = Display.getCurrent().getFocusControl();
		return focus == null || focus instanceof Shell || focus.getShell() != window().getShell() ? null : whole(focus);
	}

	/** The whole of the part that has the focus. */
	private static Control whole(Control focus) {
		Control at = focus;
		while (at.getParent() instanceof Composite parent && !(parent instanceof CTabFolder)
				&& !(parent instanceof Shell)) {
			at = parent;
		}
		return at;
	}

	/** Chooses something from the context menu of what has the focus. */
	private void menu() {
		int choice = random.nextInt(1000);
		String chosen = see(() -> {
			Control focus = Display.getCurrent().getFocusControl();
			Menu menu = focus == null ? null : focus.getMenu();
			if (menu == null) {
				return "no menu";
			}
			List<MenuItem> items = new ArrayList<>();
			collect(menu, items);
			if (items.isEmpty()) {
				return "an empty menu";
			}
			MenuItem item = items.get(choice % items.size());
			// What opens a dialog comes back when that is closed, which this user has yet to do.
			Display.getCurrent().asyncExec(() -> {
				if (!item.isDisposed()) {
					item.notifyListeners(SWT.Selection, new Event());
				}
			});
			return item.getText();
		});
		note("menu: " + chosen);
	}

	private static void collect(Menu menu, List<MenuItem> items) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			String text = item.getText().replace("&", "").replaceFirst("\t.*", "");
			if ((item.getStyle() & SWT.CASCADE) != 0) {
				if (item.getMenu() != null && (text.startsWith("New ") || text.startsWith("Open Rep"))) {
					collect(item.getMenu(), items);
				}
			} else if (item.isEnabled() && (item.getStyle() & SWT.PUSH) != 0 && !text.endsWith("…") && !text.endsWith("...")
					&& !LEFT_OUT.contains(text)) {
				items.add(item);
			}
		}
	}

	private void type() {
		int length = 1 + random.nextInt(4);
		StringBuilder typed = new StringBuilder();
		for (int i = 0; i < length; i++) {
			char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
			typed.append(letter);
			if (letter == '\n') {
				post(SWT.KeyDown, 0, SWT.CR, '\0', 0, 0);
				post(SWT.KeyUp, 0, SWT.CR, '\0', 0, 0);
			} else {
				post(SWT.KeyDown, 0, 0, letter, 0, 0);
				post(SWT.KeyUp, 0, 0, letter, 0, 0);
			}
		}
		note("type " + typed.toString().replace("\n", "⏎"));
	}

	private void press(int modifier, int code, char letter) {
		note("key " + (modifier == SWT.CTRL ? "Ctrl+" : modifier == SWT.SHIFT ? "Shift+" : "")
				+ (code == 0 ? String.valueOf(letter) : Integer.toHexString(code)));
		if (modifier != 0) {
			post(SWT.KeyDown, 0, modifier, '\0', 0, 0);
		}
		post(SWT.KeyDown, 0, code, letter, 0, 0);
		post(SWT.KeyUp, 0, code, letter, 0, 0);
		if (modifier != 0) {
			post(SWT.KeyUp, 0, modifier, '\0', 0, 0);
		}
	}

	private void button(int number) {
		post(SWT.MouseDown, number, 0, '\0', 0, 0);
		post(SWT.MouseUp, number, 0, '\0', 0, 0);
	}

	private static void post(int type, int button, int code, char letter, int x, int y) {
		Event event = new Event();
		event.type = type;
		event.button = button;
		event.keyCode = code;
		event.character = letter;
		event.x = x;
		event.y = y;
		see(() -> Display.getCurrent().post(event));
	}

	/** A question is left unanswered, first as a user does, then by force. */
	private void escapeFromDialogs() {
		for (int i = 0; i < 5 && see(() -> dialog() != null); i++) {
			note("dialog " + see(() -> dialog() == null ? "" : dialog().getText()));
			press(0, SWT.ESC, '\0');
			rest();
			rest();
			if (i > 0) {
				see(() -> {
					Shell open = dialog();
					if (open != null) {
						open.close();
					}
					return null;
				});
			}
		}
	}

	private static Shell dialog() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0)
				.findFirst().orElse(null);
	}

	private static void rest() {
		try {
			Thread.sleep(REST_IN_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		see(() -> null);
	}
}
