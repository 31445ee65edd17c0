package org.parkwright.design.lint;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings. */
final class Findings {

	private final List<Finding> list = new ArrayList<>();

	void add(Fault fault, Node at, String message) {
		Finding finding = new Finding(fault, at.file, at.line, message);
		if (!list.contains(finding)) {
			list.add(finding);
		}
	}

	List<Finding> list() {
		return List.copyOf(list);
	}
}
