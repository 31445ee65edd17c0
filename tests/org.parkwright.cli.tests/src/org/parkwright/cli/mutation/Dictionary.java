package org.parkwright.cli.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that mean something to the reader of a kind of file, so that damage gets past its first look. */
enum Dictionary {

	/** What every reader may meet. */
	ANY("0", "-0", "-1", "1e308", "-1e308", "1e-320", "1e999", "NaN", "Infinity", "99999999999", "2147483648", "-2147483649",
			"9223372036854775808", "0x10", "1,5", "1.", ".5", "+", "-", "=1+1", "@", "\u0000", "\u0001", "\u001b[2J", "\t", "\r", "\n",
			"\u0085", "\u2028", "\u00a0", "\ufeff", "\ufffe", "\u202e", "\ud83c\udfed", "\u7164", "e\u0301", "\\", "\"", "'", "\"\"", "(", ")",
			"{", "}", "[", "]", "<", ">", "&", "%", "#", ";", ",", ":", "/", "*", "//", "..", "U137", "K001", "fuel.coal", "$", "${x}", "$1",
			"%s", "%n"),

	SCENARIO("import \"measures.scenario\"", "import \"study.scenario\"", "import \"in\"", "import \"\"", "import \"/\"",
			"import \"a\u0000.scenario\"", "import \"china-eip.park\"", "study S {", "park \"\"", "park \"study.scenario\"",
			"base year 2014", "base year 99999", "horizon remaining life", "horizon until 3000", "year convention midYear",
			"discount rate -100 %", "discount rate 1e300", "factors Tsinghua2016", "prices China2014", "abatement cost cumulative",
			"scenario X { apply M1 }", "apply", "apply M1 then M1", "first of", "cheapest of", "most effective of", "then", "from 2016",
			"at 10 %/a", "at 0 %/a", "at 1e-9 %/a", "where", "is", "is not", "is one of (", "and", "or", "not", "fuel", "coal", "technology",
			"output", "heat", "capacity", "vintage", "hours", "lifetime", "retirement", "year", "base year", "before", "becomes",
			"becomes 0", "becomes 1 / 0", "becomes hours", "retirement becomes 1e9", "lifetime becomes 1e300 a", "per capacity", "after 30 a",
			"cost retrofit", "excludes M1", "extends China2014", "extends Tsinghua2016", "function f(a, b) = f(a, b)",
			"function f(a) = a * f(a)", "f(f(f(1)))", "min(", "max(", "abs(", "exp(", "^ 1e9", "^ 0.5", "/ 0", "- - - 1", "estimate \"x\"",
			"literature", "measured \"\"", "interpolate", "2014: 1 MW, 2013: 2 MW", "2014: 1, 2014: 2", "MW", "MWh/a", "CNY/(t/d)", "kg^3",
			"m^-1e9", "draws 0", "draws 10", "seed -1", "vary fuelPrice by 20 %", "vary hours by normal(mean 1, sd -1)",
			"by lognormal(mean 0, sd 0)", "as triangular(min 3, mode 2, max 1)", "correlate fuelPrice and fuelPrice 2",
			"target \"T\" emissions of 2030 below 70 % of 2014", "target mitigation 1e300 Mt", "budget -1 MCNY",
			"table of all { vary hours by 10 % at 1 values }", "stock \"S\" {", "lifetime weibull(mean 20 a, shape 1e-9)",
			"inflow 1: 1 MW, 99999: 1 MW", "level 2014: 0", "until 99999", "impact X { direct fuelUse }", "compare all ranked by cost",
			"of all", "all", "such units in the park", "number of", "total", "such units in the plant", "/*", "*/", "/**", "\"M1&M3\""),

