package org.parkwright.symbiosis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.Main;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

class OffersImportTest {

	private static final String HEAD = "actor,direction,material,list,class,form,hazardous,quantity,unit,price,price_unit,temperature,return_temperature,substances,permit\n";
	private static final String ROWS = "Mill,offer,Slag,EWC,10 02 02,solid,no,400.0,kt/a,8.0,EUR/t,,,chloride 0.0..1.0E-4; zinc 0.15..,\n"
			+ "Kiln,want,Cement clinker,CPA,23.51,solid,,250000.0,t/a,45.0,EUR/t,,,chloride ..2.0E-4,yes\n" + "Kiln,want,Warm water,,,,,500.0,GJ/a,,,90.0,50.0,,yes\n";

	@TempDir
	private Path folder;
	private Path park;

	@BeforeEach
	void twoFirms() throws IOException {
		park = folder.resolve("a.park");
		Files.writeString(folder.resolve("firms.csv"), "id,name,park,lat,lon\nF1,Mill,Harbour,51.5,7\nF2,Kiln,Harbour,51.6,7\n");
		assertEquals(ExitCode.DONE, run("import", folder.resolve("firms.csv"), "--from", "firms", "--out", park).code);
	}

	private record Ran(int code, String said) {
	}

	private static Ran run(Object... words) {
		var out = new ByteArrayOutputStream();
		var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		int code = new Main(new Console(stream, stream, false)).run(List.of(words).stream().map(Object::toString).toArray(String[]::new));
		return new Ran(code, out.toString(StandardCharsets.UTF_8));
	}

	private Ran read(String rows, Path into, Path out) throws IOException {
		Files.writeString(folder.resolve("offers.csv"), HEAD + rows);
		return run("import", folder.resolve("offers.csv"), "--from", "offers", "--into", into, "--out", out);
	}

	@Test
	void aTableSaysWhatActorsHaveOverAndWant() throws IOException {
		Ran ran = read(ROWS, park, folder.resolve("b.park"));
		assertEquals(ExitCode.DONE, ran.code, ran::said);
		EipModel model = Parks.load(folder.resolve("b.park"), new Faults());
		Firm mill = model.getParks().getFirst().getFirms().get(0);
		Port slag = mill.getPorts().getFirst();
		assertEquals(PortDirection.OUT, slag.getDirection());
		assertEquals("EWC 10 02 02", slag.getMaterial().getClassification() + " " + slag.getMaterial().getClassCode());
		assertEquals(400, slag.getQuantity());
		assertEquals("kt/a", slag.getUnit());
		assertEquals(8, slag.getPrice());
		assertEquals(1e-4, slag.getBounds().getFirst().getUpperBound());
		assertEquals("chloride", slag.getBounds().getFirst().getSubstance().getName());
		assertEquals(null, slag.getBounds().get(1).getUpperBound());
		Firm kiln = model.getParks().getFirst().getFirms().get(1);
		assertEquals(true, kiln.getHazardousPermit());
		assertEquals(null, mill.getHazardousPermit());
		assertEquals(50, kiln.getPorts().get(1).getReturnTemperature());
	}

	@Test
	void whatIsWrittenIsReadAgain() throws IOException {
		assertEquals(ExitCode.DONE, read(ROWS, park, folder.resolve("b.park")).code);
		assertEquals(ExitCode.DONE, run("export", folder.resolve("b.park"), "--to", "offers", "--out", folder.resolve("again.csv")).code);
		String written = Files.readString(folder.resolve("again.csv")).replace("\r\n", "\n");
		assertEquals(HEAD + ROWS, written);
		assertEquals(ExitCode.DONE, run("export", park, "--to", "offers", "--out", folder.resolve("heads.csv")).code);
		assertEquals(HEAD, Files.readString(folder.resolve("heads.csv")).replace("\r\n", "\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "Mil,offer,Slag,,,,,1,t/a,,,,,,|There is no Mil in the park.", ",offer,Slag,,,,,1,t/a,,,,,,|It is not said who has or wants it.",
			"Mill,gives,Slag,,,,,1,t/a,,,,,,|It is neither an offer nor a want.", "Mill,offer,,,,,,1,t/a,,,,,,|It is not said what it is.",
			"Mill,offer,Slag,,,powder,,1,t/a,,,,,,|There is no form powder.", "Mill,offer,Slag,,,,maybe,1,t/a,,,,,,|It is neither yes nor no.",
			"Mill,offer,Slag,,,,,-1,t/a,,,,,,|It is less than 0.", "Mill,offer,Slag,,,,,1,,,,,,,|The quantity has no unit.",
			"Mill,offer,Slag,,,,,1,bags,,,,,,|In bags no mass, volume or energy of a year is counted.", "Mill,offer,Slag,,,,,1,t/a,5,,,,,|The price has no unit.",
			"Mill,offer,Slag,,,,,1,t/a,5,XX/t,,,,|There is no unit XX/t.", "Mill,offer,Slag,,,,,much,t/a,,,,,,|much",
			"Mill,offer,Slag,,,,,1,t/a,,,,,chloride,|says of no substance how much of it there is.", "Mill,offer,Slag,,,,,1,t/a,,,,,chloride a..b,|says of no substance how much of it there is.",
			"Mill,offer,Slag,,,,,1,t/a,,,,,Cl ..,|says of no substance how much of it there is." })
	void whatIsWrongIsToldByLineAndNothingIsWritten(String row, String told) throws IOException {
		Ran ran = read(row + "\n", park, folder.resolve("b.park"));
		assertEquals(ExitCode.FAULTS, ran.code, ran::said);
		assertTrue(ran.said.contains(told) && ran.said.contains("offers.csv:2"), ran::said);
		assertFalse(Files.exists(folder.resolve("b.park")));
	}

	@Test
	void whatStandsTwiceOrOtherwiseIsTold() throws IOException {
		String slag = "Mill,offer,Slag,EWC,10 02 02,,,1,t/a,,,,,,\n";
		assertTrue(read(slag + slag, park, folder.resolve("b.park")).said.contains("The same stands in line 2 too."));
		assertTrue(read(slag + "Kiln,want,Slag,EWC,10 02 01,,,1,t/a,,,,,,\n", park, folder.resolve("b.park")).said.contains("The material has 10 02 02 already"));
		assertEquals(ExitCode.DONE, read(slag, park, folder.resolve("b.park")).code);
		assertTrue(read(slag, folder.resolve("b.park"), folder.resolve("c.park")).said.contains("The park states its quantity already."));
		assertTrue(read("", park, folder.resolve("c.park")).said.contains("The list has a header, but no offer or want."));
	}
}
