package org.parkwright.core.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.contribution.ClassPath.Jar;

/** The index of a product says what the {@code plugin.xml} of each of its jars says. */
class ContributionIndexTest {

	private static final String XML = """
			<plugin>
			  <extension-point id="checks" name="Checks"/>
			  <extension point="org.parkwright.core.catalogue">
			    <library file="catalogue/library.park"/>
			    <example id="boilers" title="Boilers &amp; turbines, 锅炉">
			      <file path="boilers.park"/>
			      <file path="boilers.scenario"/>
			    </example>
			  </extension>
			  <extension point="org.parkwright.core.checks">
			    <check class="com.example.Rule"/>
			  </extension>
			</plugin>
			""";

	@TempDir
	private Path work;

	private List<Contribution> contributions(Path product) throws IOException {
		Path jar = PluginFixture.plugin("org.parkwright.steam", "0.2.0").file("plugin.xml", XML).file("catalogue/library.park", "a library")
				.in(product.resolve("plugins"), "org.parkwright.steam_0.2.0.jar");
		return PluginXml.read(new ByteArrayInputStream(XML.getBytes(StandardCharsets.UTF_8)),
				new Jar(URI.create("jar:" + jar.toUri().resolve(jar.getFileName().toString()) + "!/"), "org.parkwright.steam", "0.2.0"), value -> value);
	}

	private static URI folder(Path product) {
		return product.resolve("lib/parkwright.jar").toUri().resolve(".");
	}

	private static byte[] written(List<Contribution> contributions, Path product) throws IOException {
		var out = new ByteArrayOutputStream();
		ContributionIndex.write(contributions, folder(product), out);
		return out.toByteArray();
	}

	private static List<Contribution> read(byte[] index, Path product) throws IOException {
		return ContributionIndex.read(new DataInputStream(new ByteArrayInputStream(index)), folder(product));
	}

	@Test
	void whatIsReadIsWhatTheXmlSays() throws IOException {
		Path product = work.resolve("the product");
		List<Contribution> contributions = contributions(product);
		assertEquals(3, contributions.size());
		List<Contribution> read = read(written(contributions, product), product);
		assertEquals(contributions, read);
		assertEquals("boilers.scenario", read.get(1).children("file").get(1).attribute("path"));
	}

	@Test
	void aProductThatIsMovedIsReadWhereItIs() throws IOException {
		byte[] index = written(contributions(work.resolve("before")), work.resolve("before"));
		List<Contribution> moved = contributions(work.resolve("moved to"));
		List<Contribution> read = read(index, work.resolve("moved to"));
		assertEquals(moved, read);
		assertTrue(read.get(0).file("file").isPresent());
	}

	@Test
	void aClassPathOfMoreThanAProductIsSearched() {
		assertTrue(ContributionIndex.read().isEmpty());
	}
}
