package org.parkwright.core.run;

import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.engine.formula.Body;

/** A function where a formula calls it. */
final class CalledFunction implements Body {

	/** Code of the fault that a function of a plug-in fails. */
	static final String FAILS = "study.function";

	/** A function has failed, which ends the run. */
	static final class FailedException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		private final transient Fault fault;

		FailedException(Fault fault, Throwable cause) {
			super(fault.message(), cause);
			this.fault = fault;
		}

		Fault fault() {
			return fault;
		}
	}

	private final Described<FormulaFunction, Signature> function;
	private final Place place;
	private final Watch watch = Watch.current();

	CalledFunction(Described<FormulaFunction, Signature> function, Place place) {
		this.function = function;
		this.place = place;
	}

	@Override
	public void apply(double[][] arguments, double[] out, int count) {
		Watch.Call call = watch.begin(this);
		try {
			function.self().values(arguments, out, count);
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			Contributions.tell("The function " + function.description().name() + " of " + function.origin() + " has failed.", e);
			throw new FailedException(fault("fails"), e);
		} finally {
			watch.end(call);
		}
	}

	/** @param what it does wrong */
	Fault fault(String what) {
		return new Fault(Severity.ERROR, FAILS, "The function " + function.description().name() + ", which " + function.origin()
				+ " brings, " + what + ".", "Write the formula without it, or ask who made it.", place);
	}

	@Override
	public String toString() {
		return function.description().name();
	}
}
