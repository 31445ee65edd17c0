package org.parkwright.diagram.table;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.view.Rgb;

/**
 * What a table shows. Immutable.
 *
 * @param description kind of table
 * @param element     the element that it is on
 * @param title       for users
 * @param columns     from left to right
 * @param rows        from top to bottom
 * @since 0.1
 */
public record TableView(TableDescription description, EObject element, String title, List<Column> columns,
		List<Row> rows) {

	/**
	 * A column.
	 *
	 * @param mapping where it comes from
	 * @param element its element in a cross table, null in an edition table
	 * @param header  its label
	 */
	public record Column(ColumnMapping mapping, EObject element, String header) {
	}

	/**
	 * A row.
	 *
	 * @param mapping where it comes from
	 * @param element its element
	 * @param header  its label
	 * @param cells   one for each column
	 * @param rows    below it
	 */
	public record Row(LineMapping mapping, EObject element, String header, List<Cell> cells, List<Row> rows) {

		/** @return this and all below */
		public Stream<Row> all() {
			return Stream.concat(Stream.of(this), rows.stream().flatMap(Row::all));
		}
	}

	/**
	 * A row without its cells.
	 *
	 * @param mapping where it comes from
	 * @param element its element
	 * @param above   the line that it is below, or null
	 */
	public record Line(LineMapping mapping, EObject element, Line above) {

		/** @return how many lines it is below */
		public int depth() {
			return above == null ? 0 : above.depth() + 1;
		}

		/** Two are equal if they show the same element at the same place of the specification. */
		@Override
		public boolean equals(Object other) {
			return other instanceof Line line && mapping == line.mapping && element == line.element
					&& Objects.equals(above, line.above);
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(element);
		}
	}

	/** How a cell is edited. */
	public enum Kind {
		/** Not at all. */
		READ_ONLY,
		/** As text. */
		TEXT,
		/** By choosing one of {@link Tables#choices}. */
		COMBO,
		/** By a check box. */
		CHECK
	}

	/**
	 * A cell.
	 *
	 * @param element    whose feature it shows; null if there is none, and then it is empty, and read-only unless it can be
	 *                   filled
	 * @param text       what is shown
	 * @param value      the feature's value, or of a cross table the number in the text; null if none
	 * @param kind       how it is edited
	 * @param foreground colour of the text, or null
	 * @param background colour behind it, or null
	 * @param size       points, 0 for the host's own
	 * @param formats    how the text is set
	 */
	public record Cell(EObject element, String text, Object value, Kind kind, Rgb foreground, Rgb background, int size,
			Set<LabelStyle.Format> formats) {
	}

	/** @return all rows at whatever depth */
	public Stream<Row> allRows() {
		return rows.stream().flatMap(Row::all);
	}
}
