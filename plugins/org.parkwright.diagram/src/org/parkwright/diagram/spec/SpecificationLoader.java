package org.parkwright.diagram.spec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.EPackage;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.internal.SpecificationBuilder;

/**
 * Reads viewpoint specifications as plain XML: Sirius' own metamodels are never registered, so that this host and Sirius
 * can live in one product. Everything outside of the known forms is a problem of the {@link Specification}; the rest of
 * the specification works.
 *
 * @since 0.1
 */
public final class SpecificationLoader {

	/** Opens a file. */
	@FunctionalInterface
	public interface Content {
		/**
		 * Opens the content.
		 *
		 * @return closed by the caller
		 * @throws IOException if it cannot be read, which becomes a problem
		 */
		InputStream open() throws IOException;
	}

	/**
	 * One file.
	 *
	 * @param name      as problems name it and as other files refer to it: {@code /bundle/description/x.odesign}
	 * @param content   the XML
	 * @param installed whether a plug-in brings it, so that it may name classes of services; a file of a project may not, for
	 *                  to open a project must run nothing that came with it
	 */
	public record Source(String name, Content content, boolean installed) {

		public Source {
			Objects.requireNonNull(name);
			Objects.requireNonNull(content);
		}

		/** A file that a plug-in brings. */
		public Source(String name, Content content) {
			this(name, content, true);
		}

		/** @return the bytes; empty if they cannot be read, which was told */
		public InputStream open(Problems problems) {
			try (InputStream in = content.open()) {
				return new ByteArrayInputStream(in.readAllBytes());
			} catch (IOException e) {
				problems.error("spec.xml", new Place(name, 0, 0, ""), "The file cannot be read: " + e.getMessage());
				return InputStream.nullInputStream();
			}
		}
	}

	private SpecificationLoader() {
	}

	/**
	 * Reads a specification.
	 *
	 * @param sources  its files; references between them are followed
	 * @param registry where metamodels are found by namespace
	 * @param classes  finds a class of services by its qualified name, null if there is none
	 * @return never null, however much is wrong
	 */
	public static Specification load(List<Source> sources, EPackage.Registry registry,
			Function<String, Class<?>> classes) {
		return new SpecificationBuilder(registry, classes).build(sources);
	}
}
