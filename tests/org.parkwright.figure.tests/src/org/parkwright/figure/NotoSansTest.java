package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the font of figures comes from. */
class NotoSansTest {

	/** Java copies a font that it reads from anything else into the folder for temporary files. */
	@ParameterizedTest
	@EnumSource
	void eachStyleIsReadFromItsFile(NotoSans.Style style) throws IOException {
		assertArrayEquals(NotoSans.bytes(style), Files.readAllBytes(NotoSans.path(style).orElseThrow()));
	}
}
