package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.DataQuality;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.SectorKind;

/**
 * The lines of an account: one for each gas of each activity datum, in columns, since there may be a million of them. Unknown numbers are NaN.
 *
 * @since 0.2
 */
public final class EmissionLines {

	/** Where a line is counted. */
	public enum Scope {
		/** Emitted inside the park. */
		DIRECT("1"),
		/** Emitted where what is bought is made. */
		BOUGHT("2"),
		/** Emitted elsewhere on behalf of the park. */
		OTHER("3"),
		/** Emitted by another actor of the park, and counted there. */
		ATTRIBUTED("attributed"),
		/** Neither stated nor to be known from the kind of activity. */
		UNKNOWN("unknown");

		private final String word;

		Scope(String word) {
			this.word = word;
		}

		/** @return how files write it */
		public String word() {
			return word;
		}
	}

	/** Why a line has no emission. */
	public enum Gap {
		/** It has one. */
		NONE("", "known"),
		/** A notation key stands in place of the number. */
		NOTATION("notation", "a notation key stands in its place"),
		/** The datum has no amount. */
		AMOUNT("amount", "the amount is unknown"),
		/** No factor is there. */
		FACTOR("factor", "the factor set has none for it"),
		/** Amount and factor do not convert. */
		UNIT("unit", "units do not convert, or a heating value is missing"),
		/** The gas has no warming potential. */
		WARMING("warming", "the gas has no warming potential in the set"),
		/** Numbers of the treatment or use are missing. */
		TREATMENT("treatment", "numbers of the treatment are missing"),
		/** The kind of activity, and so the scope, is not stated. */
		KIND("kind", "neither kind nor scope is stated"),
		/** The supplier inside the park has no account. */
		SUPPLIER("supplier", "the supplier's own emissions are unknown");

		private final String word;
		private final String title;

		Gap(String word, String title) {
			this.word = word;
			this.title = title;
		}

		/** @return how files write it */
		public String word() {
			return word;
		}

		/** @return what a reader sees */
		public String title() {
			return title;
		}
	}

	/**
	 * What lines of one datum have in common.
	 *
	 * @param park     index of the park
	 * @param sector   of the datum
	 * @param kind     of activity
	 * @param scope    where it counts
	 * @param actor    id of the element whose activity it is, or null
	 * @param material name, or null
	 * @param amount   in its unit
	 * @param unit     as stated, or null
	 * @param uncertainty half-width of the 95 % interval of the amount, relative; NaN if it is unknown
	 * @param notation key in place of a number
	 * @param energy   GJ/a; NaN if it has none that is known
	 * @param quality  of the data
	 * @param tier     of the method, or null
	 * @param method   how it was found out, or null
	 * @param sources  where the amount is from
	 */
	record Datum(int park, int year, SectorKind sector, ActivityKind kind, Scope scope, String actor, String material, double amount, String unit,
			double uncertainty, NotationKey notation, double energy, DataQuality quality, Integer tier, String method, String sources) {
	}

	private static final int FIRST = 1024;

	private final List<String> gases = new ArrayList<>();
	private int size;
	private Datum[] data = new Datum[FIRST];
	private byte[] gas = new byte[FIRST];
	private UsedFactor[] factor = new UsedFactor[FIRST];
	private double[] mass = new double[FIRST];
	private double[] equivalent = new double[FIRST];
	private double[] market = new double[FIRST];
	private double[] attributed = new double[FIRST];
	private double[] relative = new double[FIRST];
	private double[] memo = new double[FIRST];
	private Gap[] gap = new Gap[FIRST];

	EmissionLines() {
	}

	int add(Datum datum, String gasCode, UsedFactor used, double tonnes, double tonnesEquivalent, double uncertainty, double biogenic, Gap why) {
		if (size == gas.length) {
			grow(2 * size);
		}
		data[size] = datum;
		gas[size] = gasCode == null ? -1 : gas(gasCode);
		factor[size] = used;
		mass[size] = tonnes;
		equivalent[size] = tonnesEquivalent;
		market[size] = tonnesEquivalent;
		relative[size] = uncertainty;
		memo[size] = biogenic;
		gap[size] = why == Gap.NONE && Double.isNaN(tonnesEquivalent) ? Gap.UNIT : why;
		return size++;
	}

