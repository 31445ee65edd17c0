package org.parkwright.accounts;

/**
 * Scope 2: electricity and heat from outside the park.
 *
 * <pre>
 * (A3)  location: E = (P_bought − P_sold back) · EF_grid              t CO2e/a
 *       market:   E = Σ P_c · EF_c + (P_bought − P_sold back − Σ P_c) · EF_residual
 * (A4)  heat from outside: E = H · EF_heat; from a supplier inside: 0 in the total, and H · e_h is attributed, where
 *       e_h = E_heat of the supplier / its heat, so that what is attributed and what is left sum to E of the supplier
 * </pre>
 *
 * @since 0.2
 */
public final class BoughtEnergy {

	private BoughtEnergy() {
	}

	/**
	 * (A3) by location.
	 *
	 * @param bought   MWh/a
	 * @param soldBack MWh/a, of what was bought or made in its place
	 * @param grid     t CO2e/MWh of the grid in the year
	 * @return t CO2e/a
	 */
	public static double byLocation(double bought, double soldBack, double grid) {
		return (bought - soldBack) * grid;
	}

	/**
	 * (A3) by market.
	 *
	 * @param bought    MWh/a, those of contracts included
	 * @param soldBack  MWh/a
	 * @param contracts MWh/a of each contract
	 * @param factors   t CO2e/MWh of each contract
	 * @param residual  t CO2e/MWh of what no contract covers
	 * @return t CO2e/a
	 */
	public static double byMarket(double bought, double soldBack, double[] contracts, double[] factors, double residual) {
		double sum = 0;
		double rest = bought - soldBack;
		for (int contract = 0; contract < contracts.length; contract++) {
			sum += contracts[contract] * factors[contract];
			rest -= contracts[contract];
		}
		return sum + rest * residual;
	}

	/**
	 * (A4): what one of a supplier's customers stands for.
	 *
	 * @param heat     GJ/a that the customer takes
	 * @param supplied GJ/a that the supplier delivers to all
	 * @param emitted  t CO2e/a of the supplier that its heat stands for
	 * @return t CO2e/a; 0 where nothing is taken
	 */
	public static double attributed(double heat, double supplied, double emitted) {
		return heat == 0 ? 0 : heat * emitted / supplied;
	}
}
