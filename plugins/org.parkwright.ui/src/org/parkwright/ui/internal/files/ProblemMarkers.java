package org.parkwright.ui.internal.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;
import org.parkwright.ui.editing.ParkProblem;

/** Problems of park and scenario files in the Problems view. */
public final class ProblemMarkers {

	/** Type of the markers. */
	public static final String TYPE = "org.parkwright.ui.problem";

	/** Attribute with the id of the element at fault, missing where the fault is not one of an element. */
	public static final String ELEMENT = "org.parkwright.element";

	private static final int MOST = 1000;

	private ProblemMarkers() {
	}

	/** Makes the markers of a file those of a list, the first thousand of it. */
	static void replace(IFile file, List<ParkProblem> problems, IProgressMonitor monitor) throws CoreException {
		file.getWorkspace().run(inner -> {
			file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
			for (ParkProblem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
				file.createMarker(TYPE, attributes(problem));
			}
		}, file.getWorkspace().getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, monitor);
	}

	private static Map<String, Object> attributes(ParkProblem problem) {
		Fault fault = problem.fault();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, fault.text());
		attributes.put(IMarker.SEVERITY,
				fault.severity() == Severity.ERROR ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING);
		attributes.put(IMarker.SOURCE_ID, fault.code());
		int line = fault.place().line();
		if (line > 0) {
			attributes.put(IMarker.LINE_NUMBER, line);
		}
		if (!problem.path().isEmpty()) {
			attributes.put(IMarker.LOCATION, problem.path());
		} else if (line > 0) {
			attributes.put(IMarker.LOCATION, "line " + line + ", column " + fault.place().column());
		}
		if (fault.place().offset() >= 0 && fault.place().length() > 0) {
			attributes.put(IMarker.CHAR_START, fault.place().offset());
			attributes.put(IMarker.CHAR_END, fault.place().offset() + fault.place().length());
		}
		if (!problem.element().isEmpty()) {
			attributes.put(ELEMENT, problem.element());
		}
		return attributes;
	}
}
