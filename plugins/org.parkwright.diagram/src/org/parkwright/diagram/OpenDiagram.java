package org.parkwright.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.layout.AutoLayout;
import org.parkwright.diagram.layout.Geometry;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;
import org.parkwright.diagram.render.SvgWriter;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.tool.DiagramContext;
import org.parkwright.diagram.tool.Tools;
import org.parkwright.diagram.tool.Validation;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.Overlay;

/**
 * One diagram of a model: what it shows, where it stands, what may be done with it. For instance, to draw a diagram
 * without a display:
 *
 * <pre>{@code
 * Specification specification = SpecificationLoader.load(sources, EPackage.Registry.INSTANCE, classes);
 * LayoutFile file = LayoutFile.read(LayoutFile.beside(model), problems);
 * OpenDiagram diagram = new OpenDiagram(specification.diagram("Map").orElseThrow(), root, file.layouts(), images, problems);
 * if (diagram.layout().isBlank()) {
 *     diagram.layouts().set(diagram.context().key(), diagram.arranged(Progress.NONE));
 * }
 * String svg = diagram.svg();
 * byte[] png = PngWriter.write(svg, 2);
 * }</pre>
 *
 * and to use a tool, on the command stack of the editing domain that holds the model:
 *
 * <pre>{@code
 * ViewNode region = (ViewNode) diagram.view().find("Region:coast");
 * DiagramCommand command = diagram.tools().create(tool, region, new Point(40, 60));
 * domain.getCommandStack().execute(command);
 * diagram.refresh();
 * }</pre>
 *
 * The view is computed when it is asked for and kept until {@link #refresh()}. Not thread-safe: used from the thread that
 * changes the model, but for {@link AutoLayout}, which takes a view and a layout and may run anywhere.
 *
 * @since 0.1
 */
public final class OpenDiagram {

	private static final int NAMED = 5;

	private final DiagramContext context;
	private final Tools tools;
	private DiagramView view;
	private Geometry geometry;
	private Overlay overlay = Overlay.NONE;
	private Map<String, Overlay.Mark> marks;

	/**
	 * Opens a diagram.
	 *
	 * @param description kind of diagram
	 * @param element     of its domain class
	 * @param layouts     the layouts of the element's model
	 * @param images      pictures of the specification
	 * @param problems    told of expressions that fail
	 * @throws IllegalArgumentException if the element is not of the domain class
	 */
	public OpenDiagram(DiagramDescription description, EObject element, Layouts layouts, Images images,
			Problems problems) {
		if (!description.domainClass().isInstance(element)) {
			throw new IllegalArgumentException(
					description.name() + " is for a " + description.domainClass().getName() + ", not for " + element);
		}
		context = new DiagramContext(description, element, layouts, images, problems);
		tools = new Tools(context);
	}

	/** @return description, element, layouts, images and problems */
	public DiagramContext context() {
		return context;
	}

	/** @return its tools */
	public Tools tools() {
		return tools;
	}

	/** @return the layouts of the model */
	public Layouts layouts() {
		return context.layouts();
	}

	/** @return its layout */
	public LayoutState layout() {
		return context.layout();
	}

	/** Forgets view and geometry, to be called after each change of model or layout. */
	public void refresh() {
		view = null;
		geometry = null;
		marks = null;
	}

	/** @return what is shown upon it */
	public Overlay overlay() {
		return overlay;
	}

	/** Shows an overlay upon it from now on, in place of the one before; it is part of neither model nor layout. */
	public void show(Overlay other) {
		if (!other.filters().equals(overlay.filters())) {
			view = null;
			geometry = null;
		}
		overlay = other;
		marks = null;
	}

	/** @return what its overlay says of nodes and edges, by their ids */
	public Map<String, Overlay.Mark> marks() {
		if (marks == null) {
			marks = overlay.on(view());
		}
		return marks;
	}

	/** @return what it shows */
	public DiagramView view() {
		if (view == null) {
			view = context.view(overlay.filters());
		}
		return view;
	}

	/** @return where it stands */
	public Geometry geometry() {
		if (geometry == null) {
			geometry = Geometry.of(view(), layout());
		}
		return geometry;
	}

	/** @return a new layout of all that is shown; the old one if cancelled */
	public LayoutState arranged(Progress progress) {
		return AutoLayout.layout(view(), layout(), progress, context.problems());
	}

	/** @return the diagram as an SVG document, with its overlay and the legend of that */
	public String svg() {
		return SvgWriter.write(view(), geometry(), context.images(), overlay);
	}

	/** @return what its validation rules find in its element and in what it shows; as in Sirius, nothing else is looked at */
	public List<Validation.Finding> validate() {
		Set<EObject> shown = new LinkedHashSet<>();
		shown.add(context.element());
		view().allNodes().forEach(node -> shown.add(node.element()));
		view().edges().forEach(edge -> shown.add(edge.element()));
		return Validation.validate(context.description(), shown, context.problems());
	}

	/** Tells of entries of the layout that name elements that are gone; they are kept. */
	public void reportGone() {
		DiagramView whole = context.wholeView();
		List<String> gone = new ArrayList<>(layout().nodes().keySet());
		gone.addAll(layout().edges().keySet());
		gone.removeIf(id -> whole.find(id) != null);
		if (!gone.isEmpty()) {
			String some = String.join(", ", gone.subList(0, Math.min(NAMED, gone.size())));
			context.problems().add(new Problem(Severity.INFO, "layout.gone", gone.size() + " entries of the layout of "
					+ context.description().name() + " name elements that are gone: " + some
					+ (gone.size() > NAMED ? ", …" : "") + ". They are kept.", Place.NONE));
		}
	}
}
