package org.parkwright.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.google.gson.Gson;

/** Outlines of countries by Natural Earth at 1:10,000,000, read when the first map is drawn and let go when memory is short. */
final class Outlines {

	private static final String FILE = "/web/outlines.json.gz";
	/** A straight line on a plate of degrees is none on the globe; longer ones are parted. Degrees. */
	private static final double LONGEST = 0.5;
	/** Cosine beyond which an outline may lie around the place opposite, whose inside no projection tells from its outside. */
	private static final double OPPOSITE = Math.cos(Math.toRadians(140));

	private static SoftReference<Outlines> kept = new SoftReference<>(null);

	/** What the build makes of the package: arcs of steps in whole numbers, and rings of arcs, one that runs backwards as its complement. */
	private record Topology(double[] scale, double[] translate, int[][] arcs, int[][] rings) {
	}

	private final List<float[]> rings;

	private Outlines(Topology topology) {
		double[][] arcs = new double[topology.arcs.length][];
		for (int i = 0; i < arcs.length; i++) {
			arcs[i] = degrees(topology.arcs[i], topology);
		}
		rings = new ArrayList<>(topology.rings.length);
		for (int[] ring : topology.rings) {
			rings.add(vectors(joined(ring, arcs)));
		}
	}

	static synchronized Outlines get() {
		Outlines found = kept.get();
		if (found == null) {
			try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
				if (in == null) {
					throw new IllegalStateException("The bundle of figures was built without its outlines " + FILE);
				}
				Reader reader = new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8);
				found = new Outlines(new Gson().fromJson(reader, Topology.class));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			kept = new SoftReference<>(found);
		}
		return found;
	}

	/** @return longitude and latitude in turn */
	private static double[] degrees(int[] steps, Topology topology) {
		double[] degrees = new double[steps.length];
		int[] at = new int[2];
		for (int i = 0; i < steps.length; i++) {
			int axis = i % 2;
			at[axis] += steps[i];
			degrees[i] = at[axis] * topology.scale[axis] + topology.translate[axis];
		}
		return degrees;
	}

	private static List<double[]> joined(int[] ring, double[][] arcs) {
		List<double[]> points = new ArrayList<>();
		for (int each : ring) {
			double[] arc = arcs[each < 0 ? ~each : each];
			int count = arc.length / 2;
			// The last point of an arc is the first of the next.
			for (int i = 0; i + 1 < count; i++) {
				int at = 2 * (each < 0 ? count - 1 - i : i);
				points.add(new double[] { arc[at], arc[at + 1] });
			}
		}
		return points;
	}

	private static float[] vectors(List<double[]> ring) {
		List<double[]> dense = new ArrayList<>(ring.size());
		for (int i = 0; i < ring.size(); i++) {
			double[] start = ring.get(i);
			double[] end = ring.get((i + 1) % ring.size());
			double east = end[0] - start[0];
			// Where a ring crosses the date line it goes on at the other side.
			east -= 360 * Math.rint(east / 360);
			int parts = (int) Math.max(1, Math.ceil(Math.max(Math.abs(east), Math.abs(end[1] - start[1])) / LONGEST));
			for (int part = 0; part < parts; part++) {
				dense.add(Projection.vector(start[1] + (end[1] - start[1]) * part / parts, start[0] + east * part / parts));
			}
		}
		float[] vectors = new float[3 * dense.size()];
		for (int i = 0; i < vectors.length; i++) {
			vectors[i] = (float) dense.get(i / 3)[i % 3];
		}
		return vectors;
	}

	/**
	 * @param area      what is looked at
	 * @param tolerance km within which points of an outline are one
	 * @return outlines within the area, x and y of their corners
	 */
	List<List<double[]>> within(Projection projection, Rectangle area, double tolerance) {
		List<List<double[]>> found = new ArrayList<>();
		for (float[] ring : rings) {
			List<double[]> projected = new ArrayList<>(ring.length / 3);
			boolean opposite = false;
			boolean inside = false;
			for (int i = 0; i < ring.length; i += 3) {
				double[] point = { ring[i], ring[i + 1], ring[i + 2] };
				double[] place = projection.project(point);
				projected.add(place);
				opposite |= projection.cosine(point) < OPPOSITE;
				inside |= area.contains(place);
			}
			if (inside || !opposite && Rectangle.around(projected).meets(area)) {
				List<double[]> outline = simplified(area.clip(projected), tolerance);
				if (outline.size() > 2) {
					found.add(outline);
				}
			}
		}
		return found;
	}

	private static List<double[]> simplified(List<double[]> outline, double tolerance) {
		List<double[]> kept = new ArrayList<>();
		for (double[] point : outline) {
			if (kept.isEmpty() || Math.hypot(point[0] - kept.getLast()[0], point[1] - kept.getLast()[1]) >= tolerance) {
				kept.add(point);
			}
		}
		return kept;
	}
}
