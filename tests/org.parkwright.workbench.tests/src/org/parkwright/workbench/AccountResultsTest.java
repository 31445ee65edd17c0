package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.RunStudy;

/** The accounts and energy flows of a park in the Results view, as a study of the park shows them. */
class AccountResultsTest {

	private static final String ACCOUNT = "Greenhouse gases";
	private static final String FLOWS = "Energy flows";
	private static final String PLANT = "<infrastructure xsi:type=\"park:EnergyPlant\" id=\"plant.chp\" name=\"CHP works\"><units id=\"unit.chp\" name=\"CHP 1\""
			+ " capacity=\"100\" output=\"CHP\" heatToPower=\"1.5\" vintage=\"2000\" lifetime=\"30\" hours=\"5000\" fuel=\"fuel.coal\"/></infrastructure>";
	private static final String STUDY = """
			import "measures.scenario"
			import "parameters.scenario"

			study Bda "The synthetic development area" {
				park "bda.park"
				base year 2013
				horizon remaining life
				discount rate 8 %
				factors Tsinghua2016
				prices China2014
				scenario M1 "Gas boilers" { apply M1 }
			}
			""";

	/** A place in the middle of a band, as an element that says where it is; bands are counted from the widest on. */
	private static final String MIDDLE_OF_BAND = """
			(() => {
				const all = [];
				document.querySelectorAll('#figure path').forEach(path => {
					const box = path.getBBox();
					const point = path.ownerSVGElement.createSVGPoint();
					point.x = box.x + box.width / 2;
					const filled = [];
					for (let y = box.y; box.width > 60 && y <= box.y + box.height; y++) {
						point.y = y;
						if (path.isPointInFill(point)) {
							filled.push(y);
						}
					}
					if (filled.length > 0) {
						point.y = filled[Math.floor(filled.length / 2)];
						all.push({ length: filled.length, at: point.matrixTransform(path.getScreenCTM()) });
					}
				});
				const { at } = all.sort((one, other) => other.length - one.length)[%d];
				return { getBoundingClientRect: () => ({ x: at.x, y: at.y, width: 0, height: 0 }) };
			})()""";
	private static final String TIP = "document.querySelector('.tip')";

	private Sample sample;
	private Results results;
	private IFile file;
	private ParkEditor park;

