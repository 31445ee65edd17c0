package org.parkwright.accounts;

/**
 * How the emissions of a plant that makes heat and electricity are shared among both.
 *
 * <pre>
 * (A5)  e_h/E =  boiler reference:  (H/α)/Q
 *                efficiency:        (H/η_h)/(H/η_h + P/η_e)
 *                energy:            H/(H + P)
 *                exergy:            H·(1 − T0/T̄)/(H·(1 − T0/T̄) + P)
 *                work potential:    H·w/(H·w + P), w the work that a unit of the steam could do
 * </pre>
 *
 * @since 0.2
 */
public enum HeatAllocation {
	/** Heat takes the fuel of the boiler that would make it. */
	BOILER("boiler", "boiler reference") {
		@Override
		double share(Plant plant, Reference reference) {
			return plant.heat / reference.boiler / plant.fuel;
		}
	},
	/** Both take what they would need if they were made apart; that of the GHG Protocol's tool for CHP. */
	EFFICIENCY("efficiency", "efficiency method") {
		@Override
		double share(Plant plant, Reference reference) {
			double heat = plant.heat / reference.heatEfficiency;
			return heat / (heat + plant.power / reference.powerEfficiency);
		}
	},
	/** Both by their energy. */
	ENERGY("energy", "energy") {
		@Override
		double share(Plant plant, Reference reference) {
			return plant.heat / (plant.heat + plant.power);
		}
	},
	/** Both by the work that could be got of them between the temperature of the heat and that of the surroundings. */
	EXERGY("exergy", "exergy") {
		@Override
		double share(Plant plant, Reference reference) {
			double work = plant.heat * (1 - reference.surroundings / reference.heatTemperature);
			return work / (work + plant.power);
		}
	},
	/** Both by work, where that of the steam is stated. */
	WORK_POTENTIAL("workPotential", "work potential") {
		@Override
		double share(Plant plant, Reference reference) {
			double work = plant.heat * reference.steamWork;
			return work / (work + plant.power);
		}
	};

	/**
	 * What a plant takes and gives in a year, all in GJ/a.
	 *
	 * @param fuel  by the lower heating value
	 * @param heat  delivered
	 * @param power electricity delivered
	 */
	public record Plant(double fuel, double heat, double power) {
	}

	/**
	 * What plants are measured by.
	 *
	 * @param boiler          α, efficiency of the boiler that would make the heat
	 * @param heatEfficiency  η_h, efficiency of heat that is made alone
	 * @param powerEfficiency η_e, efficiency of electricity that is made alone
	 * @param surroundings    T0, K
	 * @param heatTemperature T̄, thermodynamic mean temperature of the heat, K
	 * @param steamWork       w, work that a unit of the steam's energy could do
	 */
	public record Reference(double boiler, double heatEfficiency, double powerEfficiency, double surroundings, double heatTemperature, double steamWork) {

		/**
		 * Round numbers: a boiler of 0.9; 0.8 and 0.35 as the GHG Protocol's tool for CHP presumes (recalled, check against the official text);
		 * surroundings of 298.15 K, steam of 10 bar condensing at 453 K; work by Carnot between these.
		 */
		public static final Reference USUAL = new Reference(0.9, 0.8, 0.35, 298.15, 453, 1 - 298.15 / 453);
	}

	private final String word;
	private final String title;

	HeatAllocation(String word, String title) {
		this.word = word;
		this.title = title;
	}

	/** @return how command and files write it */
	public String word() {
		return word;
	}

	/** @return what a reader sees */
	public String title() {
		return title;
	}

	/**
	 * (A5): the share of its emissions that the heat of a plant stands for.
	 *
	 * @return 0 to 1; 1 of a plant that makes heat alone, 0 of one that makes none
	 */
	public double heatShare(Plant plant, Reference reference) {
		if (plant.heat == 0) {
			return 0;
		}
		// a plant without electricity has nothing to share with, whatever its fuel is measured by
		return plant.power == 0 ? 1 : Math.min(1, share(plant, reference));
	}

	abstract double share(Plant plant, Reference reference);
}
