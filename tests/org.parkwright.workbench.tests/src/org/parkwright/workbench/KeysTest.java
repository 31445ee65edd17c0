package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.Desktop.window;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;

/** A key does once what it is for, in the widgets of the system and in the pages of a browser widget. */
class KeysTest extends DiagramFixture {

	private static final String GYPROC = "actor.gyproc";
	private static final List<String> NAMES = List.of("Gyproc", "first", "second", "third");

	private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
	private final IExecutionListener listener = new Commands();
	private IFile file;

	@BeforeEach
	void open() throws Exception {
		createProject("keys");
		file = project.getFile("kalundborg.park");
		try (InputStream content = Files.newInputStream(kalundborg().resolve("kalundborg.park"))) {
			file.create(content, true, null);
		}
		open(file);
		see(() -> {
			window().getWorkbench().getService(ICommandService.class).addExecutionListener(listener);
			return null;
		});
		NAMES.stream().skip(1).forEach(this::rename);
	}

	@AfterEach
	void listenNoMore() {
		see(() -> {
			window().getWorkbench().getService(ICommandService.class).removeExecutionListener(listener);
			return null;
		});
	}

	/** Gathers which commands are executed. */
	private final class Commands implements IExecutionListener {

		@Override
		public void preExecute(String command, ExecutionEvent event) {
			executed.add(command);
		}

		@Override
		public void notHandled(String command, NotHandledException exception) {
			// It does nothing.
		}

		@Override
		public void postExecuteFailure(String command, ExecutionException exception) {
			executed.add(exception.toString());
		}

		@Override
		public void postExecuteSuccess(String command, Object value) {
			// It was told when it began.
		}
	}

	private void rename(String name) {
		see(() -> {
			EObject firm = tree.domain().element(GYPROC).orElseThrow();
			tree.domain().execute("Rename", SetCommand.create(tree.domain().editing(), firm,
					firm.eClass().getEStructuralFeature("name"), name));
			return null;
		});
	}

	private Object name() {
		return see(() -> {
			EObject firm = tree.domain().element(GYPROC).orElseThrow();
			return firm.eGet(firm.eClass().getEStructuralFeature("name"));
		});
	}

	/** The diagram with the keyboard, whose page tells of the keys that it has seen. */
	private DiagramPage diagram() {
		DiagramPage diagram = awaitPage();
		diagram.click(diagram.place("document.querySelector('#diagram svg')", 0.5, 0.02));
		watch(diagram);
		return diagram;
	}

	private static void watch(DiagramPage shown) {
		shown.value("(window.released = [], document.addEventListener('keyup',"
				+ " event => window.released.push(event.key), true), true)");
	}

	/** Presses a key and waits until the page has answered for all of it. */
	private static void pressIn(DiagramPage shown, int modifiers, int key, String lastReleased) {
		shown.value("(window.released = [], true)");
		Keyboard.press(modifiers, key);
		shown.awaitTrue("the page saw the key", "window.released.includes('" + lastReleased + "')");
	}

	@Test
	void undoAndRedoOfADiagramTakeOneStepAKey() {
		DiagramPage diagram = diagram();
		pressIn(diagram, SWT.CTRL, 'z', "Control");
		assertEquals("second", name());
		pressIn(diagram, SWT.CTRL, 'z', "Control");
		assertEquals("first", name());
		pressIn(diagram, SWT.CTRL | SWT.SHIFT, 'z', "Control");
		assertEquals("second", name());
		pressIn(diagram, SWT.CTRL | SWT.SHIFT, 'z', "Control");
		assertEquals("third", name());
		assertEquals(List.of(IWorkbenchCommandConstants.EDIT_UNDO, IWorkbenchCommandConstants.EDIT_UNDO,
				IWorkbenchCommandConstants.EDIT_REDO, IWorkbenchCommandConstants.EDIT_REDO), executed);
	}

	@Test
	void aPageThatIsNotOursGetsAKeyOnceToo() throws Exception {
		IFile html = project.getFile("page.html");
		html.create(new ByteArrayInputStream("<p>A page.</p>".getBytes(StandardCharsets.UTF_8)), true, null);
		see(() -> {
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
			return IDE.openEditor(page(), html, "org.eclipse.ui.browser.editor");
		});
		await("the page is shown", () -> browser() != null && browser().getText().contains("A page."));
		Browser shown = see(this::browser);
		DiagramPage shownPage = new DiagramPage(shown);
		shownPage.click(shownPage.place("document.querySelector('p')", 0.5, 0.5));
		watch(shownPage);
		pressIn(shownPage, SWT.CTRL, 'm', "Control");
		assertEquals(List.of(IWorkbenchCommandConstants.WINDOW_MAXIMIZE_ACTIVE_VIEW_OR_EDITOR), executed);
	}