	PARK("<", "/>", "</parks>", "</park:EipModel>", "<parks", "<units", "<units/>", "<library/>", "<x/>", "<?x y?>", "<!-- ", " -->",
			"<![CDATA[", "]]>", "&amp;", "&x;", "&#0;", "&#1;", "&#x110000;", "&lt;", "id=\"\"", "id=\"U137\"", "id=\" \"", "name=\"\"",
			"name=\"x\" name=\"y\"", "xsi:type=\"park:EnergyPlant\"", "xsi:type=\"park:EnergyUnit\"", "xsi:type=\"park:Source\"",
			"xsi:type=\"park:NamedElement\"", "xsi:type=\"x:Y\"", "xsi:type=\"ecore:EPackage\"", "xsi:nil=\"true\"", "xmi:id=\"a\"",
			"xmi:version=\"9\"", "href=\"other.park#a\"", "href=\"http://localhost:9/x.park#a\"", "href=\"china-eip.park#U137\"",
			"schemaVersion=\"0.9\"", "schemaVersion=\"99\"", "schemaVersion=\"\"", "xmlns:park=\"\"", "xmlns:x=\"http://x\"",
			"xsi:schemaLocation=\"http://x file:/x\"", "fuel=\"U137\"", "fuel=\"//@library\"", "fuel=\"//@parks.0\"",
			"fuel=\"#/0/@parks.99999\"", "fuel=\"fuel.coal fuel.gas\"", "fuel=\"secret.park#a\"", "technology=\"\"", "plant=\"plant.P058\"",
			"sources=\"source.ipcc2006 source.ipcc2006\"", "capacity=\"1e308\"", "capacity=\"-0\"", "capacity=\"NaN\"", "capacity=\" 5 \"",
			"capacity=\"0x1p3\"", "capacity=\"5d\"", "vintage=\"2147483647\"", "vintage=\"-1\"", "lifetime=\"1e6\"", "lifetime=\"1e-300\"",
			"heatToPower=\"1e300\"", "hours=\"1e300\"", "efficiency=\"0\"", "latitude=\"91\"", "output=\"CHP\"", "output=\"chp\"",
			"output=\"0\"", "lifeStatus=\"planned\"", "baseYear=\"1e9\"", "border=\"1,2 3,4 1,2\"", "border=\"a\"", "<border/>",
			"<flows source=\"a\" target=\"b\"/>", "park:EipModel", "park:Park", "parks", "infrastructure", "units", "flows", "ports", "unit"),

	LIST("U001", ",", ";", "\t", ",,", "\"", "\"\"", "\"a\nb\"", "\"a", "# note", "\n#", "id", "park", "plant", "utility", "fuel", "output",
			"tech", "cls", "capacity_mw", "hpr", "vintage", "lifetime", "hours", "efficiency_effective", "efficiency_total", "efficiency", "latitude", "longitude", "name", "status",
			"description", "coal", "natural gas", "unknown", "CHP", "E", "H", "EC", "BP", "large", "small", "planned", "retired", "1e300",
			"1e-300", "9999999", "10001", "1,5", "1.5", "-5", "0", "1e5", "=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(1)", "a = b",
			"a\\=b = c", "\\n", "\\"),

	LAYOUT("diagram-layout 1", "diagram-layout 2", "diagram \"Park overview\" \"park.kalundborg\"", "diagram \"x\" \"y\"", "end", "node",
			"edge", "layer \"Quantities\" on", "layer \"x\" maybe", "filter \"f\" \"v\" \"1\"", "at 0,0", "at 9999999,9999999",
			"at -9999999,-9999999", "at 1e3,2", "size 0,0", "size 1,1", "size 9999999,9999999", "size -1,-1", "via 1,1", "via 1,1 1,1 1,1",
			"label center 4,-8", "label begin 9999999,0", "label x 1,1", "\"\\\"", "\"\\\\\"", "\"Firm:actor.gyproc\""),

	DESIGN("<property name=\"x\">", "</property>", "<expression>", "</expression>", "<method name=\"initialize\">", "<![CDATA[", "]]>",
			"<report", "<table", "<row>", "<cell>", "<data-sets>", "<ex-property", "row[\"x\"]", "params[\"x\"]", "99999in", "-1mm", "id=\"1\"",
			"extends=\"x\"", "<extended-item", "</extended-item>", "&x;", "java.lang.System.exit(1)", "while (true) {}", "throw 1;"),

