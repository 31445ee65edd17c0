package org.parkwright.diagram.rail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.spec.SpecificationLoader;
import org.parkwright.diagram.spec.SpecificationLoader.Source;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.view.Images;

/** A railway: a metamodel, a specification in three files and a model, unrelated to parks. */
public final class Rail {

	/** The files of the specification. */
	public static final List<String> FILES = List.of("rail.odesign", "rail-plan.odesign", "rail-tables.odesign");

	/** The metamodel; dynamic, as a specification's host must not need generated code. */
	public static final EPackage METAMODEL = metamodel();

	/** Pictures that the specification names. */
	public static final Images IMAGES = new Images() {
		@Override
		public byte[] image(String path) {
			return path.startsWith("/org.example.rail/icons/")
					? ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 24'><defs><linearGradient id='g'>"
							+ "<stop offset='0' stop-color='#205080'/></linearGradient></defs>"
							+ "<circle cx='8' cy='6' r='5' fill='url(#g)'/><path d='M2 24V14h12v10z' fill='#205080'/></svg>")
							.getBytes(StandardCharsets.UTF_8)
					: null;
		}

		@Override
		public byte[] icon(EObject element) {
			return null;
		}
	};

	/** The model with a command stack. */
	public final Resource resource = model();
	/** What went wrong while evaluating. */
	public final Problems problems = new Problems();
	/** The layouts of the model. */
	public final Layouts layouts = new Layouts();
	/** Where commands are executed. */
	public final BasicCommandStack stack = new BasicCommandStack();
	/** The specification as it is. */
	public final Specification specification = specification(UnaryOperator.identity());

	/** Opens a file of this folder. */
	public static InputStream open(String name) throws IOException {
		InputStream in = Rail.class.getResourceAsStream(name);
		if (in == null) {
			throw new IOException(name + " is missing");
		}
		return in;
	}

	private static EPackage metamodel() {
		ResourceSet set = new ResourceSetImpl();
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		set.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
		return (EPackage) load(set, "rail.ecore").getContents().get(0);
	}

	private static Resource load(ResourceSet set, String name) {
		Resource resource = set.createResource(URI.createURI("memory:/" + name));
		try (InputStream in = open(name)) {
			resource.load(in, Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** A fresh copy of the model. */
	public static Resource model() {
		ResourceSet set = new ResourceSetImpl();
		set.getPackageRegistry().put(METAMODEL.getNsURI(), METAMODEL);
		set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new XMIResourceFactoryImpl());
		return load(set, "sample.rail");
	}

	/** The text of a file of the specification. */
	public static String text(String name) {
		try (InputStream in = open(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The specification with each file changed first. */
	public static Specification specification(UnaryOperator<String> change) {
		EPackage.Registry registry = new EPackageRegistryImpl();
		registry.put(METAMODEL.getNsURI(), METAMODEL);
		List<Source> sources = new ArrayList<>();
		for (String file : FILES) {
			byte[] content = change.apply(text(file)).getBytes(StandardCharsets.UTF_8);
			sources.add(new Source("/org.example.rail/description/" + file, () -> new ByteArrayInputStream(content)));
		}
		return SpecificationLoader.load(sources, registry, Rail::find);
	}

	private static Class<?> find(String name) {
		try {
			return Class.forName(name);
		} catch (ClassNotFoundException e) {
			return null;
		}
	}

	/** The network. */
	public EObject network() {
		return resource.getContents().get(0);
	}

	/** The element of an id. */
	public EObject element(String id) {
		EObject element = resource.getEObject(id);
		if (element == null) {
			throw new IllegalArgumentException("no element " + id);
		}
		return element;
	}

	/** A feature's value. */
	public Object get(String id, String feature) {
		return RailServices.get(element(id), feature);
	}

	/** Opens a diagram on an element. */
	public OpenDiagram open(String diagram, EObject element) {
		return new OpenDiagram(specification.diagram(diagram).orElseThrow(), element, layouts, IMAGES, problems);
	}

	/** The map of the network. */
	public OpenDiagram map() {
		return open("Rail map", network());
	}

	/** The tool of that name of the map. */
	public <T extends Tool> T tool(Class<T> kind, String name) {
		return specification.diagram("Rail map").orElseThrow().tools()
				.filter(tool -> kind.isInstance(tool) && tool.head().name().equals(name)).map(kind::cast).findFirst()
				.orElseThrow();
	}

	/** The model as it would be saved. */
	public String saved() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			resource.save(out, Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/** A copy of the model's root, to compare with. */
	public EObject copy() {
		return EcoreUtil.copy(network());
	}
}
