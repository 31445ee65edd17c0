package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;

/** How wide columns of tables are. */
class TableWidthsTest {

	/** Chinese has no blanks, so that heads of many signs are no long words: they may be broken, and texts beside them need not. */
	@Test
	void headsInChineseLeaveRoomForTheTextsOfOtherColumns() {
		Column[] columns = new Column[8];
		columns[0] = Column.text("sector", "部门", "");
		for (int c = 1; c < columns.length; c++) {
			columns[c] = Column.number("c" + c, "过程、废物及其他非能源排放", "", "t/a");
		}
		ResultTable.Rows rows = ResultTable.of("table", "A table", "A row").columns(columns);
		for (int row = 0; row < 8; row++) {
			rows.add("居民与公共机构", 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07);
		}
		Grid grid = new Presentation(Language.CHINESE).of(Excerpt.of(rows.table()));
		double[] widths = Tables.widths(grid, IntStream.range(0, columns.length).boxed().toList());
		assertTrue(widths[0] > 7 * 2 * 4.2, () -> List.of(widths[0], widths[1]).toString());
		assertTrue(IntStream.range(1, widths.length).allMatch(c -> widths[c] > 4 * 2 * 4.7), "four signs of a head have room");
	}
}
