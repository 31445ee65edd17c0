package org.parkwright.core.park;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Place;
import org.parkwright.model.Location;
import org.parkwright.model.ParkResource;
import org.parkwright.model.park.EipModel;

/**
 * Places in a park file: those of the elements are known from loading; an attribute is looked for in the line of its
 * element when the first place is asked for.
 */
final class FilePlaces implements Places {

	private final EipModel model;
	private final Path file;
	private List<String> lines;

	FilePlaces(EipModel model, Path file) {
		this.model = model;
		this.file = file;
	}

	@Override
	public Place of(EObject element, EStructuralFeature feature) {
		if (!(model.eResource() instanceof ParkResource resource)) {
			return Place.of(file.toString());
		}
		for (EObject near = element; near != null; near = near.eContainer()) {
			Location location = resource.location(near).orElse(null);
			if (location != null) {
				int column = near == element && feature != null ? column(location, feature.getName()) : location.column();
				return Place.of(file.toString(), location.line(), column);
			}
		}
		return Place.of(file.toString());
	}

	private int column(Location location, String attribute) {
		if (location.line() > lines().size()) {
			return location.column();
		}
		String line = lines().get(location.line() - 1);
		int start = Math.min(location.column() - 1, line.length());
		int end = line.indexOf('<', start + 1);
		Matcher found = Pattern.compile("\\s(" + Pattern.quote(attribute) + "\\s*=)").matcher(line);
		found.region(start, end < 0 ? line.length() : end);
		return found.find() ? found.start(1) + 1 : location.column();
	}

	private List<String> lines() {
		if (lines == null) {
			try {
				lines = Files.readAllLines(file);
			} catch (IOException e) {
				Logger.getLogger(FilePlaces.class.getName()).log(Level.FINE, "Attributes are not located", e);
				lines = List.of();
			}
		}
		return lines;
	}
}
