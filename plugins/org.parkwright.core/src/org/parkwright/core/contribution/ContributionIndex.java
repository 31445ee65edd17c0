package org.parkwright.core.contribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.parkwright.core.contribution.ClassPath.Jar;

/**
 * What the jars of a product contribute, as it was read out of them when the product was built. Looking for it opens each jar of
 * the class path, which would be most of what a short command does. It lies in the jar that names all others, and counts where this
 * one alone is the class path: whoever has more on it, such as a plug-in under test, has that found too.
 */
final class ContributionIndex {

	/** Its name in the jar. */
	private static final String NAME = "contributions";
	private static final String IN_JAR = "!/";

	private ContributionIndex() {
	}

	/**
	 * Writes the index of the class path that this runs on. The build calls it.
	 *
	 * @param arguments the file to write, and the folder of the jar that it shall be put into
	 */
	public static void main(String[] arguments) throws IOException {
		try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
			write(ClassPath.search(), Path.of(arguments[1]).toUri(), out);
		}
	}

	/** @return what the index of this product says; nothing if there is none or the class path has more */
	static Optional<List<Contribution>> read() {
		URL index = ContributionIndex.class.getClassLoader().getResource(NAME);
		String classPath = System.getProperty("java.class.path", "");
		if (index == null || !index.getProtocol().equals("jar") || classPath.contains(File.pathSeparator)) {
			return Optional.empty();
		}
		try {
			Path jar = Path.of(URI.create(index.getPath().replace(IN_JAR + NAME, "")));
			if (!jar.equals(Path.of(classPath).toAbsolutePath())) {
				return Optional.empty();
			}
			try (DataInputStream in = new DataInputStream(new BufferedInputStream(index.openStream()))) {
				return Optional.of(read(in, jar.getParent().toUri()));
			}
		} catch (IOException e) {
			Contributions.tell("The list of what Parkwright's parts contribute is damaged. Install Parkwright anew.", e);
			return Optional.empty();
		}
	}

	static void write(List<Contribution> contributions, URI folder, OutputStream to) throws IOException {
		Map<Contributor, List<Contribution>> jars = contributions.stream()
				.collect(Collectors.groupingBy(Contribution::contributor, LinkedHashMap::new, Collectors.toList()));
		DataOutputStream out = new DataOutputStream(to);
		out.writeInt(jars.size());
		for (Map.Entry<Contributor, List<Contribution>> each : jars.entrySet()) {
			Jar jar = (Jar) each.getKey();
			out.writeUTF(relative(jar.root(), folder));
			out.writeUTF(jar.name());
			out.writeUTF(jar.version());
			out.writeInt(each.getValue().size());
			for (Contribution contribution : each.getValue()) {
				out.writeUTF(contribution.point());
				write(contribution, out);
			}
		}
		out.flush();
	}

	private static String relative(URI root, URI folder) {
		String jar = root.toString().substring("jar:".length()).replace(IN_JAR, "");
		return Path.of(folder).relativize(Path.of(URI.create(jar))).toString().replace(File.separatorChar, '/');
	}

	private static void write(Contribution contribution, DataOutputStream out) throws IOException {
		out.writeUTF(contribution.name());
		out.writeInt(contribution.attributes().size());
		for (Map.Entry<String, String> attribute : new TreeMap<>(contribution.attributes()).entrySet()) {
			out.writeUTF(attribute.getKey());
			out.writeUTF(attribute.getValue());
		}
		out.writeInt(contribution.children().size());
		for (Contribution child : contribution.children()) {
			write(child, out);
		}
	}

	static List<Contribution> read(DataInputStream in, URI folder) throws IOException {
		List<Contribution> found = new ArrayList<>();
		for (int jars = in.readInt(); jars > 0; jars--) {
			Jar jar = new Jar(URI.create("jar:" + folder.resolve(in.readUTF()) + IN_JAR), in.readUTF(), in.readUTF());
			for (int count = in.readInt(); count > 0; count--) {
				found.add(read(in.readUTF(), jar, in));
			}
		}
		return found;
	}

	private static Contribution read(String point, Jar jar, DataInputStream in) throws IOException {
		String name = in.readUTF();
		Map<String, String> attributes = new HashMap<>();
		for (int count = in.readInt(); count > 0; count--) {
			attributes.put(in.readUTF(), in.readUTF());
		}
		List<Contribution> children = new ArrayList<>();
		for (int count = in.readInt(); count > 0; count--) {
			children.add(read(point, jar, in));
		}
		return new Contribution(point, name, attributes, children, jar);
	}
}
