package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

/** Whatever file of a project names an address, nobody is asked there: to open a stranger's project tells nobody of it. */
class ProjectAddressesTest {

	private static final String NOTHING = "http://SERVER/x";

	private final List<String> requests = new CopyOnWriteArrayList<>();
	private final CommandLineFixture commandLine = new CommandLineFixture();

	@TempDir
	private Path folder;

	private HttpServer server;

	@BeforeEach
	void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			requests.add(exchange.getRequestURI().getPath());
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
		for (String file : List.of("china-eip.park", "measures.scenario", "parameters.scenario")) {
			Files.copy(CommandLineFixture.EXAMPLE.resolve(file), folder.resolve(file));
		}
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://SERVER/a.scenario", "jar:http://SERVER/a.jar!/a.scenario", "//SERVER/a.scenario",
			"platform:/meta/../http://SERVER/a.scenario", "archive:http://SERVER/a.zip!/a.scenario" })
	void asAnImport(String address) throws IOException {
		Path first = study("import \"" + address + "\"\n" + Files.readString(CommandLineFixture.EXAMPLE.resolve("study.scenario")));
		assertEquals(ExitCode.FAULTS, commandLine.run("run", first, "--out", folder.resolve("out")));
		assertTrue(commandLine.err().contains("study.scenario:1:"), commandLine::err);
		assertEquals(List.of(), requests);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://SERVER/a.park", "jar:http://SERVER/a.jar!/a.park", "archive:http://SERVER/a.zip!/a.park" })
	void asThePark(String address) throws IOException {
		String text = Files.readString(CommandLineFixture.EXAMPLE.resolve("study.scenario"));
		Path study = study(text.replace("\"china-eip.park\"", "\"" + address + "\""));
		assertEquals(ExitCode.FAULTS, commandLine.run("run", study, "--out", folder.resolve("out")));
		assertTrue(commandLine.err().contains("study.scenario:"), commandLine::err);
		assertEquals(List.of(), requests);
	}

	@ParameterizedTest
	@ValueSource(strings = { "logo", "design" })
	void asASettingOfTheReport(String setting) throws IOException {
		Path study = study(Files.readString(CommandLineFixture.EXAMPLE.resolve("study.scenario")));
		Files.writeString(Files.createDirectories(folder.resolve("reports")).resolve("report.properties"),
				here(setting + " = " + NOTHING.replace(":", "\\:") + "\n"));
		commandLine.run("run", study, "--out", folder.resolve("out"));
		assertTrue(commandLine.err().contains(setting) || commandLine.err().contains("report.properties"), commandLine::err);
		assertEquals(List.of(), requests);
	}

	/** An own metamodel, a picture and a reference to another file. */
	@ParameterizedTest
	@ValueSource(strings = { "<metamodel href=\"http://SERVER/x.ecore#/\"/>", "<reusedNodeMappings href=\"http://SERVER/x.odesign#//@a\"/>" })
	void asAReferenceOfASpecification(String reference) throws IOException {
		Files.writeString(Files.createDirectories(folder.resolve("specifications")).resolve("own.odesign"), here("""
				<?xml version="1.0" encoding="UTF-8"?>
				<description:Group xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:description="http://www.eclipse.org/sirius/description/1.1.0"
				    xmlns:d="http://www.eclipse.org/sirius/diagram/description/1.1.0"
				    xsi:schemaLocation="http://SERVER/x http://SERVER/x.ecore" name="Own" version="15.4.0.202401051836">
				  <ownedViewpoints name="Own" modelFileExtension="park">
				    <ownedRepresentations xsi:type="d:DiagramDescription" name="Own" domainClass="park::Park">%s<defaultLayer name="Default"/>
				    </ownedRepresentations>
				  </ownedViewpoints>
				</description:Group>
				""".formatted(reference)));
		commandLine.run("diagram", folder.resolve("china-eip.park"), "--representation", "Own", "--out", folder.resolve("a.svg"));
		assertTrue(commandLine.err().contains("own.odesign:"), commandLine::err);
		assertEquals(List.of(), requests);
	}

	private Path study(String text) throws IOException {
		return Files.writeString(folder.resolve("study.scenario"), here(text));
	}

	private String here(String text) {
		return text.replace("SERVER", server.getAddress().getHostString() + ":" + server.getAddress().getPort());
	}
}
