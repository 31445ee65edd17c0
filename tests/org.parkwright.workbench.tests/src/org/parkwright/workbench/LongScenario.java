package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.parkwright.scenario.ui.ScenarioService;

/**
 * Types into a scenario file of 12,500 lines, as fast as a fast typist and while the language server reads and checks what was
 * typed before, and prints how long after a key comes to the user interface its sign is painted and the user interface has
 * nothing left to do, and how long it computed, which other work on the machine does not lengthen. It is no test by its name,
 * so that it runs by {@code perf/type} alone: no test looks at a clock.
 */
class LongScenario {

	private static final int LINES = 12_500;
	private static final int KEYS = 100;
	/** Between two keys. */
	private static final int PACE_IN_MILLIS = 120;
	private static final int PATIENCE = 30;
	/** What is typed again and again: right once in a while, and broken in between. */
	private static final String TYPED = "heat / 3 - 2 t/a - electricity / 1.5 - ";
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final LinkedBlockingQueue<Long> painted = new LinkedBlockingQueue<>();
	private Sample sample;
	private ITextEditor editor;

	@Test
	void measure() throws Exception {
		sample = new Sample("long");
		String text = text();
		IFile file = sample.file("long.scenario");
		file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
		see(() -> page().showView(IPageLayout.ID_OUTLINE));
		CountDownLatch checked = new CountDownLatch(1);
		URI uri = file.getLocation().toPath().toUri();
		ScenarioService.get().onChecked(each -> {
			if (each.equals(uri)) {
				checked.countDown();
			}
		});
		editor = (ITextEditor) sample.open(file);
		see(() -> {
			page().activate(editor);
			return null;
		});
		assertTrue(checked.await(PATIENCE, TimeUnit.SECONDS), "the file has been looked over");
		type("warming up", text.indexOf("wasteUnitEfficiency"));
		type("at the start", text.indexOf("wasteUnitEfficiency"));
		type("in the middle", text.indexOf("wasteUnitEfficiency", text.length() / 2));
		type("at the end", text.lastIndexOf("wasteUnitEfficiency"));
		screenshot("scenario-long");
		sample.close();
	}

	private void type(String where, int at) throws InterruptedException {
		see(() -> {
			editor.selectAndReveal(at, 0);
			return null;
		});
		StyledText widget = see(() -> (StyledText) editor.getAdapter(Control.class));
		IDocument document = see(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()));
		boolean[] changed = new boolean[1];
		Listener modify = event -> changed[0] = true;
		Listener paint = event -> {
			if (changed[0]) {
				changed[0] = false;
				painted.offer(System.nanoTime());
			}
		};
		see(() -> {
			widget.addListener(SWT.Modify, modify);
			widget.addListener(SWT.Paint, paint);
			return null;
		});
		double[] seen = new double[KEYS];
		double[] free = new double[KEYS];
		double[] computed = new double[KEYS];
		int length = document.getLength();
		long thread = see(() -> Thread.currentThread().threadId());
		for (int i = 0; i < KEYS; i++) {
			Event key = new Event();
			key.character = TYPED.charAt(i % TYPED.length());
			key.keyCode = key.character;
			long start = System.nanoTime();
			long worked = THREADS.getThreadCpuTime(thread);
			widget.getDisplay().asyncExec(() -> widget.notifyListeners(SWT.KeyDown, key));
			Long end = painted.poll(PATIENCE, TimeUnit.SECONDS);
			if (end == null) {
				throw new AssertionError("Key " + i + " is not to be seen; see " + screenshot("failed-scenario-long"));
			}
			seen[i] = (end - start) / 1e6;
			see(() -> null);
			free[i] = (System.nanoTime() - start) / 1e6;
			computed[i] = (THREADS.getThreadCpuTime(thread) - worked) / 1e6;
			Thread.sleep(Math.max(0, PACE_IN_MILLIS - (System.nanoTime() - start) / 1_000_000));
		}
		see(() -> {
			widget.removeListener(SWT.Modify, modify);
			widget.removeListener(SWT.Paint, paint);
			assertEquals(length + KEYS, document.getLength());
			document.replace(at, KEYS, "");
			return null;
		});
		print(where + ", key to sign", seen);
		print(where + ", key to rest", free);
		print(where + ", user interface computed", computed);
	}

	private static void print(String what, double[] millis) {
		Arrays.sort(millis);
		System.out.println(String.format(Locale.ROOT, "%8.0f ms  %s: 95 %% within %.0f ms, worst %.0f ms", millis[KEYS / 2], what,
				millis[KEYS * 95 / 100], millis[KEYS - 1]));
	}

	private static String text() {
		StringBuilder text = new StringBuilder("import \"parameters.scenario\"\n");
		int lines = 1;
		for (int i = 0; lines < LINES; i++) {
			String measure = """

					/** Measure number %1$d. */
					measure L%1$d "A measure" {
						applies to units where fuel is coal and capacity <= %1$d MW and output is not heat
						fuel becomes naturalGas
						fuelUse becomes electricity / wasteUnitEfficiency + heat / boilerReference
						cost retrofit wasteUnitCost per fuelUse / wasteHeatingValue / wasteUnitHours
						cost followUp largeUnitFollowUp per capacity after newLifetime
					}
					""".formatted(i);
			text.append(measure);
			lines += measure.split("\n", -1).length - 1;
		}
		return text.toString();
	}
}
