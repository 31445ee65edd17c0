package org.parkwright.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.study.Study;
import org.parkwright.model.ParkResource;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Loaded;
import org.parkwright.scenario.Scenarios;

/**
 * A study and a park file as text, for machines that have neither. An executor gets it once and reads it once, with the
 * first task that asks for it.
 */
final class Batch implements Serializable {

	private static final long serialVersionUID = 1;

	/**
	 * What was read on this machine, as long as the batch is there. It is not kept in a field of the batch, even a
	 * transient one: Spark asks every object that it can reach from a broadcast value for its fields, and those of EMF
	 * have types that are on no flat class path.
	 */
	private static final Map<Batch, ParkRuns> READ = Collections.synchronizedMap(new WeakHashMap<>());

	private final LinkedHashMap<String, String> texts;
	private final String studyName;
	private final String parkFile;
	private final String parkHash;
	private final byte[] park;

	private Batch(Map<String, String> texts, String studyName, ModelFile file, byte[] park) {
		this.texts = new LinkedHashMap<>(texts);
		this.studyName = studyName;
		this.park = park;
		parkFile = file.name();
		parkHash = file.sha256();
	}

	/**
	 * Reads and checks study and park file.
	 *
	 * @param studyFile its first study with an uncertainty study is taken
	 * @param parkFile  takes the place of the one that the study names
	 * @param faults    gets what is wrong; with an error in it, null is returned
	 * @throws IOException if the park file cannot be read a second time
	 */
	static Batch read(Path studyFile, Path parkFile, Faults faults) throws IOException {
		Loaded loaded = Scenarios.load(studyFile, faults);
		EipModel model = Parks.load(parkFile, faults);
		if (model != null) {
			Checks.run(model, Places.inFile(model, parkFile.toString()), faults);
		}
		if (faults.hasErrors()) {
			return null;
		}
		Study study = loaded.studies().stream().filter(each -> !each.uncertainties().isEmpty()).findFirst().orElse(null);
		if (study == null) {
			faults.error("spark.uncertainty", "The file has no study with an uncertainty study.",
					"Add one that says what is drawn.", Place.of(studyFile.toString()));
			return null;
		}
		ModelFile file = ModelFile.of(parkFile);
		var batch = new Batch(loaded.texts(), study.name(), file, Files.readAllBytes(parkFile));
		ParkRuns runs = ParkRuns.of(study, model, file, faults);
		if (runs == null) {
			return null;
		}
		READ.put(batch, runs);
		return batch;
	}

	/** The study and its parks, read from the texts if this is the first call on this machine. */
	ParkRuns runs() {
		return READ.computeIfAbsent(this, Batch::parsed);
	}

	private ParkRuns parsed() {
		var faults = new Faults();
		ParkRuns runs = ParkRuns.of(study(faults), model(), new ModelFile(parkFile, parkHash), faults);
		if (runs == null) {
			throw unreadable(faults);
		}
		return runs;
	}

	private Study study(Faults faults) {
		String file = texts.keySet().iterator().next();
		return Scenarios.load(file, texts.get(file), texts::get, faults).study(studyName)
				.orElseThrow(() -> unreadable(faults));
	}

	private static IllegalStateException unreadable(Faults faults) {
		return new IllegalStateException("What the driver could read, this executor cannot: " + faults.list());
	}

	private EipModel model() {
		ParkResource resource = ParkResources.create(Path.of(parkFile));
		try {
			resource.load(new ByteArrayInputStream(park), null);
		} catch (IOException e) {
			throw new IllegalStateException("Bytes in memory can be read", e);
		}
		return resource.model().orElseThrow();
	}

	/** All draws of all parks, park by park, in pieces of at most {@code drawsATask} draws. */
	List<Task> tasks(long drawsATask) {
		var tasks = new ArrayList<Task>();
		long draws = runs().draws();
		for (int park = 0; park < runs().parks(); park++) {
			for (long first = 0; first < draws; first += drawsATask) {
				tasks.add(new Task(park, first, Math.min(first + drawsATask, draws)));
			}
		}
		return tasks;
	}
}
