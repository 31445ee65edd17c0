package org.parkwright.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

	@ParameterizedTest
	@ValueSource(strings = { "U001", "boiler 1", "50%", "%20", "%", "%zz", "a:b#c/d", "苏州 1号", "😀", "\"<&>", "tab\there" })
	void whatIsEncodedIsOneWordAndComesBack(String text) {
		String key = Keys.encode(text);
		assertTrue(key.matches("[\\p{L}\\p{N}._%-]+"), key);
		assertEquals(text, Keys.decode(key));
	}

	@Test
	void aPlainIdStaysAsItIs() {
		assertEquals("U-1_a.2", Keys.encode("U-1_a.2"));
		assertEquals("100%", Keys.decode("100%"));
		assertEquals("%zz", Keys.decode("%zz"));
	}
}
