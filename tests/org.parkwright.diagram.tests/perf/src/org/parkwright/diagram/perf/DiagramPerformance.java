package org.parkwright.diagram.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.rail.Rail;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.view.ViewNode;

/**
 * Times of the diagram host on a large railway, in milliseconds: the first run, the median of twenty after ten, and what the
 * processor worked in that median, which a busy machine does not change.
 */
public final class DiagramPerformance {

	private static final int REGIONS = 40;
	private static final int WARM = 10;
	private static final int RUNS = 20;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private DiagramPerformance() {
	}

	/** @param arguments numbers of stations and lines */
	public static void main(String[] arguments) throws Exception {
		int stations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
		int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
		Rail rail = new Rail();
		fill(rail, stations, lines);
		OpenDiagram map = rail.map();
		System.out.printf("%d stations in %d regions, %d lines, %d processors, Java %s%n", stations, REGIONS, lines,
				Runtime.getRuntime().availableProcessors(), Runtime.version());
		System.out.printf("%-34s%10s%10s%10s%n", "ms", "first", "median", "work");
		time("load the specification", () -> Rail.specification(text -> text));
		time("synchronize", () -> {
			map.refresh();
			return map.view();
		});
		time("geometry without a layout", () -> {
			map.refresh();
			map.view();
			return map.geometry();
		});
		LayoutState[] last = new LayoutState[1];
		time("automatic layout (ELK)", 1, 2, () -> last[0] = map.arranged(Progress.NONE));
		LayoutState arranged = last[0];
		rail.layouts.set(map.context().key(), arranged);
		time("synchronize and geometry", () -> {
			map.refresh();
			return map.geometry();
		});
		time("SVG of a view that is there", map::svg);
		time("synchronize, geometry and SVG", () -> {
			map.refresh();
			return map.svg();
		});
		Tool.NodeCreation tool = rail.tool(Tool.NodeCreation.class, "Station");
		time("create a station, show, undo", () -> {
			ViewNode region = (ViewNode) map.view().find("Region:r1");
			DiagramCommand command = map.tools().create(tool, region, new Point(10, 40));
			rail.stack.execute(command);
			map.refresh();
			Object shown = map.geometry();
			rail.stack.undo();
			map.refresh();
			return shown;
		});
		time("move a region, show, undo", () -> {
			rail.stack.execute(map.tools().move(Map.of("Region:r1", new Point(500, 500))));
			map.refresh();
			Object shown = map.geometry();
			rail.stack.undo();
			map.refresh();
			return shown;
		});
		LayoutFile file = LayoutFile.read(java.nio.file.Path.of("none.layout"), rail.problems);
		file.layouts().set(map.context().key(), arranged);
		time("text of the layout file", file::text);
		System.out.printf("%,d characters of SVG, %,d of layout; %s%n", map.svg().length(), file.text().length(),
				map.view().counts());
		rail.problems.list().forEach(System.out::println);
	}

	private static void time(String what, Callable<?> action) throws Exception {
		time(what, WARM, RUNS, action);
	}

	private static void time(String what, int warm, int runs, Callable<?> action) throws Exception {
		double[] times = new double[warm + runs];
		double[] work = new double[warm + runs];
		for (int i = 0; i < times.length; i++) {
			long start = System.nanoTime();
			long cpu = THREADS.getCurrentThreadCpuTime();
			action.call();
			work[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		double first = times[0];
		double[] sorted = Arrays.copyOfRange(times, warm, times.length);
		double[] worked = Arrays.copyOfRange(work, warm, work.length);
		Arrays.sort(sorted);
		Arrays.sort(worked);
		System.out.printf("%-34s%10.1f%10.1f%10.1f%n", what, first, sorted[runs / 2], worked[runs / 2]);
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> list(EObject owner, String feature) {
		return (List<EObject>) owner.eGet(owner.eClass().getEStructuralFeature(feature));
	}

	private static EObject create(String type, String id) {
		EObject created = EcoreUtil.create((EClass) Rail.METAMODEL.getEClassifier(type));
		set(created, "id", id);
		set(created, "name", type + " " + id);
		return created;
	}

	private static void set(EObject object, String feature, Object value) {
		object.eSet(object.eClass().getEStructuralFeature(feature), value);
	}

	private static void fill(Rail rail, int stations, int lines) {
		Random random = new Random(1);
		EObject network = rail.network();
		EcoreUtil.deleteAll(List.copyOf(network.eContents()), true);
		EObject[] all = new EObject[stations];
		for (int i = 0; i < REGIONS; i++) {
			list(network, "regions").add(create("Region", "r" + i));
		}
		for (int i = 0; i < stations; i++) {
			all[i] = create("Station", "s" + i);
			set(all[i], "opened", 1900 + random.nextInt(130));
			list(list(network, "regions").get(i % REGIONS), "stations").add(all[i]);
		}
		for (int i = 0; i < lines; i++) {
			EObject line = create("Line", "l" + i);
			int from = random.nextInt(stations);
			set(line, "from", all[from]);
			set(line, "to", all[(from + 1 + random.nextInt(stations / 20)) % stations]);
			set(line, "capacity", random.nextDouble() * 300);
			list(network, "lines").add(line);
		}
	}
}
