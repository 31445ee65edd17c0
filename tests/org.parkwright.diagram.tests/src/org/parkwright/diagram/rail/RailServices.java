package org.parkwright.diagram.rail;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** Services of the railway's specification. */
public final class RailServices {

	static Object get(EObject object, String feature) {
		return object.eGet(object.eClass().getEStructuralFeature(feature));
	}

	/** The network above an element. */
	public EObject network(EObject element) {
		EObject at = element;
		while (at.eContainer() != null) {
			at = at.eContainer();
		}
		return at;
	}

	/** The lines that begin or end at a station. */
	public List<EObject> linesOf(EObject station) {
		return lines(network(station)).stream()
				.filter(line -> get(line, "from") == station || get(line, "to") == station).toList();
	}

	/** The stations of a network, those in regions first. */
	public List<EObject> allStations(EObject network) {
		return java.util.stream.Stream.concat(many(network, "regions").flatMap(region -> many(region, "stations")), many(network, "stations"))
				.toList();
	}

	@SuppressWarnings("unchecked")
	private static java.util.stream.Stream<EObject> many(EObject object, String feature) {
		return ((List<EObject>) get(object, feature)).stream();
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> lines(EObject network) {
		return (List<EObject>) get(network, "lines");
	}

	/** Name and capacity. */
	public String lineLabel(EObject line) {
		return get(line, "name") + " " + Math.round((Double) get(line, "capacity"));
	}

	/** Pixels by capacity. */
	public int lineWidth(EObject line) {
		return Math.max(1, (int) ((Double) get(line, "capacity") / 50));
	}

	/** Whether a station may begin a line. */
	public boolean canDepart(EObject station) {
		return !Boolean.TRUE.equals(get(station, "closed"));
	}

	/** Whether a line carries at least a capacity; other elements are not asked. */
	public boolean atLeast(EObject line, Double limit) {
		if (line.eClass().getEStructuralFeature("capacity") == null) {
			return true;
		}
		return (Double) get(line, "capacity") >= limit;
	}

	/** A number of a text, else the old value. */
	public Double toCapacity(EObject line, Object text) {
		try {
			return Double.valueOf(String.valueOf(text));
		} catch (NumberFormatException e) {
			return (Double) get(line, "capacity");
		}
	}

	/** The capacity without its sign. */
	public Double positive(EObject line) {
		return Math.abs((Double) get(line, "capacity"));
	}

	/** An id that is free. */
	public String freshId(EObject element) {
		int count = 1;
		var all = network(element).eAllContents();
		while (all.hasNext()) {
			all.next();
			count++;
		}
		return "new" + count;
	}

	/** Whether something may be moved into another, which is not so for a region into a region. */
	public boolean canMoveInto(EObject element, EObject container) {
		return element != container && container.eClass().getEStructuralFeature("stations") != null;
	}

	/** Whether the capacity of a line may be edited, which is not so for goods. */
	public boolean canEditCapacity(Object line) {
		return !(line instanceof EObject object && "freight goods".equals(get(object, "kind").toString()));
	}

	/** Fails always. */
	public String fails(EObject element) {
		throw new IllegalStateException("out of order: " + get(element, "name"));
	}
}
