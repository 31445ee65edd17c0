package org.parkwright.design.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.model.park.ParkPackage;

/** The specification that ships is without fault, and of every kind of fault one that is planted into it is found. */
class PlantedFaultsTest {

	private static final Path BUNDLE = Path.of(System.getProperty("basedir", "")).toAbsolutePath()
			.resolve("../../plugins/org.parkwright.design").normalize();
	private static final Path DESCRIPTION = BUNDLE.resolve("description");
	private static final String OVERVIEW = "overview.odesign";
	private static final String ENERGY = "energy.odesign";
	private static final String SYMBIOSIS = "symbiosis.odesign";
	private static final String TABLES = "tables.odesign";
	private static final String ACCOUNTS = "accounts.odesign";

	@TempDir
	private Path folder;

	/** A piece of a file, what stands in its place, and what must be found then with these words in its message. */
	record Planted(String file, String piece, String instead, Fault fault, String words) {

		@Override
		public String toString() {
			return fault + " " + words;
		}
	}

	static Stream<Planted> faults() {
		return Stream.of(
				// Section 14.1: unknown elements, attributes and namespaces
				new Planted(OVERVIEW, "<conditionnalStyles predicateExpression=\"service:isEnded\">(.*?)</conditionnalStyles>",
						"<conditionalStyles predicateExpression=\"service:isEnded\">$1</conditionalStyles>",
						Fault.UNKNOWN_ELEMENT, "conditionalStyles"),
				new Planted(OVERVIEW, "activeByDefault=\"false\"", "activeByDefault=\"false\" optionall=\"true\"",
						Fault.UNKNOWN_ATTRIBUTE, "optionall"),
				new Planted(TABLES, "tree/description/1.0.0", "tree/description/1.1.0", Fault.UNKNOWN_NAMESPACE,
						"tree/description/1.1.0"),
				new Planted(OVERVIEW, "xmi:id=\"parkOverview\"", "xmi:id=\"parkOverview\" v:level=\"ERROR\"",
						Fault.UNKNOWN_NAMESPACE, "level"),
				new Planted(OVERVIEW, "t:RemoveElement\"", "t:Remove\"", Fault.UNKNOWN_TYPE, "Remove"),
				new Planted(OVERVIEW, "<style xsi:type=\"ds:SquareDescription\"", "<style", Fault.UNKNOWN_TYPE, "abstract"),
				// 14.2: services
				new Planted(OVERVIEW, "\"service:flowWidth\"", "\"service:flowWith\"", Fault.UNKNOWN_SERVICE, "flowWith"),
				new Planted(ENERGY, "<ownedJavaExtensions qualifiedClassName=\"org.parkwright.design.EnergyServices\"/>", "",
						Fault.UNKNOWN_SERVICE, "energyUnits"),
				new Planted(OVERVIEW, "org.parkwright.design.FlowLabels", "org.parkwright.design.FlowLabel",
						Fault.UNKNOWN_SERVICE, "there is no class"),
				new Planted(TABLES, "conditionExpression=\"service:hasPlants\"", "conditionExpression=\"aql:true\"",
						Fault.UNUSED_SERVICE, "hasPlants"),
				new Planted(OVERVIEW, "service:newName\\(arg0\\)", "service:newName", Fault.WRONG_ARGUMENT, "newName"),
				new Planted(OVERVIEW, "\"service:isPlace\"", "\"service:isIdea\"", Fault.WRONG_ARGUMENT, "isIdea"),
				new Planted(OVERVIEW, " precondition=\"service:isExchange\"", " precondition=\"service:isIdea\"",
						Fault.WRONG_ARGUMENT, "isIdea"),
				new Planted(OVERVIEW, "service:newName\\(arg0\\)", "service:newName(arg1)", Fault.UNKNOWN_VARIABLE, "arg1"),
				// 14.3: what AQL passes over when it runs
				new Planted(OVERVIEW, "predicateExpression=\"service:isEnded\"",
						"predicateExpression=\"aql:self.state = park::ExchangeState::ENDED\"", Fault.UNKNOWN_FEATURE,
						"Flow has no feature state"),
				new Planted(OVERVIEW, "of ' \\+ self.parkOf\\(\\).caption\\(\\)", "of ' + self.park.name", Fault.UNKNOWN_FEATURE,
						"Park has no feature park"),
				new Planted(SYMBIOSIS, "park::ExchangeState::IMPLEMENTED", "park::ExchangeState::implemented", Fault.UNKNOWN_CLASS,
						"implemented"),
				new Planted(OVERVIEW, "audits auditExpression=\"service:isNotNegative\"",
						"audits auditExpression=\"aql:self.quantity &gt;= 0\"", Fault.TYPE_MISMATCH, "numbers of one kind"),
				new Planted(SYMBIOSIS, "self.kind = park::ExchangeKind::WATER", "self.kind = 'water'", Fault.TYPE_MISMATCH,
						"never equal"),
				new Planted(OVERVIEW, "audits auditExpression=\"service:isNamed\"", "audits auditExpression=\"feature:name\"",
						Fault.TYPE_MISMATCH, "truth"),
				new Planted(OVERVIEW, "sizeComputationExpression=\"service:flowWidth\"",
						"sizeComputationExpression=\"service:flowLabel\"", Fault.TYPE_MISMATCH, "whole number"),
				new Planted(OVERVIEW, "aql:not self.oclIsKindOf\\(park::EnergyPlant\\)",
						"aql:self.ports->isEmpty()", Fault.SYNTAX, "outside the part of AQL"),
				// 14.4: ends of edges
				new Planted(OVERVIEW, "sourceMapping=\"firm energyPlant ", "sourceMapping=\"firm ", Fault.MISSING_END,
						"lacks Energy plant"),
				new Planted(SYMBIOSIS, "name=\"Other partners\" activeByDefault=\"true\"", "name=\"Other partners\"",
						Fault.MISSING_END, "off at first"),
				// 14.5: a mapping for the class and one for what inherits from it
				new Planted(OVERVIEW, " preconditionExpression=\"aql:not self.oclIsKindOf\\(park::EnergyPlant\\)\"", "",
						Fault.DOUBLED_MAPPING, "Waste plant"),
				new Planted(TABLES, " preconditionExpression=\"aql:not self.oclIsKindOf\\(park::EnergyPlant\\)\"", "",
						Fault.DOUBLED_MAPPING, "Infrastructure"),
				// 14.6: what a style leaves out
				new Planted(ENERGY, "(RETIRED\">\\s*<style[^>]*) sizeComputationExpression=\"service:unitSize\"", "$1",
						Fault.MISSING_SIZE, "no size"),
				new Planted(OVERVIEW, "showIcon=\"false\"", "", Fault.GENERIC_ICON, "icon"),
				new Planted(OVERVIEW, "foregroundColor=\"greenFill\"", "foregroundColor=\"paper\"", Fault.GRADIENT, "differ"),
				// 15: what a real Sirius showed
				new Planted(ENERGY, "(<centerLabelStyleDescription[^>]*) labelExpression=\"[^\"]*\"", "$1", Fault.EMPTY_LABEL,
						"no expression"),
				new Planted(TABLES, "(name=\"Quantity\"[^>]*) initialWidth=\"\\d+\"", "$1", Fault.NARROW_COLUMN, "Quantity"),
				new Planted(OVERVIEW, "<values name=\"NODE_LABELS\"/>", "", Fault.CUT_TITLE, "titles"),
				new Planted(ENERGY, "browseExpression=\"service:target.asUnit\"", "browseExpression=\"var:target\"",
						Fault.REJECTED, "output"),
				// cross tables: cells, columns and the tools of both
				new Planted(ACCOUNTS, "\"service:amountText\"", "\"service:amountTex\"", Fault.UNKNOWN_SERVICE, "amountTex"),
				new Planted(ACCOUNTS, "\"service:yearOf\"", "\"feature:year\"", Fault.UNKNOWN_FEATURE, "ActivityDatum has no feature year"),
				new Planted(ACCOUNTS, "\"feature:year\" initialWidth", "\"feature:amount\" initialWidth", Fault.UNKNOWN_FEATURE, "YearAccount has no feature amount"),
				new Planted(ACCOUNTS, "\"service:activityDataOf\"", "\"service:dataOf\"", Fault.WRONG_ARGUMENT, "dataOf"),
				new Planted(ACCOUNTS, "aql:columnSemantic.year", "aql:columnSemantic.unit", Fault.UNKNOWN_FEATURE, "YearAccount has no feature unit"),
				new Planted(ACCOUNTS, "aql:lineSemantic.unit", "aql:lineSemantic.year", Fault.UNKNOWN_FEATURE, "ActivityDatum has no feature year"),
				new Planted(ACCOUNTS, "service:newAmount\\(arg0\\)", "service:newAmount(arg1)", Fault.UNKNOWN_VARIABLE, "arg1"),
				new Planted(ACCOUNTS, "self.moneyHead", "self.moneyHeat", Fault.UNKNOWN_SERVICE, "moneyHeat"),
				// 14.7: default deletion, navigation to a viewpoint that is not enabled
				new Planted(OVERVIEW, "deletionDescription=\"deleteElement\"", "", Fault.DEFAULT_DELETE, "deletion tool"),
				new Planted(OVERVIEW, "<reuses>.*?</reuses>", "", Fault.DISABLED_VIEWPOINT, "Energy"),
				// 14.8: version and raw blanks
				new Planted(OVERVIEW, "15.4.0.202401051836", "15.4.1.202601010000", Fault.VERSION, "newer"),
				new Planted(OVERVIEW, "dropDescriptions=\"moveActor\"",
						"dropDescriptions=\"//@ownedViewpoints.0/@ownedTools[name='Move to a zone']\"", Fault.RAW_BLANK, "%20"),
				new Planted(SYMBIOSIS, "overview.odesign#parkOverview",
						"overview.odesign#//@ownedViewpoints.0/@ownedRepresentations[name='Park overview']", Fault.RAW_BLANK,
						"%20"),
				// What Sirius reports only when its own validation is run, or not at all
				new Planted(OVERVIEW, "level=\"INFO\"", "level=\"NOTE\"", Fault.BAD_VALUE, "level"),
				new Planted(OVERVIEW, "width=\"13\"", "width=\"wide\"", Fault.BAD_VALUE, "width"),
				new Planted(OVERVIEW, "valueExpression=\"aql:'idea'\"", "valueExpression=\"aql:'dream'\"", Fault.BAD_VALUE,
						"dream"),
				new Planted(OVERVIEW, " targetClass=\"park::TransportLink\"", "", Fault.MISSING_FEATURE, "targetClass"),
				new Planted(OVERVIEW, "strokeColor=\"ended\"", "strokeColor=\"over\"", Fault.DANGLING, "over"),
				new Planted(ENERGY, "overview.odesign#paper",
						"environment:/viewpoint#//@systemColors/@entries[name='pink']", Fault.DANGLING, "pink"),
				new Planted(OVERVIEW, "deletionDescription=\"deleteElement\"", "deletionDescription=\"rename\"",
						Fault.WRONG_TARGET, "DirectEditLabel"),
				new Planted(ENERGY, "<metamodel href=\"[^\"]*\"/>", "", Fault.NO_METAMODEL, "park/1.0"),
				new Planted(OVERVIEW, "domainClass=\"park::Firm\"", "domainClass=\"park::Company\"", Fault.UNKNOWN_CLASS,
						"Company"),
				new Planted(OVERVIEW, "referenceName=\"firms\"", "referenceName=\"companies\"", Fault.UNKNOWN_FEATURE,
						"companies"),
				new Planted(OVERVIEW, "referenceName=\"firms\"", "referenceName=\"zones\"", Fault.TYPE_MISMATCH, "zones"),
				new Planted(TABLES, "featureName=\"heatToPower\"", "featureName=\"ratio\"", Fault.UNKNOWN_FEATURE,
						"ratio"),
				new Planted(OVERVIEW, "icons/32/Landfill.svg", "icons/32/Dump.svg", Fault.MISSING_IMAGE, "Dump"),
				new Planted(OVERVIEW, " precondition=\"service:preSource.sendsEnergyTo\\(preTarget\\)\"", "", Fault.UNGUARDED,
						"both ends"),
				new Planted(OVERVIEW, "conditionExpression=\"service:element.mayLeadTo\\(target\\)\"",
						"conditionExpression=\"aql:true\"", Fault.UNGUARDED, "without asking"),
				new Planted(OVERVIEW, " reconnections=\"linkSource linkTarget\"", " reconnections=\"linkSource\"",
						Fault.UNUSED_TOOL, "End the link elsewhere"),
				new Planted(OVERVIEW, " precondition=\"service:element.canMoveInto\\(newContainer\\)\"", "", Fault.REJECTED,
						"precondition"),
				new Planted(ENERGY, "t:ChangeContext\" browseExpression=\"var:library\"",
						"t:CreateInstance\" typeName=\"park::Fuel\" referenceName=\"fuels\"", Fault.REJECTED, "inside another"));
	}

