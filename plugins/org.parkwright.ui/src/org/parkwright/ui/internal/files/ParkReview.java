package org.parkwright.ui.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.model.ParkResource;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.provider.ParkLabels;
import org.parkwright.ui.editing.ParkProblem;

/**
 * A park file read and looked over: its model, if it could be read, and what is wrong. The model is fresh from the disk
 * and nobody else's, so all of this is done beside the user interface.
 *
 * @param model    the model, empty if there is a fault that forbids it
 * @param problems faults of reading, else of the checks
 */
public record ParkReview(Optional<EipModel> model, List<ParkProblem> problems) {

	private static final String BETWEEN = " › ";

	/**
	 * Reads a file, looks it over and renews its problem markers.
	 *
	 * @param file a file of the workspace; if it is missing that is a fault
	 * @throws CoreException if the markers cannot be written
	 */
	public static ParkReview of(IFile file, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, file.getName(), 3);
		Faults faults = new Faults();
		IPath location = file.getLocation();
		if (location == null) {
			faults.error("park.unreadable", file.getName() + " is not a file on this machine.",
					"Copy it into a project of this workspace.", Place.of(file.getName()));
			return finish(file, null, problems(faults, Map.of()), progress);
		}
		Path path = location.toPath();
		progress.subTask("Reading");
		EipModel model = Parks.load(path, faults);
		progress.split(1);
		if (model == null) {
			return finish(file, null, problems(faults, Map.of()), progress);
		}
		progress.subTask("Checking");
		Map<Place, EObject> elements = new IdentityHashMap<>();
		Places places = Places.inFile(model, path.toString());
		Checks.run(model, (element, feature) -> {
			Place found = places.of(element, feature);
			Place place = new Place(found.file(), found.line(), found.column(), found.offset(), found.length());
			elements.put(place, element);
			return place;
		}, faults);
		progress.split(1);
		return finish(file, model, problems(faults, elements), progress);
	}

	/**
	 * Reads a park that was to be saved in a file but was not. Problems are those of the file, as long as it is not saved.
	 *
	 * @param content what was to be saved
	 * @throws CoreException if the content is none of a park, or the markers cannot be written
	 */
	public static ParkReview of(IFile file, byte[] content, IProgressMonitor monitor) throws CoreException {
		ParkReview saved = of(file, monitor);
		ParkResource resource = ParkResources.create(file.getLocation().toPath());
		try {
			resource.load(new ByteArrayInputStream(content), null);
		} catch (IOException e) {
			throw new CoreException(Status.error("the edits cannot be read", e));
		}
		if (!resource.getErrors().isEmpty()) {
			throw new CoreException(Status.error(resource.faults().get(0).message()));
		}
		return new ParkReview(resource.model(), saved.problems());
	}

	private static ParkReview finish(IFile file, EipModel model, List<ParkProblem> problems, SubMonitor progress)
			throws CoreException {
		if (file.exists()) {
			ProblemMarkers.replace(file, problems, progress.split(1));
		}
		return new ParkReview(Optional.ofNullable(model), problems);
	}

	private static List<ParkProblem> problems(Faults faults, Map<Place, EObject> elements) {
		List<ParkProblem> problems = new ArrayList<>();
		for (Fault fault : faults) {
			EObject element = elements.get(fault.place());
			String id = element instanceof NamedElement named && named.getId() != null ? named.getId() : "";
			problems.add(new ParkProblem(fault, id, element == null ? "" : path(element)));
		}
		return List.copyOf(problems);
	}

	/** @return names from below the model down to the element */
	public static String path(EObject element) {
		List<String> names = new ArrayList<>();
		for (EObject at = element; at != null && (at.eContainer() != null || at == element); at = at.eContainer()) {
			names.add(0, name(at));
		}
		return String.join(BETWEEN, names);
	}

	private static String name(EObject element) {
		return element instanceof NamedElement named && named.getName() != null && !named.getName().isBlank()
				? named.getName() : ParkLabels.text(element);
	}
}
