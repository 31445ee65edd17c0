package org.parkwright.core.analysis;

import java.util.List;

/**
 * What a study's questions to its own results come to, and its stocks that are fed every year.
 *
 * @param sensitivities in the order of the study
 * @param uncertainties in the order of the study
 * @param selections    in the order of the study
 * @param stocks        in the order of the study
 * @param tables        in the order of the study
 * @param breakEvens    in the order of the study
 * @since 0.1
 */
public record StudyAnalysis(List<SensitivityResult> sensitivities, List<UncertaintyResult> uncertainties,
		List<SelectionResult> selections, List<StockModelResult> stocks, List<TableResult> tables,
		List<BreakEvenResult> breakEvens) {

	public StudyAnalysis {
		sensitivities = List.copyOf(sensitivities);
		uncertainties = List.copyOf(uncertainties);
		selections = List.copyOf(selections);
		stocks = List.copyOf(stocks);
		tables = List.copyOf(tables);
		breakEvens = List.copyOf(breakEvens);
	}

	/** @return stocks alone */
	public static StudyAnalysis of(List<StockModelResult> stocks) {
		return new StudyAnalysis(List.of(), List.of(), List.of(), stocks, List.of(), List.of());
	}
}
