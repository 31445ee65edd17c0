package org.parkwright.symbiosis;

/**
 * What an exchange avoids of one impact (C9), in t/a of the substance. What is unknown is not a number.
 *
 * @param substance  code of what is emitted, {@link #EQUIVALENT} for greenhouse gases together
 * @param virgin     q·ρ·f of making what it replaces; 0 if it replaces nothing
 * @param disposal   q·f of the disposal that it spares; 0 if it spares none
 * @param transport  q·d·f of carrying it
 * @param processing q·f of processing it; 0 if no factor is there
 * @param gap        the first that is missing of what it takes
 * @since 0.2
 */
public record Impact(String substance, double virgin, double disposal, double transport, double processing, Gap gap) {

	/** Greenhouse gases by their warming potentials. */
	public static final String EQUIVALENT = "CO2e";

	/** What is missing. */
	public enum Gap {
		/** Nothing. */
		NONE("", "nothing"),
		/** The exchange has no quantity. */
		QUANTITY("quantity", "the quantity of the exchange"),
		/** The exchange replaces something and does not say how much of it. */
		RATIO("ratio", "how much it replaces"),
		/** No factor of making what is replaced. */
		VIRGIN("virgin", "a factor of making what is replaced"),
		/** No factor of the disposal. */
		DISPOSAL("disposal", "a factor of the disposal that is spared"),
		/** The exchange does not say how it is carried. */
		MODE("mode", "how it is carried"),
		/** The distance is unknown. */
		DISTANCE("distance", "the distance between the partners"),
		/** No factor of the means of transport. */
		TRANSPORT("transport", "a factor of the means of transport"),
		/** Quantity and a factor do not convert. */
		UNIT("unit", "units that convert");

		private final String word;
		private final String title;

		Gap(String word, String title) {
			this.word = word;
			this.title = title;
		}

		/** @return what files call it */
		public String word() {
			return word;
		}

		/** @return what readers call it */
		public String title() {
			return title;
		}
	}

	/** @return virgin + disposal − transport − processing */
	public double avoided() {
		return virgin + disposal - transport - processing;
	}
}
