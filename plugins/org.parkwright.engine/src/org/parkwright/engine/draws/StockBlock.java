package org.parkwright.engine.draws;

import static org.parkwright.engine.draws.Draws.LANES;

import java.util.Arrays;

/**
 * The stock of a plan in {@value Draws#LANES} draws side by side.
 *
 * <pre>
 * total[g][f][t] = Σ use_j[t]·flow_j[f]     over the units j of group g, with what is in use of j in year t
 * </pre>
 *
 * A caller fills curves and flows of a block of draws, calls {@link #compute()} and reads the totals; one object serves
 * one thread. Draws do not touch each other, and the units are summed in an order the plan fixes, each product by
 * {@link Math#fma}. Four units and up to seven flows are taken at once, which saves loading and storing the totals.
 *
 * @since 0.1
 */
public final class StockBlock {
	private static final int TOGETHER = 4;
	private static final int FLOWS_TOGETHER = 7;

	private final StockPlan plan;
	private final int flowCount;
	private final SurvivalCurves curves;
	/** [flow][unit·LANES + lane] */
	private final double[][] flows;
	/** [group][flow][year·LANES + lane] */
	private final double[][][] totals;
	/** In use of the units that are computed together, each in its own part. */
	private final double[] stock;

	/**
	 * @param plan   the stock
	 * @param curves lifetimes, filled by the caller for every block
	 * @param flows  number of flows
	 * @throws IllegalArgumentException if the curves are too few or too short
	 */
	public StockBlock(StockPlan plan, SurvivalCurves curves, int flows) {
		if (curves.ages() < plan.ages() || Arrays.stream(plan.curve).anyMatch(curve -> curve >= curves.size())) {
			throw new IllegalArgumentException(curves.size() + " curves of " + curves.ages()
					+ " ages are not enough for the plan");
		}
		this.plan = plan;
		this.curves = curves;
		flowCount = flows;
		this.flows = new double[flows][plan.units * LANES];
		totals = new double[plan.groups][flows][plan.years * LANES];
		stock = new double[TOGETHER * plan.years * LANES];
	}

	/**
	 * What a unit of the stock does in a year, per amount of it in use: [unit·{@value Draws#LANES} + lane], live.
	 */
	public double[] flow(int flow) {
		return flows[flow];
	}

	/** Totals of a group after {@link #compute()}: [year·{@value Draws#LANES} + lane], live. */
	public double[] total(int group, int flow) {
		return totals[group][flow];
	}

	/** Sums the flows of all units, overwriting the totals. */
	public void compute() {
		for (double[][] byFlow : totals) {
			for (double[] total : byFlow) {
				Arrays.fill(total, 0);
			}
		}
		int[] order = plan.order;
		int i = 0;
		while (i < order.length) {
			int group = plan.group[order[i]];
			if (i + TOGETHER <= order.length && plan.group[order[i + TOGETHER - 1]] == group) {
				four(order[i], order[i + 1], order[i + 2], order[i + 3], totals[group]);
				i += TOGETHER;
			} else {
				one(order[i], totals[group]);
				i++;
			}
		}
	}

	/**
	 * Weighted sums over the years for every unit: out[f][j] = flow_j[f]·Σ weight[t]·use_j[t].
	 *
	 * @param weight [year·{@value Draws#LANES} + lane], for instance discount factors
	 * @param out    [flow][unit·{@value Draws#LANES} + lane], overwritten
	 */
	public void units(double[] weight, double[][] out) {
		double[] weighted = new double[LANES];
		for (int j = 0; j < plan.units; j++) {
			Arrays.fill(weighted, 0);
			double[] use = use(j, 0);
			int at = offset(j, 0);
			for (int t = 0; t < plan.length[j]; t++) {
				for (int l = 0; l < LANES; l++) {
					weighted[l] = Math.fma(weight[t * LANES + l], use[at + t * LANES + l], weighted[l]);
				}
			}
			for (int f = 0; f < flowCount; f++) {
				for (int l = 0; l < LANES; l++) {
					out[f][j * LANES + l] = weighted[l] * flows[f][j * LANES + l];
				}
			}
		}
	}

