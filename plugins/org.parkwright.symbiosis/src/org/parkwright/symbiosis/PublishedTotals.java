package org.parkwright.symbiosis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * What programmes of industrial symbiosis published of themselves, to hold a park's own figures against. A number of which no text was at hand is not among
 * them.
 *
 * @since 0.2
 */
public final class PublishedTotals {

	/**
	 * A published number.
	 *
	 * @param programme short name, such as {@code NISP}
	 * @param country   where
	 * @param from      first year
	 * @param to        last year
	 * @param what      is counted
	 * @param value     in the unit
	 * @param unit      of measure, {@code 1} for a number of things or a share
	 * @param source    where it is published
	 */
	public record Total(String programme, String country, int from, int to, String what, double value, String unit, String source) {
	}

	private static final List<Total> ALL = read();

	private PublishedTotals() {
	}

	/** @return all of them, by programme */
	public static List<Total> all() {
		return ALL;
	}

	private static List<Total> read() {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader in = new InputStreamReader(PublishedTotals.class.getResourceAsStream("published.csv"), StandardCharsets.UTF_8);
				CSVParser parser = format.parse(in)) {
			return parser.stream().map(row -> new Total(row.get("programme"), row.get("country"), Integer.parseInt(row.get("from")), Integer.parseInt(row.get("to")),
					row.get("what"), Double.parseDouble(row.get("value")), row.get("unit"), row.get("source"))).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
