package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.press;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.Sample.problems;
import static org.parkwright.workbench.Sample.tree;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.files.ProblemMarkers;

/** A park is opened, changed, saved, broken, mended and changed by others, as its user does it. */
class ParkEditingTest {

	/** A coal-fired CHP unit of 15 MW. */
	private static final String UNIT = "U137";

	private static final String QUESTION = "Save china-eip.park";

	private Sample sample;
	private ParkEditor editor;

	@BeforeEach
	void open() throws CoreException {
		sample = new Sample("editing");
		editor = sample.openPark();
	}

	@AfterEach
	void close() throws CoreException {
		sample.close();
	}

	@Test
	void theTreeShowsTheParksAndTheirUnits() {
		assertEquals(107, see(() -> tree(editor).getItem(0).getItemCount()), "106 parks and the library");
		sample.select(editor, UNIT);
		assertEquals("U137 coal CHP 15 MW 2005", sample.label(editor));
		screenshot("park-editor");
	}

	@Test
	void aValueIsChangedUndoneRedoneAndSaved() throws Exception {
		sample.select(editor, UNIT);
		assertFalse(see(editor::isDirty));
		sample.type("Capacity", "20000 kW");
		await("the tree shows the new capacity", () -> sample.label(editor).equals("U137 coal CHP 20 MW 2005"));
		assertEquals("20 MW", sample.value("Capacity"));
		assertTrue(see(editor::isDirty));

		see(() -> {
			page().activate(editor);
			return null;
		});
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("the tree shows the old capacity", () -> sample.label(editor).equals("U137 coal CHP 15 MW 2005"));
		assertFalse(see(editor::isDirty), "undone to what was saved");
		command(IWorkbenchCommandConstants.EDIT_REDO);
		await("the tree shows the new capacity again", () -> sample.label(editor).equals("U137 coal CHP 20 MW 2005"));

		command(IWorkbenchCommandConstants.FILE_SAVE);
		sample.awaitSaved("id=\"U137\" name=\"U137\" capacity=\"20\"");
		assertFalse(see(editor::isDirty));
	}

	@Test
	void aProblemIsMendedByAQuickFixThatCanBeUndone() throws Exception {
		IFile file = sample.file("swapped.park");
		file.create(new ByteArrayInputStream("""
				<?xml version="1.0" encoding="UTF-8"?>
				<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:park="http://www.parkwright.org/park/1.0" id="m" schemaVersion="1.0"
				    name="Swapped" baseYear="2014"><parks id="p" name="TEDA" latitude="117.7" longitude="39.1"/></park:EipModel>
				""".getBytes(StandardCharsets.UTF_8)), false, null);
		ParkEditor swapped = (ParkEditor) sample.open(file);
		await("the problem is marked", () -> coordinates(file).isPresent());
		IMarker marker = coordinates(file).orElseThrow();
		assertTrue(see(() -> IDE.getMarkerHelpRegistry().hasResolutions(marker)));
		see(() -> {
			IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
			return null;
		});
		Park park = see(() -> swapped.domain().model().orElseThrow().getParks().get(0));
		await("latitude and longitude are exchanged", () -> park.getLatitude() == 39.1 && park.getLongitude() == 117.7);
		screenshot("quick-fix-of-a-park");
		see(() -> {
			page().activate(swapped);
			return null;
		});
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		await("it is undone", () -> park.getLatitude() == 117.7 && park.getLongitude() == 39.1);
		assertFalse(see(swapped::isDirty));
	}

