package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who types does not wait for faults, and no fault is forgotten for it. */
class OrderTest {

	private static final int PATIENCE = 60;
	private static final String USING = """
			import "other.scenario"
			factor set G { twice = 2 * once estimate "test" }
			""";

	@TempDir
	private Path folder;

	/** What the server did, in its order. */
	private final List<String> done = new CopyOnWriteArrayList<>();
	private final CountDownLatch told = new CountDownLatch(1);
	private final CountDownLatch goOn = new CountDownLatch(1);
	private volatile boolean waits;
	private ScenarioServer server;
	private URI using;

	/** Makes the server wait in the midst of its work, when it has told of a file whose faults it found. */
	@BeforeEach
	void stopTheServer() throws Exception {
		Files.writeString(folder.resolve("other.scenario"), "factor set F { once = 1 estimate \"test\" }\n");
		using = Files.writeString(folder.resolve("using.scenario"), USING).toUri();
		server = ScenarioServer.start(Map.of("work", folder.toUri()), ParkModels.ofFiles(), this::found);
		waits = true;
		server.open(using, USING);
		assertTrue(told.await(PATIENCE, TimeUnit.SECONDS), "faults are told of");
	}

	private void found(URI file, List<?> faults) {
		done.add(Path.of(file).getFileName() + " has " + faults.size());
		if (!waits) {
			return;
		}
		told.countDown();
		try {
			goOn.await(PATIENCE, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@AfterEach
	void stop() {
		goOn.countDown();
		server.stop();
	}

	@Test
	void proposalsComeBeforeFaults() throws Exception {
		done.clear();
		server.change(using, USING.replace("once", "on"));
		var proposals = server.completions(using, new Position(1, 28)).thenAccept(items -> done.add("proposals " + items.get(0).getLabel()));
		goOn.countDown();
		proposals.get(PATIENCE, TimeUnit.SECONDS);
		assertEquals("proposals once", done.get(0), () -> "in the order " + done);
		await("using.scenario has 1");
	}

	@Test
	void aChangeThatComesInBetweenKeepsNoFileFromBeingLookedOver() throws Exception {
		done.clear();
		server.change(using, USING.replace("once", "nothing"));
		goOn.countDown();
		await("using.scenario has 1");
		await("other.scenario has 0");
	}

	private void await(String expected) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
		while (!done.contains(expected)) {
			assertTrue(System.nanoTime() < end, () -> expected + " is not among " + done);
			Thread.sleep(10);
		}
	}
}
