import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * A user of the built product's desktop who installs a plug-in from an update site, starts again, opens its view,
 * uninstalls it, and starts again. It lies as a plug-in itself in a folder of extensions; extensions.sh makes and starts
 * it. Writes how far it came to the file SESSION_SEEN, a line a step.
 */
public final class InstallSession implements IStartup {

	private static final String SITE = System.getenv("SESSION_SITE");
	/** What the dialogs call the plug-in. */
	private static final String NAME = System.getenv("SESSION_NAME");
	private static final String BUNDLE = System.getenv("SESSION_BUNDLE");
	private static final String VIEW = System.getenv("SESSION_VIEW");
	private static final Path SEEN = Path.of(System.getenv("SESSION_SEEN"));
	private static final Path PICTURES = Path.of(System.getenv("SESSION_PICTURES"));
	private static final long SECONDS = 90;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	@Override
	public void earlyStartup() {
		Thread.ofPlatform().daemon().name("Session of a user").start(() -> {
			try {
				step();
			} catch (Throwable e) {
				picture("failed");
				tell("failed: " + e + shells());
				display.asyncExec(PlatformUI.getWorkbench()::close);
			}
		});
	}

	/** One start of the workbench. */
	private void step() throws Exception {
		await("a window", () -> PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0);
		List<String> seen = Files.exists(SEEN) ? Files.readAllLines(SEEN) : List.of();
		switch (seen.size()) {
			case 0 -> install();
			case 1 -> {
				use();
				uninstall();
			}
			case 3 -> {
				tell(Platform.getBundle(BUNDLE) == null && PlatformUI.getWorkbench().getViewRegistry().find(VIEW) == null ? "gone" : "still there");
				display.asyncExec(PlatformUI.getWorkbench()::close);
			}
			default -> throw new IllegalStateException("after " + seen);
		}
	}

	private void install() {
		if (Platform.getBundle(BUNDLE) != null) {
			throw new IllegalStateException("it is there before it was installed");
		}
		command("org.eclipse.equinox.p2.ui.sdk.install");
		await("the dialog", () -> shell("Install").isPresent());
		see(() -> {
			Combo address = all(Combo.class, "Install").findFirst().orElseThrow();
			address.setText(SITE);
			Event enter = new Event();
			enter.keyCode = SWT.CR;
			enter.character = SWT.CR;
			address.notifyListeners(SWT.KeyDown, enter);
			return null;
		});
		await(NAME + " is offered", () -> offered().isPresent());
		picture("install-offered");
		see(() -> {
			check(offered().orElseThrow());
			return null;
		});
		finish("Install");
		tell("installed");
		restart();
	}

