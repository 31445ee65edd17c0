package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.internal.DiagramEditor;
import org.parkwright.ui.internal.editor.ParkEditor;

/** A diagram in the workbench's browser beside the tree of the same file, with the mouse and the keyboard. */
class DiagramTest extends DiagramFixture {

	private static final int ZONES = 20;
	private static final int FIRMS = 500;

	private static final String GYPROC = "actor.gyproc";
	private static final String VIEW = "Firm:" + GYPROC;
	private static final String POWER = "Energy plant:actor.asnaes";

	private IFile file;
	private DiagramPage diagram;

	/** Modelers write it in the project, and see at each saving what becomes of it. */
	@Test
	void aSpecificationOfTheProjectIsShownAndFollowed() throws Exception {
		IFolder specifications = project.getFolder(InstalledSpecification.FOLDER);
		specifications.create(true, true, null);
		IFile own = specifications.getFile("own.odesign");
		own.create(specification("'Firm ' + self.name"), true, null);
		IEditorPart firms = see(() -> Diagrams.open(page(), file,
				InstalledSpecification.of(file.getLocation().toPath()).specification().diagram("Firms alone").orElseThrow(),
				tree.domain().model().orElseThrow().getParks().get(0)));
		awaitText("Firm Gyproc");
		assertSame(firms, see(() -> page().getActiveEditor()));
		screenshot("diagram-of-the-project");
		own.setContents(specification("'Works of ' + self.name"), true, false, null);
		awaitText("Works of Gyproc");
		own.setContents(specification("'Works of ' + self.nom"), true, false, null);
		awaitText("own.odesign");
	}

	/** Each time it is shown anew it has another browser. */
	private void awaitText(String text) {
		await("the diagram says " + text, () -> {
			Browser browser = browser();
			return browser != null && browser.evaluate("return document.documentElement.textContent.includes('" + text + "')") == Boolean.TRUE;
		});
	}

	private static InputStream specification(String label) {
		return new ByteArrayInputStream("""
				<?xml version="1.0" encoding="UTF-8"?>
				<description:Group xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:description="http://www.eclipse.org/sirius/description/1.1.0"
				    xmlns:d="http://www.eclipse.org/sirius/diagram/description/1.1.0"
				    xmlns:ds="http://www.eclipse.org/sirius/diagram/description/style/1.1.0"
				    name="Own" version="15.4.0.202401051836">
				  <ownedViewpoints name="Own" modelFileExtension="park">
				    <ownedRepresentations xsi:type="d:DiagramDescription" name="Firms alone" domainClass="park::Park">
				      <metamodel href="http://www.parkwright.org/park/1.0#/"/>
				      <defaultLayer name="Default">
				        <nodeMappings name="firm" semanticCandidatesExpression="aql:self.eAllContents(park::Firm)" domainClass="park::Firm">
				          <style xsi:type="ds:SquareDescription" sizeComputationExpression="5" labelExpression="aql:%s"/>
				        </nodeMappings>
				      </defaultLayer>
				    </ownedRepresentations>
				  </ownedViewpoints>
				</description:Group>
				""".formatted(label).getBytes(StandardCharsets.UTF_8));
	}

	@BeforeEach
	void open() throws Exception {
		createProject("diagram");
		file = project.getFile("kalundborg.park");
		try (InputStream content = Files.newInputStream(kalundborg().resolve("kalundborg.park"))) {
			file.create(content, true, null);
		}
		open(file);
		diagram = awaitPage();
		diagram.awaitTrue("there are tools", "document.querySelectorAll('.tool-button').length > 0");
	}

	private static String node(String view) {
		return "document.getElementById('diagram_" + view + "').querySelector('.shape')";
	}

	private static String tool(String label) {
		return "document.querySelector(\".tool-button[title='" + label + "']\")";
	}

	private static String label(String text) {
		return "[...document.querySelectorAll('#diagram .figure-label text')].find(each => each.textContent === '" + text
				+ "')";
	}

	private void undo() {
		command(IWorkbenchCommandConstants.EDIT_UNDO);
	}

