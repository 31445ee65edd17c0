package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;

/** A list written by the test, read, and its faults compared as a user would see them: place, kind, code, message. */
abstract class UnitListTest {

	static final String HEADER = "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime\n";
	static final String ROW = "U1,K1,P1,coal,CHP,EC,small,50,3.0,2005,30\n";

	@TempDir
	Path folder;

	final Faults faults = new Faults();

	Path file(String text) throws IOException {
		return file(text, StandardCharsets.UTF_8);
	}

	Path file(String text, Charset charset) throws IOException {
		return Files.writeString(folder.resolve("units.csv"), text, charset);
	}

	EipModel read(String text) throws IOException {
		return read(file(text));
	}

	EipModel read(Path file) {
		return UnitTable.read(file, ImportOptions.DEFAULT, faults);
	}

	/** @return the model of a list that must be free of faults, warnings too */
	EipModel sound(Path file) {
		EipModel model = read(file);
		assertEquals(List.of(), texts());
		assertNotNull(model);
		return model;
	}

	EipModel sound(String text) throws IOException {
		return sound(file(text));
	}

	/** Reads a list that must give these faults in this order and, with an error among them, no model. */
	void assertRefused(String text, String... expected) throws IOException {
		assertRefused(file(text), expected);
	}

	void assertRefused(Path file, String... expected) {
		EipModel model = read(file);
		assertEquals(String.join("\n", expected), String.join("\n", texts()));
		assertNull(model);
	}

	/** @return {@code line:column error code message | remedy} */
	List<String> texts() {
		return faults.list().stream().map(UnitListTest::text).toList();
	}

	private static String text(Fault fault) {
		return fault.place().line() + ":" + fault.place().column() + " "
				+ (fault.severity() == Severity.ERROR ? "" : "warning ") + fault.code() + " " + fault.message() + " | "
				+ fault.remedy();
	}

	static List<EnergyUnit> units(EipModel model) {
		return model.getParks().stream().flatMap(park -> park.getInfrastructure().stream())
				.flatMap(plant -> ((EnergyPlant) plant).getUnits().stream()).toList();
	}

	static EnergyUnit only(EipModel model) {
		assertEquals(1, units(model).size());
		return units(model).get(0);
	}
}
