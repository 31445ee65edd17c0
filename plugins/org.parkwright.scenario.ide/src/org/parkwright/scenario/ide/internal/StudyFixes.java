package org.parkwright.scenario.ide.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.study.Role;
import org.parkwright.scenario.ide.internal.QuickFixes.Fix;
import org.parkwright.scenario.ide.internal.QuickFixes.Problem;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.SetKind;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

import com.google.inject.Inject;

/** Mends what studies lack: settings, parameters and parks; and measures that none applies. */
final class StudyFixes {

	@Inject
	private Sight sight;
	@Inject
	private Naming naming;

	List<Fix> setting(Problem problem) {
		StudyDeclaration study = EObjects.at(problem, StudyDeclaration.class);
		if (study == null) {
			return List.of();
		}
		List<String> settings = switch (problem.wanted().split(" ")[0]) {
			case "park" -> parks(problem.file()).stream().map(park -> "park " + naming.quoted(park)).toList();
			case "factors" -> sets(problem.file(), SetKind.FACTOR).map(set -> "factors " + set).toList();
			case "prices" -> sets(problem.file(), SetKind.PRICE).map(set -> "prices " + set).toList();
			default -> List.of(problem.wanted());
		};
		int open = open(study);
		return settings.stream().map(each -> new Fix("Add " + each, problem.file(), open, 0, "\n\t" + each)).toList();
	}

	private static int open(StudyDeclaration study) {
		for (ILeafNode leaf : NodeModelUtils.getNode(study).getLeafNodes()) {
			if (leaf.getText().equals("{")) {
				return leaf.getEndOffset();
			}
		}
		return NodeModelUtils.getNode(study).getEndOffset();
	}

	private Stream<String> sets(XtextResource file, SetKind kind) {
		return Sight.all(file, ParameterSetDeclaration.class).stream().filter(set -> set.getKind() == kind && set.getName() != null)
				.map(set -> naming.written(set.getName()));
	}

	List<Fix> park(Problem problem) {
		return parks(problem.file()).stream().map(park -> new Fix("Change to " + park, problem.file(), problem.offset(),
				problem.length(), naming.quoted(park))).toList();
	}

	/** @return the park files in the folder of a file and below it, as paths from there */
	static List<String> parks(XtextResource file) {
		if (!file.getURI().isFile()) {
			return List.of();
		}
		Path folder = Path.of(file.getURI().toFileString()).getParent();
		try (Stream<Path> near = Files.walk(folder, 3)) {
			return near.filter(each -> each.toString().endsWith(".park")).sorted()
					.map(each -> folder.relativize(each).toString().replace('\\', '/')).toList();
		} catch (IOException | UncheckedIOException e) {
			// a folder that cannot be read has no parks to offer
			return List.of();
		}
	}

	List<Fix> roles(Problem problem) {
		StudyDeclaration study = EObjects.at(problem, StudyDeclaration.class);
		boolean price = EObjects.isWithin(problem, "prices");
		ParameterSetDeclaration set = study == null ? null : price ? study.getPrices() : study.getFactors();
		if (set == null || set.eIsProxy()) {
			return List.of();
		}
		Set<String> there = new LinkedHashSet<>();
		lineage(set).forEach(each -> each.getParameters().forEach(parameter -> there.add(parameter.getName())));
		List<String> missing = Sight.symbols(problem.file()).roles().stream()
				.filter(role -> role.required() && role.price() == price).map(Role::word)
				.filter(word -> !there.contains(word)).toList();
		return add(problem.file(), set, missing);
	}

	List<Fix> parameter(Problem problem) {
		StudyDeclaration study = EObjects.at(problem, StudyDeclaration.class);
		if (study == null || study.getFactors() == null || study.getFactors().eIsProxy()) {
			return List.of();
		}
		List<String> missing = List.of(problem.wanted());
		List<Fix> fixes = new ArrayList<>(add(problem.file(), study.getFactors(), missing));
		if (study.getPrices() != null && !study.getPrices().eIsProxy()) {
			fixes.addAll(add(problem.file(), study.getPrices(), missing));
		}
		return fixes;
	}

