package org.parkwright.scenario.ide.internal;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;

/** A project whose builds read, link and index files; their faults are looked for when {@link Builds} says so. */
public final class Project extends ProjectManager {

	@Inject
	private OperationCanceledManager canceled;

	@Override
	protected BuildRequest newBuildRequest(List<URI> changed, List<URI> deleted, List<Delta> external, CancelIndicator cancel) {
		BuildRequest request = super.newBuildRequest(changed, deleted, external, cancel);
		request.setIndexOnly(true);
		return request;
	}

	/** Looks for the faults of a file and tells of them. */
	void check(URI file, CancelIndicator cancel) {
		Resource resource = getResource(file);
		IResourceServiceProvider language = languagesRegistry.getResourceServiceProvider(file);
		List<Issue> issues = language.getResourceValidator().validate(resource, CheckMode.ALL, cancel);
		canceled.checkCanceled(cancel);
		getIssueAcceptor().apply(file, issues);
	}
}
