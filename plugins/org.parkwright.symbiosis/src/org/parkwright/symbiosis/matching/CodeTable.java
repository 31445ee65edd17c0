package org.parkwright.symbiosis.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.study.Mark;
import org.parkwright.core.table.Tables;

/**
 * How alike the classes of what is offered and what is wanted are, with a table of by-products that are known to stand in for products.
 *
 * <pre>
 * (C12)  s_code = 1 if six digits are the same, 0.7 if four, 0.4 if the chapter is or the table has the pair, 0 otherwise
 * </pre>
 *
 * @since 0.2
 */
public final class CodeTable {

	/** Of the same class. */
	public static final double SAME_CLASS = 1;
	/** Of the same group. */
	public static final double SAME_GROUP = 0.7;
	/** Of the same chapter, or mapped by the table. */
	public static final double SAME_CHAPTER = 0.4;

	/**
	 * A pair of the table.
	 *
	 * @param offered class of a by-product or waste, or the beginning of classes
	 * @param wanted  class of the product that it stands in for
	 * @param use     in words
	 * @param source  who says so
	 * @param mark    how it is known
	 */
	public record Use(ClassCode offered, ClassCode wanted, String use, String source, Mark mark) {
	}

	private static final class Standard {
		static final CodeTable TABLE = load();

		private static CodeTable load() {
			try (Reader reader = new BufferedReader(new InputStreamReader(
					Objects.requireNonNull(CodeTable.class.getResourceAsStream("uses.csv")), StandardCharsets.UTF_8))) {
				return read(reader);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private final List<Use> uses;

	/** @param uses pairs of the table */
	public CodeTable(List<Use> uses) {
		this.uses = List.copyOf(uses);
	}

	/** @return the table that is shipped */
	public static CodeTable standard() {
		return Standard.TABLE;
	}

	private static CodeTable read(Reader reader) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
		List<Use> uses = new ArrayList<>();
		for (CSVRecord row : format.parse(reader)) {
			uses.add(new Use(ClassCode.of(row.get("offered_list"), row.get("offered_code")), ClassCode.of(row.get("wanted_list"), row.get("wanted_code")),
					row.get("use"), row.get("source"), Mark.of(row.get("mark")).orElse(Mark.ESTIMATE)));
		}
		return new CodeTable(uses);
	}

	/**
	 * Adds pairs of a file to these: columns {@code offered_list}, {@code offered_code}, {@code wanted_list}, {@code wanted_code} and {@code use}, and
	 * {@code source} and {@code mark} if they are known.
	 *
	 * @param file   CSV or Excel
	 * @param faults takes what is wrong, by line and column
	 * @return the pairs of both, those of the file first
	 */
	public CodeTable with(Path file, Faults faults) {
		List<Use> all = new ArrayList<>();
		Tables.read(file, List.of("offered_list", "offered_code", "wanted_list", "wanted_code", "use"), List.of("source", "mark"), faults, ProgressMonitor.NONE, line -> {
			ClassCode offered = code(line, "offered");
			ClassCode wanted = code(line, "wanted");
			if (offered != null && wanted != null) {
				all.add(new Use(offered, wanted, line.text("use"), line.text("source"), Mark.of(line.text("mark")).orElse(Mark.ESTIMATE)));
			}
		});
		all.addAll(uses);
		return new CodeTable(all);
	}

	private static ClassCode code(Tables.Line line, String which) {
		ClassCode code = ClassCode.of(line.text(which + "_list"), line.text(which + "_code"));
		if (code == null) {
			line.error(which + "_code", "uses.code", "This is no class of a list.", "Enter the list, such as EWC, and a code of two digits or more, such as 10 02 02.");
		}
		return code;
	}

	/** @return the pairs */
	public List<Use> uses() {
		return uses;
	}

	/** @return s_code (C12), 0 to 1; 0 if a class is not stated */
	public double similarity(ClassCode offered, ClassCode wanted) {
		if (offered == null || wanted == null) {
			return 0;
		}
		if (offered.sharesFirst(ClassCode.CLASS, wanted)) {
			return SAME_CLASS;
		}
		if (offered.sharesFirst(ClassCode.GROUP, wanted)) {
			return SAME_GROUP;
		}
		return offered.sharesFirst(ClassCode.CHAPTER, wanted) || use(offered, wanted) != null ? SAME_CHAPTER : 0;
	}

	/** @return the pair of the table that leads from one class to the other; null if there is none */
	public Use use(ClassCode offered, ClassCode wanted) {
		for (Use use : uses) {
			if (offered.isWithin(use.offered) && wanted.isWithin(use.wanted)) {
				return use;
			}
		}
		return null;
	}
}
