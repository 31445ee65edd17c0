package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.screenshot;
import static org.parkwright.workbench.Desktop.see;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.browser.Browser;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;

/**
 * Whatever a user does in the editors, nothing is logged, and when all of it is undone the files are what they were. How
 * many actions, and from which seeds: the properties {@value #ACTIONS} and {@value #SEEDS}, see perf/act.
 */
class RandomUserTest {

	private static final String ACTIONS = "parkwright.tests.actions";
	private static final String SEEDS = "parkwright.tests.seeds";
	private static final int LAST_ACTIONS = 40;
	private static final Duration STANDSTILL = Duration.ofMinutes(5);

	private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
	private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
	private final PrintStream before = System.err;
	private ILogListener log;
	private Sample sample;
	private ParkEditor park;
	private ITextEditor scenario;
	private RandomUser user;
	private volatile boolean acting;

	@BeforeEach
	void open() throws Exception {
		sample = new Sample("random");
		for (String name : List.of("kalundborg.park", "kalundborg.layout")) {
			try (InputStream content = Files.newInputStream(DiagramFixture.kalundborg().resolve(name))) {
				sample.file(name).create(content, true, null);
			}
		}
		park = (ParkEditor) sample.open(sample.file("kalundborg.park"));
		await("the park is open", () -> park.domain().model().isPresent());
		scenario = (ITextEditor) sample.open(sample.file("study.scenario"));
		log = (status, plugin) -> {
			if (status.getSeverity() >= IStatus.WARNING) {
				String trace = status.getException() == null ? ""
						: " " + Arrays.toString(status.getException().getStackTrace());
				wrong.add(status + trace + "\n  after " + last());
			}
		};
		Platform.addLogListener(log);
		System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void close() throws Exception {
		acting = false;
		System.setErr(before);
		Platform.removeLogListener(log);
		sample.close();
	}

	static LongStream seeds() {
		return Arrays.stream(System.getProperty(SEEDS, "1").split(",")).mapToLong(Long::parseLong);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void nothingIsLoggedAndAllCanBeUndone(long seed) throws Exception {
		List<IFile> files = List.of(sample.file("kalundborg.park"), sample.file("study.scenario"));
		List<byte[]> first = new ArrayList<>();
		for (IFile file : files) {
			first.add(Files.readAllBytes(file.getLocation().toPath()));
		}
		List<IWorkbenchPart> parts = new ArrayList<>(List.of(park, scenario));
		EObject shown = see(() -> park.domain().model().orElseThrow().getParks().get(0));
		for (Representation each : InstalledSpecification.get().specification().representations()) {
			if (each.domainClass().isInstance(shown)) {
				parts.add(see(() -> Diagrams.open(page(), sample.file("kalundborg.park"), each, shown)));
			}
		}
		await("the diagram has a page", () -> Desktop.all(Browser.class, Desktop.window().getShell()).findAny().isPresent());
		for (String view : List.of(IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET, ParkPerspective.RESULTS,
				IPageLayout.ID_PROBLEM_VIEW)) {
			parts.add(see(() -> page().showView(view)));
		}
		user = new RandomUser(seed, parts);
		watch();
		for (int i = 0; i < Integer.getInteger(ACTIONS, 150); i++) {
			user.act();
		}
		user.stop();
		acting = false;
		screenshot("random-" + seed);

		assertTrue(undoAll() > 0, "something was changed, seed " + seed);
		see(() -> page().saveAllEditors(false));
		await("all is saved", () -> page().getDirtyEditors().length == 0);
		for (int i = 0; i < files.size(); i++) {
			Path file = files.get(i).getLocation().toPath();
			int index = i;
			await(file.getFileName() + " is as it was, seed " + seed,
					() -> Arrays.equals(first.get(index), Files.readAllBytes(file)));
			assertArrayEquals(first.get(i), Files.readAllBytes(file));
		}
		assertEquals(List.of(), wrong, "seed " + seed);
		assertEquals("", errors.toString(StandardCharsets.UTF_8), "seed " + seed + ", " + last());
	}

	/** A user interface that never answers again would give no verdict: it ends the run, and says what it is at. */
	private void watch() {
		acting = true;
		Thread.ofPlatform().daemon().name("Watch of the random user").start(() -> {
			int done = -1;
			while (acting && user.done().size() > done) {
				done = user.done().size();
				try {
					Thread.sleep(STANDSTILL);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					return;
				}
			}
			if (acting) {
				before.println("No answer for " + STANDSTILL.toSeconds() + " s after " + last());
				Thread.getAllStackTraces().forEach((thread, stack) -> before.println(thread + Arrays.stream(stack).map(each -> "\n\tat " + each).collect(Collectors.joining())));
				Runtime.getRuntime().halt(1);
			}
		});
	}

	/** @return how many steps were taken back */
	private int undoAll() {
		see(() -> {
			page().activate(page().showView(IPageLayout.ID_PROBLEM_VIEW));
			return null;
		});
		return see(() -> {
			int steps = 0;
			CommandStack history = park.domain().editing().getCommandStack();
			for (; history.canUndo(); steps++) {
				history.undo();
			}
			ITextOperationTarget text = scenario.getAdapter(ITextOperationTarget.class);
			for (; text.canDoOperation(ITextOperationTarget.UNDO); steps++) {
				text.doOperation(ITextOperationTarget.UNDO);
			}
			return steps;
		});
	}

	private String last() {
		if (user == null) {
			return "opening";
		}
		List<String> done = user.done();
		return done.subList(Math.max(0, done.size() - LAST_ACTIONS), done.size()).toString();
	}
}
