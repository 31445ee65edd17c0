package org.parkwright.diagram.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.glsp.DiagramServer;
import org.parkwright.diagram.glsp.ModelThread;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.model.ParkResources;

/** A diagram shown in Chromium by the server in this process. */
final class ShownDiagram implements AutoCloseable {

	private static final Map<Path, LayoutState> ARRANGED = new HashMap<>();

	/**
	 * What is to be shown.
	 *
	 * @param domain  where it is edited
	 * @param diagram is laid out
	 */
	record Opened(AdapterFactoryEditingDomain domain, OpenDiagram diagram) {

		/** A diagram of a park; the automatic layout arranges it, or all stands in rows. */
		static Opened park(Path model, String representation, boolean arrange) {
			AdapterFactoryEditingDomain domain = editing();
			ParkResources.register(domain.getResourceSet());
			Resource resource = domain.getResourceSet().getResource(URI.createFileURI(model.toString()), true);
			InstalledSpecification installed = InstalledSpecification.get();
			DiagramDescription description = installed.specification().diagram(representation).orElseThrow();
			OpenDiagram diagram = new OpenDiagram(description, element(resource, description), new Layouts(),
					installed.images(), new Problems());
			if (arrange) {
				diagram.layouts().set(diagram.context().key(),
						ARRANGED.computeIfAbsent(model.getFileName(), name -> diagram.arranged(Progress.NONE)));
				diagram.refresh();
			}
			return new Opened(domain, diagram);
		}

		/** The map of the railway, whose specification and metamodel have nothing to do with parks. */
		static Opened rail(Specification specification) {
			OpenDiagram diagram = new OpenDiagram(specification.diagram("Rail map").orElseThrow(),
					Rail.model().getContents().get(0), new Layouts(), Rail.IMAGES, new Problems());
			diagram.layouts().set(diagram.context().key(), diagram.arranged(Progress.NONE));
			diagram.refresh();
			return new Opened(editing(), diagram);
		}

		private static AdapterFactoryEditingDomain editing() {
			ComposedAdapterFactory factories = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
			factories.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
			return new AdapterFactoryEditingDomain(factories, new BasicCommandStack());
		}

		private static EObject element(Resource resource, DiagramDescription description) {
			List<EObject> all = new ArrayList<>();
			resource.getAllContents().forEachRemaining(all::add);
			return all.stream().filter(description.domainClass()::isInstance).findFirst().orElseThrow();
		}
	}

	/** The thread that the model lives on, as the user interface's would be. */
	private final ExecutorService executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
	private final Thread modelThread;
	private final List<String> asked = new CopyOnWriteArrayList<>();
	private final LoopbackPage page;
	private final Chromium browser;
	private final DiagramServer server;
	private final double paintedAfter;
	/** What the user gives for the variables of a filter; null to give up. */
	Map<String, String> values;
	final Problems problems;
	final AdapterFactoryEditingDomain domain;
	final OpenDiagram diagram;

	ShownDiagram(Chromium browser, Opened opened) throws Exception {
		this.browser = browser;
		modelThread = executor.submit(Thread::currentThread).get();
		domain = opened.domain;
		diagram = opened.diagram;
		problems = diagram.context().problems();
		long start = System.nanoTime();
		page = new LoopbackPage(root().resolve("plugins/org.parkwright.diagram.ui/web"));
		// As in the workbench, the browser loads the page while the server starts.
		Future<DiagramServer> started = executor
				.submit(() -> new DiagramServer(diagram, domain, new OneThread(), new Front(), page::send));
		page.onMessage(message -> executor.execute(() -> started.resultNow().receive(message)));
		browser.open(page.url());
		server = started.get();
		browser.waitFor("document.querySelectorAll('#diagram .figure').length === "
				+ onModel(() -> diagram.view().allNodes().count()));
		paintedAfter = (System.nanoTime() - start) / 1e6;
		browser.waitFor("document.querySelectorAll('.tool-button').length > 0");
		// The page moves its view to all that it shows once that is measured; a place read before is another one after.
		settle();
	}

	/** Milliseconds from what is arranged to a page that shows all nodes. */
	double paintedAfter() {
		return paintedAfter;
	}

