package org.parkwright.diagram.spec;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;

/**
 * A viewpoint specification that was read from one or more files.
 *
 * @param viewpoints in the order of the files
 * @param problems   what was left out and why; the rest works
 * @since 0.1
 */
public record Specification(List<Viewpoint> viewpoints, List<Problem> problems) {

	/** @return all representations of all viewpoints */
	public List<Representation> representations() {
		return viewpoints.stream().flatMap(viewpoint -> viewpoint.representations().stream()).toList();
	}

	/** @return the representation of that name, or id if several have the name */
	public Optional<Representation> representation(String nameOrId) {
		return representations().stream()
				.filter(each -> each.id().equals(nameOrId) || each.name().equals(nameOrId)).findFirst();
	}

	/** @return the diagram of that name or id */
	public Optional<DiagramDescription> diagram(String nameOrId) {
		return representation(nameOrId).filter(DiagramDescription.class::isInstance).map(DiagramDescription.class::cast);
	}

	/** @return the table of that name or id */
	public Optional<TableDescription> table(String nameOrId) {
		return representation(nameOrId).filter(TableDescription.class::isInstance).map(TableDescription.class::cast);
	}

	/** @return the tree of that name or id */
	public Optional<TreeDescription> tree(String nameOrId) {
		return representation(nameOrId).filter(TreeDescription.class::isInstance).map(TreeDescription.class::cast);
	}

	/** @return the representations that may be opened on an element */
	public List<Representation> representationsFor(EObject element, Problems problems) {
		return representations().stream().filter(each -> each.domainClass().isInstance(element)
				&& each.precondition().holds(Variables.of(element), problems)).toList();
	}
}
