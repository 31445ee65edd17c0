package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.command;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContextProvider;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.help.IUAElement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;

/** The help as its reader meets it: by the pages of its server, and by F1 in each editor and view. */
class HelpTest {

	private static final String HELP_VIEW = "org.eclipse.help.ui.HelpView";
	private static final String HELP_ID = "org.eclipse.ui.help";
	private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#([^\"]*))?\"");

	/** The text of a page and of the frames in it. */
	private static final String TEXTS = """
			const texts = frame => (frame.document.body ? frame.document.body.innerText : '')
				+ Array.from(frame.frames).map(texts).join('\\n');
			return texts(window);
			""";

	private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();

	@BeforeEach
	void open() {
		awaitWindow();
	}

	@Test
	void helpContentsOpensWithTheFirstPage() {
		command("org.eclipse.ui.help.helpContents");
		try {
			await("the help shows its contents and the first page", () -> browsers().map(browser -> browser.evaluate(TEXTS))
					.anyMatch(text -> text instanceof String shown && shown.contains("Contents")
							&& shown.contains("opens the desktop")));
			Path picture = screenshot("help-contents");
			assertTrue(Files.exists(picture));
		} finally {
			see(() -> {
				helpWindows().forEach(Shell::close);
				return null;
			});
		}
	}

