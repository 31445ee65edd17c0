package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.birt.chart.model.Chart;
import org.eclipse.birt.chart.model.attribute.ActionType;
import org.eclipse.birt.chart.model.attribute.TriggerCondition;
import org.eclipse.birt.chart.model.attribute.impl.ImageImpl;
import org.eclipse.birt.chart.model.attribute.impl.ScriptValueImpl;
import org.eclipse.birt.chart.model.data.impl.ActionImpl;
import org.eclipse.birt.chart.model.data.impl.TriggerImpl;
import org.eclipse.birt.chart.model.impl.ChartWithAxesImpl;
import org.eclipse.birt.chart.model.impl.SerializerImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;

import com.sun.net.httpserver.HttpServer;

/** By whichever way the design of a stranger tries to do more than lay out, it is refused, and nothing has happened. */
class StrangeDesignTest {

	private static final String REPORT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<report xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27">
			%s
			<page-setup><simple-master-page name="a4"/></page-setup>
			<body>
			<label><text-property name="text">Harmless</text-property></label>
			%s
			</body>
			</report>
			""";
	private static final String CREATE = "new Packages.java.io.File(\"MARKER\").createNewFile()";
	private static StudyResult result;

	@TempDir
	private static Path shared;

	@TempDir
	private Path folder;

	private final List<String> requests = new CopyOnWriteArrayList<>();
	private HttpServer server;

	/** A way in: what stands in front of the body, what in it, and a word of what is told. */
	record Way(String name, String front, String body, String word) {

		@Override
		public String toString() {
			return name;
		}
	}

	private static Way body(String name, String body, String word) {
		return new Way(name, "", body, word);
	}

	private static Way expression(String name, String expression, String reached) {
		return body(name, "<text-data><expression name=\"valueExpr\"><![CDATA[" + expression
				+ "]]></expression><property name=\"contentType\">plain</property></text-data>", "reaches for " + reached);
	}

	private static Way chart(String name, Consumer<Chart> change, String word) {
		Chart chart = ChartWithAxesImpl.createDefault();
		change.accept(chart);
		String text;
		try {
			text = SerializerImpl.instance().asXml(chart, true).toString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return body(name, "<extended-item extensionName=\"Chart\" name=\"mine\"><xml-property name=\"xmlRepresentation\"><![CDATA["
				+ text.substring(text.indexOf("<model:")) + "]]></xml-property></extended-item>", word);
	}

	private static String grid(String inside) {
		return "<grid><column/><row><cell>" + inside + "</cell></row></grid>";
	}

	static Stream<Way> ways() {
		return Stream.of(
				// scripts and handlers
				new Way("script of the report", "<method name=\"initialize\">" + CREATE + "</method>", "", "initialize"),
				new Way("script before the report", "<method name=\"beforeFactory\">" + CREATE + "</method>", "", "beforeFactory"),
				body("script of an item", "<label><text-property name=\"text\">a</text-property><method name=\"onCreate\">" + CREATE
						+ "</method></label>", "onCreate"),
				body("script deep in a table", grid(grid("<label><method name=\"onRender\">" + CREATE + "</method></label>")), "onRender"),
				body("Java handler", "<label><property name=\"eventHandlerClass\">java.lang.Runtime</property></label>",
						"eventHandlerClass"),
				new Way("Java handler of the report", "<property name=\"eventHandlerClass\">java.lang.Runtime</property>", "",
						"eventHandlerClass"),
				new Way("included script", "<list-property name=\"includeScripts\"><structure><property name=\"fileName\">"
						+ "more.js</property></structure></list-property>", "", "includeScripts"),
				new Way("included jar", "<list-property name=\"scriptLibs\"><structure><property name=\"name\">more.jar</property>"
						+ "</structure></list-property>", "", "scriptLibs"),
				// data
				new Way("scripted data", "<data-sources><script-data-source name=\"s\"/></data-sources><data-sets>"
						+ "<script-data-set name=\"d\"><property name=\"dataSource\">s</property><method name=\"open\">" + CREATE
						+ "</method><method name=\"fetch\">return false;</method></script-data-set></data-sets>",
						"<table><property name=\"dataSet\">d</property></table>", "open"),
				new Way("scripted data source", "<data-sources><script-data-source name=\"s\"><method name=\"open\">" + CREATE
						+ "</method></script-data-source></data-sources>", "", "open"),
				new Way("database", "<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.jdbc\" name=\"s\">"
						+ "<property name=\"odaURL\">jdbc:any</property></oda-data-source></data-sources>", "", "OdaDataSource"),
				new Way("flat file", "<data-sources><oda-data-source "
						+ "extensionID=\"org.eclipse.datatools.connectivity.oda.flatfile\" name=\"s\"/></data-sources>", "", "OdaDataSource"),
				// pictures and pages from elsewhere
				body("picture of a page", "<image><property name=\"source\">url</property><expression name=\"uri\">\"SERVER/a.png\""
						+ "</expression></image>", "picture"),
				body("picture of a file", "<image><property name=\"source\">file</property><expression name=\"uri\">\"/etc/hostname\""
						+ "</expression></image>", "picture"),
				body("picture behind an item", grid("<label><property name=\"backgroundImage\">SERVER/a.png</property></label>"),
						"SERVER/a.png"),
				body("picture behind a highlight", "<label><list-property name=\"highlightRules\"><structure><property name=\"operator\">"
						+ "is-true</property><expression name=\"testExpr\">true</expression><property name=\"backgroundImage\">SERVER/a.png"
						+ "</property></structure></list-property><text-property name=\"text\">a</text-property></label>", "highlighted"),
				new Way("picture behind a style", "<styles><style name=\"s\"><property name=\"backgroundImage\">SERVER/a.png</property>"
						+ "</style></styles>", "<label><property name=\"style\">s</property></label>", "SERVER/a.png"),
				body("picture in a text", "<text><property name=\"contentType\">html</property><text-property name=\"content\">"
						+ "<![CDATA[<b>a</b><img src=\"SERVER/a.png\"/>]]></text-property></text>", "text that takes in"),
				body("computed markup in a text", "<text><property name=\"contentType\">html</property><text-property name=\"content\">"
						+ "<![CDATA[<VALUE-OF format=\"html\">'<im'+'g src=\"SERVER/a.png\"/>'</VALUE-OF>]]></text-property></text>",
						"text that takes in"),
				body("computed markup", "<text-data><expression name=\"valueExpr\">'&lt;img src=\"SERVER/a.png\"/&gt;'</expression>"
						+ "<property name=\"contentType\">html</property></text-data>", "not plain"),
				body("computed text of any kind", "<text-data><expression name=\"valueExpr\">'a'</expression></text-data>", "not plain"),
				new Way("library of a page", "<list-property name=\"libraries\"><structure><property name=\"fileName\">SERVER/a.rptlibrary"
						+ "</property><property name=\"namespace\">a</property></structure></list-property>", "", "a.rptlibrary"),
				new Way("library of another folder", "<list-property name=\"libraries\"><structure><property name=\"fileName\">"
						+ "../elsewhere.rptlibrary</property><property name=\"namespace\">a</property></structure></list-property>", "",
						"not in its folder"),
				new Way("library with a script", "<list-property name=\"libraries\"><structure><property name=\"fileName\">"
						+ "beside.rptlibrary</property><property name=\"namespace\">a</property></structure></list-property>",
						"<label extends=\"a.greeting\"/>", "library a"),
				new Way("library by the name of ours", "<list-property name=\"libraries\"><structure><property name=\"fileName\">"
						+ "parkwright.rptlibrary</property><property name=\"namespace\">parkwright</property></structure></list-property>",
						"<label extends=\"parkwright.greeting\"/>", "library parkwright"),
				// charts
				chart("script of a chart", chart -> chart.setScript("function beforeGeneration() { " + CREATE + "; }"),
						"chart with a script"),
				chart("Java class of a chart", chart -> chart.setScript("java.lang.Runtime"), "chart with a script"),
				chart("picture of a chart", chart -> chart.getBlock().setBackground(ImageImpl.create("SERVER/a.png")),
						"chart with a picture"),
				chart("script of a chart for the page", chart -> chart.getBlock().getTriggers().add(TriggerImpl.create(
						TriggerCondition.ONCLICK_LITERAL, ActionImpl.create(ActionType.INVOKE_SCRIPT_LITERAL,
								ScriptValueImpl.create("alert(1)")))), "script for the page"),
				body("item of another kind", "<extended-item extensionName=\"Crosstab\"/>", "Crosstab"),
				// expressions
				expression("Java class", CREATE, "java.io.File"),
				expression("Java class without prefix", "new java.io.File(\"MARKER\").createNewFile()", "java.io.File"),
				expression("Java class by pieces", "new (eval(\"Pack\" + \"ages\")[\"ja\" + \"va\"].io.File)(\"MARKER\").createNewFile()", "java.io.File"),
				expression("imported package", "importPackage(Packages.java.io); new File(\"MARKER\").createNewFile()", "java.io.File"),
				expression("imported class", "importClass(Packages.java.io.File); new File(\"MARKER\").createNewFile()", "java.io.File"),
				expression("importer", "with (new JavaImporter(Packages.java.io)) { new File(\"MARKER\").createNewFile() }", "java.io.File"),
				expression("reflection", "reportContext.getClass().getClassLoader().loadClass(\"java.io.File\")", "java.lang.Class"),
				expression("reflection on a text", "new Packages.java.lang.String(\"a\").getClass().forName(\"java.lang.Runtime\")", "java.lang.Class"),
				expression("loader of the application", "reportContext.getAppContext().get(\"PARENT_CLASSLOADER\").loadClass(\"java.io.File\")", ""),
				expression("the engine itself", "reportContext.getReportRunnable().getReportEngine()", "org.eclipse.birt.report"),
				expression("the design itself", "reportContext.getDesignHandle().getModule()", "org.eclipse.birt.report"),
				expression("evaluated text", "eval(\"new Packages.java.io.File('MARKER').createNewFile()\")", "java.io.File"),
				expression("evaluated by the context", "reportContext.evaluate(\"new Packages.java.io.File('MARKER').createNewFile()\")", "java.io.File"),
				expression("made function", "Function(\"return new Packages.java.io.File('MARKER').createNewFile()\")()", "java.io.File"),
				expression("caught failure", "try { " + CREATE + " } catch (e) { 'a' }", "java.io.File"),
				body("value in a text", "<text><property name=\"contentType\">html</property><text-property name=\"content\">"
						+ "<![CDATA[<VALUE-OF>" + CREATE + "</VALUE-OF>]]></text-property></text>", "reaches for java.io.File"),
				body("visibility", "<label><list-property name=\"visibility\"><structure><property name=\"format\">all</property>"
						+ "<expression name=\"valueExpr\">" + CREATE + "</expression></structure></list-property></label>",
						"reaches for java.io.File"),
				body("bookmark", "<label><expression name=\"bookmark\">" + CREATE + "</expression><text-property name=\"text\">a"
						+ "</text-property></label>", "reaches for java.io.File"),
				body("entry of the contents", "<label><structure name=\"toc\"><expression name=\"expressionValue\">" + CREATE
						+ "</expression></structure><text-property name=\"text\">a</text-property></label>", "reaches for java.io.File"),
				body("link", "<label><text-property name=\"text\">a</text-property><structure name=\"action\"><property name=\"linkType\">"
						+ "hyperlink</property><expression name=\"uri\">" + CREATE + "</expression></structure></label>",
						"reaches for java.io.File"),
				body("computed picture", "<image><property name=\"source\">expr</property><expression name=\"valueExpr\">" + CREATE
						+ "</expression></image>", "reaches for java.io.File"),
				body("binding", "<grid><list-property name=\"boundDataColumns\"><structure><property name=\"name\">a</property>"
						+ "<expression name=\"expression\">" + CREATE + "</expression></structure></list-property><column/><row><cell><data>"
						+ "<property name=\"resultSetColumn\">a</property></data></cell></row></grid>", "reaches for java.io.File"));
	}

	@BeforeAll
	static void compute() throws IOException {
		result = new StudyFixture(shared).result("scenario M1 { apply M1 }", StudyFixture.COAL);
	}

	@BeforeEach
	void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			requests.add(exchange.getRequestURI().getPath());
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
		Path home = Files.createDirectory(folder.resolve("design"));
		String library = """
				<?xml version="1.0" encoding="UTF-8"?>
				<library xmlns="http://www.eclipse.org/birt/2005/design" version="3.2.27"><components>
				<label name="greeting"><text-property name="text">a</text-property><method name="onCreate">%s</method></label>
				</components></library>
				""".formatted(here(CREATE));
		Files.writeString(home.resolve("beside.rptlibrary"), library);
		Files.writeString(home.resolve("parkwright.rptlibrary"), library);
		Files.writeString(folder.resolve("elsewhere.rptlibrary"), library);
		Files.writeString(home.resolve("more.js"), here(CREATE));
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	@ParameterizedTest
	@MethodSource("ways")
	void isRefusedAndHasDoneNothing(Way way) throws IOException {
		Path design = design(way);
		Path out = folder.resolve("out");
		ReportException error = assertThrows(ReportException.class,
				() -> StudyFixture.write(result, design, false, Reports.Format.USUAL, out, ProgressMonitor.NONE));
		assertTrue(error.getMessage().contains(here(way.word())), error::getMessage);
		assertTrue(error.getMessage().endsWith("or write the report with parkwright report --trust if the design is your own."), error::getMessage);
		assertFalse(Files.exists(marker()), "it has run");
		assertEquals(List.of(), requests, "it has asked for pages");
		assertFalse(Files.exists(out));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE report [<!ENTITY e SYSTEM \"SERVER/e.txt\">]>", "<!DOCTYPE report SYSTEM \"SERVER/e.dtd\">",
			"<!DOCTYPE report [<!ENTITY % p SYSTEM \"SERVER/p.dtd\"> %p; <!ENTITY e \"a\">]>" })
	void aDocumentTypeAsksForNothing(String type) throws IOException {
		Path design = Files.writeString(folder.resolve("design/own.rptdesign"), here("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + type
				+ "<report xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.27\"><page-setup><simple-master-page"
				+ " name=\"a4\"/></page-setup><body><label><text-property name=\"text\">&e;</text-property></label></body></report>"));
		assertThrows(ReportException.class, () -> write(design, false));
		assertEquals(List.of(), requests);
	}

	@Test
	void limitsOfTheParserAreToldInPlainWords() throws IOException {
		Path design = Files.writeString(folder.resolve("design/own.rptdesign"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
				+ "<report xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.27\" " + "a".repeat(5_000) + "=\"1\"/>");
		String message = assertThrows(ReportException.class, () -> write(design, false)).getMessage();
		assertTrue(message.contains("a name in it is too long"), message);
	}

	@Test
	void aTrustedOneMay() throws IOException, ReportException {
		Way script = ways().findFirst().orElseThrow();
		write(design(script), true);
		assertTrue(Files.exists(marker()));
	}

	/** What a trusted design made known to the engine is not known to the next. */
	@Test
	void trustEndsWithItsReport() throws IOException, ReportException {
		Way script = ways().filter(way -> way.name().equals("Java class")).findFirst().orElseThrow();
		StudyFixture.write(result, design(script), true, EnumSet.of(Reports.Format.HTML), folder.resolve("trusted"), ProgressMonitor.NONE);
		Files.delete(marker());
		isRefusedAndHasDoneNothing(script);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1 + 2 * Math.sqrt(9)", "BirtStr.toUpper(\"abc\")", "BirtDateTime.year(new Date())",
			"BirtMath.round(2.345, 1)", "[3, 1, 2].sort().join()", "var a = { b: 1 }; a.b", "\"abc\".replace(/b/, \"d\")",
			"pageNumber", "reportContext.getOutputFormat()", "new Date(2020, 1, 1)", "String(1.5).length", "Finance.pmt(0.1, 3, 100, 0, 0)",
			"BirtComp.between(2, 1, 3)" })
	void usualExpressionsRun(String expression) throws IOException, ReportException {
		write(design(expression(expression, expression, "nothing")), false);
		assertTrue(Files.readString(folder.resolve("out/report.html")).contains("Harmless"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "_jsContext", "EngineTask", "PARENT_CLASSLOADER", "report", "statusHandle", "_statusHandle" })
	void theEngineGoesByNoName(String name) throws IOException, ReportException {
		write(design(expression(name, "\"it is a \" + typeof " + name, "nothing")), false);
		assertTrue(Files.readString(folder.resolve("out/report.html")).contains("it is a string"));
	}

	private void write(Path design, boolean trusted) throws IOException, ReportException {
		StudyFixture.write(result, design, trusted, EnumSet.of(Reports.Format.HTML), folder.resolve("out"), ProgressMonitor.NONE);
	}

	private Path design(Way way) throws IOException {
		return Files.writeString(folder.resolve("design/own.rptdesign"), here(REPORT.formatted(way.front(), way.body())));
	}

	private Path marker() {
		return folder.resolve("marker");
	}

	private String here(String text) {
		return text.replace("MARKER", marker().toString()).replace("SERVER",
				"http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
	}
}