	@BeforeEach
	void run() throws Exception {
		sample = new Sample("bda");
		file = sample.file("bda.park");
		String text = Files.readString(DiagramFixture.kalundborg().resolve("../bda/bda-2013.park")).replaceFirst("<accounts ", PLANT + "<accounts ");
		create(file, text.contains("xmlns:xsi") ? text : text.replaceFirst("xmlns:xmi", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xmi"));
		create(sample.file("bda.scenario"), STUDY);
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		results = see(Results::open);
		park = (ParkEditor) see(() -> IDE.openEditor(page(), file, true));
		await("the park is open", () -> park.domain().model().isPresent());
		see(() -> {
			RunStudy.run(sample.file("bda.scenario"), "Bda", "");
			return null;
		});
		await("it is shown", () -> results.tree() != null && results.sections().contains(ACCOUNT));
	}

	private static void create(IFile made, String text) throws CoreException {
		made.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
	}

	@AfterEach
	void close() throws CoreException {
		show(IWorkbenchPage.STATE_RESTORED);
		sample.close();
	}

	private static void show(int state) {
		see(() -> {
			page().setPartState(page().findViewReference(ParkPerspective.RESULTS), state);
			return null;
		});
	}

	@Test
	void everyFigureAndTableOfAccountAndFlowsIsShown() {
		show(IWorkbenchPage.STATE_MAXIMIZED);
		int number = 0;
		for (String section : List.of(ACCOUNT, FLOWS)) {
			for (String title : see(() -> results.titles(section, Results.Kind.FIGURE))) {
				results.choose(section, Results.Kind.FIGURE, title);
				results.awaitFigure();
				screenshot("results-bda-figure-" + ++number);
			}
			for (String title : see(() -> results.titles(section, Results.Kind.TABLE))) {
				results.choose(section, Results.Kind.TABLE, title);
				await(title + " has lines", () -> results.table() != null && results.table().getItemCount() > 0 && !results.table().getItem(0).getText().isEmpty());
				screenshot("results-bda-table-" + ++number);
			}
		}
		assertTrue(number > 8, "so many are there: " + number);
	}

	@Test
	void aClickOnABandSelectsAllThatStatesItInTreeAndTable() {
		IEditorPart table = see(() -> Diagrams.open(page(), file, InstalledSpecification.get().specification().table("Accounts").orElseThrow(),
				park.domain().model().orElseThrow().getParks().get(0)));
		show(IWorkbenchPage.STATE_MAXIMIZED);
		results.choose(FLOWS, Results.Kind.FIGURE, see(() -> results.titles(FLOWS, Results.Kind.FIGURE)).getFirst());
		results.awaitFigure();
		DiagramPage figure = new DiagramPage(see(results::browser));
		// What is bought of the grid and of the company is one band of electricity.
		Point band = null;
		String tip = "";
		for (int i = 0; i < 12 && !(tip.contains("Source: electricity") && tip.contains("Target: manufacturing")); i++) {
			band = figure.place(MIDDLE_OF_BAND.formatted(i), 0, 0);
			figure.move(new Point(band.x - 2, band.y));
			figure.move(band);
			figure.awaitTrue("a tip is shown", TIP + " !== null && " + TIP + ".textContent.length > 0 && " + TIP + ".textContent !== "
					+ "'" + tip.replace("\n", "\\n") + "'");
			tip = (String) figure.value(TIP + ".textContent");
		}
		screenshot("results-bda-band");
		figure.click(band);
		show(IWorkbenchPage.STATE_RESTORED);
		await("data are selected in the tree", () -> !ids(park).isEmpty() && ids(park).stream().allMatch(id -> id.startsWith("activity.")));
		List<String> selected = see(() -> ids(park));
		assertEquals(2, selected.size(), "bought of the grid and of the company");
		await("their lines are selected in the table", () -> ids(table).containsAll(selected));
		screenshot("results-bda-selected");
	}

	@Test
	void aNodeThatIsMovedIsAStepOfTheHistoryOfTheOpenParkAndSavedWithIt() throws Exception {
		show(IWorkbenchPage.STATE_MAXIMIZED);
		results.choose(FLOWS, Results.Kind.FIGURE, see(() -> results.titles(FLOWS, Results.Kind.FIGURE)).getFirst());
		results.awaitFigure();
		DiagramPage figure = new DiagramPage(see(results::browser));
		figure.value("window.parkwrightMoved('household', 0.5, 1)");
		await("the park is changed", park::isDirty);
		results.awaitFigure();
		screenshot("results-bda-moved");
		see(() -> {
			park.domain().editing().getCommandStack().undo();
			return null;
		});
		await("nothing is left to save", () -> !park.isDirty());
		see(() -> {
			park.domain().editing().getCommandStack().redo();
			page().saveEditor(park, false);
			return null;
		});
		IFile layout = sample.file("bda.layout");
		await("it is saved beside the park", () -> layout.exists() && Files.readString(layout.getLocation().toPath()).contains("node \"household\" at 500,1000"));
		see(() -> page().closeAllEditors(false));
		await("the park is closed", () -> page().getEditorReferences().length == 0);
		figure.value("window.parkwrightMoved('household')");
		await("what is not open is written at once", () -> !Files.readString(layout.getLocation().toPath()).contains("household"));
	}

	private static List<String> ids(IEditorPart editor) {
		return editor.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection selection
				? selection.stream().filter(EObject.class::isInstance).map(element -> EcoreUtil.getID((EObject) element)).toList() : List.of();
	}
}
