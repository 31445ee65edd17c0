package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.model.LoadFault.Kind;

/** Every bad file gives a fault with its place, and nothing is thrown. */
class LoadFaultTest {
	@TempDir
	Path folder;

	private LoadFault only(String text) throws IOException {
		List<LoadFault> faults = Samples.faults(folder, text);
		assertEquals(1, faults.size(), faults::toString);
		return faults.getFirst();
	}

	private static void assertFault(Kind kind, int line, int column, LoadFault fault) {
		assertEquals(kind + " " + line + ":" + column, fault.kind() + " " + fault.line() + ":" + fault.column(), fault::message);
		assertTrue(fault.location().endsWith("sample.park"), fault.location());
	}

	private static void assertMentions(LoadFault fault, String... words) {
		for (String word : words) {
			assertTrue(fault.message().contains(word), () -> "'" + word + "' in: " + fault.message());
		}
	}

	@Test
	void aMissingFile() {
		LoadFault fault = ParkResources.load(folder.resolve("missing.park")).faults().getFirst();
		assertEquals(Kind.UNREADABLE, fault.kind());
	}

	@Test
	void aFolderInPlaceOfAFile() throws IOException {
		ParkResource resource = ParkResources.load(Files.createDirectory(folder.resolve("folder.park")));
		assertEquals(Kind.UNREADABLE, resource.faults().getFirst().kind());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no park at all", "id,park,utility\nU001,K038,P002\n" })
	void anEmptyFileOrOneThatIsNoXml(String text) throws IOException {
		assertFault(Kind.EMPTY, 1, 1, only(text));
	}

	@Test
	void aFileThatIsCutOff() throws IOException {
		String whole = Samples.HEADER + "  <parks id=\"p1\">\n    <firms id=\"f1\"/>\n";
		assertFault(Kind.NOT_XML, 5, 1, only(whole));
		assertFault(Kind.NOT_XML, 3, 13, only(Samples.HEADER + "  <parks id="));
	}

	@Test
	void nothingOfADamagedFileIsShown() throws IOException {
		assertTrue(Samples.load(folder, Samples.HEADER + "  <parks id=\"p1\">\n").model().isEmpty());
	}

	@Test
	void bytesThatAreNoUtf8() throws IOException {
		Path file = folder.resolve("sample.park");
		Files.write(file, (Samples.HEADER + "<parks name=\"Malmö\"/>" + Samples.FOOTER).getBytes(StandardCharsets.ISO_8859_1));
		List<LoadFault> faults = ParkResources.load(file).faults();
		assertEquals(List.of(Kind.NOT_XML), faults.stream().map(LoadFault::kind).toList());
	}

	@Test
	void tenMegabytesOfJunk() throws IOException {
		assertEquals(Kind.EMPTY, only("xyzzy ".repeat(1_700_000)).kind());
		String faulty = Samples.HEADER + "<parks id=\"p\">" + "<foo/>".repeat(100_000) + "</parks>" + Samples.FOOTER;
		List<LoadFault> faults = Samples.faults(folder, faulty);
		assertEquals(501, faults.size());
		assertEquals(Kind.TOO_MANY, faults.getLast().kind());
	}

	@Test
	void anotherKindOfXml() throws IOException {
		assertFault(Kind.NOT_A_PARK, 1, 1, only("<project/>"));
	}

	@Test
	void namesTheMetamodelDoesNotHave() throws IOException {
		List<LoadFault> faults = Samples.faults(folder, Samples.HEADER + """
				  <parks id="p1" areal="3">
				    <firms id="f1"><machines/></firms>
				    <infrastructure xsi:type="park:Windmill" id="i1"/>
				    <infrastructure id="i2"/>
				  </parks>
				""" + Samples.FOOTER);
		assertEquals(4, faults.size(), faults::toString);
		assertFault(Kind.UNKNOWN_FEATURE, 3, 3, faults.get(0));
		assertMentions(faults.get(0), "Park", "'areal'");
		assertFault(Kind.UNKNOWN_FEATURE, 4, 20, faults.get(1));
		assertMentions(faults.get(1), "Firm", "'machines'");
		assertFault(Kind.UNKNOWN_CLASS, 5, 5, faults.get(2));
		assertMentions(faults.get(2), "'Windmill'");
		assertFault(Kind.UNKNOWN_CLASS, 6, 5, faults.get(3));
	}

	@Test
	void messagesAreSentencesInEnglish() throws IOException {
		List<LoadFault> faults = Samples.faults(folder, Samples.HEADER
				+ "<exchanges id=\"x1\" distance=\"far\"/><parks id=\"p1\" area=\"wide\" colour=\"red\"/>" + Samples.FOOTER);
		assertEquals(List.of("'far' cannot be the 'distance' of an Exchange; write a number with a decimal point, or leave the attribute out if the value is unknown",
				"'wide' cannot be the 'area' of a Park; write a number with a decimal point, or leave the attribute out if the value is unknown",
				"a Park has no 'colour'; correct the name or remove it"), faults.stream().map(LoadFault::message).toList());
	}

	@Test
	void valuesThatDoNotFit() throws IOException {
		List<LoadFault> faults = Samples.faults(folder, Samples.HEADER + """
				  <parks id="p1" area="12,5" established="2014.5" level="royal" grid="g9">
				    <firms id="f1" keyEnterprise="perhaps"/>
				    <zones id="z1" area="Infinity"/>
				  </parks>
				""" + Samples.FOOTER);
		assertEquals(List.of(Kind.BAD_VALUE, Kind.BAD_VALUE, Kind.BAD_VALUE, Kind.BAD_VALUE, Kind.BAD_VALUE, Kind.UNKNOWN_REFERENCE),
				faults.stream().map(LoadFault::kind).toList(), faults::toString);
		assertMentions(faults.get(0), "'12,5'", "'area'", "decimal point");
		assertMentions(faults.get(1), "'2014.5'", "whole number");
		assertMentions(faults.get(2), "'royal'", "national, provincial");
		assertMentions(faults.get(3), "'perhaps'", "true or false");
		assertMentions(faults.get(4), "'Infinity'");
		assertFault(Kind.UNKNOWN_REFERENCE, 3, 3, faults.get(5));
		assertMentions(faults.get(5), "'g9'", "'grid'");
	}

	@Test
	void anElementThatIsSaidToBeNothing() throws IOException {
		LoadFault fault = only(Samples.HEADER + """
				  <parks xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="p1" name="North" xsi:nil="true"/>
				""" + Samples.FOOTER);
		assertFault(Kind.BAD_VALUE, 3, 3, fault);
		assertMentions(fault, "an element that says xsi:nil cannot be the 'parks'");
	}

	@Test
	void aReferenceToAnElementOfAnotherKind() throws IOException {
		LoadFault fault = only(Samples.HEADER + """
				  <parks id="p1" name="North" grid="f1">
				    <firms id="f1" name="Alpha"/>
				  </parks>
				""" + Samples.FOOTER);
		assertFault(Kind.BAD_VALUE, 3, 3, fault);
		assertEquals("the Firm 'Alpha' cannot be the 'grid' of a Park; an ElectricityGrid is needed", fault.message());
	}

	@Test
	void anElementInPlaceOfAValue() throws IOException {
		LoadFault fault = Samples.faults(folder, Samples.HEADER + """
				  <parks id="p1"><name id="x"><firms id="f1"/></name></parks>
				""" + Samples.FOOTER).getFirst();
		assertFault(Kind.UNKNOWN_FEATURE, 3, 31, fault);
		assertEquals("this place has no 'firms'; correct the name or remove it", fault.message());
	}

	@Test
	void aTypeWithoutItsNamespace() throws IOException {
		List<LoadFault> faults = Samples.faults(folder, Samples.HEADER + """
				  <parks id="p1"><infrastructure xsi:type="EnergyPlant" id="i1"/></parks>
				""" + Samples.FOOTER);
		assertEquals(List.of("a type stands here without a namespace; write park: before its name",
				"'EnergyPlant' is no type that can stand here; correct the type or remove the element"),
				faults.stream().map(LoadFault::message).toList());
	}

	@ParameterizedTest
	@MethodSource
	void whatIsLargerThanTheParserTakes(String park) throws IOException {
		LoadFault fault = only(Samples.HEADER + park + Samples.FOOTER);
		assertEquals(Kind.NOT_XML, fault.kind());
		assertMentions(fault, "a name of more than 1,000 characters", "attributes");
		assertFalse(fault.message().contains("JAXP"), fault::message);
	}

	static List<String> whatIsLargerThanTheParserTakes() {
		String attributes = IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
		return List.of("<" + "a".repeat(2_000) + "/>", "<parks " + "a".repeat(2_000) + "=\"1\"/>", "<parks" + attributes + "/>");
	}

	@Test
	void anIdThatTwoElementsHave() throws IOException {
		LoadFault fault = only(Samples.HEADER + """
				  <parks id="p1">
				    <firms id="f1" name="Alpha"/>
				    <zones id="f1" name="Beta"/>
				  </parks>
				""" + Samples.FOOTER);
		assertFault(Kind.DUPLICATE_ID, 5, 5, fault);
		assertMentions(fault, "'f1'", "Firm 'Alpha'", "line 4, column 5");
	}

	@Test
	void elementsWithoutIds() throws IOException {
		ParkResource resource = Samples.load(folder, Samples.HEADER + "<parks id=\"p1\">\n<firms/>\n<firms/></parks>" + Samples.FOOTER);
		assertFault(Kind.MISSING_ID, 4, 1, resource.faults().getFirst());
		assertTrue(resource.getErrors().isEmpty());
		assertEquals(36, resource.model().orElseThrow().getParks().getFirst().getFirms().getFirst().getId().length());
	}

	@Test
	void externalEntitiesAreNotRead() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String address = "http://localhost:" + server.getLocalPort() + "/x";
			for (String declaration : List.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
					"<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>", "<!DOCTYPE x SYSTEM \"" + address + "\">",
					"<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>",
					"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")) {
				String text = Samples.HEADER.replaceFirst("\n", "\n" + declaration + "\n") + "<parks id=\"p\" name=\"&e;\"/>" + Samples.FOOTER;
				ParkResource resource = Samples.load(folder, text);
				assertEquals(1, resource.faults().size(), () -> resource.faults().toString());
				assertFault(Kind.DOCTYPE, 2, 1, resource.faults().getFirst());
				assertTrue(resource.getContents().isEmpty());
			}
			assertNobodyCalls(server);
		}
	}

	@Test
	void neitherReferencesNorSchemaLocationsReachOutside() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String address = "http://localhost:" + server.getLocalPort() + "/x";
			String header = Samples.HEADER.replace("id=\"m1\"", "id=\"m1\" xmlns:other=\"" + address + "\" xsi:schemaLocation=\"" + address + " " + address + ".ecore\"");
			ParkResource resource = Samples.load(folder, header + "<parks id=\"p1\"><grid href=\"" + address + ".park#g\"/>"
					+ "<infrastructure xsi:type=\"other:Plant\"/></parks>" + Samples.FOOTER);
			assertEquals(List.of(Kind.OUTSIDE_REFERENCE, Kind.UNKNOWN_CLASS), resource.faults().stream().map(LoadFault::kind).distinct().toList());
			assertTrue(resource.model().orElseThrow().getParks().getFirst().getGrid().eIsProxy());
			assertNobodyCalls(server);
		}
		assertFault(Kind.OUTSIDE_REFERENCE, 3, 16, only(Samples.HEADER + "<parks id=\"p1\"><grid href=\"/etc/passwd#g\"/></parks>" + Samples.FOOTER));
	}

	private static void assertNobodyCalls(ServerSocket server) throws IOException {
		server.setSoTimeout(50);
		try {
			server.accept().close();
		} catch (SocketTimeoutException quiet) {
			return;
		}
		throw new AssertionError("something was read from outside");
	}

	@Test
	void aReferenceToAParkFileBesideThisOneWorks() throws IOException {
		Files.writeString(folder.resolve("library.park"), Samples.HEADER + "<library id=\"l1\"><grids id=\"g1\" name=\"East\"/></library>" + Samples.FOOTER);
		Path file = Files.writeString(folder.resolve("sample.park"),
				Samples.HEADER + "<parks id=\"p1\"><grid href=\"library.park#g1\"/></parks>" + Samples.FOOTER);
		ResourceSet set = ParkResources.newResourceSet();
		ParkResource resource = ParkResources.load(set, org.eclipse.emf.common.util.URI.createFileURI(file.toString()));
		assertEquals(List.of(), resource.faults());
		assertEquals("East", resource.model().orElseThrow().getParks().getFirst().getGrid().getName());
	}

	@Test
	void faultsOfTheLastTimeAreForgottenWhenAFileIsLoadedAgain() throws IOException {
		ParkResource resource = Samples.load(folder, "");
		assertFalse(resource.faults().isEmpty());
		Files.writeString(folder.resolve("sample.park"), Samples.HEADER + Samples.FOOTER);
		resource.unload();
		resource.load(null);
		assertEquals(List.of(), resource.faults());
		resource.save(null);
	}
}
