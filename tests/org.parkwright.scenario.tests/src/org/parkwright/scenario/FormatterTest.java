package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layout: it reads well, says the same and stays as it is when done again. */
class FormatterTest {

	private static final Path FILE = Path.of("test.scenario");

	@Test
	void statementsStartTheirLines() {
		formats("""
				import "a.scenario" import "b.scenario" fuel hydrogen "Hydrogen" fuel methanol measure M "title"{applies to units where fuel is coal fuel becomes hydrogen cost retrofit 1 CNY/kW per capacity}
				""", """
				import "a.scenario"
				import "b.scenario"

				fuel hydrogen "Hydrogen"
				fuel methanol

				measure M "title" {
					applies to units where fuel is coal
					fuel becomes hydrogen
					cost retrofit 1 CNY/kW per capacity
				}
				""");
	}

	@Test
	void aTextThatDoesNotFitTheGrammarStaysAsItIs() {
		String text = "study S {scenario A   { apply M1 }";
		assertEquals(text, XtextFixture.formatted(XtextFixture.unsaved(FILE, text)));
	}

	@Test
	void stepsOfAnExchange() {
		formats("""
				study S { scenario A { apply   exchange "Steam"  from 2027 to   2040 then M } }
				""", """
				study S {
					scenario A { apply exchange "Steam" from 2027 to 2040 then M }
				}
				""");
	}

	@Test
	void linesOfAUnitThatIsAdded() {
		formats("""
				measure M { applies to all units fuelUse becomes 0 GJ/a adds unit{takes 25% of heat fuel electricity technology heatPump capacity 25%*total heat of such units in the park/5000h/a
				hours 5000h/a efficiency 2.5 lifetime
				20 a steamPrice   becomes 70CNY/GJ cost retrofit 1 CNY/kW per capacity} cost retrofit 1 CNY }
				""", """
				measure M {
					applies to all units
					fuelUse becomes 0 GJ/a
					adds unit {
						takes 25 % of heat
						fuel electricity
						technology heatPump
						capacity 25 % * total heat of such units in the park / 5000 h/a
						hours 5000 h/a
						efficiency 2.5
						lifetime
							20 a
						steamPrice becomes 70 CNY/GJ
						cost retrofit 1 CNY/kW per capacity
					}
					cost retrofit 1 CNY
				}
				""");
	}

	@Test
	void yearsFunctionsAndWhatVaries() {
		formats("""
				function twice ( a ) "Twice"=2*a price set P { gas { 2014 :-66.5 CNY/GJ ,2020: 60 CNY/GJ, interpolate estimate "x" } }
				measure M { applies to all units excludes A ,B at most 5TJ/a of biomass in   the park by capacity fuel becomes biomass for twice ( 10 % ) }
				study S { demand heat of K1 2014 : 500TJ/a ,2020:600 TJ/a estimate "z"   demand electricity 5 GWh/a estimate "z" scenario X { gas=2 CNY/GJ estimate "y" apply cheapest of A ,B where unit is "U1" from 2018 at 20%/a then M } target "T" emissions of 2030 below 70% of 2014
				sensitivity of all { vary gas by 20% vary discount rate from 5% to 10% } table "T" of X , Y { vary gas by 40% at 5   values vary hours by 10 %
				at 3 values } break   even "E" of X,Y{vary gas where fuel  is coal by 50%   vary gas where
				capacity>3MW from 1 to 2} uncertainty "U" of X { draws 100 seed 7 vary gas as normal ( mean -2 CNY/GJ , sd 1 CNY/GJ ) correlate gas and hours -0.5 }
				choose  "C" of X ,Y{budget 5MCNY target   mitigation 2 Mt counts  stack ,credits} choose of all { budget 1 CNY }
				stock   "B"{lifetime weibull ( mean 20a ,shape 3 ) estimate "x" inflow 1990 :50MW ,2005: 80 MW ,interpolate
				estimate "y" until   2040} stock "L" { level 2000: 5 estimate "z" lifetime 20a estimate "z" } account   "G"{years 2005   to 2013 factors F warming AR5
				electricity market heat   allocation efficiency } }
				""", """
				function twice(a) "Twice" = 2 * a

				price set P {
					gas {
						2014: -66.5 CNY/GJ, 2020: 60 CNY/GJ, interpolate  estimate "x"
					}
				}

				measure M {
					applies to all units
					excludes A, B
					at most 5 TJ/a of biomass in the park by capacity
					fuel becomes biomass for twice(10 %)
				}

				study S {
					demand heat of K1 2014: 500 TJ/a, 2020: 600 TJ/a estimate "z"
					demand electricity 5 GWh/a estimate "z"
					scenario X {
						gas = 2 CNY/GJ estimate "y"
						apply cheapest of A, B where unit is "U1" from 2018 at 20 %/a then M
					}
					target "T" emissions of 2030 below 70 % of 2014
					sensitivity of all {
						vary gas by 20 %
						vary discount rate from 5 % to 10 %
					}
					table "T" of X, Y {
						vary gas by 40 % at 5 values
						vary hours by 10 %
							at 3 values
					}
					break even "E" of X, Y {
						vary gas where fuel is coal by 50 %
						vary gas where
							capacity > 3 MW from 1 to 2
					}
					uncertainty "U" of X {
						draws 100
						seed 7
						vary gas as normal(mean -2 CNY/GJ, sd 1 CNY/GJ)
						correlate gas and hours -0.5
					}
					choose "C" of X, Y {
						budget 5 MCNY
						target mitigation 2 Mt
						counts stack, credits
					}
					choose of all {
						budget 1 CNY
					}
					stock "B" {
						lifetime weibull(mean 20 a, shape 3) estimate "x"
						inflow 1990: 50 MW, 2005: 80 MW, interpolate
							estimate "y"
						until 2040
					}
					stock "L" {
						level 2000: 5 estimate "z"
						lifetime 20 a estimate "z"
					}
					account "G" {
						years 2005 to 2013
						factors F
						warming AR5
						electricity market
						heat allocation efficiency
					}
				}
				""");
	}