	@Test
	void theSpecificationIsWithoutFault() {
		assertEquals(List.of(), linter().lint(DESCRIPTION));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void findsAPlantedFault(Planted planted) throws IOException {
		try (Stream<Path> files = Files.list(DESCRIPTION)) {
			for (Path file : files.toList()) {
				String text = Files.readString(file);
				if (file.endsWith(planted.file())) {
					String changed = Pattern.compile(planted.piece(), Pattern.DOTALL)
							.matcher(text).replaceFirst(planted.instead());
					assertNotEquals(text, changed, "nothing to plant the fault into");
					text = changed;
				}
				Files.writeString(folder.resolve(file.getFileName()), text);
			}
		}
		List<Finding> findings = linter().lint(folder);
		assertTrue(findings.stream().anyMatch(found -> found.fault() == planted.fault()
				&& found.file().equals(planted.file()) && found.message().contains(planted.words())), findings::toString);
	}

	@Test
	void plantsEveryKindOfFault() {
		List<Fault> planted = faults().map(Planted::fault).distinct().toList();
		assertEquals(List.of(), Stream.of(Fault.values()).filter(fault -> !planted.contains(fault)).toList());
	}

	private static Linter linter() {
		return new Linter(ParkPackage.eINSTANCE, PlantedFaultsTest.class.getClassLoader(), BUNDLE);
	}
}
