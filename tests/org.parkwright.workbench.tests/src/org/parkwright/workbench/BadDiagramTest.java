package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Diagrams of files with faults: what is wrong is told, the rest is shown, and nothing is overwritten. */
class BadDiagramTest extends DiagramFixture {

	private static final String GYPROC = "Firm:actor.gyproc";

	private IFile park;
	private IFile layout;

	@BeforeEach
	void create() throws Exception {
		createProject("bad");
		park = project.getFile("kalundborg.park");
		layout = project.getFile("kalundborg.layout");
	}

	private static String example(String name) throws Exception {
		return Files.readString(kalundborg().resolve(name));
	}

	private static String text(IFile file) throws Exception {
		return Files.readString(file.getLocation().toPath());
	}

	private void write(IFile file, String text) throws Exception {
		Files.writeString(file.getLocation().toPath(), text);
		file.refreshLocal(IResource.DEPTH_ZERO, null);
	}

	private static void awaitNotice(DiagramPage diagram, String part) {
		diagram.awaitTrue("it is told: " + part, "(document.querySelector('.diagram-notice')?.textContent ?? '').includes('"
				+ part + "')");
	}

	private List<String> files() throws Exception {
		try (Stream<Path> files = Files.list(project.getLocation().toPath())) {
			return files.map(each -> each.getFileName().toString()).filter(name -> name.startsWith("kalundborg")).sorted().toList();
		}
	}

	@Test
	void aLayoutThatWasCutOffIsToldUsedAsFarAsItGoesAndKept() throws Exception {
		write(park, example("kalundborg.park"));
		String whole = example("kalundborg.layout");
		String cut = whole.substring(0, whole.indexOf("node \"" + GYPROC + "\"") + 12);
		write(layout, cut);
		open(park);
		DiagramPage diagram = awaitPage();
		awaitNotice(diagram, "cut off");
		screenshot("bad-layout-cut-off");
		assertEquals(cut, text(layout));
		assertFalse(see(() -> editor.isDirty()));
		assertEquals(List.of("kalundborg.layout", "kalundborg.park"), files());

		see(() -> {
			tree.domain().editing().getCommandStack()
					.execute(editor.diagram().tools().arrange("Hide", state -> state.withLayer("Water", false)));
			return null;
		});
		see(() -> page().saveEditor(tree, false));
		await("the new layout is whole", () -> text(layout).endsWith("end\n"));
		assertEquals(cut, text(project.getFile("kalundborg.layout.old")), "a copy of what was there");
	}

	@Test
	void entriesOfALayoutForElementsThatAreGoneAreToldAndKept() throws Exception {
		write(park, example("kalundborg.park"));
		String more = example("kalundborg.layout").replaceFirst("\n  node ", "\n  node \"Firm:actor.gone\" at 5,5\n  node ");
		write(layout, more);
		open(park);
		DiagramPage diagram = awaitPage();
		awaitNotice(diagram, "Firm:actor.gone");
		assertEquals(more, text(layout));
		see(() -> {
			tree.domain().editing().getCommandStack()
					.execute(editor.diagram().tools().arrange("Hide", state -> state.withLayer("Water", false)));
			return null;
		});
		see(() -> page().saveEditor(tree, false));
		await("the layout is saved", () -> text(layout).contains("layer \"Water\" off"));
		assertTrue(text(layout).contains("node \"Firm:actor.gone\" at 5,5"));
	}

	@Test
	void aModelWithAReferenceToNothingIsToldAndTheRestIsDrawnUntilItIsCorrected() throws Exception {
		write(park, example("kalundborg.park"));
		open(park);
		awaitPage();
		String dangling = example("kalundborg.park").replaceFirst("zone=\"zone.industry\" employees", "zone=\"zone.gone\" employees");
		write(park, dangling);
		await("it is told where", () -> Desktop.all(Text.class, window().getShell())
				.anyMatch(text -> text.isVisible() && text.getText().contains("zone.gone")));
		await("a picture shows the rest", () -> browser() != null
				&& browser().getText().contains("Novozymes"));
		await("the picture is painted", () -> colours(browser()) > 3);
		screenshot("bad-model-dangling");
		assertFalse(see(() -> editor.isDirty() || tree.isDirty()));
		assertEquals(dangling, text(park));

		write(park, example("kalundborg.park"));
		await("the diagram is back", () -> editor.diagram() != null);
		awaitPage();
	}

	/** How many colours of a browser differ clearly. */
	private static int colours(Browser browser) {
		Rectangle area = browser.getClientArea();
		Image image = new Image(browser.getDisplay(), area.width, area.height);
		GC gc = new GC(browser);
		try {
			gc.copyArea(image, 0, 0);
			ImageData data = image.getImageData();
			Set<Integer> found = new HashSet<>();
			for (int x = 0; x < data.width; x += 2) {
				for (int y = 0; y < data.height; y += 2) {
					RGB colour = data.palette.getRGB(data.getPixel(x, y));
					found.add((colour.red >> 6) << 4 | (colour.green >> 6) << 2 | colour.blue >> 6);
				}
			}
			return found.size();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	@Test
	void theBarsAroundADiagramAreDarkInADarkTheme() throws Exception {
		write(park, example("kalundborg.park"));
		write(layout, example("kalundborg.layout"));
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		String before = see(() -> themes.getActiveTheme().getId());
		String dark = see(() -> themes.getThemes().stream().map(theme -> theme.getId()).filter(id -> id.contains("dark"))
				.findFirst().orElseThrow());
		try {
			see(() -> {
				themes.setTheme(dark, false);
				return null;
			});
			open(park);
			DiagramPage diagram = awaitPage();
			diagram.awaitTrue("the page is dark", "document.documentElement.dataset.theme === 'dark'");
			diagram.awaitTrue("so is the palette", "/^rgb\\(([0-9]{1,2}), /.test(getComputedStyle(document.querySelector('.tool-palette')).backgroundColor)");
			screenshot("diagram-dark");
		} finally {
			see(() -> {
				themes.setTheme(before, false);
				return null;
			});
		}
		see(() -> page().closeAllEditors(false));
		open(park);
		awaitPage().awaitTrue("the page is light again", "document.documentElement.dataset.theme === 'light'");
		screenshot("diagram-light");
	}
}
