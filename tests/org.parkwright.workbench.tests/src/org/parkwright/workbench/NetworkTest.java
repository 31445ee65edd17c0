package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.all;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.shell;
import static org.parkwright.workbench.Desktop.window;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.render.PngWriter;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.diagram.ui.internal.DiagramEditor;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.NamedElement;
import org.parkwright.symbiosis.Evolution;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.ExchangeNetwork;
import org.parkwright.symbiosis.matching.Match;
import org.parkwright.symbiosis.matching.MatchList;
import org.parkwright.symbiosis.matching.MatchOptions;
import org.parkwright.symbiosis.matching.Proposals;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.files.ProblemMarkers;

/** A facilitator goes through proposals beside the symbiosis network and plays how it grew. */
class NetworkTest {

	private static final String PROPOSALS = "org.parkwright.symbiosis.ui.proposals";
	private static final String YEARS = "org.parkwright.symbiosis.ui.years";

	private IProject project;
	private IFile file;
	private ParkEditor tree;
	private DiagramEditor network;
	private DiagramPage diagram;

	@BeforeEach
	void create() throws Exception {
		awaitWindow();
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("network");
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void close() throws Exception {
		see(() -> {
			for (String id : List.of(PROPOSALS, YEARS)) {
				page().hideView(page().findView(id));
			}
			return page().closeAllEditors(false);
		});
		project.delete(true, true, null);
	}

	private void open(String example) throws Exception {
		Path folder = DiagramFixture.kalundborg().resolveSibling(example);
		for (String end : List.of(".park", ".layout")) {
			Path from = folder.resolve(example + end);
			if (Files.exists(from)) {
				project.getFile(example + end).create(new ByteArrayInputStream(Files.readAllBytes(from)), true, null);
			}
		}
		file = project.getFile(example + ".park");
		see(() -> {
			window().getShell().setMaximized(true);
			return null;
		});
		openEditors();
	}

	private void openEditors() {
		tree = (ParkEditor) see(() -> IDE.openEditor(page(), file, true));
		await("the park is open", () -> tree.domain().model().isPresent());
		network = (DiagramEditor) see(() -> Diagrams.open(page(), file, InstalledSpecification.get().specification().diagram("Symbiosis network").orElseThrow(), model()));
		await("the network has a page", () -> browser() != null);
		diagram = new DiagramPage(see(NetworkTest::browser));
		diagram.awaitTrue("the network is drawn", "document.querySelectorAll('#diagram .figure').length > 10");
	}

	private static Browser browser() {
		return all(Browser.class, window().getShell()).filter(Browser::isVisible).filter(each -> each.getUrl().contains("diagram.html")).findFirst().orElse(null);
	}

	private EipModel model() {
		return tree.domain().model().orElseThrow();
	}

	private List<Exchange> exchanges(ExchangeState state) {
		return ExchangeNetwork.exchanges(model()).stream().filter(each -> each.getState() == state).toList();
	}

	/** The first that is seen with a text; null if there is none. */
	private static <T extends Control> T shown(Class<T> kind, String text) {
		return all(kind, window().getShell()).filter(Control::isVisible).filter(each -> text(each).startsWith(text)).findFirst().orElse(null);
	}

	private static String text(Control control) {
		return switch (control) {
			case Button button -> button.getText().replace("&", "");
			case Label label -> label.getText();
			case Link link -> link.getText();
			case Text field -> field.getText();
			default -> "";
		};
	}

	/** With the mouse. */
	private void click(Control control, Rectangle part) {
		diagram.click(see(() -> control.toDisplay(part.x + part.width / 2, part.y + part.height / 2)));
	}

	private void click(Control control) {
		click(control, see(() -> new Rectangle(0, 0, control.getSize().x, control.getSize().y)));
	}

	private static Table table() {
		return all(Table.class, window().getShell()).filter(Control::isVisible)
				.filter(table -> Arrays.stream(table.getColumns()).anyMatch(column -> column.getText().equals("Score"))).findFirst().orElse(null);
	}

	private void showProposals() {
		see(() -> page().showView(PROPOSALS));
		await("proposals are found", () -> table() != null && table().getItemCount() > 0);
	}

	/** Clicks a row by its first cells. */
	private void clickRow(String... cells) {
		int row = row(cells);
		assertTrue(row >= 0, () -> "there is no row " + Arrays.toString(cells));
		Table table = see(NetworkTest::table);
		see(() -> {
			table.showItem(table.getItem(row));
			return null;
		});
		click(table, see(() -> table.getItem(row).getBounds(1)));
		await("the row is selected", () -> table.getSelectionIndex() == row);
	}

	private static int row(String... cells) {
		return see(() -> {
			Table table = table();
			for (int row = 0; row < table.getItemCount(); row++) {
				boolean fits = true;
				for (int i = 0; i < cells.length; i++) {
					fits &= table.getItem(row).getText(i).equals(cells[i]);
				}
				if (fits) {
					return row;
				}
			}
			return -1;
		});
	}

	private List<String> cells(int row, int count) {
		return see(() -> {
			List<String> cells = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				cells.add(table().getItem(row).getText(i));
			}
			return cells;
		});
	}

