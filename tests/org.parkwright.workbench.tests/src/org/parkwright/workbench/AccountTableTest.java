package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;
import static org.parkwright.workbench.ShownTable.click;
import static org.parkwright.workbench.ShownTable.clipboard;
import static org.parkwright.workbench.ShownTable.heads;
import static org.parkwright.workbench.ShownTable.row;
import static org.parkwright.workbench.ShownTable.setClipboard;
import static org.parkwright.workbench.ShownTable.table;
import static org.parkwright.workbench.ShownTable.text;
import static org.parkwright.workbench.ShownTable.tool;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;

/** Accounts and firms as tables, with the keys and the pointer of a user. */
class AccountTableTest {

	private static final String GAS = "Manufacturing: naturalGas, combustion (10^3 m3)";

	private IProject project;
	private IFile file;
	private ParkEditor park;
	private IEditorPart editor;

	@BeforeEach
	void openPark() throws Exception {
		awaitWindow();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("accounts");
		project.create(null);
		project.open(null);
		file = project.getFile("bda-2013.park");
		file.create(new ByteArrayInputStream(Files.readAllBytes(DiagramFixture.kalundborg().resolve("../bda/bda-2013.park"))), true, null);
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		park = (ParkEditor) see(() -> IDE.openEditor(page(), file, true));
		await("the park is open", () -> park.domain().model().isPresent());
	}

	@AfterEach
	void close() throws Exception {
		see(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
	}

	private void open(String representation, int lines) {
		EipModel model = park.domain().model().orElseThrow();
		var description = InstalledSpecification.get().specification().table(representation).orElseThrow();
		EObject root = description.domainClass().isInstance(model) ? model : model.getParks().get(0);
		editor = see(() -> Diagrams.open(page(), file, description, root));
		see(() -> {
			window().getShell().setMaximized(true);
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
			return null;
		});
		await("all lines are there", () -> table().getItemCount() == lines);
	}

	private static void awaitNotice(String text) {
		await("it is told: " + text, () -> Desktop.all(CLabel.class, window().getShell()).anyMatch(label -> label.getText().contains(text)));
	}

	@Test
	void aYearIsAddedAndFilledFromASpreadsheetInOneStep() {
		open("Accounts", 20);
		assertEquals(List.of("", "2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012", "2013"), see(ShownTable::heads));
		assertEquals("46,400", see(() -> text(row(GAS), "2005")));
		screenshot("table-accounts");
		tool("New account year");
		await("there is a column more", () -> heads().size() == 11 && heads().get(10).equals("2014"));
		int gas = see(() -> row(GAS));
		assertEquals("", see(() -> text(gas, "2014")), "nothing is known of it yet");

		setClipboard("110000\t\r\n1500000\t\r\n".replace("\t", ""));
		click(gas, "2014");
		Keyboard.press(SWT.CTRL, 'v');
		await("the values are there", () -> text(gas, "2014").equals("110,000") && text(gas + 1, "2014").equals("1,500,000"));
		assertEquals(20, see(() -> table().getItemCount()), "they stand in the lines of before");
		screenshot("table-accounts-pasted");
		Keyboard.press(SWT.CTRL, 'z');
		await("one step back", () -> text(gas, "2014").isEmpty() && text(gas + 1, "2014").isEmpty());

		setClipboard("110000\nmany");
		click(gas, "2014");
		Keyboard.press(SWT.CTRL, 'v');
		awaitNotice("Nothing is pasted. Line 2, column 1: 2014 of Manufacturing: electricity, bought power (MWh) does not take “many”.");
		assertEquals("", see(() -> text(gas, "2014")), "all or none");
		screenshot("table-accounts-refused");

		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("the year is gone", () -> heads().size() == 10);
		assertFalse(see(editor::isDirty));
	}

	@Test
	void aCellIsEditedByTheKeyboardAndALineStandsForAllItsYears() {
		open("Accounts", 20);
		int gas = see(() -> row(GAS));
		click(gas, "2006");
		Keyboard.press(0, SWT.F2);
		await("the cell is open", () -> Desktop.all(Text.class, table()).anyMatch(text -> text.isVisible() && text.isFocusControl()));
		Keyboard.press(0, '7');
		Keyboard.press(0, SWT.CR);
		await("it is entered", () -> text(gas, "2006").equals("7"));
		assertEquals(9, see(() -> ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).size()), "the data of nine years");
		Keyboard.press(SWT.CTRL, 'c');
		await("the line is copied", () -> clipboard() != null && clipboard().startsWith(GAS + "\t46,400\t7\t"));
		Keyboard.press(SWT.CTRL, 'z');
		await("it is taken back", () -> !text(gas, "2006").equals("7"));
		assertFalse(see(editor::isDirty));
	}

	@Test
	void firmsAreALineEach() {
		open("Firms", 1);
		assertEquals(List.of("", "Park", "Name", "Sector code", "Sector list", "Employees", "Since", "Latitude (deg)", "Longitude (deg)", "Zone", "Account of",
				"Added value (CNY)/a"), see(ShownTable::heads));
		tool("Add firm to the first park");
		await("there is a line more", () -> table().getItemCount() == 2);
		setClipboard("Brewery\tC15\tGB/T 4754\t1,250\t1999\nBakery\tC14\tGB/T 4754\t80\t2003\n");
		click(0, "Name");
		Keyboard.press(SWT.CTRL, 'v');
		await("the block is there", () -> text(0, "Since").equals("1999") && text(1, "Name").equals("Bakery") && text(1, "Employees").equals("80"));
		screenshot("table-firms");
	}
}
