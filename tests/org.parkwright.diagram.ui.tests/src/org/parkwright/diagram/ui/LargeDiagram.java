package org.parkwright.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.diagram.ui.ShownDiagram.Opened;

/**
 * Measures a generated park of 1,000 firms in 40 zones with 2,000 flows, in rows, and prints the figures. How long the
 * automatic layout takes is measured with the host. It is no test by its name,
 * so that it runs by {@code perf/run} alone: no test looks at a clock.
 */
class LargeDiagram {

	private static final int FIRMS = 1000;
	private static final int ZONES = 40;
	private static final int FLOWS = 2000;
	private static final int ROUNDS = 8;

	@TempDir
	Path folder;

	@Test
	void measure() throws Exception {
		Path model = Files.writeString(folder.resolve("large.park"), park());
		System.out.println(String.format(Locale.ROOT, "    load %.1f on %d processors",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.getRuntime().availableProcessors()));
		try (Chromium browser = new Chromium(ShownDiagram.root())) {
			List<Double> paints = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				Opened opened = Opened.park(model, "Park overview", false);
				double own = cpu(ProcessHandle.current());
				double browsers = browser.cpu();
				try (ShownDiagram shown = new ShownDiagram(browser, opened)) {
					paints.add(shown.paintedAfter());
					if (i == 0) {
						print("first paint in a fresh process: server, page and all nodes drawn", paints.get(0));
						print("of CPU for that in the server's process, compilation by the JVM included",
								cpu(ProcessHandle.current()) - own);
						print("of CPU for that in the browser", browser.cpu() - browsers);
					}
					if (i == 2) {
						assertEquals(FIRMS + ZONES, shown.diagram.view().allNodes().count());
						assertEquals(FLOWS, shown.diagram.view().edges().size());
						edits(browser, shown);
						drags(browser, shown);
					}
					browser.open("about:blank");
				}
			}
			print("first paint, third time", paints.get(2));
		}
	}

	/** Milliseconds that a process has computed. */
	static double cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
	}

	/** A change of the model until the page shows it. */
	private static void edits(Chromium browser, ShownDiagram shown) throws Exception {
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			String name = "Renamed " + i;
			long start = System.nanoTime();
			shown.set("firm0", "name", name);
			browser.waitFor("document.getElementById('diagram_Firm:firm0').textContent.includes('" + name + "')");
			times.add((System.nanoTime() - start) / 1e6);
		}
		print("an edit until it shows, median of " + ROUNDS, median(times));
	}

	private static void drags(Chromium browser, ShownDiagram shown) {
		double[] at = shown.place("Firm:firm0");
		browser.mouse("click", at[0], at[1]);
		browser.mouse("down", 0, 0);
		List<Double> times = new ArrayList<>();
		for (int i = 1; i <= ROUNDS; i++) {
			long start = System.nanoTime();
			browser.mouse("move", at[0] + 4 * i, at[1]);
			browser.evaluate("new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))");
			times.add((System.nanoTime() - start) / 1e6 / Chromium.STEPS);
		}
		browser.mouse("up", 0, 0);
		print("one movement of the mouse while dragging with everything in sight, median", median(times));
	}

	private static double median(List<Double> times) {
		return times.stream().sorted().toList().get(times.size() / 2);
	}

	private static void print(String what, double millis) {
		System.out.println(String.format(Locale.ROOT, "%8.0f ms  %s", millis, what));
	}

	/** A park as the file of one: every firm has a port for what comes and one for what goes. */
	static String park() throws IOException {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:park="http://www.parkwright.org/park/1.0"
				    id="model" name="Large" schemaVersion="1.0" baseYear="2020">
				  <parks id="park" name="Large">
				""");
		for (int zone = 0; zone < ZONES; zone++) {
			StringBuilder actors = new StringBuilder();
			for (int firm = zone; firm < FIRMS; firm += ZONES) {
				actors.append(" firm").append(firm);
			}
			xml.append("    <zones id=\"zone").append(zone).append("\" name=\"Zone ").append(zone).append("\" actors=\"")
					.append(actors.toString().strip()).append("\"/>\n");
		}
		for (int firm = 0; firm < FIRMS; firm++) {
			xml.append(String.format("""
					    <firms id="firm%1$d" name="Firm %1$d" zone="zone%2$d">
					      <ports id="in%1$d" name="in" direction="in" material="steam"/>
					      <ports id="out%1$d" name="out" direction="out" material="steam"/>
					    </firms>
					""", firm, firm % ZONES));
		}
		for (int flow = 0; flow < FLOWS; flow++) {
			int from = flow * 7919 % FIRMS;
			int to = (from + 1 + flow * 13 % (FIRMS - 1)) % FIRMS;
			xml.append(String.format("    <flows xsi:type=\"park:Exchange\" id=\"flow%d\" name=\"Steam\" material=\"steam\""
					+ " from=\"out%d\" to=\"in%d\" kind=\"energy\" state=\"implemented\"/>\n", flow, from, to));
		}
		return xml.append("""
				  </parks>
				  <library id="library" name="Materials"><materials id="steam" name="Steam" code="steam" form="steam"/></library>
				</park:EipModel>
				""").toString();
	}
}
