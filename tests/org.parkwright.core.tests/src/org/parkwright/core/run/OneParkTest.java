package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;

/** The parks that a user can choose one of. */
class OneParkTest {

	@TempDir
	private Path folder;

	@Test
	void parksAreNamedSoThatEachIsMeantByItsName() throws IOException {
		EipModel model = Models.model();
		for (String name : List.of("north", "south", "south")) {
			Models.park(model, name).setId("park." + model.getParks().size());
		}
		Path file = folder.resolve("a.park");
		Parks.save(model, file);
		assertEquals(List.of("north", "park.2", "park.3"), Studies.parks(file));
	}

	@Test
	void thereIsNoneInAFileThatCannotBeRead() throws IOException {
		assertEquals(List.of(), Studies.parks(Files.writeString(folder.resolve("a.park"), "no park")));
	}
}
