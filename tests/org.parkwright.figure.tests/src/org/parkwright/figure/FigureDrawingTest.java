package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.google.gson.JsonObject;

class FigureDrawingTest {

	private static final int WIDTH = 640;
	private static final Presentation PRESENTATION = new Presentation(Language.ENGLISH);

	private static JsonObject option(Figure figure) {
		return FigureOption.of(figure, PRESENTATION);
	}

	private static String draw(JsonObject option) {
		return FigureDrawing.svg(option, WIDTH, FigureDrawing.height(option, WIDTH));
	}

	private static Element parsed(String svg) {
		try {
			Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
					.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
			return document.getDocumentElement();
		} catch (Exception e) {
			throw new AssertionError(svg, e);
		}
	}

	static List<String> texts(String svg) {
		return all(parsed(svg), "text").stream().map(Element::getTextContent).sorted().toList();
	}

	private static List<Element> all(Element root, String name) {
		NodeList found = root.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index)).toList();
	}

	static Stream<Arguments> kindsAndSizes() {
		return Arrays.stream(Kind.values())
				.flatMap(kind -> Stream.of(0, 1, 2, 7, 60).map(rows -> Arguments.of(kind, rows)));
	}

	@ParameterizedTest
	@MethodSource("kindsAndSizes")
	void whateverATableHoldsAPictureIsDrawn(Kind kind, int rows) {
		Element svg = parsed(draw(option(Samples.of(kind, rows))));
		assertEquals("svg", svg.getLocalName());
		assertEquals("A figure of <" + kind + "> & more", all(svg, "title").getFirst().getTextContent());
		assertFalse(all(svg, "text").isEmpty());
	}

	@ParameterizedTest
	@MethodSource("kindsAndSizes")
	void noTextRunsIntoAnother(Kind kind, int rows) {
		assertApart(parsed(draw(option(Samples.of(kind, rows)))));
	}

	private static void assertApart(Element svg) {
		List<Box> boxes = new ArrayList<>();
		for (Element text : all(svg, "text")) {
			Box box = Box.of(text);
			for (Box other : boxes) {
				assertFalse(box.meets(other), () -> box + " runs into " + other);
			}
			boxes.add(box);
		}
	}

	@ParameterizedTest
	@MethodSource("kindsAndSizes")
	void noTextLeavesThePicture(Kind kind, int rows) {
		JsonObject option = option(Samples.of(kind, rows));
		int height = FigureDrawing.height(option, WIDTH);
		for (Element text : all(parsed(draw(option)), "text")) {
			Box box = Box.of(text);
			assertTrue(box.left >= -1 && box.top >= -1 && box.right <= WIDTH + 1 && box.bottom <= height + 1,
					() -> box + " leaves " + WIDTH + " x " + height);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, -1 })
	void textsOfATornadoFarFromZeroHaveRoom(double sign) {
		Column cost = Column.number("base", "Base", "b", "CNY/t CO2e");
		ResultTable table = ResultTable.of("t", "T", "a number").columns(Column.text("n", "Number", "n"), cost, cost.named("low", "At low"), cost.named("high", "At high"))
				.add("fuelPrice", sign * 185, sign * 318.9, sign * 51.1).add("gasBoilerEfficiency", sign * 185, sign * 159.5, sign * 208.1)
				.add("discount rate", sign * 185, sign * 208.1, sign * 170.2).table();
		JsonObject option = option(Figure.of("t", Sentence.of("T"), Kind.TORNADO, table).with(Figure.Role.LABEL, "n").with(Figure.Role.BASE, "base")
				.with(Figure.Role.LOW, "low").with(Figure.Role.HIGH, "high"));
		Element svg = parsed(draw(option));
		assertApart(svg);
		List<String> texts = all(svg, "text").stream().map(Element::getTextContent).toList();
		assertTrue(texts.containsAll(List.of("fuelPrice", "gasBoilerEfficiency", "discount rate")), texts::toString);
		for (Element text : all(svg, "text")) {
			Box box = Box.of(text);
			assertTrue(box.left >= -1 && box.right <= WIDTH + 1, box::toString);
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aMarkHasItsRowAndTheTipOfTheOption(Kind kind) {
		JsonObject option = option(Samples.of(kind, 7));
		Set<String> expected = new HashSet<>();
		FigureOptionTest.marks(option).stream().filter(mark -> kind == Kind.SANKEY || !mark.get("value").toString().contains("null"))
				.forEach(mark -> expected.add(mark.get("row").getAsInt() + " " + mark.get("tip").getAsString()));
		Set<String> found = new HashSet<>();
		for (Element title : all(parsed(draw(option)), "title")) {
			Element mark = (Element) title.getParentNode();
			if (mark.hasAttribute("data-row")) {
				found.add(mark.getAttribute("data-row") + " " + title.getTextContent());
			}
		}
		if (kind == Kind.AREAS) {
			assertTrue(expected.containsAll(found), "an area has no mark for a row of its own, a single point has");
		} else {
			assertEquals(expected, found);
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aReaderSeesNamesNumbersAndUnits(Kind kind) {
		Figure figure = Samples.of(kind, 2);
		String texts = String.join(" ", all(parsed(draw(option(figure))), "text").stream().map(Element::getTextContent).toList());
		for (Role role : figure.roles().keySet()) {
			for (int column : figure.columns(role)) {
				String seen = switch (role) {
				case LABEL, FROM, TO, SERIES -> PRESENTATION.of(figure.table()).cell(0, column);
				case LOW, HIGH -> PRESENTATION.of(figure.table()).title(column);
				case BASE -> PRESENTATION.of(figure.table()).inSentence(0, column);
				case WIDTH -> kind == Kind.SANKEY || kind == Kind.MAP ? "" : PRESENTATION.of(figure.table()).title(column);
				default -> kind == Kind.SANKEY || kind == Kind.MAP || kind == Kind.RADAR && role == Role.X ? "" : kind == Kind.BAND && role == Role.Y ? PRESENTATION.of(figure.table()).unit(column)
						: PRESENTATION.of(figure.table()).head(column);
				};
				assertTrue(texts.contains(seen), () -> texts + " lacks " + seen);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void thePictureIsTheSameWheneverAndWhereverItIsDrawn(Kind kind) {
		JsonObject option = option(Samples.of(kind, 7));
		String first = draw(option);
		List<CompletableFuture<String>> others = Stream.generate(() -> CompletableFuture.supplyAsync(() -> draw(option),
				task -> Thread.ofPlatform().start(task))).limit(2).toList();
		draw(option(Samples.of(Kind.SANKEY, 9)));
		assertEquals(first, draw(option));
		others.forEach(other -> assertEquals(first, other.join()));
	}

	/** A scenario may have any name, and a figure is named after it. */
	@Test
	void aFigureOfAnyNameIsDrawn() {
		for (Figure figure : Samples.all()) {
			JsonObject option = option(figure);
			option.getAsJsonObject("parkwright").addProperty("id", "fan-<M1> & \"M4\"");
			all(parsed(draw(option)), "clipPath").forEach(clip -> assertTrue(clip.getAttribute("id").matches("fan-[A-Za-z0-9_-]+"), () -> clip.getAttribute("id")));
		}
	}

	@Test
	void idsOfPicturesOnOnePageAreTheirOwn() {
		List<String> ids = Samples.all().stream().flatMap(figure -> {
			Element svg = parsed(draw(option(figure)));
			return Stream.of("clipPath", "linearGradient", "pattern").flatMap(name -> all(svg, name).stream())
					.map(element -> element.getAttribute("id"));
		}).toList();
		assertFalse(ids.isEmpty());
		assertEquals(ids.size(), new HashSet<>(ids).size());
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void nothingIsInItThatOldReadersDoNotKnow(Kind kind) {
		String svg = draw(option(Samples.of(kind, 7)));
		for (String unknown : List.of("dominant-baseline", "paint-order", "rgba(", "<style", "ecmeta", "NaN", "undefined")) {
			assertFalse(svg.contains(unknown), unknown);
		}
	}

	@Test
	void nothingUnknownIsDrawnAsZero() {
		String svg = draw(option(Samples.of(Kind.BARS, 3)));
		assertEquals(Set.of("0", "1"), rows(svg));
	}

	private static Set<String> rows(String svg) {
		Set<String> rows = new HashSet<>();
		Stream.of("path", "polygon", "rect").flatMap(name -> all(parsed(svg), name).stream())
				.filter(mark -> mark.hasAttribute("data-row")).forEach(mark -> rows.add(mark.getAttribute("data-row")));
		return rows;
	}

	@Test
	void aPictureOfDotsHasItsSizeAndItsColours() throws IOException {
		JsonObject option = option(Samples.of(Kind.BARS, 7));
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureDrawing.png(option, 400, 300, 2)));
		assertEquals(800, image.getWidth());
		assertEquals(600, image.getHeight());
		assertEquals(0xffffffff, image.getRGB(799, 0));
		Set<Integer> colours = new HashSet<>();
		IntStream.range(0, 600).forEach(y -> IntStream.range(0, 800).forEach(x -> colours.add(image.getRGB(x, y))));
		assertTrue(colours.contains(0xff0b4f8a), "the blue of a bar");
	}

	@Test
	void namesInAnyScriptAreMeasuredAlikeEverywhere() {
		assertEquals(12 * 3, TextMeasure.width("\u5929\u7136\u6c14", "12px 'Noto Sans'"), 1e-9);
		assertTrue(TextMeasure.width("bold", "bold 12px x") > TextMeasure.width("bold", "12px x"));
		assertEquals(2 * TextMeasure.width("Emissions", "12px x"), TextMeasure.width("Emissions", "24px x"), 1e-9);
	}

	@Test
	void aScriptReachesNoJava() {
		Script script = new Script();
		JsonObject option = option(Samples.of(Kind.BARS, 1));
		assertTrue(script.call("draw", option.toString(), 300.0, 200.0).toString().startsWith("<svg"));
		for (String name : List.of("java", "Packages", "JavaImporter", "getClass", "importPackage")) {
			assertFalse(script.has(name), name);
		}
	}

	/** Where a text stands, by its place, anchor, font and turn. */
	private record Box(String text, double left, double top, double right, double bottom) {

		private static final double ASCENT = 0.36;

		static Box of(Element element) {
			double[] move = numbers(element.getAttribute("transform"));
			double size = Double.parseDouble(element.getAttribute("style").replaceAll("(?s).*?([\\d.]+)px.*", "$1"));
			double width = TextMeasure.width(element.getTextContent(), size + "px x");
			double x = number(element, "x");
			double start = switch (element.getAttribute("text-anchor")) {
			case "middle" -> x - width / 2;
			case "end" -> x - width;
			default -> x;
			};
			double y = number(element, "y");
			double half = size * ASCENT;
			if (element.getAttribute("transform").startsWith("matrix")) {
				// Upright: what was to the right is above.
				return new Box(element.getTextContent(), move[4] + y - half, move[5] - start - width, move[4] + y + half, move[5] - start);
			}
			return new Box(element.getTextContent(), move[0] + start, move[1] + y - half, move[0] + start + width, move[1] + y + half);
		}

		private static double number(Element element, String name) {
			return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
		}

		private static double[] numbers(String transform) {
			double[] found = Stream.of(transform.replaceAll("[a-z()]+", " ").trim().split("[ ,]+")).filter(each -> !each.isEmpty())
					.mapToDouble(Double::parseDouble).toArray();
			return found.length == 1 ? new double[] { found[0], 0 } : found.length == 0 ? new double[2] : found;
		}

		boolean meets(Box other) {
			return left < other.right - 0.5 && right > other.left + 0.5 && top < other.bottom - 0.5 && bottom > other.top + 0.5;
		}
	}
}
