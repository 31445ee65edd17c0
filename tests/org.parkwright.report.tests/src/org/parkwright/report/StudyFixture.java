package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Study;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Scenarios;

/** Results to report: of the example, and of studies like it on other stocks. */
public final class StudyFixture {

	private static final Path EXAMPLE = Path.of(System.getProperty("basedir", "")).toAbsolutePath()
			.resolve("../../examples/china-eip").normalize();
	private static final String UNITS = "id,park,utility,fuel,output,tech,cls,capacity_mw,hpr,vintage,lifetime\n";
	private static final String HEAD = """
			import "measures.scenario"
			import "parameters.scenario"
			""";
	private static final String SETTINGS = """
				park "own.park"
				base year 2014
				discount rate 8 %
				abatement cost levelised
			""";

	/** A coal-fired unit of each kind that M1 to M5 ask for. */
	public static final String COAL = "U1,K1,P1,coal,CHP,EC,small,50,3.0,2005,30\n";

	private static StudyResult example;

	private final Path folder;

	public StudyFixture(Path folder) {
		this.folder = folder;
	}

	/** The published stock with its nine scenarios, computed once. */
	public static synchronized StudyResult example() throws IOException {
		if (example == null) {
			example = run(EXAMPLE.resolve("study.scenario"), EXAMPLE.resolve("china-eip.park"));
		}
		return example;
	}

	/** A study with these lines on a stock with these. */
	public StudyResult result(String scenarios, String units) throws IOException {
		return result("Tsinghua2016", "China2014", "", "Own", scenarios, units);
	}

	public StudyResult result(String factors, String prices, String sets, String title, String scenarios, String units)
			throws IOException {
		Path study = study(factors, prices, sets, title, scenarios);
		Path park = folder.resolve("own.park");
		Path list = Files.writeString(folder.resolve("own.csv"), UNITS + units);
		Faults faults = new Faults();
		EipModel model = UnitTable.read(list, ImportOptions.DEFAULT, faults);
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		Parks.save(model, park);
		return run(study, park);
	}

	/** A study on copies of a park of the examples and its layout, which lie in the folder of this fixture. */
	StudyResult onExample(String name) throws IOException {
		Path source = EXAMPLE.resolve("../" + name).normalize();
		Path park = folder.resolve("own.park");
		Files.copy(source.resolve(name + ".park"), park, StandardCopyOption.REPLACE_EXISTING);
		Files.copy(source.resolve(name + ".layout"), folder.resolve("own.layout"), StandardCopyOption.REPLACE_EXISTING);
		return run(study("Tsinghua2016", "China2014", "", "Own", ""), park);
	}

	private Path study(String factors, String prices, String sets, String title, String scenarios) throws IOException {
		for (String name : List.of("parameters.scenario", "measures.scenario")) {
			Files.copy(EXAMPLE.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
		}
		return Files.writeString(folder.resolve("own.scenario"), HEAD + sets + "\nstudy Own \"" + title + "\" {\n"
				+ SETTINGS + "factors " + factors + "\nprices " + prices + "\n" + scenarios + "\n}\n");
	}

	private static StudyResult run(Path file, Path park) throws IOException {
		Faults faults = new Faults();
		List<Study> studies = Scenarios.load(file, faults).studies();
		assertFalse(faults.hasErrors(), () -> faults.list().toString());
		StudyResult result = Studies.run(studies.getFirst(), park, ProgressMonitor.NONE, faults);
		assertNotNull(result, () -> faults.list().toString());
		return result;
	}

	/** The result as written to a folder, in the formats that are usual. */
	public Written write(StudyResult result) throws IOException, ReportException {
		Path out = folder.resolve("out");
		write(result, Reports.Format.USUAL, out, ProgressMonitor.NONE);
		return Written.in(out);
	}

	static void write(StudyResult result, Set<Reports.Format> formats, Path out, ProgressMonitor monitor) throws IOException, ReportException {
		write(result, ReportDesign.standard(), formats, out, monitor);
	}

	static void write(StudyResult result, Path design, boolean trusted, Set<Reports.Format> formats, Path out, ProgressMonitor monitor)
			throws IOException, ReportException {
		ReportDesign file = ReportDesign.of(design);
		write(result, trusted ? file.trust() : file, formats, out, monitor);
	}

	static void write(StudyResult result, ReportDesign design, Set<Reports.Format> formats, Path out, ProgressMonitor monitor)
			throws IOException, ReportException {
		AtomicFiles.writeAll(out, Reports.files(result, ResultSections.of(result), ReportSettings.NONE, design, formats, monitor));
	}

	static void writeDesign(StudyResult result, Path out) throws IOException, ReportException {
		AtomicFiles.writeAll(out, Reports.design(result, ResultSections.of(result), ReportSettings.NONE));
	}
}