	private Object name() {
		return see(() -> {
			EObject firm = tree.domain().element(GYPROC).orElseThrow();
			return firm.eGet(firm.eClass().getEStructuralFeature("name"));
		});
	}

	private int elements() {
		return see(() -> {
			List<EObject> all = new ArrayList<>();
			tree.domain().model().orElseThrow().eAllContents().forEachRemaining(all::add);
			return all.size();
		});
	}

	@Test
	void createsConnectsRenamesMovesAndUndoesThroughTheWorkbench() throws Exception {
		int before = elements();
		int figures = diagram.count("#diagram .figure");
		diagram.click(diagram.place(tool("Firm"), 0.5, 0.5));
		diagram.click(diagram.place(node("Zone:zone.industry"), 0.6, 0.85));
		diagram.awaitTrue("a firm is drawn", "document.querySelectorAll('#diagram .figure').length === " + (figures + 1));
		assertTrue(elements() > before);
		assertTrue(see(() -> editor.isDirty() && tree.isDirty()), "one dirty state");
		undo();
		diagram.awaitTrue("the firm is gone", "document.querySelectorAll('#diagram .figure').length === " + figures);
		assertEquals(before, elements());
		assertFalse(see(() -> editor.isDirty() || tree.isDirty()), "all is undone");

		int edges = diagram.count("#diagram .connection");
		diagram.click(diagram.place(tool("Energy flow"), 0.5, 0.5));
		diagram.clickWhere("the flow may start", "edge-creation-select-source-mode", diagram.place(node(POWER), 0.5, 0.8),
				"document.querySelector('#diagram .feedback-edge') != null");
		diagram.clickWhere("the flow may end", "edge-creation-select-target-mode", diagram.place(node(VIEW), 0.5, 0.85),
				"document.querySelectorAll('#diagram .connection:not(.feedback-edge)').length === " + (edges + 1));
		undo();
		diagram.awaitTrue("the flow is gone", "document.querySelectorAll('#diagram .connection').length === " + edges);

		diagram.doubleClick(diagram.place(label("Gyproc"), 0.5, 0.5));
		diagram.type("plaster\r");
		await("the firm has the new name", () -> name().equals("plaster"));
		diagram.awaitTrue("the name is drawn", "(" + label("plaster") + ") != null");
		undo();
		await("the firm has its old name", () -> name().equals("Gyproc"));

		Box placed = see(() -> editor.diagram().geometry().node(VIEW).local());
		diagram.dragDown(node(VIEW), "the firm is elsewhere",
				() -> editor.diagram().geometry().node(VIEW).local().y() > placed.y() + 10);
		screenshot("diagram-in-the-workbench");
		undo();
		await("the firm is back", () -> editor.diagram().geometry().node(VIEW).local().equals(placed));
	}

	@Test
	void selectionIsLinkedBothWaysAndPropertiesShowIt() throws Exception {
		diagram.click(diagram.place(node(VIEW), 0.5, 0.85));
		await("the firm is selected", () -> editor.getSite().getSelectionProvider()
				.getSelection() instanceof IStructuredSelection selection
				&& selection.getFirstElement() == tree.domain().element(GYPROC).orElseThrow());
		see(() -> {
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
			page().showView(IPageLayout.ID_PROP_SHEET);
			page().activate(editor);
			return null;
		});
		screenshot("diagram-selection");
		see(() -> {
			page().activate(tree);
			tree.reveal("actor.statoil");
			page().bringToTop(editor);
			return null;
		});
		diagram.awaitTrue("the refinery is selected in the diagram",
				"document.querySelector(\"[id='diagram_Firm:actor.statoil'] .selection-frame\") != null");
	}