	private static Stream<Shell> helpWindows() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getText().startsWith("Help"));
	}

	private static Stream<Browser> browsers() {
		return helpWindows().flatMap(shell -> Desktop.all(Browser.class, shell));
	}

	@ParameterizedTest
	@ValueSource(strings = { "index.jsp", "advanced/help.jsp", "advanced/tocView.jsp", "advanced/searchView.jsp",
			"advanced/indexView.jsp" })
	void itsFramesAreServed(String frame) throws Exception {
		HttpResponse<String> response = get(base().resolve(frame));
		assertEquals(200, response.statusCode(), response::body);
	}

	@Test
	void everyPageOfTheUsersDocumentationHasAPlaceInTheContents() throws Exception {
		Set<String> pages = new TreeSet<>();
		try (Stream<Path> files = Files.list(documentation())) {
			files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
					.map(name -> "/org.parkwright.workbench/help/users/" + name.replace(".md", ".html")).forEach(pages::add);
		}
		assertFalse(pages.isEmpty());
		pages.removeAll(addresses());
		assertTrue(pages.isEmpty(), () -> "not in the contents: " + pages);
	}

	@Test
	void everyPageIsServedAndNoLinkOfItLeadsNowhere() throws Exception {
		for (String address : addresses()) {
			URI page = topic(address);
			HttpResponse<String> response = get(page);
			assertEquals(200, response.statusCode(), address);
			assertTrue(response.body().contains("<h1"), address + " has a heading");
			Matcher links = ADDRESS.matcher(response.body());
			while (links.find()) {
				URI target = page.resolve(links.group(1));
				if (target.getHost().equals(page.getHost())) {
					HttpResponse<String> there = get(target);
					assertEquals(200, there.statusCode(), address + " leads to " + links.group(1));
					assertTrue(links.group(2) == null || there.body().contains("id=\"" + links.group(2) + "\""),
							address + " leads to " + links.group());
				}
			}
		}
	}

	@Test
	void aPictureIsServed() throws Exception {
		HttpResponse<String> response = get(topic("/org.parkwright.workbench/help/images/workbench.png"));
		assertEquals(200, response.statusCode());
		assertEquals("image/png", response.headers().firstValue("Content-Type").orElse(""));
	}

	@ParameterizedTest
	@CsvSource({ "vintage, scenario-language.html", "Reconnect, diagrams.html" })
	void aWordIsFound(String word, String page) throws Exception {
		HttpResponse<String> found = get(base().resolve("search?phrase=" + word));
		assertEquals(200, found.statusCode(), found::body);
		assertTrue(found.body().contains(page), found::body);
	}

	@ParameterizedTest
	@CsvSource({ ProjectExplorer.VIEW_ID + ", workbench.html", IPageLayout.ID_PROP_SHEET + ", workbench.html#change-a-unit",
			IPageLayout.ID_PROBLEM_VIEW + ", workbench.html#see-a-mistake",
			ParkPerspective.ERROR_LOG + ", workbench.html",
			ParkPerspective.RESULTS + ", workbench.html#run-the-study", IPageLayout.ID_OUTLINE + ", workbench.html#open-the-example" })
	void aViewHasHelp(String view, String page) throws Exception {
		requireHelp(see(() -> page().showView(view)), page);
	}

	@Test
	void anEditorHasHelp() throws Exception {
		try (Sample sample = new Sample("help")) {
			ParkEditor park = sample.openPark();
			requireHelp(park, "workbench.html#change-a-unit");
			for (Representation each : oneOfEachKind()) {
				EipModel model = see(() -> park.domain().model().orElseThrow());
				EObject shown = see(() -> each.domainClass().isInstance(model) ? model : model.getParks().get(0));
				requireHelp(see(() -> Diagrams.open(page(), sample.park(), each, shown)), "diagrams.html");
			}
			requireHelp(sample.open(sample.file("study.scenario")), "workbench.html#write-a-scenario");
			IFile report = sample.file("report.html");
			report.create("<h1>Report</h1>".getBytes(), true, false, null);
			requireHelp(see(() -> page().openEditor(new FileEditorInput(report), "org.parkwright.ui.reportEditor")), "report.html");
		}
	}

	@Test
	void f1IsAnsweredInATreeATextAndADiagram() throws Exception {
		try (Sample sample = new Sample("f1")) {
			ParkEditor park = sample.openPark();
			requireF1(park);
			requireF1(sample.open(sample.file("study.scenario")));
			IEditorPart diagram = see(() -> Diagrams.open(page(), sample.park(),
					InstalledSpecification.get().specification().diagram("Park overview").orElseThrow(),
					park.domain().model().orElseThrow().getParks().get(0)));
			await("the diagram is drawn", () -> Desktop.all(Browser.class, window().getShell()).filter(Browser::isVisible)
					.anyMatch(browser -> Boolean.TRUE.equals(browser.evaluate(
							"return document.querySelectorAll('#diagram .figure').length > 2"))));
			requireF1(diagram);
		}
	}

	private static void requireF1(IWorkbenchPart part) {
		see(() -> {
			window().getShell().forceActive();
			page().activate(part);
			return null;
		});
		see(() -> {
			for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
				Event event = new Event();
				event.type = type;
				event.keyCode = SWT.F1;
				Display.getCurrent().post(event);
			}
			return null;
		});
		await("F1 opens the help from " + see(part::getTitle), () -> page().findView(HELP_VIEW) != null
				&& page().isPartVisible(page().findView(HELP_VIEW)));
		screenshot("help-f1-" + see(part::getTitle).replaceAll("[^A-Za-z0-9]+", "-"));
		see(() -> {
			page().hideView(page().findView(HELP_VIEW));
			return null;
		});
	}

	/** A diagram, a table and a tree. */
	private static Collection<Representation> oneOfEachKind() {
		Map<String, Representation> kinds = new TreeMap<>();
		for (Representation each : InstalledSpecification.get().specification().representations()) {
			if (each.domainClass().isInstance(ParkFactory.eINSTANCE.createEipModel())
					|| each.domainClass().isInstance(ParkFactory.eINSTANCE.createPark())) {
				kinds.putIfAbsent(Diagrams.editor(each), each);
			}
		}
		assertEquals(3, kinds.size(), kinds::toString);
		return kinds.values();
	}

	/** What F1 finds: what the part provides, else what is set at the nearest control around the focus. */
	private void requireHelp(IWorkbenchPart part, String page) throws Exception {
		IContext context = see(() -> {
			page().activate(part);
			Control focus = Display.getCurrent().getFocusControl();
			IContextProvider provider = Adapters.adapt(part, IContextProvider.class);
			if (provider != null) {
				return provider.getContext(focus);
			}
			for (Control at = focus; at != null; at = at.getParent()) {
				if (at.getData(HELP_ID) instanceof String id) {
					return HelpSystem.getContext(id);
				}
			}
			return null;
		});
		assertNotNull(context, () -> part.getTitle() + " has no help");
		IHelpResource[] topics = context.getRelatedTopics();
		assertTrue(topics.length > 0 && topics[0].getHref().contains(page),
				() -> part.getTitle() + " leads to " + Arrays.stream(topics).map(IHelpResource::getHref).toList());
		for (IHelpResource topic : topics) {
			String[] parts = topic.getHref().split("#");
			HttpResponse<String> response = get(topic(parts[0]));
			assertEquals(200, response.statusCode(), topic.getHref());
			assertTrue(parts.length == 1 || response.body().contains("id=\"" + parts[1] + "\""), topic.getHref());
		}
	}

	private static Set<String> addresses() {
		Set<String> addresses = new LinkedHashSet<>();
		IToc own = Arrays.stream(HelpSystem.getTocs()).filter(toc -> toc.getLabel().equals("Parkwright")).findFirst().orElseThrow();
		collect(own, addresses);
		return addresses;
	}

	private static void collect(IUAElement of, Set<String> addresses) {
		if (of instanceof ITopic topic && topic.getHref() != null) {
			addresses.add(topic.getHref().replaceFirst("#.*", ""));
		}
		for (IUAElement child : of.getChildren()) {
			collect(child, addresses);
		}
	}

	private static Path documentation() {
		return DiagramFixture.kalundborg().resolve("../../docs/users");
	}

	/** Where the help is served. */
	private static URI base() {
		String any = see(() -> PlatformUI.getWorkbench().getHelpSystem().resolve("/org.parkwright.workbench/help/toc.xml", true)
				.toString());
		return URI.create(any.replaceFirst("/help/.*", "/help/"));
	}

	private static URI topic(String address) {
		return base().resolve("nftopic" + address);
	}

	private HttpResponse<String> get(URI address) throws Exception {
		return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
	}
}
