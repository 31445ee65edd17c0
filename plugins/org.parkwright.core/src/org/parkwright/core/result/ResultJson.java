package org.parkwright.core.result;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.SensitivityResult;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.analysis.Varied;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.YearConventionText;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.CostPart;

import com.google.gson.stream.JsonWriter;

/** The totals of a study's result with their provenance as JSON; what is unknown is null. */
public final class ResultJson {

	private ResultJson() {
	}

	/** Writes one JSON object; the writer stays open. */
	@SuppressWarnings("resource") // closing it would close the caller's writer
	public static void write(StudyResult result, Writer out) throws IOException {
		var json = new JsonWriter(out);
		json.setIndent("  ");
		json.beginObject();
		json.name("study").value(result.study().name());
		json.name("title").value(result.study().title());
		json.name("model").value(result.modelName());
		json.name("dataNote").value(result.dataNote());
		json.name("baseYear").value(result.study().baseYear());
		json.name("discountRate").value(result.study().discountRate());
		json.name("horizon").value(result.study().horizon().word());
		json.name("yearConvention").value(YearConventionText.word(result.study().convention()));
		json.name("abatementCost").value(result.study().denominator().name().toLowerCase(Locale.ROOT));
		set(json, "factors", result.study().factors());
		set(json, "prices", result.study().prices());
		provenance(json, result.provenance());
		json.name("stock").beginObject();
		json.name("parks").value(result.parks());
		json.name("plants").value(result.plants());
		json.name("units").value(result.units().size());
		json.endObject();
		json.name("scenarios").beginArray();
		for (ScenarioResult scenario : result.scenarios()) {
			scenario(json, scenario);
		}
		json.endArray();
		if (!result.analysis().selections().isEmpty()) {
			choices(json, result.analysis().selections());
		}
		if (!result.analysis().sensitivities().isEmpty()) {
			sensitivities(json, result.analysis().sensitivities());
		}
		if (!result.analysis().tables().isEmpty()) {
			tables(json, result.analysis().tables());
		}
		if (!result.analysis().uncertainties().isEmpty()) {
			uncertainties(json, result.analysis().uncertainties());
		}
		if (!result.analysis().stocks().isEmpty()) {
			StockTables.totals(result.analysis().stocks(), json);
		}
		json.name("warnings").beginArray();
		for (Fault fault : result.warnings()) {
			json.value(fault.toString());
		}
		json.endArray();
		json.endObject();
		json.flush();
		out.write('\n');
	}

	private static void set(JsonWriter json, String name, ParameterSet set) throws IOException {
		json.name(name).beginObject();
		json.name("name").value(set.name());
		json.name("title").value(set.title());
		json.name("calibrated").value(set.calibrated());
		json.endObject();
	}

	private static void provenance(JsonWriter json, Provenance provenance) throws IOException {
		json.name("provenance").beginObject();
		json.name("modelFile").value(provenance.modelFile());
		json.name("modelSha256").value(provenance.modelHash());
		json.name("parametersSha256").value(provenance.parameterHash());
		json.name("parkwright").value(provenance.version());
		json.name("time").value(provenance.time().toString());
		json.endObject();
	}

	private static void scenario(JsonWriter json, ScenarioResult scenario) throws IOException {
		Appraisal appraisal = scenario.appraisal();
		json.beginObject();
		json.name("name").value(scenario.name());
		json.name("title").value(scenario.scenario().title());
		number(json, "baseline_t", appraisal.baselineTonnes());
		number(json, "scenario_t", appraisal.scenarioTonnes());
		number(json, "mitigation_t", appraisal.mitigationTonnes());
		number(json, "mitigation_rate", appraisal.mitigationRate());
		number(json, "npv_cny", appraisal.npv());
		number(json, "cost_levelised_cny_per_t", appraisal.levelisedCost());
		number(json, "cost_cumulative_cny_per_t", appraisal.cumulativeCost());
		json.name("parts_cny").beginObject();
		for (CostPart part : CostPart.values()) {
			number(json, part.name().toLowerCase(Locale.ROOT), appraisal.partTotals()[part.ordinal()]);
		}
		json.endObject();
		json.name("units_affected").value(appraisal.unitsAffected());
		json.endObject();
	}

	private static void choices(JsonWriter json, List<SelectionResult> results) throws IOException {
		json.name("choices").beginArray();
		for (SelectionResult result : results) {
			json.beginObject();
			json.name("title").value(result.selection().title());
			json.name("scenarios").beginArray();
			for (String scenario : result.selection().scenarios()) {
				json.value(scenario);
			}
			json.endArray();
			number(json, "budget_cny", result.selection().budget() == null ? Double.NaN : result.selection().budget());
			number(json, "target_t", result.selection().mitigation() == null ? Double.NaN : result.selection().mitigation());
			number(json, "mitigation_t", result.mitigation());
			number(json, "npv_cny", result.cost());
			number(json, "investment_cny", result.investment());
			json.name("units").value(result.taken().size());
			json.name("optimal").value(result.optimal());
			number(json, "bound", result.bound());
			json.endObject();
		}
		json.endArray();
	}

