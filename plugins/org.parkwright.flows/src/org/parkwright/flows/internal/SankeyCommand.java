package org.parkwright.flows.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.cli.Arguments;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.UsageException;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.study.Study;
import org.parkwright.diagram.layout.FigurePlaces;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.figure.FigureDrawing;
import org.parkwright.figure.FigureOption;
import org.parkwright.figure.NodePlace;
import org.parkwright.flows.EnergyFlows;
import org.parkwright.flows.FlowNetwork;
import org.parkwright.flows.FlowTables;
import org.parkwright.flows.FlowTexts;
import org.parkwright.flows.ParkYears;
import org.parkwright.flows.SmallFlows;
import org.parkwright.flows.StatedFlows;
import org.parkwright.flows.UnitEnergy;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.scenario.Scenarios;

import com.google.gson.JsonObject;

/** Draws the energy flows of a park, or writes them for other programs. */
public final class SankeyCommand implements Command {

	private static final double DOTS_PER_PIXEL = 2;
	private static final int WIDTH = 900;
	private static final int WIDTH_OF_TWO = 1600;
	private static final int NAMED = 8;
	private static final String ENERGY = "energy";
	private static final List<String> ENDINGS = List.of(".svg", ".png", ".pdf", ".csv", ".json", ".sankeymatic", ".txt");

	/** What is to be drawn. @param computed units by a study; empty if the park alone says what they do */
	private record Asked(Path file, Park park, List<Integer> years, Map<String, Map<String, UnitEnergy>> computed, double boilerReference, String layer) {

		Map<String, FlowNetwork> networks() {
			Map<String, FlowNetwork> networks = new LinkedHashMap<>();
			for (int year : years) {
				if (!layer.equals(ENERGY)) {
					networks.put(String.valueOf(year), StatedFlows.of(park, year, layer));
					continue;
				}
				if (computed.isEmpty()) {
					networks.put(String.valueOf(year), EnergyFlows.of(park, year, boilerReference));
				}
				computed.forEach((scenario, units) -> networks.put(scenario.isEmpty() ? String.valueOf(year) : year + ", " + scenario,
						EnergyFlows.of(park, year, units)));
			}
			return networks;
		}
	}

	@Override
	public String name() {
		return "sankey";
	}

	@Override
	public String summary() {
		return "Draw the energy flows of a park as a Sankey diagram, or write them for other programs.";
	}

	@Override
	public String arguments() {
		return "FILE.park|STUDY.scenario --out FILE.svg|.png|.pdf|.csv|.json|.sankeymatic [--year YEAR,YEAR] [options]";
	}

