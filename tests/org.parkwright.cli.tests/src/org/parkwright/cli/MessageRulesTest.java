package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The rules find what messages once held, and pass what they say now. */
class MessageRulesTest {

	@ParameterizedTest
	@ValueSource(strings = {
			"x.park:1:1 error park.badValue The author is org.parkwright.model.park.impl.SourceImpl@5fa07e12.",
			"The namespace 'null' is unknown.",
			"No enum constant org.parkwright.core.study.Denominator.X",
			"Internal error of Parkwright: java.lang.NullPointerException.",
			"Cannot write out: java.nio.file.FileSystemException.",
			"Set it by ZipSecureFile.setMinInflateRatio to accept the file.",
			"Index 0 out of bounds for length 0",
			"For input string: \"12a\"",
			"  at org.parkwright.cli.Main.run(Main.java:65)",
			"The class is TOO_MANY.",
			"The price is NaN.",
			"There is no file a\u0000b.",
			"There is no file \u001b[2J." })
	void namesOfJavaAreFound(String message) {
		assertEquals(1, MessageRules.broken(message, "").stream().limit(1).count(), message);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"/tmp/in/study.scenario:3:4 error scenario.unit GJ stands where MW belongs. Write 3.6 GJ/h.",
			"x.park:2:1 error park.doctype The file has a DOCTYPE, which a park file must not have.",
			"Save it as \"CSV UTF-8\", or as Excel workbook (.xlsx).\nWritten to out: results.csv, results.json",
			"my.rptdesign: The report can't be made: ReferenceError: \"facts\" is not defined.",
			"Known are CHP (electricity and heat), E (electricity) and H (heat)." })
	void plainEnglishPasses(String message) {
		assertEquals(List.of(), MessageRules.broken(message, ""));
	}

	@Test
	void whatTheUserWroteMayBeRepeated() {
		assertEquals(List.of(), MessageRules.broken("The fuel 'NaN' is not known.", "U1,K1,P1,NaN,CHP"));
	}
}
