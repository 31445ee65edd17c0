package org.parkwright.model.internal;

import org.eclipse.emf.ecore.resource.Resource;
import org.parkwright.model.LoadFault;
import org.xml.sax.Locator;

/** Gathers the faults of one file and stops reading when there are too many of them. */
final class Faults {
	private static final int LIMIT = 500;

	private final Resource resource;
	private Locator locator;

	/** Ends reading; the reason is among the faults. */
	static final class Stop extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Stop() {
			super("reading stopped", null, false, false);
		}
	}

	Faults(Resource resource) {
		this.resource = resource;
	}

	void setLocator(Locator locator) {
		this.locator = locator;
	}

	void error(LoadFault.Kind kind, String message) {
		error(kind, message, line(), column());
	}

	/** Reports a fault; what was just said is not said again. */
	void error(LoadFault.Kind kind, String message, int line, int column) {
		if (resource.getErrors().size() == LIMIT) {
			resource.getErrors().add(fault(LoadFault.Kind.TOO_MANY, "there are more than " + LIMIT
					+ " faults and reading was stopped; correct the first ones and open the file again", line, column));
			throw new Stop();
		}
		LoadFault fault = fault(kind, message, line, column);
		if (resource.getErrors().isEmpty() || !resource.getErrors().getLast().equals(fault)) {
			resource.getErrors().add(fault);
		}
	}

	void warning(LoadFault.Kind kind, String message, int line, int column) {
		resource.getWarnings().add(fault(kind, message, line, column));
	}

	/** Reports a fault after which nothing in the file makes sense. */
	Stop stop(LoadFault.Kind kind, String message) {
		error(kind, message);
		return new Stop();
	}

	int line() {
		return locator == null ? 0 : Math.max(0, locator.getLineNumber());
	}

	int column() {
		return locator == null ? 0 : Math.max(0, locator.getColumnNumber());
	}

	private LoadFault fault(LoadFault.Kind kind, String message, int line, int column) {
		return new LoadFault(kind, message, String.valueOf(resource.getURI()), line, column);
	}
}
