package org.parkwright.analysis.sensitivity;

/**
 * Where a function changes its sign between two ends, found step by step, so that whoever computes the function can compute
 * several at once. Each step takes the false position of the Illinois method (M. Dowell and P. Jarratt (1971), BIT 11), or
 * the middle where the step before has not halved the bracket: a straight line takes a few steps, a jump no more than twice
 * those of bisection.
 *
 * @since 0.1
 */
public final class Root {

	/** Of an end: closer than this two ends are one. */
	private static final double PRECISION = 1e-13;

	private double near;
	private double far;
	/** of the function; those of false position may be halved */
	private double atNear;
	private double atFar;
	private double falseNear;
	private double falseFar;
	private boolean bisects;

	private Root(double near, double atNear, double far, double atFar) {
		this.near = near;
		this.far = far;
		this.atNear = atNear;
		this.atFar = atFar;
		falseNear = atNear;
		falseFar = atFar;
	}

	/**
	 * Begins a search.
	 *
	 * @param near   one end; if the function is 0 at both ends, it is the root
	 * @param atNear the function there
	 * @param far    the other end, above or below
	 * @param atFar  the function there
	 * @return null if the function is unknown at an end, or has the same sign at both
	 */
	public static Root between(double near, double atNear, double far, double atFar) {
		boolean changes = Math.signum(atNear) * Math.signum(atFar) <= 0;
		return changes && Double.isFinite(atNear) && Double.isFinite(atFar) ? new Root(near, atNear, far, atFar) : null;
	}

	/** @return whether {@link #value} is as exact as it gets */
	public boolean found() {
		return atNear == 0 || atFar == 0 || Math.abs(far - near) <= 2 * precision();
	}

	private double precision() {
		return PRECISION * Math.max(Math.abs(near), Math.abs(far));
	}

	/** @return the end at which the function is less far from 0 */
	public double value() {
		return Math.abs(atNear) <= Math.abs(atFar) ? near : far;
	}

	/** @return where the function is to be computed next, between the ends */
	public double next() {
		double low = Math.min(near, far) + precision();
		double high = Math.max(near, far) - precision();
		double next = bisects ? near + (far - near) / 2 : near + (far - near) * (falseNear / (falseNear - falseFar));
		return Math.min(Math.max(next, low), high);
	}

	/**
	 * Takes a step.
	 *
	 * @param value what {@link #next} said
	 * @param at    the function there; where it is unknown, no root is known any more
	 */
	public void step(double value, double at) {
		double before = Math.abs(far - near);
		if (Math.signum(at) == Math.signum(atFar)) {
			far = value;
			atFar = at;
			falseFar = at;
			falseNear = bisects ? falseNear : falseNear / 2;
		} else if (Double.isNaN(at)) {
			near = far = Double.NaN;
			atNear = atFar = 0;
		} else {
			near = value;
			atNear = at;
			falseNear = at;
			falseFar = bisects ? falseFar : falseFar / 2;
		}
		bisects = Math.abs(far - near) > before / 2;
	}
}
