package org.parkwright.scenario.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.park.EipModel;

/** Park models as they are on disk. */
final class ParkFiles implements ParkModels {

	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	private record Known(FileTime time, long size, Optional<EipModel> model) {
	}

	@Override
	public Optional<EipModel> model(Path park) {
		return known.compute(park, ParkFiles::read).model();
	}

	private static Known read(Path park, Known before) {
		try {
			FileTime time = Files.getLastModifiedTime(park);
			long size = Files.size(park);
			return before != null && before.size == size && time.equals(before.time) ? before
					: new Known(time, size, Optional.ofNullable(Parks.load(park, new Faults())));
		} catch (IOException e) {
			// a park that is not there is told by the language; here there is just no model of it
			return new Known(FileTime.fromMillis(0), -1, Optional.empty());
		}
	}
}
