package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.see;

import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** The page of a diagram in the workbench's browser, with the mouse and keyboard of the desktop. */
final class DiagramPage {

	private static final int STEPS = 6;
	private static final int TRIES = 4;
	/** Looks, 100 ms apart, until a page stands still or a drag has had its effect. */
	private static final int LOOKS = 100;

	private final Browser browser;

	DiagramPage(Browser browser) {
		this.browser = browser;
	}

	/** The value of an expression in the page. */
	Object value(String expression) {
		return see(() -> browser.evaluate("return " + expression));
	}

	boolean isTrue(String expression) {
		return Boolean.TRUE.equals(value(expression));
	}

	int count(String selector) {
		return ((Number) value("document.querySelectorAll(\"" + selector + "\").length")).intValue();
	}

	/** Waits until an expression is true in the page. */
	void awaitTrue(String what, String expression) {
		await(what, () -> Boolean.TRUE.equals(browser.evaluate("return " + expression)));
	}

	/** A place in what an expression finds, once it stands still: x and y from 0 to 1 across and down its box. */
	Point place(String element, double x, double y) {
		Point before = placeNow(element, x, y);
		for (int i = 0; i < LOOKS; i++) {
			sleep(100);
			Point now = placeNow(element, x, y);
			if (now.equals(before)) {
				break;
			}
			before = now;
		}
		return before;
	}

	private Point placeNow(String element, double x, double y) {
		Object[] box = (Object[]) value("(() => { const box = (" + element
				+ ").getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; })()");
		int left = (int) Math.round(number(box[0]) + number(box[2]) * x);
		int top = (int) Math.round(number(box[1]) + number(box[3]) * y);
		return see(() -> browser.toDisplay(left, top));
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}

	void click(Point at) {
		move(at);
		button(SWT.MouseDown);
		button(SWT.MouseUp);
		pause();
	}

	/**
	 * Clicks where the pointer shows by a class that a tool works there, for which the page asks the server; again if the
	 * page was just asking anew, as a user would.
	 *
	 * @param done an expression that is true once the click has done what it is for
	 */
	void clickWhere(String what, String pointer, Point at, String done) {
		for (int i = 0; i < TRIES && !isTrue(done); i++) {
			move(new Point(at.x + 3, at.y));
			move(at);
			awaitTrue(what, "document.querySelector('#diagram svg." + pointer + "') != null || " + done);
			if (!isTrue(done)) {
				click(at);
				pause();
			}
		}
		awaitTrue(what + ", and it was clicked", done);
	}

	void doubleClick(Point at) {
		move(at);
		for (int i = 0; i < 2; i++) {
			button(SWT.MouseDown);
			button(SWT.MouseUp);
		}
		pause();
	}

	/**
	 * Drags what an expression finds a little down by its lower part; again if the page was fitted anew just then and the
	 * pointer missed it, as a user would.
	 */
	void dragDown(String element, String what, Callable<Boolean> moved) {
		for (int i = 0; i < TRIES && !see(moved); i++) {
			Point at = place(element, 0.5, 0.85);
			click(at);
			drag(at, new Point(at.x, at.y + 30));
			for (int look = 0; look < LOOKS && !see(moved); look++) {
				sleep(100);
			}
		}
		await(what, moved);
	}

	private void drag(Point from, Point to) {
		move(from);
		button(SWT.MouseDown);
		for (int i = 1; i <= STEPS; i++) {
			move(new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
		}
		button(SWT.MouseUp);
		pause();
	}

	/** Types letters of the keyboard, blanks and Enter as '\r'. */
	void type(String text) {
		for (char character : text.toCharArray()) {
			if (character == '\r') {
				key(SWT.KeyDown, SWT.CR, '\0');
				key(SWT.KeyUp, SWT.CR, '\0');
				continue;
			}
			boolean shift = Character.isUpperCase(character);
			if (shift) {
				key(SWT.KeyDown, SWT.SHIFT, '\0');
			}
			key(SWT.KeyDown, 0, Character.toLowerCase(character));
			key(SWT.KeyUp, 0, Character.toLowerCase(character));
			if (shift) {
				key(SWT.KeyUp, SWT.SHIFT, '\0');
			}
		}
		pause();
	}

	void move(Point at) {
		Event event = new Event();
		event.type = SWT.MouseMove;
		event.x = at.x;
		event.y = at.y;
		post(event);
	}

	private void button(int type) {
		Event event = new Event();
		event.type = type;
		event.button = 1;
		post(event);
	}

	private void key(int type, int code, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = code;
		event.character = character;
		post(event);
	}

	private void post(Event event) {
		see(() -> browser.getDisplay().post(event));
		sleep(40);
	}

	private static void pause() {
		sleep(400);
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