	private String why() {
		return see(() -> all(Text.class, window().getShell()).filter(Text::isVisible)
				.filter(each -> (each.getStyle() & SWT.READ_ONLY) != 0 && (each.getStyle() & SWT.WRAP) != 0).findFirst().orElseThrow().getText());
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(window().getShell().getDisplay());
		try {
			return Objects.toString(clipboard.getContents(TextTransfer.getInstance()), "");
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void aProposalIsAcceptedUndoneRedoneAndAnotherTurnedDown() throws Exception {
		open("steel-park");
		showProposals();
		int ideas = exchangesOfState(ExchangeState.IDEA);
		int drawn = drawn("Exchange");
		List<String> first = cells(0, 5);
		assertEquals("proposed", first.get(0));
		screenshot("proposals");

		clickRow(first.toArray(String[]::new));
		await("it says why", () -> why().contains("could give") && why().contains(first.get(3)));
		diagram.awaitTrue("both ends are selected in the diagram", "document.querySelectorAll('#diagram .figure.selected, #diagram .selected .figure, #diagram .selected').length >= 2");
		await("and in the tree", () -> ElementSelection.modelElements((IStructuredSelection) tree.getSite().getSelectionProvider().getSelection()).stream()
				.map(NamedElement.class::cast).map(NamedElement::getName).toList().equals(List.of(first.get(1), first.get(3))));
		screenshot("proposals-selected");
		Keyboard.press(SWT.CTRL, 'c');
		await("its row is copied", () -> clipboard().startsWith(String.join("\t", first)));

		click(see(() -> shown(Button.class, "Accept")));
		await("it is an idea", () -> exchangesOfState(ExchangeState.IDEA) == ideas + 1);
		await("the diagram shows it", () -> drawn("Exchange") == drawn + 1);
		await("it is proposed no more", () -> row(first.toArray(String[]::new)) != 0);
		screenshot("proposals-accepted");

		Keyboard.press(SWT.CTRL, 'z');
		await("one step takes it away", () -> exchangesOfState(ExchangeState.IDEA) == ideas && !tree.domain().editing().getCommandStack().canUndo() && !tree.domain().isDirty());
		await("the view says that it may not fit any more", () -> shown(Link.class, "The park has changed since") != null);
		screenshot("proposals-stale");
		Keyboard.press(SWT.CTRL | SWT.SHIFT, 'z');
		await("and one brings it back", () -> exchangesOfState(ExchangeState.IDEA) == ideas + 1);

		List<String> second = cells(1, 5);
		clickRow(second.toArray(String[]::new));
		click(see(() -> shown(Button.class, "Turn Down")));
		await("it asks why", () -> shell("Turn Down") != null);
		screenshot("proposals-turn-down");
		click(see(() -> all(Text.class, shell("Turn Down")).filter(field -> (field.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow()));
		Keyboard.type("too wet");
		Keyboard.press(0, SWT.CR);
		await("it is turned down", () -> exchanges(ExchangeState.REJECTED).stream().anyMatch(each -> "too wet".equals(each.getReason())));
		int turnedDown = exchangesOfState(ExchangeState.REJECTED);
		Keyboard.press(SWT.CTRL, 'z');
		await("one step takes that back alone", () -> exchangesOfState(ExchangeState.REJECTED) == turnedDown - 1 && exchangesOfState(ExchangeState.IDEA) == ideas + 1);
		Keyboard.press(SWT.CTRL | SWT.SHIFT, 'z');
		await("and one brings it back", () -> exchangesOfState(ExchangeState.REJECTED) == turnedDown);
		click(see(() -> shown(Link.class, "The park has changed since")), new Rectangle(linkEnd(), 0, 20, 20));
		await("and listed so", () -> row("turned down", second.get(1), second.get(2), second.get(3)) >= 0);

		Keyboard.press(SWT.CTRL, 's');
		await("it is saved", () -> !tree.domain().isDirty());
		see(() -> page().closeAllEditors(false));
		await("no park, no proposals", () -> shown(Link.class, "No park is open") != null);
		openEditors();
		assertEquals(ideas + 1, exchangesOfState(ExchangeState.IDEA));
		assertTrue(see(() -> exchanges(ExchangeState.REJECTED).stream().anyMatch(each -> "too wet".equals(each.getReason()))));
		await("proposals are back", () -> table() != null && row("turned down", second.get(1), second.get(2), second.get(3)) >= 0);
	}

	/** Where the words that lead on stand in the line that says that the park has changed. */
	private static int linkEnd() {
		return see(() -> shown(Link.class, "The park has changed since").computeSize(SWT.DEFAULT, SWT.DEFAULT).x) - 40;
	}

	private int exchangesOfState(ExchangeState state) {
		return see(() -> exchanges(state).size());
	}

	@Test
	void layersTellStatesAndWorth() throws Exception {
		open("steel-park");
		await("those of the park are drawn", () -> drawn("Exchange") > 0);
		int before = drawn("Exchange");
		see(() -> {
			tree.domain().execute("Five states", new ChangeCommand(model().eResource()) {
				@Override
				protected void doExecute() {
					statesAndWorth();
				}
			});
			return null;
		});
		await("they are drawn", () -> drawn("Exchange") == before + 6);
		diagram.click(diagram.place("document.querySelector('.diagram-toolbar .codicon-type-hierarchy')", 0.5, 0.5));
		await("it is arranged", () -> "Arrange All".equals(tree.domain().editing().getCommandStack().getUndoCommand().getLabel()));
		diagram.click(diagram.place("document.querySelector('.diagram-toolbar .codicon-screen-normal')", 0.5, 0.5));
		switchLayer("Exchanges by kind");
		await("none is drawn by its kind", () -> drawn("Exchange") == 0);
		switchLayer("Exchanges by state");
		await("each is drawn by its state", () -> drawn("Exchange by state") == before + 6);
		picture("network-states");
		switchLayer("Exchanges by state");
		switchLayer("Proposed");
		await("ideas alone are drawn", () -> drawn("Exchange by state") == 0 && drawn("Proposed exchange") == exchanges(ExchangeState.IDEA).size());
		switchLayer("Proposed");
		switchLayer("Worth in money");
		await("they are as wide as what they bring", () -> drawn("Worth in money") == before + 4);
		picture("network-money");
		switchLayer("Worth in money");
		switchLayer("Worth in tonnes");
		await("or as wide as what passes", () -> drawn("Worth in money") == 0 && drawn("Worth in tonnes") == before + 4);
		picture("network-tonnes");
	}

	private void statesAndWorth() {
		List<Match> matches = MatchList.of(model(), MatchOptions.USUAL, ProgressMonitor.NONE).matches();
		List<ExchangeState> states = List.of(ExchangeState.IDEA, ExchangeState.NEGOTIATED, ExchangeState.IMPLEMENTED, ExchangeState.ENDED, ExchangeState.REJECTED,
				ExchangeState.IDEA);
		for (int i = 0; i < states.size(); i++) {
			Exchange exchange = Proposals.accept(model(), matches.get(2 * i));
			exchange.setState(states.get(i));
			exchange.setCostReduction(i == 0 ? null : Double.valueOf(Math.pow(10, i + 2)));
			exchange.setRevenue(0.0);
			exchange.setOperating(i == 1 ? 5e4 : 0.0);
		}
	}

	/** Lines of a mapping. */
	private int drawn(String mapping) {
		return (int) network.diagram().view().edges().stream().filter(edge -> edge.mapping().name().equals(mapping)).count();
	}

	private void switchLayer(String name) {
		diagram.click(diagram.place("document.querySelector('.diagram-toolbar .codicon-layers')", 0.5, 0.5));
		diagram.click(diagram.place("[...document.querySelectorAll('.popup-entry')].find(each => each.textContent.trim() === '" + name + "')", 0.5, 0.5));
		diagram.click(diagram.place("document.querySelector('.diagram-toolbar .bar-zoom')", 0.5, 0.5));
		diagram.awaitTrue("the menu is closed", "document.querySelector('.popup-menu') === null");
	}

	/** The window, and what is saved as a picture. */
	private void picture(String name) throws Exception {
		screenshot(name);
		Files.write(Path.of("target", "screenshots", name + "-picture.png"), PngWriter.write(see(() -> network.diagram().svg()), 1));
	}

	@Test
	void theYearsArePlayedAndNothingIsChanged() throws Exception {
		open("kalundborg");
		byte[] park = Files.readAllBytes(file.getLocation().toPath());
		SortedMap<Integer, Integer> counts = see(() -> Evolution.counts(model(), ExchangeFilter.IMPLEMENTED));
		see(() -> page().showView(YEARS));
		await("the years are there", () -> shown(Scale.class, "") != null);
		Scale scale = see(() -> shown(Scale.class, ""));
		assertEquals(List.of(counts.firstKey(), counts.lastKey()), see(() -> List.of(scale.getMinimum(), scale.getMaximum())));
		assertTrue(see(() -> shown(Label.class, "All years") != null));
		int all = edges();

		click(see(() -> shown(Button.class, "Play")));
		await("it begins with the first year", () -> told().startsWith(counts.firstKey() + ": "));
		await("and goes on", () -> told().startsWith(counts.firstKey() + 2 + ": "));
		click(see(() -> shown(Button.class, "Pause")));
		await("until it is stopped", () -> shown(Button.class, "Play") != null);

		see(() -> scale.forceFocus());
		Keyboard.press(0, SWT.END);
		await("the keyboard moves it", () -> told().startsWith(counts.lastKey() + ": "));
		Keyboard.press(0, SWT.HOME);
		await("to the first year", () -> told().startsWith(counts.firstKey() + ": "));
		for (int year = counts.firstKey(); year <= counts.lastKey(); year++) {
			int count = counts.get(year);
			String words = year + ": " + count + (count == 1 ? " exchange" : " exchanges");
			await(words, () -> told().equals(words));
			assertEquals(count, edges(), () -> "shown in " + words);
			if (year < counts.lastKey()) {
				Keyboard.press(0, SWT.ARROW_RIGHT);
			}
		}
		diagram.awaitTrue("the legend of the diagram says it", "document.querySelector('.diagram-legend')?.innerText.startsWith('" + counts.lastKey() + "')");
		Keyboard.press(0, SWT.PAGE_UP);
		await("a decade before", () -> told().startsWith(counts.lastKey() - 10 + ": "));
		screenshot("years");

		assertFalse(see(() -> tree.isDirty() || network.isDirty()), "it is no edit");
		assertFalse(see(() -> tree.domain().editing().getCommandStack().canUndo()));
		assertArrayEquals(park, Files.readAllBytes(file.getLocation().toPath()));
		click(see(() -> shown(Button.class, "All Years")));
		await("all is as it was", () -> told().equals("All years") && edges() == all);
	}

	@Test
	void theViewsAreLegibleInTheDarkAndAnEmptyParkSaysWhatToDo() throws Exception {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		String light = see(() -> themes.getActiveTheme().getId());
		theme(themes, "org.eclipse.e4.ui.css.theme.e4_dark");
		try {
			open("steel-park");
			showProposals();
			clickRow(cells(0, 5).toArray(String[]::new));
			screenshot("proposals-dark");
			see(() -> page().closeAllEditors(false));
			open("kalundborg");
			await("it says what is missing", () -> shown(Link.class, "No actor of this park states") != null);
			screenshot("proposals-empty");
			see(() -> page().showView(YEARS));
			await("the years are there", () -> shown(Scale.class, "") != null);
			awaitStill("the chart stands where it stays", see(NetworkTest::chart));
			see(() -> {
				// A canvas is not told where a button was that is posted.
				Canvas chart = chart();
				Event event = new Event();
				event.button = 1;
				event.x = chart.getClientArea().width / 2;
				event.y = chart.getClientArea().height / 2;
				chart.notifyListeners(SWT.MouseDown, event);
				return null;
			});
			await("a year is chosen in the chart", () -> told().endsWith(" exchanges"));
			screenshot("years-dark");
		} finally {
			theme(themes, light);
		}
	}

	/** Views find their places one after the other when they are opened. */
	private static void awaitStill(String what, Canvas control) {
		AtomicReference<Rectangle> before = new AtomicReference<>();
		await(what, () -> {
			Rectangle now = control.getDisplay().map(control, null, control.getClientArea());
			return now.equals(before.getAndSet(now)) && now.height > 100;
		});
	}

	private static Canvas chart() {
		return all(Canvas.class, window().getShell()).filter(Control::isVisible).filter(each -> String.valueOf(each.getToolTipText()).startsWith("Exchanges by year")).findFirst().orElse(null);
	}

	private static void theme(IThemeEngine themes, String id) {
		see(() -> {
			themes.setTheme(id, false);
			return null;
		});
	}

	@Test
	void whatCannotBeSoIsToldInTheProblemsView() throws Exception {
		String text = Files.readString(DiagramFixture.kalundborg().resolveSibling("steel-park").resolve("steel-park.park"));
		text = text.replaceFirst("startYear=\"2019\"", "$0 endYear=\"2005\"");
		text = text.replaceFirst("(id=\"port.power.flyAsh.out\"[^>]*) unit=\"[^\"]*\"", "$1 unit=\"kW\"");
		text = text.replaceFirst("(id=\"port.steel.dust.out\"[^>]*) material=\"[^\"]*\"", "$1");
		file = project.getFile("odd.park");
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		for (String told : List.of("it ends in 2005 before it starts in 2019, and counts in no year. Correct one of the years.",
				"its unit kW does not convert to t/a, GJ/a or m3/a, so its quantity is unknown. State the quantity of a year.",
				"it states a quantity and no material, so nobody can be found who takes or gives it. Choose its material.")) {
			await(told, () -> Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(IMarker.MESSAGE, ""))
					.anyMatch(message -> message.contains(told)));
		}
	}

	private int edges() {
		return see(() -> (int) network.diagram().view().edges().stream().map(ViewEdge::element).distinct().count());
	}

	private static String told() {
		return see(() -> all(Label.class, shown(Scale.class, "").getParent()).findFirst().orElseThrow().getText());
	}
}
