package org.parkwright.core.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;

/** Faults of one file, of which a user is told the first ones and the number of the rest. */
final class FaultList {

	static final int SHOWN = 200;

	private final String file;
	private final List<Fault> shown = new ArrayList<>();
	private final Set<List<Integer>> places = new HashSet<>();
	private final int[] count = new int[Severity.values().length];

	FaultList(String file) {
		this.file = file;
	}

	void error(String code, String message, String remedy, Place place) {
		add(new Fault(Severity.ERROR, code, message, remedy, place));
	}

	void warning(String code, String message, String remedy, Place place) {
		add(new Fault(Severity.WARNING, code, message, remedy, place));
	}

	void add(Fault fault) {
		places.add(List.of(fault.place().line(), fault.place().column()));
		if (count[fault.severity().ordinal()]++ < SHOWN) {
			shown.add(fault);
		}
	}

	/** @return whether a fault of this place is already in the list */
	boolean has(Place place) {
		return places.contains(List.of(place.line(), place.column()));
	}

	boolean hasErrors() {
		return count[Severity.ERROR.ordinal()] > 0;
	}

	/** @return whether another fault of this kind would still be shown, so that its text is worth making */
	boolean shows(Severity severity) {
		return count[severity.ordinal()] < SHOWN;
	}

	void count(Severity severity) {
		count[severity.ordinal()]++;
	}

	/** Appends the faults, by line and column, to those of an operation. */
	void appendTo(Faults faults) {
		shown.sort(Comparator.comparingInt((Fault fault) -> fault.place().line())
				.thenComparingInt(fault -> fault.place().column()));
		faults.addAll(shown);
		for (Severity severity : Severity.values()) {
			int more = count[severity.ordinal()] - SHOWN;
			if (more > 0) {
				faults.add(new Fault(severity, "table.more",
						"and " + more + " more " + severity.word() + (more == 1 ? "." : "s."),
						"Correct those above first; often one cause makes many.", Place.of(file)));
			}
		}
	}
}
