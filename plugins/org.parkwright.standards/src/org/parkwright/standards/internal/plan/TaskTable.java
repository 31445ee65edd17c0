package org.parkwright.standards.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.transfer.FileKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.NamedElement;

/** How a table says what tasks are: its columns, and how others are named in its cells. */
final class TaskTable {

	static final FileKind PARK = new FileKind("park", "Park");
	static final List<String> REQUIRED = List.of("name");
	static final List<String> OPTIONAL = List.of("park", "responsible", "start", "end", "state", "investment", "currency", "measures", "exchanges", "indicators", "after", "note");
	private static final String BETWEEN = "; ";
	private static final String SET_AND_ROW = ":";

	private TaskTable() {
	}

	/** @return all titles, in the order in which they are written */
	static List<String> titles() {
		return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();
	}

	/** @return what a text lists, separated by commas or semicolons; null lists nothing */
	static List<String> parts(String text) {
		return text == null ? List.of() : Arrays.stream(text.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

	/** @return what a cell lists, separated by semicolons, as names may have commas */
	static List<String> names(String cell) {
		return Arrays.stream(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

	static String cell(Stream<String> names) {
		return names.collect(Collectors.joining(BETWEEN));
	}

	/** @return the name; the id of what has none */
	static String label(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
	}

	/** @return whether a text names an element, by name or id */
	static boolean isNamed(NamedElement element, String text) {
		return text.equals(element.getName()) || text.equals(element.getId());
	}

	/** @return the standard and the row, such as HJ274-2015:HJ21 */
	static String code(Indicator indicator) {
		return (indicator.eContainer() instanceof IndicatorSet set ? set.getCode() + SET_AND_ROW : "") + indicator.getCode();
	}

	/** @return standard and row; the standard is empty where the row stands alone */
	static String[] setAndRow(String text) {
		int colon = text.lastIndexOf(SET_AND_ROW);
		return colon < 0 ? new String[] { "", text } : new String[] { text.substring(0, colon).strip(), text.substring(colon + 1).strip() };
	}

	/** @return the exchanges of the model and of its parks */
	static List<Exchange> exchanges(EipModel model) {
		Stream<Exchange> inside = model.getParks().stream().flatMap(park -> park.getFlows().stream()).filter(Exchange.class::isInstance).map(Exchange.class::cast);
		return Stream.concat(model.getExchanges().stream(), inside).toList();
	}
}
