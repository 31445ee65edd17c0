package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.editing.ParkDomain;

/** A user sees on the map where the actors of the park are, and finds them from it and on it. */
class MapViewTest extends DiagramFixture {

	private static final String RINGS = "document.querySelectorAll('#figure path[stroke-width=\"0.2777777777777778\"]').length";

	private DiagramPage map;
	private ViewPart view;

	@BeforeEach
	void openMap() throws Exception {
		createProject("map");
		IFile park = project.getFile("steel-park.park");
		try (InputStream content = Files.newInputStream(kalundborg().resolveSibling("steel-park").resolve("steel-park.park"))) {
			park.create(content, true, null);
		}
		open(park);
		see(() -> {
			page().setPartState(page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
			view = (ViewPart) page().showView(ParkPerspective.MAP);
			return null;
		});
		await("the map has a page", () -> mapBrowser() != null);
		map = new DiagramPage(see(MapViewTest::mapBrowser));
		map.awaitTrue("the map is drawn", "window.parkwrightShow !== undefined && document.querySelectorAll('#figure path').length > 20");
	}

	@AfterEach
	void closeMap() {
		see(() -> {
			page().hideView(view);
			return null;
		});
	}

	private static Browser mapBrowser() {
		return all(Browser.class, window().getShell()).filter(Browser::isVisible).filter(each -> each.getUrl().contains("figure.html")).findFirst().orElse(null);
	}

	/** The place whose name stands beside it on the map: firms have the first colour. */
	private static String place(int index) {
		return "Array.from(document.querySelectorAll('#figure path[fill=\"#0b4f8a\"]'))[" + index + "]";
	}

	private static List<String> selected() {
		return see(() -> ElementSelection.modelElements(page().getSelection() instanceof IStructuredSelection some ? some : StructuredSelection.EMPTY)).stream()
				.map(element -> ((NamedElement) element).getId()).toList();
	}

	private EObject element(String id) {
		return see(() -> tree.domain().element(id).orElseThrow());
	}

	@Test
	void aClickOnAPlaceSelectsItInTreeAndDiagram() {
		Point at = map.place(place(0), 0.5, 0.5);
		map.click(at);
		map.awaitTrue("what was clicked stands out", RINGS + " === 1");
		List<String> ids = selected();
		assertEquals(1, ids.size());
		assertTrue(ids.getFirst().startsWith("actor."), ids::toString);
		EObject actor = element(ids.getFirst());
		await("the tree selects it", () -> tree.getSite().getSelectionProvider().getSelection().equals(new StructuredSelection(actor)));
		await("the diagram selects it", () -> editor.getSite().getSelectionProvider().getSelection().equals(new StructuredSelection(actor)));
		screenshot("map-clicked");
	}

	@Test
	void whatIsSelectedInTheTreeStandsOut() {
		see(() -> {
			page().activate(tree);
			tree.reveal("actor.paper");
			return null;
		});
		map.awaitTrue("the firm stands out", RINGS + " === 1");
		see(() -> {
			tree.reveal("port.paper.steam.in");
			return null;
		});
		map.awaitTrue("a part of it is where it is", RINGS + " === 1");
		see(() -> {
			tree.reveal("material.steam");
			return null;
		});
		map.awaitTrue("a material is nowhere", RINGS + " === 0");
	}

	@Test
	void anEditMovesAPlaceAndUndoMovesItBack() {
		ParkDomain domain = tree.domain();
		Actor paper = (Actor) element("actor.paper");
		map.value("(window.drawn = document.querySelector('#figure svg').innerHTML, null)");
		see(() -> {
			domain.execute("Change Latitude", SetCommand.create(domain.editing(), paper, ParkPackage.Literals.ACTOR__LATITUDE, 51.9));
			return null;
		});
		map.awaitTrue("the map is drawn anew", "document.querySelector('#figure svg').innerHTML !== window.drawn");
		see(() -> {
			domain.editing().getCommandStack().undo();
			return null;
		});
		map.awaitTrue("the map is as it was", "document.querySelector('#figure svg').innerHTML.replace(/zr\\d+/g, '') === window.drawn.replace(/zr\\d+/g, '')");
		see(() -> {
			domain.execute("Forget Latitude", SetCommand.create(domain.editing(), paper, ParkPackage.Literals.ACTOR__LATITUDE, null));
			return null;
		});
		await("who has no place is told of", () -> view.getContentDescription().endsWith("2 actors have no coordinates"));
	}

	@Test
	void withoutAParkItSaysHowToGetAMap() {
		see(() -> page().closeAllEditors(false));
		await("the view says so", () -> all(Label.class, window().getShell()).filter(Label::isVisible)
				.anyMatch(label -> label.getText().startsWith("Open a park")));
	}
}
