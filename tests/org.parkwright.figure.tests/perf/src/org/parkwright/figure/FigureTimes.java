package org.parkwright.figure;

import java.util.Random;

import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

import com.google.gson.JsonObject;

/** Prints how long it takes to load what draws, and to draw each kind the first time and again. */
final class FigureTimes {

	private static final int WIDTH = 640;
	private static final int AGAIN = 5;
	private static final int SIDE = 25;
	private static final double MEGABYTE = 1 << 20;

	private FigureTimes() {
	}

	public static void main(String[] args) {
		long begun = System.nanoTime();
		Presentation presentation = new Presentation(Language.ENGLISH);
		double before = heap();
		JsonObject nothing = FigureOption.of(Samples.of(Kind.BARS, 0), presentation);
		FigureDrawing.svg(nothing, WIDTH, 100);
		System.out.printf("%6d ms  load, with %.0f MB of heap%n", since(begun), heap() - before);
		for (Kind kind : Kind.values()) {
			print(kind.toString(), Samples.of(kind, kind == Kind.SANKEY ? 9 : 7), presentation);
		}
		ResultTable.Rows cells = ResultTable.of("cells", "Cells", "a cell").columns(Samples.NAME, Samples.YEAR, Samples.NPV);
		for (int x = 0; x < SIDE; x++) {
			for (int y = 0; y < SIDE; y++) {
				cells.add("x" + x, 2000 + y, 1e6 * x * y);
			}
		}
		print("HEAT_MAP of 625 cells", Figure.of("cells", Sentence.of("Cells"), Kind.HEAT_MAP, cells.table()).with(Role.X, "name")
				.with(Role.Y, "year").with(Role.COLOUR, "npv"), presentation);
		print("SANKEY of 200 nodes and 1,000 flows", manyFlows(), presentation);
		begun = System.nanoTime();
		FigureOption.of(manyPlaces(), presentation);
		System.out.printf("%6d ms  the option of the next map%n", since(begun));
		print("MAP of 2,000 firms and 5,000 exchanges", manyPlaces(), presentation);
	}

	/** All over Europe. */
	private static Figure manyPlaces() {
		Random random = new Random(1);
		ResultTable.Rows places = Samples.places();
		double[][] firms = new double[2000][];
		for (int firm = 0; firm < firms.length; firm++) {
			firms[firm] = new double[] { 46 + 10 * random.nextDouble(), 20 * random.nextDouble() };
			places.add("Firm " + firm, firm % 3 == 0 ? "works" : "firm", firms[firm][0], firms[firm][1], null, null, null);
		}
		for (int exchange = 0; exchange < 5000; exchange++) {
			double[] from = firms[random.nextInt(firms.length)];
			double[] to = firms[random.nextInt(firms.length)];
			places.add("Exchange " + exchange, exchange % 2 == 0 ? "steam" : "water", from[0], from[1], to[0], to[1], random.nextDouble());
		}
		return Samples.map(places.table());
	}

	/** Eight layers of 25 nodes; one flow of 50 goes back. */
	private static Figure manyFlows() {
		Random random = new Random(1);
		ResultTable.Rows flows = ResultTable.of("flows", "Flows", "a flow").columns(Samples.NAME, Column.text("to", "To", "where it ends"), Samples.NPV);
		for (int flow = 0; flow < 1000; flow++) {
			int layer = random.nextInt(7);
			int next = Math.min(7, layer + 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0));
			String from = "N" + (layer * SIDE + random.nextInt(SIDE));
			String to = "N" + (next * SIDE + random.nextInt(SIDE));
			flows.add(flow % 50 == 0 ? to : from, flow % 50 == 0 ? from : to, 1e6 * Math.exp(2 * random.nextGaussian()));
		}
		return Figure.of("flows", Sentence.of("Flows"), Kind.SANKEY, flows.table()).with(Role.FROM, "name").with(Role.TO, "to").with(Role.WIDTH, "npv");
	}

	private static void print(String name, Figure figure, Presentation presentation) {
		JsonObject option = FigureOption.of(figure, presentation);
		int height = FigureDrawing.height(option, WIDTH);
		long begun = System.nanoTime();
		String svg = FigureDrawing.svg(option, WIDTH, height);
		long first = since(begun);
		begun = System.nanoTime();
		for (int i = 0; i < AGAIN; i++) {
			FigureDrawing.svg(option, WIDTH, height);
		}
		long again = since(begun) / AGAIN;
		begun = System.nanoTime();
		FigureDrawing.png(option, WIDTH, height, 2);
		System.out.printf("%6d ms  %s, again %d ms, as PNG %d ms, %d kB%n", first, name, again, since(begun), svg.length() / 1024);
	}

	private static double heap() {
		System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
	}

	private static long since(long begun) {
		return (System.nanoTime() - begun) / 1_000_000;
	}
}
