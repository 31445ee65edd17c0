package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.study.ParkExchanges;
import org.parkwright.model.park.EipModel;

/** An exchange as a step of a scenario, in the editor, with the exchanges of the steel park. */
class ExchangeStepTest {

	private static final String FILE = "steam.scenario";
	private static final String NAME = "\"Steam of the coke ovens to Mill Paper\"";

	@TempDir
	private Path folder;
	private Workplace work;

	@BeforeEach
	void start() throws IOException {
		EipModel steel = Parks.load(Path.of("../../examples/steel-park/steel-park.park").toAbsolutePath().normalize(), new Faults());
		work = new Workplace(folder).withExample();
		work.start(park -> Optional.of(steel));
	}

	@AfterEach
	void stop() {
		work.close();
	}

	private static String study(String step) {
		return "study S {\n\tpark \"china-eip.park\"\n\tbase year 2025\n\tscenario A { apply " + step + " }\n}\n";
	}

	@Test
	void exchangesOfTheParkAreProposed() {
		List<String> proposals = work.proposals("new.scenario", study("exchange |"));
		assertTrue(proposals.containsAll(List.of(NAME, "\"Steam to Mill Paper\"", "\"Fly ash to Hillside Cement\"")), proposals.toString());
		assertTrue(work.proposals("new.scenario", study("|")).contains("exchange"));
	}

	@Test
	void hoverSaysWhatItBringsAndToWhom() {
		assertEquals("**Steam of the coke ovens to Mill Paper** idea, 120,000 GJ/a from Northgate Steelworks to Mill Paper",
				work.hover("h.scenario", study("exchange " + NAME.replace("coke", "co|ke") + " from 2027")));
	}

	@Test
	void whatTheParkDoesNotHaveOrHasAlreadyIsMarked() {
		String text = work.type(FILE, study("exchange \"Steam of the coke ovens to Mill Papers\" from 2027 then exchange \"Steam to Mill Paper\""));
		Diagnostic unknown = work.fault(FILE, ParkExchanges.UNKNOWN);
		assertEquals("The park file has no exchange Steam of the coke ovens to Mill Papers. Did you mean Steam of the coke ovens to Mill Paper?", unknown.getMessage().getLeft());
		assertEquals(DiagnosticSeverity.Error, unknown.getSeverity());
		int start = text.indexOf("\"Steam of");
		assertEquals(new Range(Workplace.position(text, start), Workplace.position(text, text.indexOf(" from"))), unknown.getRange());
		assertTrue(work.fault(FILE, ParkExchanges.IMPLEMENTED).getMessage().getLeft().startsWith("The exchange Steam to Mill Paper is implemented since 2019: "));
		work.type(FILE, study("exchange " + NAME + " from 2027"));
		work.faults(FILE, all -> all.stream().noneMatch(each -> each.getCode().get().toString().startsWith("study.")));
	}
}