	@Test
	void oneBlankBetweenWordsAndNoneInBrackets() {
		formats("""
				measure M {
					applies to units where not( capacity>=3MW and fuel is one of( coal ,gangue ) )
					fuelUse becomes-min( fuelUse,2*( heat+electricity ) ) ^ 1 - - 3 GJ/a
				}
				""", """
				measure M {
					applies to units where not (capacity >= 3 MW and fuel is one of (coal, gangue))
					fuelUse becomes -min(fuelUse, 2 * (heat + electricity))^1 - -3 GJ/a
				}
				""");
	}

	@Test
	void brokenStatementsStayBrokenAndAreIndented() {
		formats("""
				factor set F {
				a = 12 MW
				estimate
				"test"
				}
				measure M {
				applies to units where fuel is coal
				and capacity < a


				cost retrofit 1 CNY/kW
				per capacity
				}
				""", """
				factor set F {
					a = 12 MW
						estimate
						"test"
				}

				measure M {
					applies to units where fuel is coal
						and capacity < a

					cost retrofit 1 CNY/kW
						per capacity
				}
				""");
	}

	@Test
	void marksOfValuesLineByLineStandBelowEachOther() {
		formats("""
				factor set F {
					a "title" {
						1200 h/a where fuel is solar estimate "a"
						2000 h/a where fuel is one of (wind, hydro) estimate "b"
						5000 h/a where fuel is coal
							estimate "c"
						300 h/a where fuel is sludge
							and capacity < 3 MW estimate "d"
						4500 h/a estimate "e"
					}
				}
				""", """
				factor set F {
					a "title" {
						1200 h/a where fuel is solar                 estimate "a"
						2000 h/a where fuel is one of (wind, hydro)  estimate "b"
						5000 h/a where fuel is coal
							estimate "c"
						300 h/a where fuel is sludge
							and capacity < 3 MW  estimate "d"
						4500 h/a  estimate "e"
					}
				}
				""");
	}

	@Test
	void studies() {
		formats("""
				study S "title" { park "p.park" base year 2014 horizon until  2030 year   convention midYear discount rate 8%
				factors F prices P abatement cost levelised counts stack ,bought,
				 credits include  planned grid
				factors  average
				scenario A "title" {apply M1 then first of M2,M3}
				scenario "A&B" {
				apply M1 }

				compare "x" all ranked by cost compare A,"A&B" }
				""", """
				study S "title" {
					park "p.park"
					base year 2014
					horizon until 2030
					year convention midYear
					discount rate 8 %
					factors F
					prices P
					abatement cost levelised
					counts stack, bought,
						credits
					include planned
					grid
						factors average
					scenario A "title" { apply M1 then first of M2, M3 }
					scenario "A&B" {
						apply M1
					}

					compare "x" all ranked by cost
					compare A, "A&B"
				}
				""");
	}

