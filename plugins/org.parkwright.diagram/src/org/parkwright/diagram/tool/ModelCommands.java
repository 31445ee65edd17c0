package org.parkwright.diagram.tool;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Tool;

/**
 * Commands of tables and trees: as those of diagrams, one step over model and layouts.
 *
 * @since 0.1
 */
public final class ModelCommands {

	private final EObject root;
	private final Layouts layouts;
	private final Problems problems;

	/** @param root the element that the table or tree is on; @param layouts the layouts of its model */
	public ModelCommands(EObject root, Layouts layouts, Problems problems) {
		this.root = root;
		this.layouts = layouts;
		this.problems = problems;
	}

	private DiagramCommand command(String label, DiagramCommand.Body body) {
		return new DiagramCommand(label, root, layouts, problems, body);
	}

	/** Runs a tool with its variables; its precondition guards it. */
	public DiagramCommand run(Tool tool, Variables variables) {
		return command(tool.label(), runner -> {
			if (!tool.head().precondition().holds(variables, problems)) {
				throw ToolFailure.refusal("tool.precondition", tool.head().precondition().place(),
						tool.label() + " is not possible here.");
			}
			runner.run(tool.operations(), variables);
		});
	}

	/** Runs an edit tool with a text, taken apart by its mask. */
	public DiagramCommand edit(Tool tool, String mask, Variables variables, String text) {
		return run(tool, Masks.with(variables, mask, text));
	}

	/** Sets a feature; text becomes a literal of an enumeration or a value of the feature's type. */
	public DiagramCommand set(EObject element, EStructuralFeature feature, Object value, Place place) {
		boolean empties = value == null || "".equals(value) && !(String.class == feature.getEType().getInstanceClass());
		return command("Set " + feature.getName(), runner -> {
			if (empties && feature.isUnsettable()) {
				element.eUnset(feature);
			} else {
				OperationRunner.put(element, feature, value, place);
			}
		});
	}

	/**
	 * Sets the values of a feature that has several, from texts.
	 *
	 * @param find for a reference, the element that a text names; null if there is none, which the command tells
	 */
	public DiagramCommand setAll(EObject element, EStructuralFeature feature, List<String> texts,
			Function<String, EObject> find, Place place) {
		return command("Set " + feature.getName(), runner -> {
			((Collection<?>) element.eGet(feature)).clear();
			for (String text : texts) {
				Object value = feature instanceof EReference ? find.apply(text) : text;
				if (value == null) {
					throw ToolFailure.refusal("tool.value", place,
							"There is no " + feature.getEType().getName() + " called '" + text + "'.");
				}
				OperationRunner.add(element, feature, value, place);
			}
		});
	}

	/** Puts a layout that belongs to no diagram of the specification, as one step of the history of its model. */
	public DiagramCommand arrange(String label, Layouts.Key key, LayoutState state) {
		return command(label, runner -> layouts.set(key, state));
	}

	/** Deletes an element with all inside it and from all references. */
	public DiagramCommand delete(EObject element, String label) {
		return command(label, runner -> EcoreUtil.delete(element, true));
	}
}
