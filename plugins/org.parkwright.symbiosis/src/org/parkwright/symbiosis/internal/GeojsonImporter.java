package org.parkwright.symbiosis.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.Keys;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads where actors are: those that a park has get their coordinates, others become firms. Lines and areas, as of exchanges and parks, are left alone. */
public final class GeojsonImporter implements Importer {

	private static final double MOST_LATITUDE = 90;
	private static final double MOST_LONGITUDE = 180;
	private static final TransferDescription DESCRIPTION = TransferDescription
			.of("geojson", "Places of actors (GeoJSON)", "Place the actors of a park by the points of a map, and make firms of points that it does not know", GeojsonExporter.KIND)
			.layout("A FeatureCollection. Of features whose geometry is a Point the property id or name says which actor is meant; firms may have the properties sector_code, "
					+ "sector_scheme and employees. Coordinates are longitude, then latitude, in degrees of WGS 84.")
			.options(TransferOption.file("into", "Park", "park file whose actors are placed; a new park if left out", new FileKind("park", "Park")),
					TransferOption.text("park", "Name of the park", "name or id of the park that takes new firms, where the file holds several"));

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) throws IOException {
		Path into = options.file("into");
		EipModel model = into == null ? newModel(file, options.text("park")) : Parks.load(into, faults);
		JsonArray features = features(file, faults);
		if (faults.hasErrors() || model == null || features == null) {
			return null;
		}
		// The copy belongs to no file, so that whoever saves it says where to.
		EipModel copy = EcoreUtil.copy(model);
		Park park = park(copy, options.text("park"), into == null ? file : into, faults);
		if (park == null) {
			return null;
		}
		var places = new Places(file, copy, park, faults);
		for (int i = 0; i < features.size(); i++) {
			progress.step(i, features.size());
			places.feature(i + 1, features.get(i));
		}
		if (!faults.hasErrors() && places.taken.isEmpty()) {
			faults.error("geojson.empty", "The file holds no point that is an actor.", "Add a feature with a Point and a name for every actor.", Place.of(file.toString()));
		}
		if (!faults.hasErrors()) {
			Checks.run(copy, file.toString()).forEach(faults::add);
		}
		return copy;
	}

	private static EipModel newModel(Path file, String park) {
		String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setId("model." + Keys.encode(name));
		model.setName(name);
		model.setLibrary(Catalogue.newLibrary());
		Park made = ParkFactory.eINSTANCE.createPark();
		made.setId("park." + Keys.encode(park == null ? name : park));
		made.setName(park == null ? name : park);
		model.getParks().add(made);
		return model;
	}

	private static Park park(EipModel model, String wanted, Path file, Faults faults) {
		List<Park> found = model.getParks().stream().filter(each -> wanted == null || wanted.equals(each.getId()) || wanted.equals(each.getName())).toList();
		if (found.size() == 1) {
			return found.getFirst();
		}
		faults.error("geojson.park", wanted == null ? "The park file holds " + model.getParks().size() + " parks." : "The park file holds no one park that is called " + wanted + ".",
				"Name the park that takes new firms.", Place.of(file.toString()));
		return null;
	}

	private static JsonArray features(Path file, Faults faults) throws IOException {
		try (Reader in = Files.newBufferedReader(file)) {
			JsonElement read = JsonParser.parseReader(in);
			if (read.isJsonObject() && read.getAsJsonObject().get("features") instanceof JsonArray features) {
				return features;
			}
			faults.error("geojson.syntax", "The file is no FeatureCollection.", "Export the map as GeoJSON again.", Place.of(file.toString()));
		} catch (JsonParseException e) {
			String where = String.valueOf(e.getMessage()).replaceFirst("(?s).*(line \\d+ column \\d+).*", "$1");
			faults.error("geojson.syntax", "The file is no JSON" + (where.startsWith("line ") ? ", from " + where + " on." : "."), "Export the map as GeoJSON again.",
					Place.of(file.toString()));
		}
		return null;
	}

	/** Takes features one after the other. */
	private static final class Places {
		private final Path file;
		private final Park park;
		private final Faults faults;
		/** By id, and by name where one alone has it; null where several have. */
		private final Map<String, Actor> actors = new HashMap<>();
		private final Map<Actor, Integer> taken = new HashMap<>();

		Places(Path file, EipModel model, Park park, Faults faults) {
			this.file = file;
			this.park = park;
			this.faults = faults;
			model.getParks().stream().flatMap(GeojsonExporter::actors).forEach(actor -> {
				String name = actor.getName();
				if (name != null) {
					actors.put(name, actors.containsKey(name) ? null : actor);
				}
			});
			model.getParks().stream().flatMap(GeojsonExporter::actors).forEach(actor -> actors.put(actor.getId(), actor));
		}

		private void error(int number, String name, String message, String remedy) {
			faults.error("geojson.feature", "Feature " + number + (name == null ? "" : " (" + name + ")") + ": " + message, remedy, Place.of(file.toString()));
		}

		void feature(int number, JsonElement element) {
			JsonObject feature = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
			JsonObject geometry = feature.get("geometry") instanceof JsonObject object ? object : new JsonObject();
			JsonObject properties = feature.get("properties") instanceof JsonObject object ? object : new JsonObject();
			if (!"Point".equals(text(geometry, "type")) || "Park".equals(text(properties, "kind"))) {
				return;
			}
			String id = text(properties, "id");
			String name = text(properties, "name");
			String called = name == null ? id : name;
			if (called == null) {
				error(number, null, "it has neither a name nor an id.", "Give it a property name.");
				return;
			}
			double[] at = coordinates(number, called, geometry.get("coordinates"));
			if (at == null) {
				return;
			}
			boolean several = id == null && actors.containsKey(name) && actors.get(name) == null;
			if (several) {
				error(number, called, "several actors are called so.", "Say by the property id which is meant.");
				return;
			}
			Actor actor = actors.get(id == null ? name : id);
			if (actor == null && id != null && name != null) {
				actor = actors.get(name);
			}
			if (actor == null) {
				actor = firm(id == null ? name : id, called, properties);
			}
			Integer before = taken.putIfAbsent(actor, number);
			if (before != null) {
				error(number, called, "feature " + before + " is the same actor.", "Leave one of them out, or give each an id of its own.");
				return;
			}
			actor.setLongitude(at[0]);
			actor.setLatitude(at[1]);
		}

		private Firm firm(String id, String name, JsonObject properties) {
			Firm firm = ParkFactory.eINSTANCE.createFirm();
			firm.setId("actor." + Keys.encode(id));
			firm.setName(name);
			firm.setSectorCode(text(properties, "sector_code"));
			firm.setSectorScheme(text(properties, "sector_scheme"));
			if (properties.get("employees") instanceof JsonElement people && isNumber(people) && people.getAsDouble() == Math.rint(people.getAsDouble())) {
				firm.setEmployees(people.getAsInt());
			}
			park.getFirms().add(firm);
			actors.put(id, firm);
			actors.putIfAbsent(name, firm);
			return firm;
		}

		/** @return longitude and latitude; null if they were told of */
		private double[] coordinates(int number, String name, JsonElement element) {
			if (!(element instanceof JsonArray pair) || pair.size() < 2 || !isNumber(pair.get(0)) || !isNumber(pair.get(1))) {
				error(number, name, "its coordinates are no pair of numbers.", "Write longitude and latitude in degrees, such as [11.08, 55.66].");
				return null;
			}
			double longitude = pair.get(0).getAsDouble();
			double latitude = pair.get(1).getAsDouble();
			if (Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE) {
				return new double[] { longitude, latitude };
			}
			boolean exchanged = Math.abs(longitude) <= MOST_LATITUDE && Math.abs(latitude) <= MOST_LONGITUDE;
			error(number, name, "its longitude " + pair.get(0).getAsString() + " and latitude " + pair.get(1).getAsString() + " are not on the globe.",
					exchanged ? "GeoJSON has the longitude first; exchange them." : "Write degrees of WGS 84, longitude from -180 to 180 and latitude from -90 to 90.");
			return null;
		}

		private static boolean isNumber(JsonElement element) {
			return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber() && Double.isFinite(element.getAsDouble());
		}

		private static String text(JsonObject object, String name) {
			JsonElement value = object.get(name);
			return value == null || !value.isJsonPrimitive() || value.getAsString().isBlank() ? null : value.getAsString();
		}
	}
}