	private byte gas(String code) {
		int index = gases.indexOf(code);
		if (index < 0) {
			index = gases.size();
			gases.add(code);
		}
		return (byte) index;
	}

	private void grow(int to) {
		data = Arrays.copyOf(data, to);
		gas = Arrays.copyOf(gas, to);
		factor = Arrays.copyOf(factor, to);
		mass = Arrays.copyOf(mass, to);
		equivalent = Arrays.copyOf(equivalent, to);
		market = Arrays.copyOf(market, to);
		attributed = Arrays.copyOf(attributed, to);
		relative = Arrays.copyOf(relative, to);
		memo = Arrays.copyOf(memo, to);
		gap = Arrays.copyOf(gap, to);
	}

	void setMarket(int line, double tonnes) {
		market[line] = tonnes;
	}

	void setAttributed(int line, double tonnes) {
		attributed[line] = tonnes;
	}

	void setUnknown(int line, Gap why) {
		gap[line] = why;
	}

	/** @return how many lines there are */
	public int size() {
		return size;
	}

	/** @return index of the park among those of the account */
	public int park(int line) {
		return data[line].park;
	}

	/** @return the year */
	public int year(int line) {
		return data[line].year;
	}

	/** @return the sector */
	public SectorKind sector(int line) {
		return data[line].sector;
	}

	/** @return the kind of activity */
	public ActivityKind kind(int line) {
		return data[line].kind;
	}

	/** @return where it is counted */
	public Scope scope(int line) {
		return data[line].scope;
	}

	/** @return code of the gas; null if it is unknown */
	public String gas(int line) {
		return gas[line] < 0 ? null : gases.get(gas[line]);
	}

	/** @return id of the firm, plant or other actor; null if none is stated */
	public String actor(int line) {
		return data[line].actor;
	}

	/** @return name of the material; null if none is stated */
	public String material(int line) {
		return data[line].material;
	}

	/** @return the amount of the datum, in its unit */
	public double amount(int line) {
		return data[line].amount;
	}

	/** @return the unit of the amount; null if none is stated */
	public String unit(int line) {
		return data[line].unit;
	}

	/** @return the energy of the datum, GJ/a */
	public double energy(int line) {
		return data[line].energy;
	}

	/** @return the key that stands in place of a number, {@link NotationKey#VALUE} where none does */
	public NotationKey notation(int line) {
		return data[line].notation;
	}

	/** @return the factor that was used; null if there is none */
	public UsedFactor factor(int line) {
		return factor[line];
	}

	/** @return t/a of the gas, without what is biogenic CO2 */
	public double mass(int line) {
		return mass[line];
	}

	/** @return t CO2e/a in the total; electricity by location */
	public double equivalent(int line) {
		return equivalent[line];
	}

	/** @return t CO2e/a in the total; electricity by market */
	public double market(int line) {
		return market[line];
	}

	/** @return t CO2e/a of a supplier inside the park that this activity stands for, and that are counted there */
	public double attributed(int line) {
		return attributed[line];
	}

	/** @return half-width of the 95 % interval, relative; NaN if it is unknown */
	public double relative(int line) {
		return relative[line];
	}

	/** @return half-width of the 95 % interval of the amount, relative; NaN if it is unknown */
	public double amountUncertainty(int line) {
		return data[line].uncertainty;
	}

	/** @return t/a of biogenic CO2, for memory */
	public double memo(int line) {
		return memo[line];
	}

	/** @return the quality of the datum */
	public DataQuality quality(int line) {
		return data[line].quality;
	}

	/** @return tier of the method by which the datum was found; null if none is stated */
	public Integer tier(int line) {
		return data[line].tier;
	}

	/** @return method by which the datum was found; null if none is stated */
	public String method(int line) {
		return data[line].method;
	}

	/** @return where the amount is from */
	public String sources(int line) {
		return data[line].sources;
	}

	/** @return whether the line before is of the same datum: what both state is told once */
	public boolean again(int line) {
		return line > 0 && data[line] == data[line - 1];
	}

	/** @return why it has no emission; {@link Gap#NONE} if it has one */
	public Gap gap(int line) {
		return gap[line];
	}
}
