package org.parkwright.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.report.internal.Making;

/**
 * A report design: the one that ships, that of a plug-in, that of a project or any file. Only what is installed may run scripts and
 * code; a file may if the user trusts it.
 *
 * @since 0.2
 */
public final class ReportDesign {

	/** Extension point of the designs. */
	public static final String EXTENSION_POINT = "org.parkwright.report.designs";

	/** Of the names of files. */
	static final String ENDING = ".rptdesign";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(-[a-z0-9]++)*+");

	private static final class Known {
		static final List<ReportDesign> ALL = brought(Contributions.elements(EXTENSION_POINT));
	}

	private final String name;
	private final String title;
	private final boolean trusted;
	/** Null for a file. */
	private final Contribution brought;
	/** Of a design that is brought: of the first time that it is needed. */
	private Path file;

	private ReportDesign(String name, String title, boolean trusted, Contribution brought, Path file) {
		this.name = name;
		this.title = title;
		this.trusted = trusted;
		this.brought = brought;
		this.file = file;
	}

	/** @return a file as a design that may lay out and no more */
	public static ReportDesign of(Path file) {
		String name = file.getFileName().toString().replaceFirst("\\" + ENDING + "$", "");
		return new ReportDesign(name, name, false, null, file.toAbsolutePath());
	}

	/** @return this one, which may run scripts and code and take in files and pages from elsewhere */
	public ReportDesign trust() {
		return new ReportDesign(name, title, true, brought, file);
	}

	/** @return the designs that are installed, that of Parkwright first, no two of one name */
	public static List<ReportDesign> installed() {
		return Known.ALL;
	}

	/** @return the one that ships, which sections of results are put into */
	public static ReportDesign standard() {
		return Known.ALL.stream().filter(ReportDesign::isShipped).findFirst()
				.orElseThrow(() -> new IllegalStateException("The bundle of reports was built without its design"));
	}

	/** Designs that are brought. What cannot be used is told and left out. */
	static List<ReportDesign> brought(List<Contribution> elements) {
		List<ReportDesign> found = new ArrayList<>();
		for (Contribution element : elements) {
			String name = element.attribute("name");
			if (name == null || !NAME.matcher(name).matches()) {
				element.refuse("its name has to have lower case letters, digits and hyphens", null);
			} else if (found.stream().anyMatch(other -> other.name.equals(name))) {
				element.refuse("there is another of the name " + name, null);
			} else if (element.file("file").isPresent() && element.children("file").stream().allMatch(child -> child.file("path").isPresent())) {
				found.add(new ReportDesign(name, element.attributes().getOrDefault("title", name), true, element, null));
			}
		}
		return List.copyOf(found);
	}

	/** @return what a user calls it by */
	public String name() {
		return name;
	}

	/** @return what it is, as a menu says it */
	public String title() {
		return title;
	}

	/** @return whether it may run scripts and code and take in files and pages from elsewhere */
	public boolean isTrusted() {
		return trusted;
	}

	/** @return whether it is part of Parkwright */
	public boolean isShipped() {
		return brought != null && brought.contributor().shipped();
	}

	/** @return what a message calls who brings it; nothing if it is a file */
	public Optional<String> origin() {
		return Optional.ofNullable(brought).map(element -> element.contributor().told());
	}

	/**
	 * Finds one of the files that come with a design that is brought.
	 *
	 * @param wanted its name without folders
	 * @return the file, or null if there is none of this name
	 */
	public URL part(String wanted) {
		return parts().get(wanted);
	}

	private Map<String, URL> parts() {
		Map<String, URL> parts = new TreeMap<>();
		brought.children("file").forEach(child -> child.file("path").ifPresent(place -> parts.put(last(child.attribute("path")), place)));
		brought.file("file").ifPresent(place -> parts.put(last(brought.attribute("file")), place));
		return parts;
	}

	private static String last(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * Gives it as a file, with what comes with it beside. A design in a jar is copied once, to where nothing else lies, and deleted when
	 * Parkwright ends.
	 *
	 * @throws IOException if it cannot be copied
	 */
	public synchronized Path file() throws IOException {
		if (file == null) {
			Path folder = Files.createTempDirectory("parkwright-design-");
			folder.toFile().deleteOnExit();
			for (Map.Entry<String, URL> part : parts().entrySet()) {
				Path copy = folder.resolve(part.getKey());
				try (InputStream in = part.getValue().openStream()) {
					Files.copy(in, copy);
				}
				copy.toFile().deleteOnExit();
			}
			file = folder.resolve(last(brought.attribute("file")));
		}
		return file;
	}

	/** Has a report made of it. Where a plug-in brings it, the user is told if that takes long, and can leave it. */
	byte[] make(Making.Work work, ProgressMonitor monitor) throws IOException, ReportException {
		if (brought == null || isShipped()) {
			return work.bytes(monitor);
		}
		Making making = new Making(name, asked -> work.bytes(monitor));
		return Contributions.work(brought.contributor(), "report design " + name, making::run).result();
	}

	@Override
	public String toString() {
		return brought == null ? file.toString() : "The report design " + name + " of " + brought.contributor().told();
	}
}