	private static void sensitivities(JsonWriter json, List<SensitivityResult> results) throws IOException {
		json.name("sensitivities").beginArray();
		for (SensitivityResult result : results) {
			json.beginObject();
			json.name("title").value(result.title());
			json.name("scenarios").beginArray();
			for (SensitivityResult.OfScenario scenario : result.scenarios()) {
				json.beginObject();
				json.name("name").value(scenario.name());
				for (Quantity quantity : UncertaintyResult.HEADLINES) {
					tornado(json, quantity, scenario.tornados().get(quantity), result);
				}
				json.endObject();
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
	}

	private static void tornado(JsonWriter json, Quantity quantity, Tornado tornado, SensitivityResult result) throws IOException {
		json.name(word(quantity)).beginObject();
		json.name("unit").value(quantity.unit());
		number(json, "base", tornado.base());
		json.name("bars").beginArray();
		for (Tornado.Bar bar : tornado.bars()) {
			Varied varied = result.variables().get(bar.parameter());
			json.beginObject();
			json.name("variable").value(varied.name());
			json.name("by").value(varied.kind().name().toLowerCase(Locale.ROOT));
			json.name("variable_unit").value(varied.unit());
			number(json, "low", bar.low());
			number(json, "high", bar.high());
			number(json, "at_low", bar.atLow());
			number(json, "at_high", bar.atHigh());
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private static void tables(JsonWriter json, List<TableResult> results) throws IOException {
		json.name("tables").beginArray();
		for (TableResult result : results) {
			json.beginObject();
			json.name("title").value(result.title());
			axis(json, "rows", result.rows());
			axis(json, "columns", result.columns());
			json.name("scenarios").beginArray();
			for (TableResult.OfScenario scenario : result.scenarios()) {
				json.beginObject();
				json.name("name").value(scenario.name());
				for (Quantity quantity : UncertaintyResult.HEADLINES) {
					json.name(word(quantity)).beginObject();
					json.name("unit").value(quantity.unit());
					json.name("results").beginArray();
					for (double[] row : scenario.tables().get(quantity).results()) {
						numbers(json, row);
					}
					json.endArray();
					json.endObject();
				}
				json.endObject();
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
	}

	private static void axis(JsonWriter json, String name, TableResult.Axis axis) throws IOException {
		json.name(name).beginObject();
		json.name("variable").value(axis.varied().name());
		json.name("by").value(axis.varied().kind().name().toLowerCase(Locale.ROOT));
		json.name("variable_unit").value(axis.varied().unit());
		json.name("values");
		numbers(json, axis.values());
		json.endObject();
	}

	private static void uncertainties(JsonWriter json, List<UncertaintyResult> results) throws IOException {
		json.name("uncertainties").beginArray();
		for (UncertaintyResult result : results) {
			json.beginObject();
			json.name("title").value(result.ensemble().title());
			json.name("draws").value(result.ensemble().draws());
			json.name("seed").value(result.ensemble().seed());
			json.name("index_points").value(result.ensemble().points());
			json.name("sha256").value(result.ensemble().hash());
			json.name("scenarios").beginArray();
			for (UncertaintyResult.OfScenario scenario : result.scenarios()) {
				json.beginObject();
				json.name("name").value(scenario.name());
				for (Quantity quantity : UncertaintyResult.HEADLINES) {
					summary(json, quantity, scenario.summaries().get(quantity));
				}
				json.endObject();
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
	}

	private static void summary(JsonWriter json, Quantity quantity, Summary summary) throws IOException {
		json.name(word(quantity)).beginObject();
		json.name("unit").value(quantity.unit());
		number(json, "mean", summary.mean());
		number(json, "sd", summary.deviation());
		number(json, "standard_error", summary.standardError());
		json.name("quantiles").beginObject();
		for (int i = 0; i < summary.levels().length; i++) {
			number(json, Double.toString(summary.levels()[i]), summary.quantiles()[i]);
		}
		json.endObject();
		json.endObject();
	}

	private static String word(Quantity quantity) {
		return quantity.name().toLowerCase(Locale.ROOT);
	}

	private static void numbers(JsonWriter json, double[] values) throws IOException {
		json.beginArray();
		for (double value : values) {
			number(json, value);
		}
		json.endArray();
	}

	static void number(JsonWriter json, String name, double value) throws IOException {
		json.name(name);
		number(json, value);
	}

	private static void number(JsonWriter json, double value) throws IOException {
		if (Double.isFinite(value)) {
			json.value(value);
		} else {
			json.nullValue();
		}
	}
}