	@Test
	void theMenuOfTheFileOpensItsDiagrams() {
		ProjectExplorer explorer = see(() -> {
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
			ProjectExplorer shown = (ProjectExplorer) page().showView(ProjectExplorer.VIEW_ID);
			page().activate(shown);
			return shown;
		});
		await("the file is selected", () -> {
			explorer.selectReveal(new StructuredSelection(file));
			return explorer.getCommonViewer().getStructuredSelection().getFirstElement() instanceof IFile each
					&& each.equals(file);
		});
		List<String> diagrams = see(() -> {
			Menu menu = explorer.getCommonViewer().getTree().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem open = Arrays.stream(menu.getItems()).filter(item -> item.getText().equals("Open &Representation")).findFirst()
					.orElseThrow(() -> new AssertionError(
							Arrays.stream(menu.getItems()).map(MenuItem::getText).toList().toString()));
			open.getMenu().notifyListeners(SWT.Show, new Event());
			List<String> texts = Arrays.stream(open.getMenu().getItems()).map(MenuItem::getText).toList();
			menu.notifyListeners(SWT.Hide, new Event());
			return texts;
		});
		assertTrue(diagrams.contains("Kalundborg overview"), diagrams.toString());
		assertTrue(diagrams.contains("Flows of Kalundborg Symbiosis"), diagrams.toString());
	}

	@Test
	void aTableShowsWhatIsChangedElsewhere() {
		IEditorPart table = see(() -> Diagrams.open(page(), file,
				InstalledSpecification.get().specification().table("Flows").orElseThrow(),
				tree.domain().model().orElseThrow()));
		Table rows = see(() -> Desktop.all(Table.class, window().getShell())
				.filter(each -> each.isVisible() && each.getColumnCount() > 3).findFirst().orElseThrow());
		assertTrue(see(() -> rows.getItemCount()) >= 28, "a row for each flow");
		see(() -> {
			EObject flow = tree.domain().element("exchange.statoil.gyproc.refineryGas").orElseThrow();
			tree.domain().execute("Rename", SetCommand.create(tree.domain().editing(), flow,
					flow.eClass().getEStructuralFeature("name"), "Gas of the refinery"));
			return null;
		});
		await("the table shows the new name", () -> Arrays.stream(rows.getItems())
				.anyMatch(item -> item.getText(0).contains("Gas of the refinery")
						|| item.getText(1).contains("Gas of the refinery")));
		assertTrue(see(() -> table.isDirty()));
		screenshot("table-in-the-workbench");
	}

	@Test
	void savesTheLayoutBesideTheModel() throws Exception {
		diagram.dragDown(node(VIEW), "the diagram is dirty", () -> editor.isDirty());
		see(() -> page().saveEditor(tree, false));
		Path layout = project.getFile("kalundborg.layout").getLocation().toPath();
		await("the layout beside the model holds the node",
				() -> Files.exists(layout) && Files.readString(layout).contains("node \"" + VIEW + "\""));
		assertFalse(see(() -> editor.isDirty() || tree.isDirty()));
	}

	@Test
	void movesInTwoDiagramsOfAModelThatWasReadAgainAreSavedTogether() throws Exception {
		DiagramEditor network = (DiagramEditor) see(() -> Diagrams.open(page(), file,
				InstalledSpecification.get().specification().diagram("Symbiosis network").orElseThrow(),
				tree.domain().model().orElseThrow()));
		await("the network is open", () -> network.diagram() != null);
		changeOutside("name=\"Gyproc\"", "name=\"Gypsum\"");
		await("both show the model that was read again", () -> name().equals("Gypsum") && showsModel(editor)
				&& showsModel(network));

		drag(editor, VIEW);
		drag(network, VIEW);
		see(() -> page().saveEditor(tree, false));
		Path saved = project.getFile("kalundborg.layout").getLocation().toPath();
		await("a move is in the file", () -> Files.exists(saved) && isSaved(editor, saved));
		// Saving holds the folder until all is written.
		ResourcesPlugin.getWorkspace().run(monitor -> {
			// Waiting is all.
		}, project, 0, null);
		assertTrue(see(() -> isSaved(editor, saved) && isSaved(network, saved)), "both moves are in the file");
		try (Stream<Path> files = Files.list(saved.getParent())) {
			assertEquals(List.of(), files.filter(each -> each.toString().contains(".layout.old")).toList(),
					"nobody else changed the file");
		}
	}

