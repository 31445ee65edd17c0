package org.parkwright.diagram.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
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
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.model.ParkResources;

/** A diagram of an example, shown in Chromium by the server in this process. */
final class ShownDiagram implements AutoCloseable {

	private static final Map<Path, LayoutState> ARRANGED = new HashMap<>();

	/** The thread that the model lives on, as the user interface's would be. */
	private final ExecutorService executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
	private final Thread modelThread;
	private final List<String> asked = new CopyOnWriteArrayList<>();
	private final LoopbackPage page;
	private final Chromium browser;
	private final DiagramServer server;
	private final double paintedAfter;
	final Problems problems = new Problems();
	final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(factories(), new BasicCommandStack());
	final OpenDiagram diagram;

	/** Opens a diagram that the automatic layout arranged. */
	ShownDiagram(Chromium browser, Path root, Path model, String representation) throws Exception {
		this(browser, root, model, representation, true);
	}

	/** @param arrange whether the automatic layout arranges it, or all stands in rows */
	ShownDiagram(Chromium browser, Path root, Path model, String representation, boolean arrange) throws Exception {
		this.browser = browser;
		modelThread = executor.submit(Thread::currentThread).get();
		ParkResources.register(domain.getResourceSet());
		Resource resource = domain.getResourceSet().getResource(URI.createFileURI(model.toString()), true);
		InstalledSpecification installed = InstalledSpecification.get();
		DiagramDescription description = installed.specification().diagram(representation).orElseThrow();
		Layouts layouts = new Layouts();
		diagram = new OpenDiagram(description, element(resource, description), layouts, installed.images(), problems);
		if (arrange) {
			layouts.set(diagram.context().key(),
					ARRANGED.computeIfAbsent(model.getFileName(), name -> diagram.arranged(Progress.NONE)));
			diagram.refresh();
		}
		long start = System.nanoTime();
		page = new LoopbackPage(root.resolve("plugins/org.parkwright.diagram.ui/web"));
		server = onModel(() -> new DiagramServer(diagram, domain, new OneThread(), new Front(), page::send));
		page.onMessage(server::receive);
		browser.open(page.url());
		browser.waitFor("document.querySelectorAll('#diagram .figure').length === " + diagram.view().allNodes().count());
		paintedAfter = (System.nanoTime() - start) / 1e6;
		browser.waitFor("document.querySelectorAll('.tool-button').length > 0");
	}

	/** Milliseconds from what is arranged to a page that shows all nodes. */
	double paintedAfter() {
		return paintedAfter;
	}

	private static ComposedAdapterFactory factories() {
		ComposedAdapterFactory factories = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
		factories.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
		return factories;
	}

	private static EObject element(Resource resource, DiagramDescription description) {
		List<EObject> all = new ArrayList<>();
		resource.getAllContents().forEachRemaining(all::add);
		return all.stream().filter(description.domainClass()::isInstance).findFirst().orElseThrow();
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

	/** Waits until what follows from earlier messages is done on both sides. */
	void settle() throws InterruptedException, ExecutionException {
		browser.evaluate("new Promise(resolve => setTimeout(resolve, 250))");
		onModel(() -> null);
		browser.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 150)))");
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
		public void savePicture() {
			asked.add("savePicture");
		}
	}
}
