package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;

/** Headers of any width: to find a cell of a line is to walk through it, which is done for no more faults than are shown. */
class HeaderTest {

	private static final int COLUMNS = 16_384;

	private final FaultList faults = new FaultList("units.csv");
	private int looked;

	private TableRow row(Stream<String> more) {
		List<String> titles = Stream.concat(Arrays.stream(Column.Unit.values()).map(Column::title), more).toList();
		return new TableRow() {
			@Override
			public int size() {
				return titles.size();
			}

			@Override
			public String cell(int index) {
				return titles.get(index);
			}

			@Override
			public boolean isNumber(int index) {
				return false;
			}

			@Override
			public Where where() {
				return new Where() {
					@Override
					public Place place(int index) {
						looked++;
						return Place.of("units.csv", 1, index + 1);
					}

					@Override
					public int line() {
						return 1;
					}
				};
			}

			@Override
			public boolean fixedSize() {
				return true;
			}

			@Override
			public boolean decimalComma() {
				return false;
			}
		};
	}

	private List<String> last() {
		Faults all = new Faults();
		faults.appendTo(all);
		return List.of(Integer.toString(all.list().size()), all.list().getLast().message());
	}

	@Test
	void thousandsOfUnknownColumns() {
		assertNotNull(Header.of(row(IntStream.range(0, COLUMNS).mapToObj(i -> "column " + i)), List.of(Column.Unit.values()), Header.Others.KEPT, faults));
		assertEquals(FaultList.SHOWN, looked);
		assertEquals(List.of("201", "and 16184 more warnings."), last());
	}

	@Test
	void thousandsOfColumnsOfOneName() {
		assertNull(Header.of(row(IntStream.range(0, COLUMNS + 1).mapToObj(i -> "note")), List.of(Column.Unit.values()), Header.Others.KEPT, faults));
		assertEquals(FaultList.SHOWN, looked);
		assertEquals(List.of("201", "and 16184 more errors."), last());
	}
}
