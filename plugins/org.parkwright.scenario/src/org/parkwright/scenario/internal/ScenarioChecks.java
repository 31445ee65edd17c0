package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;

import com.google.inject.Inject;

/** What an editor shows: the faults that {@link Reading} finds in one file. */
public class ScenarioChecks implements IResourceValidator {

	private final OperationCanceledManager canceled;

	@Inject
	ScenarioChecks(OperationCanceledManager canceled) {
		this.canceled = canceled;
	}

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
		canceled.checkCanceled(cancel);
		boolean text = resource instanceof XtextResource parsed && parsed.getParseResult() != null;
		if (!text || !mode.shouldCheck(CheckType.FAST)) {
			return List.of();
		}
		XtextResource parsed = (XtextResource) resource;
		ResourceSources sources = ResourceSources.toRead(parsed);
		Faults faults = new Faults();
		new Reading(sources).validate(sources.of(parsed), faults);
		List<Issue> issues = new ArrayList<>();
		faults.forEach(fault -> issues.add(issue(fault, parsed)));
		return issues;
	}

	private static Issue issue(Fault fault, XtextResource resource) {
		ICompositeNode root = resource.getParseResult().getRootNode();
		LineAndColumn end = NodeModelUtils.getLineAndColumn(root, fault.place().offset() + fault.place().length());
		Issue.IssueImpl issue = new Issue.IssueImpl();
		issue.setUriToProblem(resource.getURI());
		issue.setCode(fault.code());
		issue.setSeverity(fault.severity() == org.parkwright.core.fault.Severity.ERROR ? Severity.ERROR : Severity.WARNING);
		issue.setSyntaxError(fault.code().equals(Codes.SYNTAX));
		issue.setType(CheckType.FAST);
		issue.setMessage(fault.text());
		issue.setData(new String[] { fault.wanted() });
		issue.setOffset(fault.place().offset());
		issue.setLength(fault.place().length());
		issue.setLineNumber(fault.place().line());
		issue.setColumn(fault.place().column());
		issue.setLineNumberEnd(end.getLine());
		issue.setColumnEnd(end.getColumn());
		return issue;
	}
}
