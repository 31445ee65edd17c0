package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.menu;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.ShownTable.table;
import static org.parkwright.workbench.ShownTable.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.wizards.TableTemplate;

/** The guide to accounts leads through the workbench from an empty park to the account, by the names that it says. */
class AccountsGuideTest {

	private static final Path GUIDE = Path.of("../../docs/users/accounts.md");
	private static final Pattern ROWS = Pattern.compile("```\n(park,.*?)```", Pattern.DOTALL);
	private static final Pattern SAID = Pattern.compile("(?<!\\*)\\*([^*]+)\\*(?!\\*)");
	private static final String IMPORT = "Import a Park";

	/** What the guide calls what is chosen, pressed and seen, in the order in which it was. */
	private final List<String> said = new ArrayList<>();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("eastfield");

	private String say(String words) {
		said.add(words);
		return words;
	}

	/** A menu whose item opens a dialog, which is not waited for. */
	private void dialog(String words, String... path) {
		say(words);
		later(() -> menu(path));
	}

	/** For what does not come back before a dialog is closed. */
	private static void later(Runnable work) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(work);
	}

	private static Button button(Shell shell, String text) {
		return all(Button.class, shell).filter(each -> each.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	private static void finish(String dialog) {
		later(() -> button(shell(dialog), "Finish").notifyListeners(SWT.Selection, new Event()));
	}

	/** The pointer is put upon the dialog, since what lies below it takes no notice of it. */
	private static void point(String dialog) {
		see(() -> {
			Rectangle bounds = shell(dialog).getBounds();
			shell(dialog).getDisplay().setCursorLocation(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
			return null;
		});
	}

	private static void type(String dialog, int field, String text) {
		point(dialog);
		await("the field has the keys", () -> {
			Text own = all(Text.class, shell(dialog)).filter(Text::isVisible).toList().get(field);
			own.setFocus();
			own.selectAll();
			return own.isFocusControl();
		});
		Keyboard.type(text);
		await("it is typed", () -> all(Text.class, shell(dialog)).filter(Text::isVisible).toList().get(field).getText().equals(text));
	}

	private static TreeItem item(Tree tree, String text) {
		return Stream.of(tree.getItems()).flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.getItems()))).filter(each -> each.getText().equals(text)).findFirst().orElse(null);
	}

	@AfterEach
	void close() throws Exception {
		see(() -> {
			Stream.of(PlatformUI.getWorkbench().getDisplay().getShells()).filter(shell -> shell.getParent() != null && shell.isVisible()).forEach(Shell::close);
			return page().closeAllEditors(false);
		});
		if (project.exists()) {
			project.delete(true, true, null);
		}
	}

	@Test
	void itsClicksLeadFromAnEmptyParkToTheAccount(@TempDir Path folder) throws Exception {
		awaitWindow();
		String guide = Files.readString(GUIDE).replace("\r\n", "\n");
		dialog("File > New > Park Project", "File", "New", "Park Project");
		await("a project is asked for", () -> shell("New Park Project") != null);
		say("Project name");
		type("New Park Project", 0, "eastfield");
		finish("New Park Project");
		say("Finish");
		await("the park is open", () -> page().getActiveEditor() instanceof ParkEditor editor && editor.getTitle().equals("eastfield.park") && editor.domain().model().isPresent());
		ParkEditor park = (ParkEditor) see(() -> page().getActiveEditor());

		Path table = importTable(guide, folder.resolve("accounts.csv"));
		say("File");
		type(IMPORT, 0, table.toString());
		say("Park file");
		type(IMPORT, 2, "eastfield.park");
		await("it is told", () -> ((WizardDialog) shell(IMPORT).getData()).getCurrentPage().getMessage().equals("eastfield.park is there already and will be replaced."));
		screenshot("guide-accounts-import");
		finish(IMPORT);
		say("Finish");
		say("Edit > Undo");
		await("the warning is told", () -> warnings() != null);
		screenshot("guide-accounts-warning");
		see(() -> {
			button(warnings(), say("OK")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		await("the park is Eastfield", () -> park.domain().model().orElseThrow().getParks().getFirst().getName().equals("Eastfield") && park.isDirty());
		say("Eastfield");
		openTable(park);
		screenshot("guide-accounts-table");
		paste();
		Keyboard.press(SWT.CTRL, 's');
		say("Ctrl+S");
		await("it is saved", () -> !park.isDirty());

		see(() -> IDE.openEditor(page(), project.getFile("study.scenario"), true));
		menu("Study", "Run Study");
		say("Study > Run Study");
		Results results = see(Results::open);
		await("the result is there", () -> results.tree() != null && results.sections().contains("Greenhouse gases"));
		results.choose(say("Greenhouse gases"), Results.Kind.TABLE, say("Greenhouse gases of the park"));
		await("both years stand there", () -> results.rows().stream().map(row -> row.get(1)).toList().equals(List.of("2013", "2014")));
		screenshot("guide-accounts-result");
		String steps = guide.substring(guide.indexOf("### In the workbench"));
		assertEquals(SAID.matcher(steps.substring(0, steps.indexOf("\n\n", steps.indexOf("\n1. ")))).results().map(MatchResult::group).map(each -> each.replace("*", "")).toList(), said);
	}

	/** Where the importer is chosen; the dialog that asks where to save the template is the system's, and what it writes is written without it. */
	private Path importTable(String guide, Path file) throws Exception {
		dialog("File > Import", "File", "Import...");
		await("what to import is asked for", () -> shell("Import") != null);
		point("Import");
		Keyboard.type("from");
		await("it is found", () -> item(find(Tree.class, shell("Import")), "Park from a File") != null);
		say("Park from a File");
		see(() -> {
			Tree tree = find(Tree.class, shell("Import"));
			TreeItem wizard = item(tree, "Park from a File");
			tree.setSelection(wizard);
			Event event = new Event();
			event.item = wizard;
			tree.notifyListeners(SWT.Selection, event);
			return null;
		});
		press("Import", "Next >");
		await("kinds of files are there", () -> shell(IMPORT) != null);
		say("Activities of accounts");
		see(() -> {
			Table kinds = all(Table.class, shell(IMPORT)).filter(Table::isVisible).findFirst().orElseThrow();
			kinds.select(Arrays.stream(kinds.getItems()).map(item -> item.getText().replaceFirst(" \\(.*", "")).toList().indexOf("Activities of accounts"));
			kinds.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		press(IMPORT, "Next >");
		await("the page offers an empty table", () -> all(Link.class, shell(IMPORT)).anyMatch(link -> link.isVisible() && link.getText().contains("<a>Save an empty table</a>")));
		say("Save an empty table");
		var importer = Transfers.importers().stream().filter(each -> each.description().title().equals("Activities of accounts")).findFirst().orElseThrow();
		assertTrue(TableTemplate.of(importer.description()).orElseThrow().write(file, new Faults()));
		var rows = ROWS.matcher(guide);
		assertTrue(rows.find());
		assertEquals(rows.group(1).lines().findFirst().orElseThrow(), Files.readString(file).strip());
		return Files.writeString(file, rows.group(1));
	}

	/** What lists the warnings of the import. To be used within {@link Desktop#see}. */
	private static Shell warnings() {
		return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
				.filter(shell -> shell.isVisible() && shell.getText().equals(IMPORT) && all(Button.class, shell).anyMatch(button -> button.getText().replace("&", "").equals("OK"))).findFirst()
				.orElse(null);
	}

	private void openTable(ParkEditor park) {
		see(() -> {
			park.reveal(park.domain().model().orElseThrow().getParks().getFirst().getId());
			return null;
		});
		await("the park is selected", () -> Sample.tree(park).getSelectionCount() == 1 && Sample.tree(park).getSelection()[0].getText().contains("Eastfield"));
		say("Open Representation > Accounts of Eastfield");
		see(() -> {
			page().activate(park);
			Menu menu = Sample.tree(park).getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			Menu open = entry(menu, "Open Representation").getMenu();
			open.notifyListeners(SWT.Show, new Event());
			entry(open, "Accounts of Eastfield").notifyListeners(SWT.Selection, new Event());
			menu.notifyListeners(SWT.Hide, new Event());
			return null;
		});
		await("a line for each activity, a column for each year", () -> table().getItemCount() == 6 && ShownTable.heads().equals(List.of("", "2013")));
	}

	private static MenuItem entry(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(each -> each.getText().replace("&", "").equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError(text + " is none of " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
	}

	private void paste() {
		ShownTable.tool(say("New account year"));
		await("there is a column more", () -> ShownTable.heads().contains("2014"));
		ShownTable.setClipboard("160000\n1900000\n240000\n1600000\n95000\nNE\n");
		ShownTable.click(0, "2014");
		Keyboard.press(SWT.CTRL, 'v');
		say("Ctrl+V");
		await("the amounts are there", () -> text(0, "2014").equals("160,000") && text(5, "2014").equals("NE"));
		screenshot("guide-accounts-pasted");
	}
}
