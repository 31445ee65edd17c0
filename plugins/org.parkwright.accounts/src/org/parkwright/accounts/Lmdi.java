package org.parkwright.accounts;

/**
 * What a change of emissions comes from: the logarithmic mean Divisia index, additive form I, which leaves no residual.
 *
 * <pre>
 * (A15)  E = Π x;  ΔE_x = L(E_T, E_0) · ln(x_T/x_0),  L(a, b) = (a − b)/(ln a − ln b), L(a, a) = a;  Σ ΔE_x = ΔE
 * </pre>
 *
 * Zeros by their analytical limits (Ang and Liu 2007, Energy Policy 35, 238–246, and before; recalled): if emissions begin at 0 or end there, the factor
 * that is 0 there takes the whole change, several of them in equal parts; a factor that is 0/0 in one year, as the emissions by energy of a fuel
 * that is not used, is taken as in the other year.
 *
 * @since 0.2
 */
public final class Lmdi {

	/** Quotients that are the same differ in their last digits, which is no change. */
	private static final double ROUNDING = 1e-14;

	private Lmdi() {
	}

	/** (A15): the logarithmic mean of two positive numbers; 0 if one of them is 0. */
	public static double mean(double a, double b) {
		if (a == b) {
			return a;
		}
		if (a == 0 || b == 0) {
			return 0;
		}
		double smaller = Math.min(a, b);
		double ratio = (Math.max(a, b) - smaller) / smaller;
		// log1p keeps its digits where both are nearly alike
		return smaller * ratio / Math.log1p(ratio);
	}

	/**
	 * (A15): the parts of the change of one product of factors.
	 *
	 * @param before factors in the first year, 0 or more; NaN for 0/0
	 * @param after  the same in the last year
	 * @return the part of each factor; their sum is the difference of the products
	 */
	public static double[] terms(double[] before, double[] after) {
		int factors = before.length;
		double[] first = new double[factors];
		double[] last = new double[factors];
		double begin = 1;
		double end = 1;
		for (int x = 0; x < factors; x++) {
			first[x] = Double.isNaN(before[x]) ? after[x] : before[x];
			last[x] = Double.isNaN(after[x]) ? before[x] : after[x];
			begin *= Double.isNaN(first[x]) ? 0 : first[x];
			end *= Double.isNaN(last[x]) ? 0 : last[x];
		}
		double[] terms = new double[factors];
		if (begin > 0 && end > 0) {
			double mean = mean(end, begin);
			for (int x = 0; x < factors; x++) {
				double ratio = last[x] / first[x];
				terms[x] = Math.abs(ratio - 1) <= ROUNDING ? 0 : mean * Math.log(ratio);
			}
		} else if (begin > 0 || end > 0) {
			double[] there = begin > 0 ? last : first;
			int zeros = 0;
			for (double factor : there) {
				zeros += factor == 0 ? 1 : 0;
			}
			for (int x = 0; x < factors; x++) {
				terms[x] = there[x] == 0 ? (end - begin) / zeros : 0;
			}
		}
		return terms;
	}
}