	/** Parameters as other sets of the same kind state them, with mark and source; or the set extends such a set. */
	private List<Fix> add(XtextResource file, ParameterSetDeclaration set, List<String> missing) {
		List<Fix> fixes = new ArrayList<>();
		XtextResource target = (XtextResource) set.eResource();
		int close = NodeModelUtils.getNode(set).getEndOffset() - 1;
		for (ParameterSetDeclaration other : Sight.all(file, ParameterSetDeclaration.class)) {
			if (other == set || other.getKind() != set.getKind() || lineage(other).contains(set)) {
				continue;
			}
			Map<String, ParameterDeclaration> there = new LinkedHashMap<>();
			lineage(other).forEach(each -> each.getParameters().forEach(parameter -> there.putIfAbsent(parameter.getName(), parameter)));
			if (missing.isEmpty() || !there.keySet().containsAll(missing)) {
				continue;
			}
			StringBuilder text = new StringBuilder();
			missing.forEach(name -> text.append('\t').append(NodeModelUtils.getTokenText(
					NodeModelUtils.findActualNodeFor(there.get(name))).strip()).append('\n'));
			fixes.add(new Fix("Add " + String.join(", ", missing) + " to " + set.getName() + " as in " + other.getName(), target, close,
					0, text.toString()));
			if (set.getBase() == null) {
				int name = References.nameNode(set).orElseThrow().getEndOffset();
				int title = NodeModelUtils.findNodesForFeature(set, Literals.DECLARATION__TITLE).stream()
						.mapToInt(node -> node.getEndOffset()).findFirst().orElse(name);
				fixes.add(new Fix("Let " + set.getName() + " extend " + other.getName(), target, title, 0,
						" extends " + naming.written(other.getName())));
			}
		}
		return fixes;
	}

	private static Set<ParameterSetDeclaration> lineage(ParameterSetDeclaration set) {
		Set<ParameterSetDeclaration> lineage = new LinkedHashSet<>();
		for (ParameterSetDeclaration each = set; each != null && !each.eIsProxy() && lineage.add(each); each = each.getBase()) {
			// each set once
		}
		return lineage;
	}

	List<Fix> importTwice(Problem problem) {
		Import entry = EObjects.at(problem, Import.class);
		return entry == null ? List.of() : List.of(removal("Remove the import", problem.file(), NodeModelUtils.findActualNodeFor(entry)));
	}

	List<Fix> unused(Problem problem) {
		MeasureDeclaration measure = EObjects.at(problem, MeasureDeclaration.class);
		if (measure == null) {
			return List.of();
		}
		List<Fix> fixes = new ArrayList<>();
		String name = naming.written(measure.getName());
		for (Sight.SeenStudy seen : sight.studies(problem.file())) {
			StudyDeclaration study = seen.study();
			List<ScenarioDeclaration> scenarios = study.getScenarios();
			Set<String> taken = new LinkedHashSet<>();
			scenarios.forEach(each -> taken.add(each.getName()));
			String scenario = taken.contains(measure.getName()) ? measure.getName() + " alone" : measure.getName();
			int offset = scenarios.isEmpty() ? NodeModelUtils.findActualNodeFor(study).getEndOffset() - 1
					: NodeModelUtils.findActualNodeFor(scenarios.get(scenarios.size() - 1)).getEndOffset();
			String text = "scenario " + naming.written(scenario) + " { apply " + name + " }";
			fixes.add(new Fix("Add a scenario of " + measure.getName() + " to " + study.getName(), seen.resource(), offset, 0,
					scenarios.isEmpty() ? "\t" + text + "\n" : "\n\t" + text));
		}
		fixes.add(removal("Remove measure " + measure.getName(), problem.file(), NodeModelUtils.findActualNodeFor(measure)));
		return fixes;
	}

	/** Takes an element away with its documentation comment and its lines. */
	private static Fix removal(String title, XtextResource file, ICompositeNode node) {
		String text = Sight.text(file);
		int start = node.getOffset();
		for (ILeafNode leaf : node.getRootNode().getLeafNodes()) {
			boolean comment = leaf.isHidden() && leaf.getText().startsWith("/**") && leaf.getEndOffset() <= node.getOffset();
			if (comment && text.substring(leaf.getEndOffset(), node.getOffset()).isBlank()) {
				start = leaf.getOffset();
			}
		}
		while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
			start--;
		}
		int end = node.getEndOffset();
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		end += end < text.length() && text.charAt(end) == '\n' ? 1 : 0;
		boolean apart = start == 0 || text.startsWith("\n\n", start - 2);
		end += apart && end < text.length() && text.charAt(end) == '\n' ? 1 : 0;
		return new Fix(title, file, start, end - start, "");
	}
}
