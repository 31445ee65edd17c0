package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * The workbench as seen from a test. A test runs beside the user interface's thread, so every look at a
 * widget goes through {@link #see} and every wait through {@link #await}.
 */
final class Desktop {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private Desktop() {
	}

	/**
	 * Runs a piece of code on the user interface's thread.
	 *
	 * @return what it returns
	 * @throws AssertionError with the cause if it throws
	 */
	static <T> T see(Callable<T> code) {
		AtomicReference<T> result = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				result.set(code.call());
			} catch (Exception | AssertionError e) {
				failure.set(e);
			}
		});
		if (failure.get() instanceof AssertionError error) {
			throw error;
		}
		if (failure.get() != null) {
			throw new AssertionError(failure.get());
		}
		return result.get();
	}

	/**
	 * Waits until a condition holds on the user interface's thread.
	 *
	 * @param what the condition in words, for the message
	 * @throws AssertionError after 60 s; a screenshot is then in target/screenshots
	 */
	static void await(String what, Callable<Boolean> condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!see(condition)) {
			if (System.nanoTime() > end) {
				Path picture = screenshot("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
				throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what + "; see " + picture);
			}
			try {
				Thread.sleep(50);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new AssertionError("Interrupted while waiting: " + what, e);
			}
		}
	}

	/** The first window of the workbench; waits until it is open. To be used within {@link #see}. */
	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** The page of the first window. To be used within {@link #see}. */
	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Waits until the first window shows a page. */
	static void awaitWindow() {
		await("a workbench window is open", () -> PlatformUI.isWorkbenchRunning()
				&& PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0 && page() != null
				&& window().getShell().isVisible());
	}

	/**
	 * Writes what the active shell shows to target/screenshots.
	 *
	 * @return the file
	 */
	static Path screenshot(String name) {
		Path file = SCREENSHOTS.resolve(name + ".png");
		try {
			Files.createDirectories(SCREENSHOTS);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		display().syncExec(() -> {
			Display display = display();
			Shell active = display.getActiveShell();
			Rectangle area = active == null ? display.getBounds() : active.getBounds();
			Image image = new Image(display, area.width, area.height);
			GC gc = new GC(display);
			try {
				gc.copyArea(image, area.x, area.y);
				ImageLoader loader = new ImageLoader();
				loader.data = new ImageData[] { image.getImageData() };
				loader.save(file.toString(), SWT.IMAGE_PNG);
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
		return file;
	}

	/** Runs a command as its menu item does. To be used outside of {@link #see}. */
	static void command(String id) {
		see(() -> window().getService(IHandlerService.class).executeCommand(id, null));
	}

	/** Chooses an item of the main menu, such as "Study", "Run Study". */
	static void menu(String... path) {
		see(() -> {
			Menu menu = window().getShell().getMenuBar();
			for (int i = 0; i < path.length; i++) {
				MenuItem item = item(menu, path[i]);
				assertTrue(item.isEnabled(), path[i] + " is enabled");
				if (i == path.length - 1) {
					item.notifyListeners(SWT.Selection, new Event());
				} else {
					menu = item.getMenu();
					menu.notifyListeners(SWT.Show, new Event());
				}
			}
			return null;
		});
	}

	private static MenuItem item(Menu menu, String text) {
		for (MenuItem item : menu.getItems()) {
			if (item.getText().replace("&", "").replaceFirst("\t.*", "").equals(text)) {
				return item;
			}
		}
		throw new AssertionError("There is no " + text + " in the menu");
	}

	/** The visible shell of this title, or null. To be used within {@link #see}. */
	static Shell shell(String title) {
		return Arrays.stream(display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
				.findFirst().orElse(null);
	}

	/** Presses a button of a dialog. */
	static void press(String dialog, String button) {
		see(() -> {
			all(Button.class, shell(dialog)).filter(each -> each.getText().replace("&", "").equals(button)).findFirst()
					.orElseThrow(() -> new AssertionError("There is no button " + button)).notifyListeners(SWT.Selection,
							new Event());
			return null;
		});
	}

	/** The first widget of a kind below another. To be used within {@link #see}. */
	static <T> T find(Class<T> kind, Control in) {
		return all(kind, in).findFirst().orElseThrow(() -> new AssertionError("There is no " + kind.getSimpleName()));
	}

	/** All widgets of a kind below another, in their order. To be used within {@link #see}. */
	static <T> Stream<T> all(Class<T> kind, Control in) {
		Stream<T> own = kind.isInstance(in) ? Stream.of(kind.cast(in)) : Stream.empty();
		return in instanceof Composite composite
				? Stream.concat(own, Arrays.stream(composite.getChildren()).flatMap(child -> all(kind, child))) : own;
	}

	private static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}
}
