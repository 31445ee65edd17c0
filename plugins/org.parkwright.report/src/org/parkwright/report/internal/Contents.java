package org.parkwright.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parkwright.core.result.StudyResult;

/**
 * What a report shows, for the scripts of the design: single texts by name ("facts") and tables by name, whose cells
 * are text as a reader sees it or, for charts, numbers with null for unknown.
 */
final class Contents {

	private final Map<String, String> facts = new LinkedHashMap<>();
	private final Map<String, List<Object[]>> tables = new LinkedHashMap<>();
	private final List<Annex> annexes = new ArrayList<>();

	/**
	 * @return all that there is to show of a result
	 * @throws IOException if the park file can't be read again
	 */
	static Contents of(StudyResult result) throws IOException {
		Contents contents = new Contents();
		Scales scales = Scales.of(result);
		OriginSection.fill(result, contents);
		FindingsSection.fill(result, scales, contents);
		ParkSection.fill(result, ParkDiagrams.of(result.provenance()), contents);
		StockSection.fill(result, contents);
		ScenarioSection.fill(result, scales, contents);
		EmissionSection.fill(result, contents);
		ParameterSection.fill(result.study(), contents);
		ImpactAnnex.fill(result, contents);
		CommittedAnnex.fill(result, contents);
		ChoiceAnnex.fill(result, contents);
		SensitivityAnnex.fill(result, contents);
		TwoWayAnnex.fill(result, contents);
		UncertaintyAnnex.fill(result, contents);
		StockAnnex.fill(result, contents);
		return contents;
	}

	/** Sets a text. */
	void fact(String name, String text) {
		facts.put(name, text);
	}

	/** Declares a table, which may stay without rows. */
	void table(String name) {
		tables.computeIfAbsent(name, key -> new ArrayList<>());
	}

	/** Adds a row to a table. */
	void row(String table, Object... cells) {
		table(table);
		tables.get(table).add(cells);
	}

	/** Adds an annex. */
	Annex annex(String key, String title, String what) {
		Annex annex = new Annex(key, title, what, this);
		annexes.add(annex);
		return annex;
	}

	/** @return the annexes, in their order */
	List<Annex> annexes() {
		return Collections.unmodifiableList(annexes);
	}

	/** @return the texts by name */
	Map<String, String> facts() {
		return Collections.unmodifiableMap(facts);
	}

	/** @return rows by table name; the texts are the table {@code facts} */
	Map<String, List<Object[]>> tables() {
		Map<String, List<Object[]>> all = new LinkedHashMap<>(tables);
		all.put("facts", facts.entrySet().stream().map(fact -> new Object[] { fact.getKey(), fact.getValue() }).toList());
		return all;
	}

	/** @return a text that sorts like the number, for the keys of groups, by which the engine always sorts */
	static String key(int number) {
		return String.format(Locale.ROOT, "%06d", number);
	}

	/** @return the number for a chart, null if it is unknown */
	static Double number(double value) {
		return Double.isFinite(value) ? value : null;
	}
}
