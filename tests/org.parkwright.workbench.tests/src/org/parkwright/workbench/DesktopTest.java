package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.ui.ParkPerspective;

/** The desktop as it opens: its name and images, its perspective and the views in it. It comes first, for the log. */
@Order(1)
class DesktopTest {

	@BeforeEach
	void open() {
		awaitWindow();
	}

	@Test
	void theProductIsParkwright() {
		assertEquals("Parkwright", Platform.getProduct().getName());
		assertTrue(see(() -> window().getShell().getText()).endsWith("Parkwright"));
	}

	@Test
	void theWindowImagesAreOurs() {
		List<Integer> widths = see(() -> Arrays.stream(window().getShell().getImages())
				.map(Image::getBounds).map(bounds -> bounds.width).sorted().toList());
		assertEquals(List.of(16, 32, 48, 64, 128, 256), widths);
	}

	@Test
	void itOpensInTheParkPerspective() {
		assertEquals(ParkPerspective.ID, see(() -> page().getPerspective().getId()));
		Path picture = screenshot("park-perspective");
		assertTrue(Files.isRegularFile(picture));
	}

	@ParameterizedTest
	@ValueSource(strings = { ProjectExplorer.VIEW_ID, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW,
			ParkPerspective.ERROR_LOG, ParkPerspective.RESULTS, IPageLayout.ID_OUTLINE })
	void thePerspectiveShowsTheView(String id) {
		assertTrue(see(() -> Arrays.stream(page().getViewReferences())
				.anyMatch(view -> view.getId().equals(id))), id + " is part of the page");
		IViewPart view = see(() -> page().showView(id));
		await(id + " is in front", () -> page().isPartVisible(view));
	}

	@Test
	void theMenuBarHasWhatADesktopHas() {
		List<String> menus = see(() -> Arrays.stream(window().getShell().getMenuBar().getItems())
				.map(MenuItem::getText).filter(Objects::nonNull).map(text -> text.replace("&", "")).toList());
		assertTrue(menus.containsAll(List.of("File", "Edit", "Study", "Window", "Help")), menus.toString());
	}

	@Test
	void noErrorIsLoggedWhileItOpens() throws Exception {
		Path log = Platform.getLogFileLocation().toPath();
		List<String> errors = Files.exists(log)
				? Files.readAllLines(log).stream().filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList()
				: List.of();
		assertEquals(List.of(), errors);
	}
}
