package org.parkwright.diagram.expression;

import org.eclipse.emf.ecore.EObject;

/**
 * The context object and the named values that an expression sees. Immutable: {@link #with} and {@link #on} make new ones.
 *
 * @since 0.1
 */
public final class Variables {

	private final Variables outer;
	private final String name;
	private final Object value;
	private final EObject self;

	private Variables(Variables outer, String name, Object value, EObject self) {
		this.outer = outer;
		this.name = name;
		this.value = value;
		this.self = self;
	}

	/** @return variables with a context object alone, which may be null */
	public static Variables of(EObject self) {
		return new Variables(null, "self", self, self);
	}

	/** @return these and one more, which hides an earlier one of the same name */
	public Variables with(String more, Object object) {
		return new Variables(this, more, object, self);
	}

	/** @return these on another context object */
	public Variables on(EObject other) {
		return new Variables(this, "self", other, other);
	}

	/** @return the context object, may be null */
	public EObject self() {
		return self;
	}

	/** @return whether there is a variable of that name, even if its value is null */
	public boolean has(String wanted) {
		for (Variables at = this; at != null; at = at.outer) {
			if (at.name.equals(wanted)) {
				return true;
			}
		}
		return false;
	}

	/** @return the value of the innermost variable of that name; null if there is none */
	public Object get(String wanted) {
		for (Variables at = this; at != null; at = at.outer) {
			if (at.name.equals(wanted)) {
				return at.value;
			}
		}
		return null;
	}
}