	private Optional<TreeItem> offered() {
		return all(Tree.class, "Install").flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText().startsWith(NAME)).findFirst();
	}

	private static void check(TreeItem item) {
		item.setChecked(true);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		item.getParent().notifyListeners(SWT.Selection, event);
	}

	private void use() {
		IViewPart view = see(() -> {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			return page.showView(VIEW);
		});
		await("its view is drawn", () -> view.getSite().getPage().isPartVisible(view));
		picture("installed-view");
		tell("used");
	}

	private void uninstall() {
		command("org.eclipse.ui.help.installationDialog");
		String details = "Installation Details";
		await("the details", () -> shell(details).isPresent());
		see(() -> {
			CTabFolder tabs = all(CTabFolder.class, details).findFirst().orElseThrow();
			CTabItem software = Arrays.stream(tabs.getItems()).filter(tab -> tab.getText().equals("Installed Software")).findFirst().orElseThrow();
			tabs.setSelection(software);
			Event event = new Event();
			event.item = software;
			tabs.notifyListeners(SWT.Selection, event);
			return null;
		});
		await("it is listed", () -> installed(details).isPresent());
		see(() -> {
			TreeItem item = installed(details).orElseThrow();
			item.getParent().setSelection(item);
			Event event = new Event();
			event.item = item;
			item.getParent().notifyListeners(SWT.Selection, event);
			return null;
		});
		picture("installed-software");
		press(details, "Uninstall...");
		finish("Uninstall");
		tell("uninstalled");
		restart();
	}

	private Optional<TreeItem> installed(String shell) {
		return all(Tree.class, shell).filter(Control::isVisible).flatMap(tree -> Arrays.stream(tree.getItems()))
				.filter(item -> item.getText().startsWith(NAME)).findFirst();
	}

	/** Goes on to the last page of a wizard, and ends it there. */
	private void finish(String wizard) {
		await("the wizard", () -> shell(wizard).isPresent());
		for (;;) {
			await("the wizard goes on", () -> enabled(wizard, "Finish").isPresent() || enabled(wizard, "Next >").isPresent());
			picture(wizard.toLowerCase() + "-wizard");
			if (see(() -> enabled(wizard, "Finish").isPresent())) {
				press(wizard, "Finish");
				return;
			}
			press(wizard, "Next >");
			await("the page is turned", () -> shell(wizard).isEmpty() || enabled(wizard, "Next >").isPresent() || enabled(wizard, "Finish").isPresent());
		}
	}

	/** Trusts what is unsigned, as everything is that was made on the same machine, and takes the offer to start again. */
	private void restart() {
		String restart = "Software Updates";
		await("an offer to start again", () -> {
			for (Shell trust : shells("Trust")) {
				all(Table.class, trust).flatMap(table -> Arrays.stream(table.getItems())).forEach(InstallSession::check);
				all(Tree.class, trust).flatMap(tree -> Arrays.stream(tree.getItems())).forEach(InstallSession::check);
				all(Button.class, trust).filter(each -> each.isEnabled() && text(each).equals("Select All")).findFirst().ifPresent(InstallSession::click);
				all(Button.class, trust).filter(each -> each.isEnabled() && text(each).equals("Trust Selected")).findFirst().ifPresent(InstallSession::click);
			}
			return enabled(restart, "Restart Now").isPresent();
		});
		picture("restart");
		press(restart, "Restart Now");
	}

	private static void check(TableItem item) {
		item.setChecked(true);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		item.getParent().notifyListeners(SWT.Selection, event);
	}

	private void press(String shell, String button) {
		await(button + " can be pressed", () -> enabled(shell, button).isPresent());
		// A modal dialog that it opens must not hold this thread.
		display.asyncExec(() -> enabled(shell, button).ifPresent(InstallSession::click));
	}

	private static void click(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	private Optional<Button> enabled(String shell, String text) {
		return all(Button.class, shell).filter(each -> each.isVisible() && each.isEnabled() && text(each).equals(text)).findFirst();
	}

	private static String text(Button button) {
		return button.getText().replace("&", "");
	}

	private void command(String id) {
		display.asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IHandlerService.class).executeCommand(id, null);
			} catch (Exception e) {
				tell("failed: " + e);
			}
		});
	}

	private List<Shell> shells(String title) {
		return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().contains(title)).toList();
	}

	private Optional<Shell> shell(String title) {
		return shells(title).stream().findFirst();
	}

	private <T> Stream<T> all(Class<T> kind, String shell) {
		return shells(shell).stream().flatMap(each -> all(kind, each));
	}

	private static <T> Stream<T> all(Class<T> kind, Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> Stream.concat(kind.isInstance(child) ? Stream.of(kind.cast(child)) : Stream.empty(),
				child instanceof Composite composite ? all(kind, composite) : Stream.empty()));
	}

	private void await(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + SECONDS * 1_000_000_000;
		while (!see(condition::getAsBoolean)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("waited in vain: " + what);
			}
			try {
				Thread.sleep(100);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	/** What may fail. */
	private interface Look<T> {
		T at() throws Exception;
	}

	private <T> T see(Look<T> look) {
		List<T> result = new ArrayList<>();
		List<Exception> failure = new ArrayList<>();
		display.syncExec(() -> {
			try {
				result.add(look.at());
			} catch (Exception e) {
				failure.add(e);
			}
		});
		if (!failure.isEmpty()) {
			throw new IllegalStateException(failure.get(0));
		}
		return result.get(0);
	}

	private String shells() {
		return see(() -> Arrays.stream(display.getShells()).filter(Shell::isVisible).map(shell -> " [" + shell.getText() + ": "
				+ String.join(", ", all(Button.class, shell).filter(Control::isVisible).map(each -> text(each) + (each.isEnabled() ? "" : " (off)")).toList()) + "]")
				.reduce("", String::concat));
	}

	private void picture(String name) {
		see(() -> {
			Rectangle screen = display.getBounds();
			Image image = new Image(display, screen.width, screen.height);
			GC gc = new GC(display);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
			image.dispose();
			return null;
		});
	}

	private static void tell(String line) {
		try {
			Files.writeString(SEEN, line + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