	/** Changes the file as another program does that writes beside and renames. */
	private void changeOutside(String before, String after) throws Exception {
		Path path = file.getLocation().toPath();
		Path beside = Files.writeString(path.resolveSibling("beside"), Files.readString(path).replace(before, after));
		Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	private boolean showsModel(DiagramEditor shown) {
		return shown.diagram() != null
				&& shown.diagram().context().element().eResource() == tree.domain().model().orElseThrow().eResource();
	}

	/** Brings an editor to the front and drags one of its nodes. */
	private void drag(DiagramEditor in, String view) {
		see(() -> {
			page().activate(in);
			return null;
		});
		await("its page is in front", () -> browser() != null && page().isPartVisible(in));
		DiagramPage front = new DiagramPage(see(this::browser));
		front.awaitTrue("the node is drawn", "document.getElementById('diagram_" + view + "') != null");
		Box before = see(() -> in.diagram().geometry().node(view).local());
		front.dragDown(node(view), "the node is elsewhere",
				() -> in.diagram().geometry().node(view).local().y() > before.y() + 10);
	}

	/** Whether the file says of the node what the editor shows, but for rounding. */
	private static boolean isSaved(DiagramEditor shown, Path layout) {
		LayoutState read = LayoutFile.read(layout, new Problems()).layouts().get(shown.diagram().context().key());
		return read.nodes().containsKey(VIEW)
				&& read.node(VIEW).position().distance(shown.diagram().layout().node(VIEW).position()) < 1;
	}

	@Test
	void theFirstArrangementIsAJobThatCanBeCancelled() throws Exception {
		IFile large = project.getFile("large.park");
		large.create(new ByteArrayInputStream(largePark().getBytes(StandardCharsets.UTF_8)), true, null);
		ParkEditor park = (ParkEditor) see(() -> IDE.openEditor(page(), large, true));
		await("the large park is open", () -> park.domain().model().isPresent());
		DiagramEditor shown = (DiagramEditor) see(() -> Diagrams.open(page(), large,
				InstalledSpecification.get().specification().diagram("Park overview").orElseThrow(),
				park.domain().model().orElseThrow().getParks().get(0)));
		Job[] arranging = new Job[1];
		await("it is being arranged", () -> {
			arranging[0] = Arrays.stream(Job.getJobManager().find(null))
					.filter(job -> job.getName().equals("Arranging Large overview")).findFirst().orElse(null);
			return arranging[0] != null && arranging[0].getState() == Job.RUNNING;
		});
		assertTrue(see(() -> Desktop.all(Label.class, window().getShell())
				.anyMatch(label -> label.isVisible() && label.getText().startsWith("Arranging Large overview"))));
		arranging[0].cancel();
		arranging[0].join();
		assertEquals(IStatus.CANCEL, arranging[0].getResult().getSeverity());
		await("it is shown as it is", () -> shown.diagram() != null && browser() != null && page().isPartVisible(shown));
		DiagramPage front = new DiagramPage(see(this::browser));
		front.awaitTrue("all is drawn", "document.querySelectorAll('#diagram .figure').length === " + (FIRMS + ZONES));
		assertFalse(see(shown::isDirty));
	}

	private static String largePark() {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:park="http://www.parkwright.org/park/1.0"
				    id="model" name="Large" schemaVersion="1.0" baseYear="2020"><parks id="park" name="Large">
				""");
		for (int zone = 0; zone < ZONES; zone++) {
			xml.append(String.format("<zones id='zone%1$d' name='Zone %1$d'/>%n", zone));
		}
		for (int firm = 0; firm < FIRMS; firm++) {
			xml.append(String.format("<firms id='firm%1$d' name='Firm %1$d' zone='zone%2$d'><ports id='in%1$d' name='in'"
					+ " direction='in'/><ports id='out%1$d' name='out' direction='out'/></firms>%n", firm, firm % ZONES));
		}
		for (int flow = 0; flow < 2 * FIRMS; flow++) {
			int from = flow * 7919 % FIRMS;
			xml.append(String.format("<flows xsi:type='park:Exchange' id='flow%d' name='Steam' from='out%d' to='in%d' kind='energy'"
					+ " state='implemented'/>%n", flow, from, (from + 1 + flow * 13 % (FIRMS - 1)) % FIRMS));
		}
		return xml.append("</parks></park:EipModel>").toString();
	}
}
