package org.parkwright.diagram.ui.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.problem.Severity;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.Specification;

/** The representations that the installed specification has for a model. What is wrong with it is logged once. */
final class Representations {

	/** More elements than this of one class make a menu that nobody reads; they are reached from other diagrams. */
	private static final int MOST_ELEMENTS = 12;

	private static final Set<InstalledSpecification> TOLD = Collections.newSetFromMap(new WeakHashMap<>());

	private Representations() {
	}

	/** A representation on an element. */
	record Candidate(Representation representation, EObject element) {
	}

	/** The specification for a model; call it where its problems may be logged. */
	static InstalledSpecification installed(IFile model) {
		IPath location = model.getLocation();
		InstalledSpecification installed = location == null ? InstalledSpecification.get() : InstalledSpecification.of(location.toPath());
		if (TOLD.add(installed)) {
			installed.specification().problems().forEach(Representations::log);
		}
		return installed;
	}

	/** Logs a problem, with its file, line and element. */
	static void log(Problem problem) {
		if (problem.severity() == Severity.ERROR) {
			ILog.get().error(problem.toString());
		} else {
			ILog.get().warn(problem.toString());
		}
	}

	/** What can be opened on one element. */
	static List<Candidate> of(IFile model, EObject element) {
		return installed(model).specification().representationsFor(element, new Problems(Representations::log)).stream()
				.map(representation -> new Candidate(representation, element)).toList();
	}

	/** What can be opened on the elements of a file, those nearest to its root first. */
	static List<Candidate> of(IFile model, Resource resource) {
		Specification specification = installed(model).specification();
		List<Candidate> candidates = new ArrayList<>();
		for (Representation representation : specification.representations()) {
			elements(resource, specification, representation)
					.forEach(element -> candidates.add(new Candidate(representation, element)));
		}
		return candidates;
	}

	/** An element of the domain class ends the search below it, so that a large model is not walked through. */
	private static List<EObject> elements(Resource resource, Specification specification, Representation representation) {
		List<EObject> found = new ArrayList<>();
		Problems problems = new Problems(Representations::log);
		TreeIterator<EObject> all = resource.getAllContents();
		while (all.hasNext() && found.size() < MOST_ELEMENTS) {
			EObject element = all.next();
			if (representation.domainClass().isInstance(element)) {
				all.prune();
				if (specification.representationsFor(element, problems).contains(representation)) {
					found.add(element);
				}
			}
		}
		return found;
	}
}
