package org.parkwright.engine;

/**
 * Years for which units count, from the base year on. A unit that counts n years counts fully in the whole years of n,
 * and in the year after with the part that is left: 20.5 years are the years 0 … 19 and half of the year 20.
 */
final class CountedYears {
	private CountedYears() {
	}

	/** Number of years in which any of the units counts. */
	static int most(double[] counted) {
		double most = 0;
		for (double years : counted) {
			most = Math.max(most, years);
		}
		return begun(most);
	}

	/** Number of years that have begun after so many. */
	static int begun(double years) {
		if (years > Trajectory.MOST_YEARS) {
			throw new IllegalArgumentException("A stock of " + years + " years, at most " + Trajectory.MOST_YEARS);
		}
		return (int) Math.ceil(years);
	}

	/** In place of a year: there are two. */
	static final int TWO = -1;

	/** The one of so many years under which all is booked that a unit does a year, or {@link #TWO}. */
	static int last(double counted, int years) {
		int whole = (int) counted;
		return whole >= years ? years - 1 : counted > whole ? TWO : whole - 1;
	}

	/** Books what a unit does a year under its last years; {@link #spread} makes years of it. What falls later is left out. */
	static void book(double[] byYear, double counted, double amount) {
		int whole = (int) counted;
		double part = counted - whole;
		if (whole >= byYear.length) {
			byYear[byYear.length - 1] += amount;
		} else if (part > 0) {
			byYear[whole] += part * amount;
			if (whole > 0) {
				byYear[whole - 1] += (1 - part) * amount;
			}
		} else if (whole > 0) {
			byYear[whole - 1] += amount;
		}
	}

	/** From what is booked under last years to what happens in each year. */
	static void spread(double[] byYear) {
		for (int k = byYear.length - 2; k >= 0; k--) {
			byYear[k] += byYear[k + 1];
		}
	}
}
