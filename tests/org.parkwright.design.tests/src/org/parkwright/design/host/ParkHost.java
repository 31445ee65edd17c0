package org.parkwright.design.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tree.Trees;
import org.parkwright.model.ParkResource;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ParkPackage;

/** A park that is open in the host of the installed specification, with a layout of its own that is kept nowhere. */
final class ParkHost {

	/** A park in which every mapping, layer, filter, tool and rule of the specification finds something. */
	static final String SMALL = "tests/org.parkwright.design.tests/src/org/parkwright/design/host/small.park";
	static final String KALUNDBORG = "examples/kalundborg/kalundborg.park";
	static final String CHINA = "examples/china-eip/china-eip.park";

	private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..")
			.normalize();

	/**
	 * Model and layout as they would be saved.
	 *
	 * @param model  text of the park file
	 * @param layout text of the layout file
	 */
	record State(String model, String layout) {
	}

	final ParkResource resource;
	final EipModel model;
	final Problems problems = new Problems();
	final BasicCommandStack stack = new BasicCommandStack();
	final LayoutFile layout = LayoutFile.read(Path.of("none.layout"), problems);

	ParkHost(String park) {
		resource = ParkResources.load(file(park));
		model = resource.model().orElseThrow();
	}

	static Path file(String path) {
		return ROOT.resolve(path);
	}

	static Specification specification() {
		assertNotNull(ParkPackage.eINSTANCE.getNsURI(), "the metamodel is registered");
		Specification specification = InstalledSpecification.get().specification();
		assertEquals(List.of(), specification.problems());
		return specification;
	}

	EObject element(String id) {
		EObject element = resource.getEObject(id);
		assertNotNull(element, () -> "there is no " + id);
		return element;
	}

	/** Opens a diagram with these layers on and the others off, or with all of them on if null. */
	OpenDiagram open(String representation, EObject element, List<String> layers) {
		DiagramDescription description = specification().diagram(representation).orElseThrow();
		OpenDiagram diagram = new OpenDiagram(description, element, layout.layouts(), InstalledSpecification.get().images(),
				problems);
		LayoutState state = diagram.layout();
		for (Layer layer : description.layers()) {
			if (layer.optional()) {
				state = state.withLayer(layer.name(), layers == null || layers.contains(layer.name()));
			}
		}
		diagram.layouts().set(diagram.context().key(), state);
		diagram.refresh();
		return diagram;
	}

	/** Opens a diagram with all layers on, laid out. */
	OpenDiagram arranged(String representation) {
		OpenDiagram diagram = open(representation, root(specification().representation(representation).orElseThrow()), null);
		diagram.layouts().set(diagram.context().key(), diagram.arranged(Progress.NONE));
		diagram.refresh();
		return diagram;
	}

	Tables table(String representation) {
		TableDescription description = specification().table(representation).orElseThrow();
		return new Tables(description, root(description), layout.layouts(), problems);
	}

	Trees tree(String representation) {
		return new Trees(specification().tree(representation).orElseThrow(), model, layout.layouts(), problems);
	}

	/** What a representation is opened on: the model or its first park. */
	EObject root(Representation representation) {
		return representation.domainClass().isInstance(model) ? model : model.getParks().get(0);
	}

	State state() {
		ByteArrayOutputStream saved = new ByteArrayOutputStream();
		try {
			resource.save(saved, null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new State(saved.toString(StandardCharsets.UTF_8), layout.text());
	}
}
