package org.parkwright.diagram.spec;

import java.util.List;

/**
 * A viewpoint.
 *
 * @param name            as given
 * @param label           for users
 * @param modelExtension  extension of the files it is for, {@code *} if not given
 * @param serviceClasses  qualified names of its services
 * @param representations its kinds of diagrams, tables and trees
 * @since 0.1
 */
public record Viewpoint(String name, String label, String modelExtension, List<String> serviceClasses,
		List<Representation> representations) {
}
