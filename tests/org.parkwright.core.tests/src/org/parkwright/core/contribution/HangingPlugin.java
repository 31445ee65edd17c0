package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** A plug-in whose rule, remedy and result come to no end, at work, when they are made or when they say what they are. */
public final class HangingPlugin implements AutoCloseable {

	private static final String NAME = "com.example.hang";

	/** What messages call it. */
	public static final String ORIGIN = "the plug-in " + NAME + " 1.0.0";

	static final String CLASS = "com.example.Hang";

	/** It hangs where the state says so, and does not mind being interrupted. */
	private static final String SOURCE = """
			package com.example;
			import org.eclipse.emf.ecore.EObject;
			import org.parkwright.core.check.*;
			import org.parkwright.core.result.StudyResult;
			import org.parkwright.core.section.*;
			import org.parkwright.model.park.EipModel;
			public class Hang implements Check, org.parkwright.core.fix.Fix, ResultProvider {
				public Hang() { hang("made"); }
				public String id() { hang("described"); return "hang"; }
				public void check(Contents contents, Findings findings) { hang("at work"); }
				public boolean mend(EObject element) {
					((org.parkwright.model.park.NamedElement) element).setName("changed");
					hang("at work");
					return true;
				}
				public java.util.List<ResultSection> sections(StudyResult result) { hang("at work"); return java.util.List.of(); }
				private static void hang(String where) {
					if (where.equals(System.getProperty("com.example.hang"))) {
						System.setProperty("com.example.hang", "hangs");
						while ("hangs".equals(System.getProperty("com.example.hang"))) {
							Thread.onSpinWait();
						}
					}
				}
			}
			""";

	private final Plugins plugins;

	/** @param work where its jar is made */
	public HangingPlugin(Path work) throws IOException {
		PluginFixture.plugin(NAME, "1.0.0").extensions(List.of("check", "fix", "provider").stream()
				.map(door -> "<extension point=\"" + door + "\"><" + door + " code=\"hang\" title=\"Hang\" class=\"" + CLASS + "\"/></extension>")
				.toArray(String[]::new)).source(work, CLASS, SOURCE).in(work.resolve("extensions"), "hang.jar");
		plugins = new Plugins(List.of(work.resolve("extensions")));
	}

	/** @param door {@code check}, {@code fix} or {@code provider} */
	public Contribution element(String door) {
		return plugins.elements(door).getFirst();
	}

	/** @return what it brings by a door */
	public <T> List<T> brought(String door, Class<T> type) {
		return element(door).create("class", type).stream().toList();
	}

	/** @param when {@code made}, {@code described} or {@code at work} */
	void hang(String when) {
		System.setProperty(NAME, when);
	}

	/** As a user who cancels as soon as it hangs at work. @param what what a message calls it */
	public void isLeft(String what, Callable<?> asks) {
		hang("at work");
		CancellationException left = assertThrows(CancellationException.class,
				() -> Contributions.cancellable(() -> "hangs".equals(System.getProperty(NAME)), asks));
		assertEquals("The " + what + " of " + ORIGIN + " was left", left.getMessage());
		close();
	}

	/** What hangs goes on. */
	@Override
	public void close() {
		System.clearProperty(NAME);
	}
}