	/** The folder of the checkout. */
	static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("examples/kalundborg"))) {
			folder = folder.getParent();
			if (folder == null) {
				throw new IllegalStateException("not in a checkout: " + Path.of("").toAbsolutePath());
			}
		}
		return folder;
	}

	/** Runs code on the model's thread. */
	<T> T onModel(Callable<T> code) throws InterruptedException, ExecutionException {
		return executor.submit(code).get();
	}

	/** What the page asked the program around it to do. */
	List<String> asked() {
		return asked;
	}

	/** The text of a feature of the element with an id. */
	Object get(String id, String feature) throws InterruptedException, ExecutionException {
		return onModel(() -> {
			EObject element = element(id);
			EStructuralFeature structural = element.eClass().getEStructuralFeature(feature);
			return element.eGet(structural);
		});
	}

	EObject element(String id) {
		return diagram.context().element().eResource().getEObject(id);
	}

	/** How many elements the model has. */
	int size() throws InterruptedException, ExecutionException {
		return onModel(() -> {
			int size = 0;
			for (var all = diagram.context().element().eResource().getAllContents(); all.hasNext(); all.next()) {
				size++;
			}
			return size;
		});
	}

	/** A place on the page in the lower part of a node, where no label is. */
	double[] place(String viewId) {
		var box = browser.evaluate("(() => { const box = document.getElementById('diagram_" + viewId
				+ "').querySelector('.shape').getBoundingClientRect();"
				+ " return [box.x + box.width / 2, box.bottom - 4, box.width, box.height]; })()").getAsJsonArray();
		return new double[] { box.get(0).getAsDouble(), box.get(1).getAsDouble(), box.get(2).getAsDouble(),
				box.get(3).getAsDouble() };
	}

	/** The middle of a label on the page. */
	double[] label(String text) {
		var box = browser.evaluate("(() => { const box = [...document.querySelectorAll('#diagram .figure-label text')]"
				+ ".find(label => label.textContent === '" + text + "').getBoundingClientRect();"
				+ " return [box.x + box.width / 2, box.y + box.height / 2]; })()").getAsJsonArray();
		return new double[] { box.get(0).getAsDouble(), box.get(1).getAsDouble() };
	}

	/** Chooses a tool of the palette by its text. */
	void tool(String label) {
		browser.click(".tool-button[title='" + label + "']");
	}

	/** Waits until page and server have nothing to say to each other any more. */
	void settle() throws InterruptedException, ExecutionException {
		int before;
		do {
			before = page.messages();
			browser.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 150)))");
			onModel(() -> null);
		} while (page.messages() != before || !page.hasTakenAll() || browser.isSending());
		browser.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50)))");
	}

	/** A place on the page on the line of an edge: 0 at its start, 1 at its end. */
	double[] on(String viewId, double fraction) {
		var place = browser.evaluate("(() => { const line = document.getElementById('diagram_" + viewId
				+ "').querySelector('.mouse-handle'); const at = line.getPointAtLength(line.getTotalLength() * " + fraction
				+ ").matrixTransform(line.getScreenCTM()); return [at.x, at.y]; })()").getAsJsonArray();
		return new double[] { place.get(0).getAsDouble(), place.get(1).getAsDouble() };
	}

	/** The middle on the page of what a CSS selector finds. */
	double[] middle(String selector) {
		var box = browser.evaluate("(() => { const box = document.querySelector(\"" + selector
				+ "\").getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()").getAsJsonArray();
		return new double[] { box.get(0).getAsDouble(), box.get(1).getAsDouble() };
	}

	/** Does something with the server on the model's thread. */
	void onServer(Consumer<DiagramServer> code) throws InterruptedException, ExecutionException {
		onModel(() -> {
			code.accept(server);
			return null;
		});
	}

	/** Sets a feature of the element with an id by a command, as another editor would. */
	void set(String id, String feature, Object value) throws InterruptedException, ExecutionException {
		onModel(() -> {
			EObject element = element(id);
			domain.getCommandStack().execute(
					SetCommand.create(domain, element, element.eClass().getEStructuralFeature(feature), value));
			return null;
		});
	}

	/** How many elements of a class the page shows. */
	int shown(String cssClass) {
		return browser.evaluate("document.querySelectorAll('#diagram ." + cssClass + "').length").getAsInt();
	}

	/** The message over the diagram, empty if there is none. */
	String notice() {
		return browser.evaluate("document.querySelector('.diagram-notice')?.textContent ?? ''").getAsString();
	}

	@Override
	public void close() throws InterruptedException, ExecutionException {
		onModel(() -> {
			server.dispose();
			return null;
		});
		page.close();
		executor.shutdown();
	}

	/** Reads a park of the examples into a folder of its own. */
	static Path example(Path folder, String name) throws IOException {
		Path copy = folder.resolve(Path.of(name).getFileName());
		Files.copy(root().resolve("examples").resolve(name), copy);
		return copy;
	}

	private final class OneThread implements ModelThread {
		@Override
		public boolean isCurrent() {
			return Thread.currentThread() == modelThread;
		}

		@Override
		public void execute(Runnable task) {
			executor.execute(task);
		}
	}

	private final class Front implements DiagramFront {
		@Override
		public void selected(List<ViewElement> elements) {
			asked.add("selected " + elements.stream().map(ViewElement::id).toList());
		}

		@Override
		public void activated(ViewElement element) {
			asked.add("activated " + element.id());
		}

		@Override
		public void open(DiagramDescription description, EObject element) {
			asked.add("open " + description.name());
		}

		@Override
		public void arrange() {
			asked.add("arrange");
		}

		@Override
		public Optional<Map<String, String>> values(Filter filter, Map<String, String> standard) {
			asked.add("values " + standard);
			return Optional.ofNullable(values);
		}

		@Override
		public void savePicture() {
			asked.add("savePicture");
		}

		@Override
		public void closeOverlay() {
			asked.add("closeOverlay");
		}
	}
}
