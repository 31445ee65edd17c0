package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.AppliedExchange;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.core.study.ParkExchanges;
import org.parkwright.scenario.internal.ScenarioChecks;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.Step;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage;

import com.google.inject.Inject;

/**
 * The faults of the language, and what only an editor can tell, which knows all files of the project: measures that no
 * scenario applies, and sets of an account and exchanges of scenarios that the park does not have. The former are no faults, for a library of measures is one for other studies too, so they are mere
 * remarks in a project whose studies take the file in.
 */
public final class EditorChecks implements IResourceValidator {

	/** No scenario of the project applies the measure. */
	public static final String UNUSED_MEASURE = "scenario.measure.unused";

	@Inject
	private ScenarioChecks language;
	@Inject
	private Sight sight;

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
		List<Issue> issues = new ArrayList<>(language.validate(resource, mode, cancel));
		boolean broken = issues.stream().anyMatch(Issue::isSyntaxError);
		if (!broken && resource instanceof XtextResource file && file.getParseResult() != null
				&& mode.shouldCheck(CheckType.FAST)) {
			unused(file, issues);
			accounts(file, issues);
			exchanges(file, issues);
		}
		return issues;
	}

	private void unused(XtextResource file, List<Issue> issues) {
		List<MeasureDeclaration> measures = Sight.own(file, MeasureDeclaration.class);
		List<Sight.SeenStudy> studies = measures.isEmpty() ? List.of() : sight.studies(file);
		if (studies.isEmpty() || studies.stream().anyMatch(study -> study.resource().getParseResult().hasSyntaxErrors())) {
			return;
		}
		Set<String> used = new HashSet<>();
		studies.forEach(study -> used.addAll(applied(study.study())));
		for (MeasureDeclaration measure : measures) {
			INode name = References.nameNode(measure).orElse(null);
			if (name != null && !used.contains(measure.getName())) {
				issues.add(issue(file, name, Severity.INFO, UNUSED_MEASURE, "No scenario applies " + measure.getName() + "."));
			}
		}
	}

	/** Whoever runs the study is told the same. */
	private void accounts(XtextResource file, List<Issue> issues) {
		if (Sight.own(file, StudyDeclaration.class).stream().allMatch(study -> study.getAccounts().isEmpty())) {
			return;
		}
		for (Sight.SeenStudy study : sight.studies(file)) {
			if (study.resource() == file && study.model().isPresent()) {
				study.study().getAccounts().forEach(account -> List.of(SyntaxPackage.Literals.ACCOUNT_DECLARATION__FACTORS, SyntaxPackage.Literals.ACCOUNT_DECLARATION__WARMINGS)
						.forEach(feature -> NodeModelUtils.findNodesForFeature(account, feature).forEach(node -> ParkAccount
								.unknown(new ParkAccount.NamedSet(Unquoting.plain(node), Place.of(file.getURI().toString())), feature == SyntaxPackage.Literals.ACCOUNT_DECLARATION__WARMINGS,
										study.model().get().getLibrary())
								.ifPresent(fault -> issues.add(issue(file, node, Severity.ERROR, fault.code(), fault.text()))))));
			}
		}
	}

	/** Whoever runs the study is told the same. */
	private void exchanges(XtextResource file, List<Issue> issues) {
		if (Sight.own(file, StudyDeclaration.class).stream().allMatch(study -> exchanges(study).isEmpty())) {
			return;
		}
		for (Sight.SeenStudy study : sight.studies(file)) {
			if (study.resource() == file && study.model().isPresent()) {
				ParkExchanges known = ParkExchanges.of(study.model().get(), study.model().get().getParks());
				for (Step step : exchanges(study.study())) {
					AppliedExchange applied = new AppliedExchange(step.getExchange(), year(step, SyntaxPackage.Literals.STEP__TO, step.getTo()), Place.of(file.getURI().toString()));
					known.faults(applied, year(step, SyntaxPackage.Literals.STEP__FROM, step.getFrom()), (int) study.study().getBaseYear())
							.forEach(fault -> NodeModelUtils.findNodesForFeature(step, SyntaxPackage.Literals.STEP__EXCHANGE).forEach(node -> issues.add(issue(file, node,
									fault.severity() == org.parkwright.core.fault.Severity.ERROR ? Severity.ERROR : Severity.WARNING, fault.code(), fault.text()))));
				}
			}
		}
	}

	private static List<Step> exchanges(StudyDeclaration study) {
		return study.getScenarios().stream().flatMap(scenario -> scenario.getSteps().stream()).filter(step -> step.getExchange() != null).toList();
	}

	private static Integer year(Step step, EStructuralFeature feature, double year) {
		return NodeModelUtils.findNodesForFeature(step, feature).isEmpty() ? null : Integer.valueOf((int) year);
	}

	private static Set<String> applied(StudyDeclaration study) {
		Set<String> applied = new HashSet<>();
		for (ScenarioDeclaration scenario : study.getScenarios()) {
			for (Step step : scenario.getSteps()) {
				NodeModelUtils.findNodesForFeature(step, SyntaxPackage.Literals.STEP__MEASURES)
						.forEach(node -> applied.add(Unquoting.plain(node)));
			}
		}
		return applied;
	}

	private static Issue issue(XtextResource file, INode name, Severity severity, String code, String message) {
		Issue.IssueImpl issue = new Issue.IssueImpl();
		LineAndColumn end = NodeModelUtils.getLineAndColumn(name, name.getEndOffset());
		LineAndColumn start = NodeModelUtils.getLineAndColumn(name, name.getOffset());
		issue.setUriToProblem(file.getURI());
		issue.setCode(code);
		issue.setSeverity(severity);
		issue.setType(CheckType.FAST);
		issue.setMessage(message);
		issue.setOffset(name.getOffset());
		issue.setLength(name.getLength());
		issue.setLineNumber(start.getLine());
		issue.setColumn(start.getColumn());
		issue.setLineNumberEnd(end.getLine());
		issue.setColumnEnd(end.getColumn());
		return issue;
	}
}
