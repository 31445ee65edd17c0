package org.parkwright.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A browser for all tests of a class, and the diagram that a test shows in it; errors of the page fail the test. */
abstract class PageFixture {

	static Chromium browser;

	ShownDiagram shown;

	@BeforeAll
	static void startBrowser() throws Exception {
		browser = new Chromium(ShownDiagram.root());
	}

	@AfterAll
	static void endBrowser() {
		browser.close();
	}

	@AfterEach
	void close() throws Exception {
		List<String> problems = browser.problems();
		browser.open("about:blank");
		shown.close();
		browser.problems();
		assertEquals(List.of(), problems, "errors of the page");
	}
}