	SPECIFICATION("aql:self.name", "aql:", "aql:self.", "aql:self.units->select(u | u.capacity > 1)", "aql:(", "aql:'", "aql:if true then",
			"aql:let x = 1 in x", "aql:self.eContainer()", "aql:self->size() / 0", "aql:Sequence{1, 2", "aql:park::Fuel::X", "aql:1.0e999",
			"service:none", "service:", "var:self", "var:none", "feature:name", "feature:none", "xsi:type=\"d:NodeMapping\"",
			"xsi:type=\"dt:NodeCreationDescription\"", "xsi:type=\"x:Y\"", "xmi:id=\"unit\"", "domainClass=\"park::EnergyUnit\"",
			"domainClass=\"park::None\"", "domainClass=\"\"", "semanticCandidatesExpression=\"aql:self\"", "reusedNodeMappings=\"unit\"",
			"reusedNodeMappings=\"//@x.0\"", "mappings=\"unit unit\"", "href=\"other.odesign#x\"", "name=\"\"", "level=\"ERROR\"",
			"color=\"1,2,300\"", "labelSize=\"-1\"", "sizeComputationExpression=\"1e9\"", "workspacePath=\"/x/y.svg\"", "subNodeMappings",
			"<subNodeMappings", "<style/>", "<conditionnalStyles", "&x;", "park::"),

	WORKBOOK("<c>", "</c>", "<c r=\"A1\" t=\"s\">", "<c r=\"XFE1\">", "<c r=\"A0\">", "<c r=\"1\">", "<c t=\"inlineStr\">", "<is><t>", "<v>",
			"</v>", "<v>99999</v>", "<v>-1</v>", "<v>NaN</v>", "<v>1E400</v>", "<row>", "<row r=\"0\">", "<row r=\"2147483647\">",
			"<row r=\"-5\">", "</row>", "t=\"b\"", "t=\"e\"", "t=\"str\"", "t=\"d\"", "<si>", "<t>", "count=\"-1\"", "uniqueCount=\"99999999\"",
			"uniqueCount=\"2147483647\"", "Target=\"/x.xml\"", "Target=\"../../x\"", "TargetMode=\"External\"", "Id=\"rId1\"",
			"ContentType=\"x\"", "PartName=\"/x\"", "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId9\"/>", "xml:space=\"preserve\"",
			"xmlns=\"http://x\"", "<f>1+1</f>", "<mergeCell ref=\"A1:B2\"/>", "&x;");

	private final List<String> words;

	Dictionary(String... words) {
		this.words = List.of(words);
	}

	boolean xml() {
		return this == PARK || this == DESIGN || this == SPECIFICATION || this == WORKBOOK;
	}

	/** @return a word of this kind or of any, or a long or deep one */
	String word(Random random) {
		return switch (random.nextInt(12)) {
		case 0, 1, 2 -> pick(ANY.words, random);
		case 3 -> lengthy(random);
		default -> pick(words, random);
		};
	}

	/** @return many brackets of a kind, closed or not */
	String nest(Random random) {
		List<String[]> pairs = switch (this) {
		case SCENARIO -> List.of(new String[] { "(", "1", ")" }, new String[] { "-", "1", "" }, new String[] { "not ", "fuel is coal", "" },
				new String[] { "{", "", "}" }, new String[] { "min(1, ", "1", ")" }, new String[] { "1 + ", "1", "" },
				new String[] { "2 ^ ", "1", "" }, new String[] { "/*", "", "*/" }, new String[] { "M1 then ", "M1", "" });
		case PARK, DESIGN, SPECIFICATION, WORKBOOK -> List.of(new String[] { "<x>", "", "</x>" }, new String[] { "<parks>", "", "</parks>" },
				new String[] { "<x:y xmlns:x=\"z\">", "", "</x:y>" });
		case LAYOUT, LIST, ANY -> List.of(new String[] { "\"", "", "\"" }, new String[] { "(", "", ")" }, new String[] { "\\", "", "" });
		};
		String[] pair = pick(pairs, random);
		int depth = 1 << (3 + random.nextInt(12));
		return pair[0].repeat(depth) + pair[1] + (random.nextInt(3) == 0 ? "" : pair[2].repeat(depth));
	}

	private static String lengthy(Random random) {
		String what = pick(List.of("a", "9", "1 ", "\"", "a.", "-", "0", "\u00e9", "a,", "%", "\\", " ", "_1"), random);
		return what.repeat(1 << (4 + random.nextInt(12)));
	}

	static <T> T pick(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	/** @return the words of all kinds, for what a user types instead of a file's name or a number */
	static List<String> all() {
		List<String> all = new ArrayList<>();
		for (Dictionary dictionary : values()) {
			all.addAll(dictionary.words);
		}
		return all;
	}
}