	/** The array that holds what is in use of a unit: its curve, or the stock computed from its inflow. */
	private double[] use(int j, int slot) {
		double[] curve = curves.curve(plan.curve[j]);
		if (plan.inflow[j] == null) {
			return curve;
		}
		feed(plan.inflow[j], curve, stock, slot * plan.years * LANES, plan.years);
		return stock;
	}

	private int offset(int j, int slot) {
		return plan.inflow[j] == null ? plan.age[j] * LANES : slot * plan.years * LANES;
	}

	private void four(int j0, int j1, int j2, int j3, double[][] total) {
		double[] s0 = use(j0, 0);
		double[] s1 = use(j1, 1);
		double[] s2 = use(j2, 2);
		double[] s3 = use(j3, 3);
		int o0 = offset(j0, 0);
		int o1 = offset(j1, 1);
		int o2 = offset(j2, 2);
		int o3 = offset(j3, 3);
		int common = plan.length[j3];
		int f = 0;
		for (; f + FLOWS_TOGETHER <= flowCount; f += FLOWS_TOGETHER) {
			addSeven(s0, o0, s1, o1, s2, o2, s3, o3, j0 * LANES, j1 * LANES, j2 * LANES, j3 * LANES, flows, f, total,
					common, LANES);
		}
		for (; f < flowCount; f++) {
			add(s0, o0, s1, o1, s2, o2, s3, o3, j0 * LANES, j1 * LANES, j2 * LANES, j3 * LANES, flows[f], total[f],
					common, LANES);
		}
		rest(s0, o0, j0, common, total);
		rest(s1, o1, j1, common, total);
		rest(s2, o2, j2, common, total);
	}

	private void one(int j, double[][] total) {
		rest(use(j, 0), offset(j, 0), j, 0, total);
	}

	/** The years of a unit from {@code from} on. */
	private void rest(double[] use, int offset, int j, int from, double[][] total) {
		for (int f = 0; f < flowCount; f++) {
			add(use, offset, flows[f], j * LANES, total[f], from, plan.length[j], LANES);
		}
	}

	// The lanes come as an argument: a loop of constant length is unrolled before it can be vectorised.

	private static void add(double[] use, int offset, double[] flow, int unit, double[] total, int from, int to,
			int lanes) {
		for (int t = from; t < to; t++) {
			int y = t * lanes;
			int o = offset + y;
			for (int l = 0; l < lanes; l++) {
				total[y + l] = Math.fma(use[o + l], flow[unit + l], total[y + l]);
			}
		}
	}

	private static void add(double[] s0, int o0, double[] s1, int o1, double[] s2, int o2, double[] s3, int o3, int u0,
			int u1, int u2, int u3, double[] flow, double[] total, int years, int lanes) {
		for (int t = 0; t < years; t++) {
			int y = t * lanes;
			int a = o0 + y;
			int b = o1 + y;
			int c = o2 + y;
			int d = o3 + y;
			for (int l = 0; l < lanes; l++) {
				total[y + l] = Math.fma(s0[a + l], flow[u0 + l], Math.fma(s1[b + l], flow[u1 + l],
						Math.fma(s2[c + l], flow[u2 + l], Math.fma(s3[d + l], flow[u3 + l], total[y + l]))));
			}
		}
	}

