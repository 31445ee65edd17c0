package org.parkwright.standards.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorScale;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SourceKind;
import org.parkwright.model.park.StandardRule;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;
import org.parkwright.standards.Scorecard;

/** Reads a standard of one's own, a row for each threshold, into the library of a new model or of a park file. */
public final class StandardImporter implements Importer {

	/** The option that names the park. */
	public static final String INTO = "into";
	private static final FileKind PARK = new FileKind("park", "Park");
	private static final List<String> REQUIRED = List.of("set", "id", "name", "unit", "operator", "threshold");
	private static final List<String> OPTIONAL = List.of("local_name", "group", "group_rule", "mandatory", "kind", "threshold_unit", "condition", "valid_from", "formula", "expression", "weight",
			"rule", "source");

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("standard", "Standard", "Make a standard of a table", FileKind.CSV, FileKind.XLSX)
				.layout("Columns: " + String.join(", ", REQUIRED) + "; if wanted " + String.join(", ", OPTIONAL) + ". A second line of an id adds a threshold with a condition or a year.")
				.options(TransferOption.file(INTO, "Park", "park file whose library takes the standard; a new one if left out", PARK));
	}

	/** What is being read. */
	private static final class Reading {
		private final EipModel model;
		private final Map<String, IndicatorSet> sets = new HashMap<>();
		private final Map<Object, Place> places = new HashMap<>();

		Reading(EipModel model) {
			this.model = model;
		}
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		EipModel model = model(file, options.file(INTO), faults);
		if (model == null) {
			return null;
		}
		var reading = new Reading(model);
		Tables.read(file, REQUIRED, OPTIONAL, faults, progress, line -> row(line, reading));
		if (!faults.hasErrors()) {
			Checks.run(model, (element, feature) -> reading.places.getOrDefault(element, Place.of(file.toString())), faults);
		}
		return model;
	}

	/** @return a copy of the park file, or a new model if there is none; null if it can't be read */
	public static EipModel model(Path file, Path into, Faults faults) {
		EipModel model;
		if (into == null) {
			model = ParkFactory.eINSTANCE.createEipModel();
			String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
			model.setId("model." + Keys.encode(name));
			model.setName(name);
		} else {
			EipModel loaded = Parks.load(into, faults);
			// the copy belongs to no file, so that whoever saves it says where to
			model = loaded == null ? null : EcoreUtil.copy(loaded);
		}
		if (model != null && model.getLibrary() == null) {
			model.setLibrary(Catalogue.newLibrary());
		}
		return model;
	}

	/** Makes a shipped standard a part of the library, so that the park knows what its values and tasks are about. */
	public static void own(EipModel model, IndicatorSet set) {
		Library library = model.getLibrary();
		if (set.eContainer() != library) {
			Library shipped = (Library) set.eContainer();
			List<Source> sources = shipped.getBibliography().stream().filter(each -> set.getSources().contains(each) || set.getIndicators().stream().anyMatch(row -> row.getSources().contains(each)))
					.toList();
			library.getBibliography().addAll(sources);
			library.getIndicatorSets().add(set);
		}
	}

	private static void row(Line line, Reading reading) {
		List<String> missing = Stream.of("set", "id", "name").filter(column -> isMissing(line, column)).toList();
		if (!missing.isEmpty()) {
			return;
		}
		String code = line.text("set");
		IndicatorSet set = reading.sets.get(code);
		if (set == null) {
			if (Scorecard.set(reading.model, code).isPresent()) {
				line.error("set", "standard.twice", "There is a standard " + code + " already.", "Give the standard another code.");
				return;
			}
			set = ParkFactory.eINSTANCE.createIndicatorSet();
			set.setId("standard." + Keys.encode(code));
			set.setName(code);
			set.setCode(code);
			set.setStandard(code);
			reading.model.getLibrary().getIndicatorSets().add(set);
			reading.sets.put(code, set);
		}
		if (!line.text("rule").isEmpty()) {
			StandardRule rule = word(line, "rule", StandardRule.VALUES);
			set.setRule(rule == null ? set.getRule() : rule);
		}
		String id = line.text("id");
		Indicator indicator = set.getIndicators().stream().filter(each -> each.getCode().equals(id)).findFirst().orElse(null);
		if (indicator != null && line.text("condition").isEmpty() && line.text("valid_from").isEmpty()) {
			line.error("id", "standard.row", "The row " + id + " stands in the table already.", "Give every row an id of its own; a second threshold needs a condition or a year.");
			return;
		}
		if (indicator == null) {
			indicator = indicator(line, set, id, reading);
			reading.places.put(indicator, line.place("id"));
		}
		threshold(line, indicator);
	}

	private static boolean isMissing(Line line, String column) {
		if (line.text(column).isEmpty()) {
			line.error(column, "standard." + column, "The " + column + " is missing.", "Enter it.");
			return true;
		}
		return false;
	}

	private static Indicator indicator(Line line, IndicatorSet set, String id, Reading reading) {
		Indicator indicator = ParkFactory.eINSTANCE.createIndicator();
		indicator.setId(set.getId() + "." + Keys.encode(id));
		indicator.setCode(id);
		indicator.setName(line.text("name"));
		indicator.setLocalName(text(line, "local_name"));
		indicator.setGroup(text(line, "group"));
		indicator.setGroupRule(text(line, "group_rule"));
		indicator.setUnit(line.text("unit").isEmpty() ? "1" : line.text("unit"));
		indicator.setFormula(text(line, "formula"));
		indicator.setExpression(text(line, "expression"));
		indicator.setWeight(line.number("weight"));
		indicator.setMandatory(yes(line, "mandatory"));
		if (line.text("kind").equalsIgnoreCase(BenchmarkKind.PREREQUISITE.getLiteral())) {
			indicator.setScale(IndicatorScale.YES_NO);
		}
		source(line, indicator, reading.model);
		set.getIndicators().add(indicator);
		return indicator;
	}

	private static void source(Line line, Indicator indicator, EipModel model) {
		String citation = line.text("source");
		if (!citation.isEmpty()) {
			Source source = model.getLibrary().getBibliography().stream().filter(each -> citation.equals(each.getCitation())).findFirst().orElse(null);
			if (source == null) {
				source = ParkFactory.eINSTANCE.createSource();
				source.setId("standard.source." + Keys.encode(citation));
				source.setName(citation);
				source.setCitation(citation);
				source.setKind(SourceKind.LITERATURE);
				model.getLibrary().getBibliography().add(source);
			}
			indicator.getSources().add(source);
		}
	}

	private static String text(Line line, String column) {
		return line.text(column).isEmpty() ? null : line.text(column);
	}

	private static boolean yes(Line line, String column) {
		String word = line.text(column).toLowerCase(Locale.ROOT);
		if (!List.of("", "yes", "no", "true", "false", "1", "0").contains(word)) {
			line.error(column, "standard.mandatory", "A row is mandatory or not, and not " + word + ".", "Write yes or no.");
		}
		return List.of("yes", "true", "1").contains(word);
	}

	private static void threshold(Line line, Indicator indicator) {
		Benchmark benchmark = ParkFactory.eINSTANCE.createBenchmark();
		benchmark.setId(indicator.getId() + "." + (indicator.getBenchmarks().size() + 1));
		BenchmarkKind kind = line.text("kind").isEmpty() ? BenchmarkKind.PERFORMANCE : word(line, "kind", BenchmarkKind.VALUES);
		ComparisonOperator operator = word(line, "operator", ComparisonOperator.VALUES);
		if (kind == null || operator == null) {
			return;
		}
		benchmark.setKind(kind);
		benchmark.setOperator(operator);
		benchmark.setThreshold(inUnit(line, indicator));
		benchmark.setCondition(text(line, "condition"));
		benchmark.setValidFrom(line.whole("valid_from"));
		indicator.getBenchmarks().add(benchmark);
	}

	/** @return the threshold in the unit of the row; it may be stated in another that converts to it */
	private static Double inUnit(Line line, Indicator indicator) {
		Double threshold = line.number("threshold");
		String unit = line.text("threshold_unit");
		if (threshold == null || unit.isEmpty()) {
			return threshold;
		}
		try {
			if (Units.compatible(Units.parse(unit), Units.parse(indicator.getUnit()))) {
				return threshold * Units.factor(Units.parse(unit), Units.parse(indicator.getUnit()));
			}
			line.error("threshold_unit", "standard.unit", "The threshold is in " + unit + ", which does not convert to " + indicator.getUnit() + ", the unit of the row.",
					"State the threshold in the unit of the row.");
		} catch (UnitSyntaxException e) {
			line.error("threshold_unit", "standard.unit", "Of the units " + unit + " and " + indicator.getUnit() + " one is no unit of measure.", "Write for instance tce/t; 1 for plain numbers.");
		}
		return null;
	}

	/** @return the literal that a cell names; null, and a fault, if it names none */
	public static <T extends Enumerator> T word(Line line, String column, List<T> values) {
		return values.stream().filter(each -> each.getLiteral().equalsIgnoreCase(line.text(column))).findFirst().orElseGet(() -> {
			line.error(column, "standard." + column, "The " + column + " is one of " + String.join(", ", values.stream().map(Enumerator::getLiteral).toList()) + ", not \"" + line.text(column) + "\".",
					"Write one of them.");
			return null;
		});
	}
}