	@Test
	void treesTablesAndTextsGetAKeyOnce() {
		see(() -> {
			page().activate(tree);
			tree.setFocus();
			return null;
		});
		Keyboard.press(SWT.CTRL, 'z');
		await("the tree undoes", () -> !executed.isEmpty());
		IEditorPart table = see(() -> Diagrams.open(page(), file,
				InstalledSpecification.get().specification().table("Flows").orElseThrow(),
				tree.domain().model().orElseThrow()));
		see(() -> {
			page().activate(table);
			Desktop.all(Table.class, window().getShell()).filter(each -> each.isVisible() && each.getColumnCount() > 3)
					.findFirst().orElseThrow().setFocus();
			return null;
		});
		Keyboard.press(SWT.CTRL, 'z');
		await("the table undoes", () -> executed.size() > 1);
		Keyboard.press(SWT.CTRL | SWT.SHIFT, 'z');
		await("the table redoes", () -> executed.size() > 2);
		assertEquals(List.of(IWorkbenchCommandConstants.EDIT_UNDO, IWorkbenchCommandConstants.EDIT_UNDO,
				IWorkbenchCommandConstants.EDIT_REDO), executed);
		assertEquals("second", name());
	}

	@Test
	void aSaveThatIsCancelledAsksOnce() throws Exception {
		DiagramPage diagram = diagram();
		changeOutside();
		await("the change outside is seen", () -> tree.domain().isInConflict());
		diagram.value("(window.released = [], true)");
		Keyboard.press(SWT.CTRL, 's');
		await("saving is asked about", () -> shell("Save kalundborg.park") != null);
		press("Save kalundborg.park", "Cancel");
		await("the question is answered", () -> shell("Save kalundborg.park") == null);
		pressIn(diagram, 0, SWT.F9, "F9");
		assertEquals(null, see(() -> shell("Save kalundborg.park")));
		assertEquals(1, executed.stream().filter(IWorkbenchCommandConstants.FILE_SAVE::equals).count(), executed::toString);
	}

	private void changeOutside() throws Exception {
		Path path = file.getLocation().toPath();
		Files.writeString(path, Files.readString(path).replace("name=\"Novozymes\"", "name=\"Enzymes\""));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	@Test
	void inAFieldOfThePageAKeyDoesOnceWhatItDoesInFields() {
		DiagramPage diagram = diagram();
		String field = "document.querySelector('.search-input')";
		diagram.click(diagram.place(field, 0.5, 0.5));
		diagram.type("pump");
		diagram.awaitTrue("it is typed", field + ".value === 'pump'");
		pressIn(diagram, 0, SWT.HOME, "Home");
		pressIn(diagram, 0, SWT.DEL, "Delete");
		diagram.awaitTrue("one letter is gone", field + ".value === 'ump'");
		pressIn(diagram, SWT.CTRL, 'a', "Control");
		pressIn(diagram, SWT.CTRL, 'c', "Control");
		pressIn(diagram, 0, SWT.END, "End");
		pressIn(diagram, SWT.CTRL, 'v', "Control");
		diagram.awaitTrue("it is pasted once", field + ".value === 'umpump'");
		pressIn(diagram, SWT.CTRL, 'z', "Control");
		diagram.awaitTrue("what was pasted is gone", field + ".value === 'ump'");
		assertEquals("third", name(), "the history of the model is another");
	}

	@Test
	void escapeDropsTheToolAndClosesMenuAndFindBar() {
		DiagramPage diagram = diagram();
		String active = "document.querySelector('.tool-button.clicked') != null";
		diagram.click(diagram.place("document.querySelector(\".tool-button[title='Firm']\")", 0.5, 0.5));
		diagram.awaitTrue("the tool is taken", active);
		Keyboard.press(0, SWT.ESC);
		diagram.awaitTrue("the tool is dropped", "!(" + active + ")");

		String menu = "document.querySelector('.popup-menu') != null";
		diagram.click(diagram.place("document.querySelector(\".bar-button[title='Layers and filters']\")", 0.5, 0.5));
		diagram.awaitTrue("the menu is open", menu);
		Keyboard.press(0, SWT.ESC);
		diagram.awaitTrue("the menu is closed", "!(" + menu + ")");

		String find = "document.querySelector('.autocomplete-palette:not(.hidden)') != null";
		diagram.click(diagram.place("document.querySelector(\".bar-button[title^='Find an element']\")", 0.5, 0.5));
		diagram.awaitTrue("the find bar is open", find);
		Keyboard.press(0, SWT.ESC);
		diagram.awaitTrue("the find bar is closed", "!(" + find + ")");
	}
}