	private static void addSeven(double[] s0, int o0, double[] s1, int o1, double[] s2, int o2, double[] s3, int o3,
			int u0, int u1, int u2, int u3, double[][] flows, int first, double[][] totals, int years, int lanes) {
		double[] f0 = flows[first];
		double[] f1 = flows[first + 1];
		double[] f2 = flows[first + 2];
		double[] f3 = flows[first + 3];
		double[] f4 = flows[first + 4];
		double[] f5 = flows[first + 5];
		double[] f6 = flows[first + 6];
		double[] t0 = totals[first];
		double[] t1 = totals[first + 1];
		double[] t2 = totals[first + 2];
		double[] t3 = totals[first + 3];
		double[] t4 = totals[first + 4];
		double[] t5 = totals[first + 5];
		double[] t6 = totals[first + 6];
		for (int t = 0; t < years; t++) {
			int y = t * lanes;
			int a = o0 + y;
			int b = o1 + y;
			int c = o2 + y;
			int d = o3 + y;
			for (int l = 0; l < lanes; l++) {
				double p = s0[a + l];
				double q = s1[b + l];
				double r = s2[c + l];
				double s = s3[d + l];
				t0[y + l] = Math.fma(p, f0[u0 + l], Math.fma(q, f0[u1 + l],
						Math.fma(r, f0[u2 + l], Math.fma(s, f0[u3 + l], t0[y + l]))));
				t1[y + l] = Math.fma(p, f1[u0 + l], Math.fma(q, f1[u1 + l],
						Math.fma(r, f1[u2 + l], Math.fma(s, f1[u3 + l], t1[y + l]))));
				t2[y + l] = Math.fma(p, f2[u0 + l], Math.fma(q, f2[u1 + l],
						Math.fma(r, f2[u2 + l], Math.fma(s, f2[u3 + l], t2[y + l]))));
				t3[y + l] = Math.fma(p, f3[u0 + l], Math.fma(q, f3[u1 + l],
						Math.fma(r, f3[u2 + l], Math.fma(s, f3[u3 + l], t3[y + l]))));
				t4[y + l] = Math.fma(p, f4[u0 + l], Math.fma(q, f4[u1 + l],
						Math.fma(r, f4[u2 + l], Math.fma(s, f4[u3 + l], t4[y + l]))));
				t5[y + l] = Math.fma(p, f5[u0 + l], Math.fma(q, f5[u1 + l],
						Math.fma(r, f5[u2 + l], Math.fma(s, f5[u3 + l], t5[y + l]))));
				t6[y + l] = Math.fma(p, f6[u0 + l], Math.fma(q, f6[u1 + l],
						Math.fma(r, f6[u2 + l], Math.fma(s, f6[u3 + l], t6[y + l]))));
			}
		}
	}

	/** stock[t] = Σ inflow[c]·curve[t − c], four vintages at a time over all later years and lanes in one loop. */
	private static void feed(double[] inflow, double[] curve, double[] stock, int at, int years) {
		int end = years * LANES;
		Arrays.fill(stock, at, at + end, 0);
		int c = 0;
		for (; c + TOGETHER <= years; c += TOGETHER) {
			int start = c * LANES;
			// The first three of the four start one after the other.
			for (int k = 0; k < TOGETHER - 1; k++) {
				int length = (TOGETHER - 1 - k) * LANES;
				scale(inflow[c + k], curve, stock, at + start + k * LANES, length);
			}
			scaleFour(inflow[c], inflow[c + 1], inflow[c + 2], inflow[c + 3], curve, stock,
					at + start + (TOGETHER - 1) * LANES, end - start - (TOGETHER - 1) * LANES);
		}
		for (; c < years; c++) {
			scale(inflow[c], curve, stock, at + c * LANES, end - c * LANES);
		}
	}

	private static void scale(double amount, double[] curve, double[] stock, int at, int length) {
		for (int i = 0; i < length; i++) {
			stock[at + i] = Math.fma(amount, curve[i], stock[at + i]);
		}
	}

	private static void scaleFour(double a0, double a1, double a2, double a3, double[] curve, double[] stock, int at,
			int length) {
		for (int i = 0; i < length; i++) {
			stock[at + i] = Math.fma(a3, curve[i], Math.fma(a2, curve[LANES + i],
					Math.fma(a1, curve[2 * LANES + i], Math.fma(a0, curve[3 * LANES + i], stock[at + i]))));
		}
	}
}
