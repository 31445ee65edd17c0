package org.parkwright.diagram;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ComposedImage;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Contributor;
import org.parkwright.diagram.spec.Specification;
import org.parkwright.diagram.spec.SpecificationLoader;
import org.parkwright.diagram.view.Images;

/**
 * The specification made of all files that bundles contribute at the extension point {@code specifications}, with their
 * pictures, and of those that a project has of its own. Read once; what is wrong with it is in its problems.
 *
 * @since 0.1
 */
public final class InstalledSpecification {

	/** Extension point of the files of specifications. */
	public static final String EXTENSION_POINT = "org.parkwright.diagram.specifications";

	/** The folder beside a model that holds specifications of its project, as {@code NAME.odesign}, and their pictures. */
	public static final String FOLDER = "specifications";

	private static final String ENDING = ".odesign";
	private static final Logger LOG = Logger.getLogger(InstalledSpecification.class.getName());
	private static final Map<Path, InstalledSpecification> OF_PROJECTS = new HashMap<>();
	private static InstalledSpecification instance;

	private final Map<String, Contributor> contributors = new HashMap<>();
	private final Path own;
	private final String state;
	private final Specification specification;
	private final Images images = new BundleImages();

	private InstalledSpecification(List<Contribution> contributions, Path own, List<Path> files, String state) {
		this.own = own;
		this.state = state;
		List<SpecificationLoader.Source> sources = new ArrayList<>();
		for (Contribution contribution : contributions) {
			Contributor contributor = contribution.contributor();
			contribution.file("path").ifPresent(file -> {
				contributors.put(contributor.name(), contributor);
				sources.add(new SpecificationLoader.Source("/" + contributor.name() + "/" + contribution.attribute("path"), file::openStream));
			});
		}
		files.forEach(file -> sources.add(new SpecificationLoader.Source(file.toString().replace(File.separatorChar, '/'), () -> Files.newInputStream(file), false)));
		specification = SpecificationLoader.load(sources, EPackage.Registry.INSTANCE, this::serviceClass);
	}

	/** @return the specification that is installed; without any viewpoints if no bundle contributes one */
	public static synchronized InstalledSpecification get() {
		if (instance == null) {
			instance = new InstalledSpecification(Contributions.elements(EXTENSION_POINT), null, List.of(), "");
		}
		return instance;
	}

	/**
	 * What there is for a model: what is installed, and the specifications in {@link #FOLDER} beside it. Those may use all
	 * but Java, and name their pictures by the path from their folder, as in {@code /specifications/steam.svg}.
	 *
	 * @param model the model's file
	 * @return the same as before as long as no file of the folder changes
	 */
	public static synchronized InstalledSpecification of(Path model) {
		Path folder = model.toAbsolutePath().resolveSibling(FOLDER);
		List<Path> files = new ArrayList<>();
		StringBuilder state = new StringBuilder();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> all = Files.list(folder)) {
				for (Path file : all.sorted().toList()) {
					state.append(file).append('\t').append(Files.getLastModifiedTime(file)).append('\t').append(Files.size(file)).append('\n');
					if (file.toString().endsWith(ENDING)) {
						files.add(file);
					}
				}
			} catch (IOException e) {
				LOG.log(Level.WARNING, "The specifications in " + folder + " cannot be read", e);
			}
		}
		if (files.isEmpty()) {
			OF_PROJECTS.remove(folder);
			return get();
		}
		InstalledSpecification known = OF_PROJECTS.get(folder);
		if (known == null || !known.state.contentEquals(state)) {
			known = new InstalledSpecification(Contributions.elements(EXTENSION_POINT), folder, files, state.toString());
			OF_PROJECTS.put(folder, known);
		}
		return known;
	}

	/** @return all viewpoints, with what is wrong in their files */
	public Specification specification() {
		return specification;
	}

	/** @return the pictures that it names, and the icons of model elements as their item providers give them */
	public Images images() {
		return images;
	}

	private Class<?> serviceClass(String name) {
		for (Contributor contributor : contributors.values()) {
			try {
				return contributor.load(name);
			} catch (ClassNotFoundException e) {
				// Another one may have it; if none has, the specification says so.
				LOG.log(Level.FINE, "Another has the class", e);
			}
		}
		return null;
	}

	private final class BundleImages implements Images {
		private static final byte[] NONE = {};

		private final Map<String, byte[]> known = new ConcurrentHashMap<>();
		private final ComposedAdapterFactory labels = new ComposedAdapterFactory(
				ComposedAdapterFactory.Descriptor.Registry.INSTANCE);

		@Override
		public byte[] image(String path) {
			byte[] content = known.computeIfAbsent(path, this::read);
			return content.length == 0 ? null : content;
		}

		private byte[] read(String path) {
			String relative = path.startsWith("/") ? path.substring(1) : path;
			int slash = relative.indexOf('/');
			if (own != null && relative.startsWith(FOLDER + "/")) {
				return ofProject(relative.substring(slash + 1));
			}
			Contributor contributor = slash < 0 ? null : contributors.get(relative.substring(0, slash));
			return contributor == null ? NONE : read(contributor.entry(relative.substring(slash + 1)));
		}

		/** Nothing outside of the folder can be named. */
		private byte[] ofProject(String path) {
			try {
				Path file = own.resolve(path).normalize();
				return file.startsWith(own) ? Files.readAllBytes(file) : NONE;
			} catch (IOException | InvalidPathException e) {
				return NONE;
			}
		}

		@Override
		public byte[] icon(EObject element) {
			Adapter provider = labels.adapt(element, IItemLabelProvider.class);
			Object image = provider instanceof IItemLabelProvider label ? label.getImage(element) : null;
			while (image instanceof ComposedImage composed && !composed.getImages().isEmpty()) {
				image = composed.getImages().get(0);
			}
			if (!(image instanceof URL url)) {
				return null;
			}
			byte[] content = known.computeIfAbsent(url.toString(), key -> read(url));
			return content.length == 0 ? null : content;
		}

		/** A picture that cannot be read is as one that is missing; the specification's linter tells of those. */
		private static byte[] read(URL url) {
			if (url == null) {
				return NONE;
			}
			try (InputStream in = url.openStream()) {
				return in.readAllBytes();
			} catch (IOException e) {
				return NONE;
			}
		}
	}
}
