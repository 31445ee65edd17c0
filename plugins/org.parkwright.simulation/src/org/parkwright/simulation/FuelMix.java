package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What units burn beside their own fuel, as shares of the fuel use: what the model states, and what measures make of it.
 * Each layer is one more fuel for every unit; how many there are follows from model and measures, not from which unit takes
 * what.
 *
 * @since 0.2
 */
public final class FuelMix {

	/** Another fuel for each unit. @param fuel [unit] index, NaN for none. @param share [unit] of the fuel use, 0 for none */
	public record Layer(double[] fuel, double[] share) {

		Layer(int size) {
			this(new double[size], new double[size]);
		}

		boolean burns() {
			for (double each : share) {
				if (each != 0) {
					return true;
				}
			}
			return false;
		}
	}

	private final double[] own;
	private final List<Layer> layers = new ArrayList<>();
	private int count;

	FuelMix(int size) {
		own = new double[size];
	}

	/** [unit] share of its own fuel in the fuel use, 1 for a unit that burns nothing else; live. */
	public double[] own() {
		return own;
	}

	/** Begins with what another mix burns. */
	void begin(FuelMix from) {
		System.arraycopy(from.own, 0, own, 0, own.length);
		count = 0;
		for (Layer layer : from.layers()) {
			Layer next = next();
			System.arraycopy(layer.fuel, 0, next.fuel, 0, own.length);
			System.arraycopy(layer.share, 0, next.share, 0, own.length);
		}
	}

	/** What some of the units burn. */
	FuelMix part(int[] units) {
		var part = new FuelMix(units.length);
		Columns.pick(own, units, part.own);
		for (Layer layer : layers()) {
			Layer next = part.next();
			Columns.pick(layer.fuel, units, next.fuel);
			Columns.pick(layer.share, units, next.share);
		}
		return part;
	}

	/** One more fuel, which no unit burns as yet. */
	public Layer next() {
		if (count == layers.size()) {
			layers.add(new Layer(own.length));
		}
		Layer layer = layers.get(count++);
		Arrays.fill(layer.fuel, Double.NaN);
		Arrays.fill(layer.share, 0);
		return layer;
	}

	/** The other fuels, one after the other. */
	public List<Layer> layers() {
		return layers.subList(0, count);
	}

	/** A part of what a unit burns becomes what a layer holds: of all its fuels alike. */
	void replace(int j, Layer by, double fuel, double share) {
		double rest = 1 - share;
		own[j] *= rest;
		for (Layer layer : layers()) {
			layer.share[j] *= rest;
		}
		by.fuel[j] = fuel;
		by.share[j] = share;
	}

	/** A unit burns its own fuel and nothing else. */
	void pure(int j) {
		own[j] = 1;
		for (int i = 0; i < count; i++) {
			layers.get(i).fuel[j] = Double.NaN;
			layers.get(i).share[j] = 0;
		}
	}
}
