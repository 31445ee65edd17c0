package org.parkwright.core.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The one list in which the faults of an operation are gathered, in the order in which they were found.
 *
 * @since 0.1
 */
public final class Faults implements Iterable<Fault> {

	private final List<Fault> list = new ArrayList<>();

	/** Adds a fault. */
	public void add(Fault fault) {
		list.add(fault);
	}

	/** Adds an error. */
	public void error(String code, String message, String remedy, Place place) {
		add(new Fault(Severity.ERROR, code, message, remedy, place));
	}

	/** Adds an error of which a quick fix has to know what is {@linkplain Fault#wanted() wanted}. */
	public void error(String code, String message, String remedy, Place place, String wanted) {
		add(new Fault(Severity.ERROR, code, message, remedy, place, wanted));
	}

	/** Adds a warning. */
	public void warning(String code, String message, String remedy, Place place) {
		add(new Fault(Severity.WARNING, code, message, remedy, place));
	}

	/** Adds all of another list. */
	public void addAll(Iterable<Fault> faults) {
		faults.forEach(list::add);
	}

	/** @return whether at least one is an error */
	public boolean hasErrors() {
		return list.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
	}

	/** @return whether there is none at all */
	public boolean isEmpty() {
		return list.isEmpty();
	}

	/** @return the faults, unmodifiable, a live view */
	public List<Fault> list() {
		return Collections.unmodifiableList(list);
	}

	@Override
	public Iterator<Fault> iterator() {
		return list().iterator();
	}
}
