package org.parkwright.scenario.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.SyntaxPackage;

/** Checks that what a file imports is there and makes no cycle. */
final class Imports {

	/** Ending of the files of the language. */
	static final String ENDING = ".scenario";

	private final Sources sources;

	Imports(Sources sources) {
		this.sources = sources;
	}

	/** @return what is wrong with the path of an import, or null */
	static String fault(String path) {
		if (path == null || !path.endsWith(ENDING)) {
			return "Only scenario files can be imported.";
		}
		if (path.indexOf('\\') >= 0) {
			return "The parts of a path are parted by /.";
		}
		if (path.startsWith("/") || path.indexOf(':') >= 0) {
			return "An imported file is named by its path from this file.";
		}
		return null;
	}

	void check(Source source, Faults faults) {
		Set<Source> imported = new HashSet<>();
		for (Import entry : source.file().getImports()) {
			Place place = source.place(entry, SyntaxPackage.Literals.IMPORT__PATH);
			String fault = fault(entry.getPath());
			if (fault != null) {
				faults.error(Codes.IMPORT_PATH, fault, "Write for instance import \"measures.scenario\".", place);
				continue;
			}
			try {
				Source target = sources.get(sources.resolve(source.name(), entry.getPath()));
				List<Source> way = way(target, source, new HashSet<>());
				if (way != null) {
					faults.error(Codes.IMPORT_CYCLE, "This import makes a cycle: " + source.pathTo(source) + " → "
							+ String.join(" → ", way.stream().map(source::pathTo).toList()) + ".",
							"Take one of these imports away.", place);
				} else if (!imported.add(target)) {
					faults.warning(Codes.IMPORT_TWICE, entry.getPath() + " is imported twice.", "Take one of the two away.", place);
				}
			} catch (UnreadableException e) {
				faults.error(e.code(), e.message(entry.getPath()), e.remedy(), place);
			} catch (IOException e) {
				faults.error(Codes.FILE_UNREADABLE, entry.getPath() + " cannot be read: " + e.getMessage() + ".", "", place);
			}
		}
	}

	/** @return the files by which one imports another, both included, or null if it does not */
	private List<Source> way(Source from, Source to, Set<Source> seen) {
		if (from == to) {
			return new ArrayList<>(List.of(from));
		}
		if (!seen.add(from)) {
			return null;
		}
		for (Import entry : from.file().getImports()) {
			if (fault(entry.getPath()) != null) {
				continue;
			}
			try {
				List<Source> way = way(sources.get(sources.resolve(from.name(), entry.getPath())), to, seen);
				if (way != null) {
					way.addFirst(from);
					return way;
				}
			} catch (IOException e) {
				// a file that cannot be read leads nowhere; it is reported where it is imported
				continue;
			}
		}
		return null;
	}
}
