package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.spec.NodeLike;

/** Finds mappings that show the elements of another one a second time, which doubles their edges as well. */
final class Overlaps {

	private final Problems problems;

	private Overlaps(Problems problems) {
		this.problems = problems;
	}

	static void check(List<Layer> layers, Problems problems) {
		Overlaps overlaps = new Overlaps(problems);
		List<NodeLike> top = new ArrayList<>();
		layers.forEach(layer -> {
			top.addAll(layer.nodes());
			top.addAll(layer.containers());
		});
		overlaps.siblings(top);
	}

	private void siblings(List<NodeLike> mappings) {
		for (NodeLike general : mappings) {
			for (NodeLike special : mappings) {
				if (general != special && general.precondition().isEmpty()
						&& general.domainClass().isSuperTypeOf(special.domainClass())
						&& general.domainClass() != special.domainClass()
						&& general.candidates().source().equals(special.candidates().source())) {
					problems.warning("spec.doubled", general.candidates().place(), "The mapping " + general.name()
							+ " also shows what " + special.name() + " shows, for a " + special.domainClass().getName() + " is a "
							+ general.domainClass().getName() + ". A precondition keeps them apart.");
				}
			}
			siblings(List.copyOf(general.borders()));
			if (general instanceof ContainerMapping container) {
				List<NodeLike> own = new ArrayList<>(container.nodes());
				own.addAll(container.containers());
				siblings(own);
			}
		}
	}
}
