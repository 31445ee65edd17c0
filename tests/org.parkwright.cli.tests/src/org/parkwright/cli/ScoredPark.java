package org.parkwright.cli;

import java.util.Comparator;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.RoadmapTask;
import org.parkwright.model.park.YearAccount;

/** What a park has entered of the standards that are shipped, and a roadmap. Its values mean nothing. */
final class ScoredPark {

	private ScoredPark() {
	}

	/** Enters values in the last account of the first park that has any. */
	static void addTo(EipModel model) {
		Library shipped = Catalogue.withStandards();
		YearAccount account = model.getParks().stream().flatMap(park -> park.getAccounts().stream().max(Comparator.comparing(YearAccount::getYear)).stream()).findFirst().orElseThrow();
		// by which scenarios move what is scored
		account.setEnergy(1e7);
		account.setIndustrialAddedValue(1e11);
		IndicatorSet own = ParkFactory.eINSTANCE.createIndicatorSet();
		own.setId("scored.own");
		own.setName("Own");
		own.setCode("Own");
		Indicator carbon = ParkFactory.eINSTANCE.createIndicator();
		carbon.setId("scored.own.carbon");
		carbon.setName("Greenhouse gases per energy");
		carbon.setCode("O1");
		carbon.setUnit("t/tce");
		carbon.setExpression("co2e / energy");
		own.getIndicators().add(carbon);
		shipped.getIndicatorSets().add(own);
		int row = 0;
		for (IndicatorSet set : shipped.getIndicatorSets().toArray(IndicatorSet[]::new)) {
			if (model.getLibrary().getIndicatorSets().stream().noneMatch(each -> set.getCode().equals(each.getCode()))) {
				set.getIndicators().stream().flatMap(each -> each.getSources().stream()).distinct().toList().forEach(model.getLibrary().getBibliography()::add);
				model.getLibrary().getIndicatorSets().add(set);
			}
			for (Indicator indicator : set.getIndicators()) {
				IndicatorValue value = ParkFactory.eINSTANCE.createIndicatorValue();
				value.setId("scored." + indicator.getId());
				value.setIndicator(indicator);
				value.setStatus(IndicatorStatus.VALUES.get(row++ % IndicatorStatus.VALUES.size()));
				account.getValues().add(value);
			}
		}
		Park park = (Park) account.eContainer();
		park.getTasks().add(task("T1", "2027", "2028-06", "M1"));
		park.getTasks().add(task("T2", null, null, "None"));
	}

	private static RoadmapTask task(String name, String start, String end, String measures) {
		RoadmapTask task = ParkFactory.eINSTANCE.createRoadmapTask();
		task.setId("task." + name.replace(' ', '-'));
		task.setName(name);
		task.setResponsible("Nobody");
		task.setStart(start);
		task.setEnd(end);
		task.setInvestment(start == null ? null : 1e6);
		task.setMeasures(measures);
		return task;
	}
}