	@Override
	public Options options() {
		return new Options().addOption(Arguments.option("out", "FILE", "the file to write; its ending says what: a picture, a table (.csv, as floWeaver reads it), .json, or the input of SankeyMATIC"))
				.addOption(Arguments.option("layer", "NAME", "what flows: energy, goods, water, or substance: and the code of a substance; energy if left out"))
				.addOption(Arguments.option("year", "YEARS", "a calendar year, or two separated by a comma, which are drawn in one scale; the last that the park tells of if left out"))
				.addOption(Arguments.option("park", "NAME", "name or id of the park, where the file holds several"))
				.addOption(Arguments.option("scenario", "NAME", "units as a scenario of the study has them; as they stand if left out"))
				.addOption(Arguments.option("difference", null, "draw what is more and less in the second of two years, or with the scenario"))
				.addOption(Arguments.option("boiler-reference", "SHARE", "of a park alone: efficiency of the boiler with which fuel for heat of units that deliver electricity too is counted, such as 0.9; unknown if left out"))
				.addOption(Arguments.option("small", "SHARE", "nodes through which less than this share of the largest passes are drawn as others; 0.005 if left out, 0 for all by name"))
				.addOption(Arguments.option("width", "PIXELS", "width of a picture"))
				.addOption(Arguments.language("a picture"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		String layer = line.getOptionValue("layer", ENERGY);
		if (!List.of(ENERGY, StatedFlows.GOODS, StatedFlows.WATER).contains(layer) && !(layer.startsWith(StatedFlows.SUBSTANCE) && layer.length() > StatedFlows.SUBSTANCE.length())) {
			throw new UsageException("There is no layer " + layer + ". Choose energy, goods, water, or substance: and the code of a substance.");
		}
		Path out = out(line);
		double share = Arguments.number(line, "small", "0.005", FlowTables.SMALL, 0, 1);
		Presentation presentation = new Presentation(Arguments.language(line));
		Asked asked = asked(line, console);
		if (asked == null) {
			console.note("Nothing was drawn. Correct the errors and draw again.");
			return ExitCode.FAULTS;
		}
		Map<String, FlowNetwork> networks = asked.networks();
		if (line.hasOption("difference") && networks.size() != 2) {
			throw new UsageException("A difference is one of two: name two years with --year, or a scenario with --scenario.");
		}
		if (networks.values().stream().allMatch(network -> network.flows().isEmpty())) {
			console.note("The park " + label(asked.park) + " states nothing that flows of the layer " + asked.layer + " in "
					+ String.join(" and ", networks.keySet()) + ". Nothing was drawn. State flows, units or an account of the year.");
			return ExitCode.FAULTS;
		}
		networks.values().stream().flatMap(network -> network.notes().stream()).distinct().forEach(console::note);
		try {
			String ending = ending(out);
			AtomicFiles.Content content = switch (ending) {
			case ".csv" -> ResultFiles.csv(table(networks, share));
			case ".json" -> AtomicFiles.text(FlowTexts.json(networks));
			case ".sankeymatic", ".txt" -> AtomicFiles.text(networks.entrySet().stream()
					.map(each -> (networks.size() > 1 ? "' " + each.getKey() + "\n" : "") + FlowTexts.sankeyMatic(each.getValue())).collect(Collectors.joining("\n")));
			default -> picture(ending, networks, share, asked, presentation, line, console);
			};
			AtomicFiles.write(out, content);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		}
		console.note("Written to " + out);
		return ExitCode.DONE;
	}

	private static ResultTable table(Map<String, FlowNetwork> networks, double share) {
		ResultSection section = FlowTables.section("Energy flows", networks, share);
		return section.tables().stream().filter(table -> table.id().equals("flows")).findFirst().orElseThrow();
	}

	private static AtomicFiles.Content picture(String ending, Map<String, FlowNetwork> networks, double share, Asked asked, Presentation presentation,
			CommandLine line, Console console) throws UsageException {
		Problems problems = new Problems();
		Layouts layouts = LayoutFile.read(LayoutFile.beside(asked.file), problems).layouts();
		problems.list().forEach(problem -> console.note(problem.toString()));
		SmallFlows small = SmallFlows.of(List.copyOf(networks.values()), share);
		Map<String, FlowNetwork> drawn = new LinkedHashMap<>();
		int index = 0;
		for (String title : networks.keySet()) {
			drawn.put(title, small.networks().get(index++));
		}
		String title = (asked.layer.equals(ENERGY) ? "Energy flows, " : "Flows, " + asked.layer + ", ") + label(asked.park) + ", " + String.join(" and ", networks.keySet());
		Figure figure = line.hasOption("difference") ? FlowTables.difference(title, small.networks().getFirst(), small.networks().getLast())
				: FlowTables.figure(title, drawn);
		JsonObject option = FigureOption.of(figure, presentation, FigurePlaces.of(layouts, figure.id(), NodePlace::new));
		if (small.merged() > 0) {
			note(option, presentation.text(FlowTables.note(small), Set.of()));
		}
		int width = (int) Arguments.number(line, "width", "900", figure.columns(Figure.Role.SERIES).isEmpty() ? WIDTH : WIDTH_OF_TWO, 200, 10_000);
		int height = FigureDrawing.height(option, width);
		String svg = FigureDrawing.svg(option, width, height);
		byte[] bytes = switch (ending) {
		case ".png" -> FigureDrawing.png(svg, width, height, DOTS_PER_PIXEL);
		case ".pdf" -> FigureDrawing.pdf(svg, width, height);
		default -> svg.getBytes(StandardCharsets.UTF_8);
		};
		return file -> file.write(bytes);
	}

	private static void note(JsonObject option, String note) {
		JsonObject about = option.getAsJsonObject("parkwright");
		about.addProperty("note", about.has("note") ? about.get("note").getAsString() + "; " + note : note);
	}

	// Arguments

	private static Path out(CommandLine line) throws UsageException {
		if (!line.hasOption("out")) {
			throw new UsageException("The option --out is missing. Name the file to write, such as flows.svg.");
		}
		Path out = Arguments.path(line.getOptionValue("out"));
		if (ending(out) == null) {
			throw new UsageException("The name of the file to write ends in " + String.join(", ", ENDINGS) + ", but --out is " + out + ".");
		}
		return out;
	}

	private static String ending(Path out) {
		String name = out.toString().toLowerCase(Locale.ROOT);
		return ENDINGS.stream().filter(name::endsWith).findFirst().orElse(null);
	}

	/** Null if a fault, which is told, keeps from drawing. */
	private static Asked asked(CommandLine line, Console console) throws UsageException {
		Path file = Arguments.single(line, "park or study");
		var faults = new Faults();
		Asked asked = file.toString().toLowerCase(Locale.ROOT).endsWith(".scenario") ? ofStudy(file, line, console, faults) : ofPark(file, line, faults);
		console.note(faults);
		return faults.hasErrors() ? null : asked;
	}

	private static Asked ofPark(Path file, CommandLine line, Faults faults) throws UsageException {
		if (line.hasOption("scenario")) {
			throw new UsageException("A scenario belongs to a study. Name the file of the study in place of the park.");
		}
		double boilerReference = Arguments.number(line, "boiler-reference", "0.9", Double.NaN, 0.01, 1.1);
		EipModel model = Parks.load(file, faults);
		if (model == null) {
			return null;
		}
		Park park = park(model, line);
		return new Asked(file, park, years(line, park), Map.of(), boilerReference, line.getOptionValue("layer", ENERGY));
	}

	private static Asked ofStudy(Path file, CommandLine line, Console console, Faults faults) throws UsageException {
		if (!line.getOptionValue("layer", ENERGY).equals(ENERGY)) {
			throw new UsageException("A study computes energy alone. Name the park for another layer.");
		}
		List<Study> studies = Scenarios.load(file, faults).studies();
		if (faults.hasErrors()) {
			return null;
		}
		if (studies.size() != 1) {
			throw new UsageException(file + " holds " + studies.size() + " studies. Name a file that holds one.");
		}
		Study study = studies.getFirst();
		Path parkFile = Arguments.path(study.park()).isAbsolute() ? Arguments.path(study.park()) : file.resolveSibling(study.park());
		if (!Files.isRegularFile(parkFile)) {
			throw new UsageException("There is no park " + study.park() + " beside " + file + ". Correct the name in the study.");
		}
		EipModel model = Parks.load(parkFile, faults);
		if (model == null || faults.hasErrors()) {
			return null;
		}
		Park park = park(model, line);
		StudyResult result = Studies.run(study, 0, parkFile, park.getId(), console.progressOf("Computing"), faults);
		if (result == null) {
			return null;
		}
		Map<String, Map<String, UnitEnergy>> computed = new LinkedHashMap<>();
		String scenario = line.getOptionValue("scenario", "");
		List<String> names = result.scenarios().stream().map(ScenarioResult::name).toList();
		if (!scenario.isEmpty() && !names.contains(scenario)) {
			throw new UsageException("There is no scenario " + scenario + " in " + file + ", only " + String.join(", ", names) + ".");
		}
		if (scenario.isEmpty() || line.hasOption("difference")) {
			computed.put("", UnitEnergy.of(result, ""));
		}
		if (!scenario.isEmpty()) {
			computed.put(scenario, UnitEnergy.of(result, scenario));
		}
		return new Asked(parkFile, park, line.hasOption("year") ? years(line, park) : List.of(result.study().baseYear()), computed, Double.NaN, ENERGY);
	}

	private static Park park(EipModel model, CommandLine line) throws UsageException {
		String wanted = line.getOptionValue("park");
		List<Park> found = model.getParks().stream().filter(park -> wanted == null || wanted.equals(park.getId()) || wanted.equals(park.getName())).toList();
		if (found.size() != 1) {
			List<Park> named = found.isEmpty() ? model.getParks() : found;
			String names = named.stream().limit(NAMED).map(park -> found.size() > 1 && wanted != null ? park.getId() : label(park)).collect(Collectors.joining(", "))
					+ (named.size() > NAMED ? ", \u2026" : "");
			throw new UsageException((wanted == null ? model.getParks().isEmpty() ? "The file holds no park" : "The file holds several parks"
					: found.isEmpty() ? "There is no park " + wanted : "There are several parks " + wanted)
					+ (named.isEmpty() ? "." : ". Choose with --park one of " + names + "."));
		}
		return found.getFirst();
	}

	private static String label(Park park) {
		return park.getName() == null || park.getName().isBlank() ? park.getId() : park.getName();
	}

	private static List<Integer> years(CommandLine line, Park park) throws UsageException {
		if (!line.hasOption("year")) {
			return List.of(ParkYears.of(park).last());
		}
		String text = line.getOptionValue("year");
		List<String> parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
		if (parts.size() > 2 || !parts.stream().allMatch(part -> part.matches("[12]\\d{3}")) || parts.stream().distinct().count() < parts.size()) {
			throw new UsageException("--year is a calendar year such as 2013, or two such as 2005,2013, not " + text + ".");
		}
		return parts.stream().map(Integer::valueOf).toList();
	}
}
