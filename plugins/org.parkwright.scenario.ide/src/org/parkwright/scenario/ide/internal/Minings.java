package org.parkwright.scenario.ide.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.run.Applicability;
import org.parkwright.scenario.ide.Mining;
import org.parkwright.scenario.ide.Mining.Kind;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;

import com.google.inject.Inject;

/** What stands above studies, scenarios and measures: how many units they change now. */
public final class Minings {

	@Inject
	private Sight sight;
	@Inject
	private Matching matching;

	/** @return the minings of a file in the order of the text */
	public List<Mining> of(XtextResource resource) {
		List<Mining> minings = new ArrayList<>();
		if (resource.getParseResult() == null) {
			return minings;
		}
		for (Sight.SeenStudy seen : sight.studies(resource)) {
			if (seen.resource() == resource && seen.study().getName() != null) {
				Optional<Applicability> counts = matching.of(seen);
				String name = seen.study().getName();
				minings.add(new Mining(offset(seen.study()), Kind.STUDY, name, name, path(seen), 0, Optional.empty()));
				for (ScenarioDeclaration each : seen.study().getScenarios()) {
					add(each, Kind.SCENARIO, seen, counts, counts.map(Applicability::scenarios), minings);
				}
			}
		}
		List<MeasureDeclaration> measures = Sight.own(resource, MeasureDeclaration.class);
		Optional<Matching.Counts> first = measures.isEmpty() ? Optional.empty() : matching.first(resource);
		first.ifPresent(found -> measures.forEach(each -> add(each, Kind.MEASURE, found.study(), Optional.of(found.counts()),
				Optional.of(found.counts().measures()), minings)));
		minings.sort((a, b) -> a.offset() - b.offset());
		return minings;
	}

	private static void add(EObject element, Kind kind, Sight.SeenStudy seen, Optional<Applicability> counts,
			Optional<Map<String, List<String>>> units, List<Mining> minings) {
		String name = Words.name(element);
		if (!name.isEmpty()) {
			minings.add(new Mining(offset(element), kind, name, seen.study().getName(), path(seen),
					counts.map(Applicability::stock).orElse(0), units.map(all -> all.get(name))));
		}
	}

	private static int offset(EObject element) {
		return NodeModelUtils.findActualNodeFor(element).getOffset();
	}

	private static Optional<Path> path(Sight.SeenStudy seen) {
		return Optional.ofNullable(seen.park()).filter(URI::isFile).map(uri -> Path.of(uri.toFileString()));
	}
}
