package org.parkwright.diagram.layout;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.parkwright.diagram.layout.Layouts.Key;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problems;

/**
 * The text file beside a model that keeps its layouts. One element a line, sorted by ids that do not change with labels,
 * so that it diffs and merges well:
 *
 * <pre>
 * diagram-layout 1
 * diagram "Rail map" "north"
 *   layer "Labels" on
 *   filter "Only large lines" "limit" "100.0"
 *   node "Region:coast" at 0,0 size 400,250
 *   edge "Line:l7" via 120,40 120,90 label center 4,-8
 * end
 * </pre>
 *
 * A line that cannot be read is told and kept as it is when the file is written again. A file that ends before {@code end}
 * was cut off: its last line is not trusted. Before a file that was cut off, or that another program changed since it was
 * read, is written, it is copied beside itself. A file of another kind or a newer version is never written.
 *
 * @since 0.1
 */
public final class LayoutFile {

	/** Ending of the file beside {@code name.model}: {@code name.layout}. */
	public static final String EXTENSION = "layout";

	private static final String HEADER = "diagram-layout 1";
	private static final String END = "end";

	private Path file;
	private final Layouts layouts = new Layouts();
	private final Map<Key, List<String>> unread = new TreeMap<>();
	private final List<String> unreadBefore = new ArrayList<>();
	private String known = "";
	private boolean foreign;
	private boolean damaged;
	private boolean truncated;

	private LayoutFile(Path file) {
		this.file = file;
	}

	/** @return the layout file that belongs to a model's file */
	public static Path beside(Path model) {
		String name = model.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return model.resolveSibling((dot <= 0 ? name : name.substring(0, dot)) + "." + EXTENSION);
	}

	/** Reads a file; one that does not exist has no layouts. Nothing is written. */
	public static LayoutFile read(Path file, Problems problems) {
		LayoutFile read = new LayoutFile(file);
		if (!Files.exists(file)) {
			return read;
		}
		try {
			read.known = Files.readString(file, StandardCharsets.UTF_8);
			read.parse(read.known, problems);
		} catch (CharacterCodingException e) {
			read.foreign = true;
			problems.error("layout.foreign", new Place(file.toString(), 0, 0, ""),
					"This is no text in UTF-8. Diagrams are laid out anew and the file is left as it is.");
		} catch (IOException e) {
			read.foreign = true;
			problems.error("layout.read", new Place(file.toString(), 0, 0, ""),
					"The layout cannot be read: " + e.getMessage() + ". The file is left as it is.");
		}
		return read;
	}

	/** Reads a text that was to be written to a file but was not. It may be written over what the file holds now. */
	public static LayoutFile of(Path file, String text, Problems problems) {
		LayoutFile there = read(file, new Problems());
		LayoutFile read = new LayoutFile(file);
		read.known = there.known;
		read.parse(text, problems);
		read.foreign |= there.foreign;
		return read;
	}

	/** @return the layouts read, to be changed in place */
	public Layouts layouts() {
		return layouts;
	}

	/** @return where it is */
	public Path file() {
		return file;
	}

	/** Writes elsewhere from now on, beside a model that was renamed. */
	public void moveTo(Path other) {
		file = other;
	}

	/** @return whether something in it could not be read, which was told */
	public boolean isDamaged() {
		return damaged || foreign;
	}

	private void parse(String text, Problems problems) {
		List<String> lines = text.lines().toList();
		if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
			foreign = true;
			problems.error("layout.foreign", place(1),
					"The file does not begin with '" + HEADER + "'. Diagrams are laid out anew and the file is left as it is.");
			return;
		}
		int last = lines.size();
		while (last > 1 && lines.get(last - 1).isBlank()) {
			last--;
		}
		boolean complete = lines.get(last - 1).strip().equals(END) && text.endsWith("\n");
		if (!complete) {
			damaged = true;
			truncated = true;
			problems.error("layout.truncated", place(last), "The file was cut off: it does not finish with '" + END
					+ "'. What stands before its last line is used; before the file is saved, a copy is kept beside it.");
		}
		Map<Key, LayoutLine.Lines> read = new TreeMap<>();
		Key key = null;
		for (int i = 1; i < last; i++) {
			String line = lines.get(i);
			boolean suspect = !complete && i == last - 1;
			if (line.isBlank() || line.strip().equals(END) && !suspect) {
				continue;
			}
			try {
				if (suspect) {
					throw new LayoutLine.UnreadableException("it may be cut off");
				}
				LayoutLine entry = LayoutLine.parse(line);
				if (entry instanceof LayoutLine.Diagram diagram) {
					key = diagram.key();
					read.computeIfAbsent(key, each -> new LayoutLine.Lines());
				} else if (key == null) {
					throw new LayoutLine.UnreadableException("it belongs to no diagram");
				} else {
					entry.addTo(read.get(key));
				}
			} catch (LayoutLine.UnreadableException e) {
				damaged = true;
				(key == null ? unreadBefore : unread.computeIfAbsent(key, each -> new ArrayList<>())).add(line);
				problems.error("layout.line", place(i + 1),
						"The line '" + line.strip() + "' cannot be read: " + e.getMessage() + ". It is ignored and kept.");
			}
		}
		read.forEach((diagram, entries) -> layouts.set(diagram, entries.state()));
	}

	private Place place(int line) {
		return new Place(file.toString(), line, 1, "");
	}

	/**
	 * Writes the layouts beside the file and renames.
	 *
	 * @return whether it was written; if not, the reason was told and the file is as it was
	 */
	public boolean write(Problems problems) {
		return write(text(), problems);
	}

	/** As {@link #write(Problems)}, of a {@link #text()} taken before, so that another thread may write it. */
	public boolean write(String text, Problems problems) {
		if (foreign) {
			problems.error("layout.foreign", new Place(file.toString(), 0, 0, ""),
					"The layout is not saved, for the file is not one that this program wrote. Move it away and save again.");
			return false;
		}
		Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
		try {
			if (Files.exists(file)) {
				keep(problems);
			}
			Files.writeString(fresh, text, StandardCharsets.UTF_8);
			try {
				Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
			} catch (AtomicMoveNotSupportedException e) {
				Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(fresh);
			}
			known = text;
			truncated = false;
			return true;
		} catch (IOException e) {
			problems.error("layout.write", new Place(file.toString(), 0, 0, ""),
					"The layout cannot be saved: " + e.getMessage() + ". The file is as it was.");
			return false;
		}
	}

	/** Copies the file beside itself if writing would lose something that is not in memory. */
	private void keep(Problems problems) throws IOException {
		boolean changed = !Files.readString(file, StandardCharsets.UTF_8).equals(known);
		if (!truncated && !changed) {
			return;
		}
		Path copy = file.resolveSibling(file.getFileName() + ".old");
		for (int i = 2; Files.exists(copy); i++) {
			copy = file.resolveSibling(file.getFileName() + ".old" + i);
		}
		Files.copy(file, copy);
		if (changed) {
			problems.warning("layout.changed", new Place(file.toString(), 0, 0, ""),
					"The layout was changed outside since it was read. That version is kept as " + copy.getFileName() + ".");
		}
	}

	/** @return the content as it would be written */
	public String text() {
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		unreadBefore.forEach(line -> text.append(line).append('\n'));
		for (Key key : layouts.keys()) {
			text.append(LayoutLine.text(key)).append('\n');
			LayoutLine.lines(layouts.get(key)).forEach(line -> text.append("  ").append(line).append('\n'));
			unread.getOrDefault(key, List.of()).forEach(line -> text.append(line).append('\n'));
		}
		return text.append(END).append('\n').toString();
	}
}