	@Test
	void whatIsThereTwice() {
		formats("study S { discount rate 8 % discount rate 9 % park \"a.park\" park \"b.park\" }", """
				study S {
					discount rate 8 %
					discount rate 9 %
					park "a.park"
					park "b.park"
				}
				""");
	}

	@Test
	void commentsStayWhereTheyAre() {
		formats("""


				// first
				//   second


				/* third */
				factor set F { // fourth
				// fifth

				/**
				 * sixth
				   * seventh
				 */
				a = 12 MW /* eighth */ estimate "test" // ninth
				// tenth
				b = 12 MW
				// eleventh
				estimate "test"

				// twelfth
				}

				// thirteenth


				""", """
				// first
				//   second

				/* third */
				factor set F { // fourth
					// fifth

					/**
					 * sixth
					 * seventh
					 */
					a = 12 MW /* eighth */ estimate "test" // ninth
					// tenth
					b = 12 MW
						// eleventh
						estimate "test"

					// twelfth
				}

				// thirteenth
				""");
	}

	@ParameterizedTest
	@MethodSource("org.parkwright.scenario.ExamplesTest#examples")
	void lineEndsStayThoseOfTheFile(Path file) {
		String text = ScenarioFixture.read(file).replace("\n", "\r\n");
		assertEquals(text, XtextFixture.formatted(XtextFixture.unsaved(file, text)));
		assertEquals(text, XtextFixture.formatted(XtextFixture.unsaved(file, text.replace("\r\n\t", "\r\n"))));
	}

	@Test
	void fewTexts() {
		formats("", "");
		formats("factor set F{}", "factor set F {\n}\n");
		formats("\ufefffactor set F {}", "\ufefffactor set F {\n}\n");
		formats("// nothing yet\n", "// nothing yet\n");
	}

	@ParameterizedTest
	@MethodSource("squeezed")
	void aTextInOneLineComesApart(Path file, String text) {
		XtextResource resource = XtextFixture.unsaved(file, text);
		check(resource, XtextFixture.formatted(resource));
	}

	/** The examples without comments and with as few line breaks as they can do with. */
	static Stream<Object[]> squeezed() {
		return ExamplesTest.examples().stream().map(file -> {
			XtextResource resource = XtextFixture.resource(file);
			StringBuilder text = new StringBuilder();
			resource.getParseResult().getRootNode().getLeafNodes().forEach(leaf -> {
				boolean comment = leaf.isHidden() && !leaf.getText().isBlank();
				text.append(comment ? "" : leaf.isHidden() ? leaf.getText().contains("\n") ? "\n" : " " : leaf.getText());
			});
			return new Object[] { file, text.toString().replaceAll("\n+", "\n") };
		});
	}

	private static void formats(String text, String expected) {
		XtextResource resource = XtextFixture.unsaved(FILE, text);
		assertEquals(List.of(), errors(resource));
		String formatted = XtextFixture.formatted(resource);
		assertEquals(expected, formatted);
		check(resource, formatted);
	}

	private static List<String> errors(XtextResource resource) {
		List<String> errors = new ArrayList<>();
		resource.getParseResult().getSyntaxErrors().forEach(node -> errors.add(node.getSyntaxErrorMessage().getMessage()));
		return errors;
	}

	/** Same words, same comments, same syntax tree, and no further change. */
	private static void check(XtextResource resource, String formatted) {
		XtextResource again = XtextFixture.unsaved(Path.of(resource.getURI().toFileString()), formatted);
		assertEquals(words(resource), words(again));
		EcoreUtil.resolveAll(resource);
		EcoreUtil.resolveAll(again);
		assertTrue(new EcoreUtil.EqualityHelper() {
			private static final long serialVersionUID = 1L;

			@Override
			public boolean equals(EObject one, EObject other) {
				boolean unresolved = one != null && other != null && one.eIsProxy() && other.eIsProxy();
				return unresolved || super.equals(one, other);
			}
		}.equals(resource.getContents().get(0), again.getContents().get(0)), "the same syntax tree");
		assertEquals(formatted, XtextFixture.formatted(again), "formatted twice");
	}

	private static List<String> words(XtextResource resource) {
		List<String> words = new ArrayList<>();
		for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(resource.getContents().get(0)).getRootNode().getLeafNodes()) {
			String word = leaf.getText().replaceAll("(?m)^\\s+", "").strip();
			if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return words;
	}
}