	private static Optional<IMarker> coordinates(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO))
				.filter(marker -> "element.coordinates".equals(marker.getAttribute(IMarker.SOURCE_ID, ""))).findFirst();
	}

	@Test
	void aTextThatIsNoValueChangesNothing() {
		sample.select(editor, UNIT);
		sample.type("Capacity", "12 tonnes");
		assertEquals("15 MW", sample.value("Capacity"));
		assertFalse(see(editor::isDirty));
	}

	@Test
	void thePropertiesSayWhereTheDataComeFrom() {
		sample.select(editor, UNIT);
		assertTrue(sample.value("Data note").startsWith("synthetic"), sample.value("Data note"));
	}

	@Test
	void aNegativeCapacityIsAProblemUntilItIsMended() throws Exception {
		sample.select(editor, UNIT);
		sample.type("Capacity", "-5");
		assertEquals("15 MW", sample.value("Capacity"), "the Properties view takes none");
		assertFalse(see(editor::isDirty));

		sample.changePark(sample.parkText().replace("id=\"U137\" name=\"U137\" capacity=\"15\"", "id=\"U137\" name=\"U137\" capacity=\"-5\""));
		await("the problem is marked", () -> problems(sample.park()).size() == 1);
		IMarker marker = sample.park().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)[0];
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		assertEquals("K001 › P058 › U137", marker.getAttribute(IMarker.LOCATION, ""));
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("-5"), marker.getAttribute(IMarker.MESSAGE, ""));

		sample.select(editor, "park.K002");
		see(() -> IDE.openEditor(page(), marker, true));
		await("the marker leads to the unit", () -> sample.label(editor).startsWith(UNIT));
		screenshot("park-problem");

		sample.type("Capacity", "15");
		see(() -> {
			page().activate(editor);
			return null;
		});
		command(IWorkbenchCommandConstants.FILE_SAVE);
		await("nothing is marked", () -> problems(sample.park()).isEmpty());
	}

	@Test
	void whatAnotherProgramChangedIsShown() throws Exception {
		sample.select(editor, UNIT);
		String changed = sample.parkText().replace("id=\"U137\" name=\"U137\" capacity=\"15\"",
				"id=\"U137\" name=\"Old boiler\" capacity=\"18\"");
		sample.changePark(changed);
		await("the tree shows the change", () -> "Old boiler coal CHP 18 MW 2005".equals(selectedLabel()));
		assertFalse(see(editor::isDirty));
	}

	@Test
	void whoHasEditsOfHisOwnIsAskedBeforeAnotherProgramsChangeIsLoaded() throws Exception {
		sample.select(editor, UNIT);
		sample.type("Capacity", "20");
		see(() -> {
			page().activate(editor);
			return null;
		});
		sample.changePark(sample.parkText().replace("id=\"U137\" name=\"U137\" capacity=\"15\"",
				"id=\"U137\" name=\"U137\" capacity=\"18\""));
		await("a question is asked", () -> shell("File Changed") != null);
		screenshot("park-conflict");
		press("File Changed", "Keep My Edits");
		await("the question is answered", () -> shell("File Changed") == null);
		assertEquals("U137 coal CHP 20 MW 2005", sample.label(editor));
		assertTrue(see(editor::isDirty));
		command(IWorkbenchCommandConstants.FILE_SAVE);
		sample.awaitSaved("id=\"U137\" name=\"U137\" capacity=\"20\"");
		assertFalse(see(editor::isDirty));
	}

	@Test
	void aCancelledSaveOfAFileThatAnotherProgramChangedAsksOnlyWhenSavedAgain() throws Exception {
		sample.select(editor, UNIT);
		// The Properties view is active then, and the editor that is not asks nothing by itself.
		sample.type("Capacity", "20");
		String theirs = sample.parkText().replace("id=\"U137\" name=\"U137\" capacity=\"15\"",
				"id=\"U137\" name=\"U137\" capacity=\"18\"");
		Files.writeString(sample.park().getLocation().toPath(), theirs);
		saveAndAwaitQuestion();
		press(QUESTION, "Cancel");
		await("the question is answered", () -> shell(QUESTION) == null);
		sample.park().refreshLocal(IResource.DEPTH_ZERO, null);
		assertAskedNothing();
		see(() -> {
			page().activate(editor);
			return null;
		});
		await("the editor has looked at the file", () -> Arrays.stream(Job.getJobManager().find(null))
				.noneMatch(job -> job.getName().startsWith("Looking at")));
		assertAskedNothing();
		assertEquals(theirs, sample.parkText());
		assertTrue(see(editor::isDirty));
		saveAndAwaitQuestion();
		press(QUESTION, "OK");
		sample.awaitSaved("id=\"U137\" name=\"U137\" capacity=\"20\"");
	}

	private void saveAndAwaitQuestion() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> command(IWorkbenchCommandConstants.FILE_SAVE));
		await("whether to overwrite is asked", () -> shell(QUESTION) != null);
	}

	private static void assertAskedNothing() {
		assertNull(see(() -> shell("File Changed")));
		assertNull(see(() -> shell(QUESTION)));
	}

	@Test
	void aFileThatIsNoParkSaysWhyAndIsShownOnceItIsMended() throws Exception {
		String sound = sample.parkText();
		sample.changePark(sound.substring(0, sound.length() / 2));
		await("a problem is marked", () -> !problems(sample.park()).isEmpty());
		await("the editor says why", () -> find(Table.class, body()).isVisible()
				&& find(Table.class, body()).getItemCount() > 0);
		screenshot("park-broken");
		sample.changePark(sound);
		await("the tree is back", () -> find(Tree.class, body()).isVisible());
		await("no problem is left", () -> problems(sample.park()).isEmpty());
	}

	@Test
	void whatDiffersAmongSeveralElementsIsShownAsMixedAndChangedInOneStep() throws Exception {
		String before = sample.parkText();
		sample.select(editor, UNIT, "U138", "U139");
		assertEquals("mixed", sample.value("Capacity"));
		assertEquals("CHP", sample.value("Output"));
		screenshot("park-mixed");
		sample.type("Capacity", "20");
		await("all have the value", () -> capacities().equals(List.of(20.0, 20.0, 20.0)));
		assertEquals("20 MW", sample.value("Capacity"));
		see(() -> {
			page().activate(editor);
			return null;
		});
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(List.of(15.0, 60.0, 6.0), see(this::capacities));
		assertFalse(see(editor::isDirty), "it was one step");
		assertEquals("mixed", sample.value("Capacity"));
		assertEquals(before, sample.parkText());
	}

	@Test
	void aMixedValueThatIsLookedAtStaysAsItIs() {
		sample.select(editor, UNIT, "U138", "U139");
		sample.type("Capacity", "");
		assertEquals(List.of(15.0, 60.0, 6.0), see(this::capacities));
		assertFalse(see(editor::isDirty));
	}

	@Test
	void severalElementsAreDeletedInOneStep() {
		sample.select(editor, UNIT, "U138", "U139");
		command(IWorkbenchCommandConstants.EDIT_DELETE);
		await("they are gone", () -> editor.domain().element("U138").isEmpty());
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(List.of(15.0, 60.0, 6.0), see(this::capacities));
		assertFalse(see(editor::isDirty), "it was one step");
	}

	private List<Double> capacities() {
		return Stream.of(UNIT, "U138", "U139").map(id -> editor.domain().element(id).orElseThrow())
				.map(unit -> ((EnergyUnit) unit).getCapacity()).toList();
	}

	@Test
	void anElementIsCopiedPastedAndDeleted() {
		sample.select(editor, UNIT);
		command(IWorkbenchCommandConstants.EDIT_COPY);
		sample.select(editor, "plant.P202");
		command(IWorkbenchCommandConstants.EDIT_PASTE);
		await("the copy is below the plant and selected", () -> "U137 coal CHP 15 MW 2005".equals(selectedLabel())
				&& tree(editor).getSelection()[0].getParentItem().getText().startsWith("P202"));
		command(IWorkbenchCommandConstants.EDIT_DELETE);
		await("the copy is gone", () -> units("plant.P202").equals(List.of("U603 wind electricity 30.3 MW 2011")));
		assertTrue(see(() -> editor.domain().element(UNIT)).isPresent(), "the original is still there");
	}

	private List<String> units(String plant) {
		editor.reveal(plant);
		TreeItem item = tree(editor).getSelection()[0];
		item.setExpanded(true);
		return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
	}

	private String selectedLabel() {
		TreeItem[] selected = tree(editor).getSelection();
		return selected.length == 1 ? selected[0].getText() : null;
	}

	private Control body() {
		return tree(editor).getParent().getParent().getParent();
	}
}
