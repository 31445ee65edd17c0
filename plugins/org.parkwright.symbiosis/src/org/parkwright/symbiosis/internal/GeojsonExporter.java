package org.parkwright.symbiosis.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.symbiosis.ExchangeNetwork;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Writes parks, actors and exchanges where they are, for maps; the importer of the same name reads the actors back. */
public final class GeojsonExporter implements Exporter {

	static final FileKind KIND = new FileKind("geojson", "GeoJSON");

	private static final TransferDescription DESCRIPTION = TransferDescription.of("geojson", "Map (GeoJSON)", "Write parks, actors and exchanges with their coordinates, for maps", KIND);
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		JsonArray features = new JsonArray();
		List<String> missing = new ArrayList<>();
		for (Park park : model.getParks()) {
			JsonElement place = border(park);
			if (place != null) {
				JsonObject properties = properties(park.getId(), park.getName(), "Park");
				features.add(feature(place, properties));
			}
			actors(park).forEach(actor -> {
				if (isPlaced(actor)) {
					features.add(feature(geometry("Point", point(actor)), properties(actor, park)));
				} else {
					missing.add(SymbiosisTables.label(actor));
				}
			});
		}
		for (Exchange exchange : ExchangeNetwork.exchanges(model)) {
			Actor from = exchange.getFrom() == null ? null : exchange.getFrom().getOwner();
			Actor to = exchange.getTo() == null ? null : exchange.getTo().getOwner();
			if (isPlaced(from) && isPlaced(to)) {
				JsonArray line = new JsonArray();
				line.add(point(from));
				line.add(point(to));
				features.add(feature(geometry("LineString", line), properties(exchange, from, to)));
			}
		}
		if (!missing.isEmpty()) {
			faults.warning("actor.coordinates", "Without coordinates, and so left out with their exchanges: " + String.join(", ", missing) + ".", "Enter latitude and longitude.",
					Place.of(file.toString()));
		}
		JsonObject collection = new JsonObject();
		collection.addProperty("type", "FeatureCollection");
		collection.add("features", features);
		return Map.of(file.getFileName().toString(), AtomicFiles.text(GSON.toJson(collection) + "\n"));
	}

	static Stream<Actor> actors(Park park) {
		return Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior(), park.getWaterSources()).flatMap(List::stream);
	}

	private static boolean isPlaced(Actor actor) {
		return actor != null && actor.getLatitude() != null && actor.getLongitude() != null;
	}

	/** Its border, else its centre; null if neither is known. A border that can't be read the rule on borders tells of. */
	private static JsonElement border(Park park) {
		if (park.getPolygon() != null) {
			try {
				JsonElement border = JsonParser.parseString(park.getPolygon());
				return border.isJsonObject() ? border : null;
			} catch (JsonParseException e) {
				return null;
			}
		}
		if (park.getLatitude() == null || park.getLongitude() == null) {
			return null;
		}
		return geometry("Point", point(park.getLatitude(), park.getLongitude()));
	}

	private static JsonArray point(Actor actor) {
		return point(actor.getLatitude(), actor.getLongitude());
	}

	/** The longitude goes first. */
	private static JsonArray point(double latitude, double longitude) {
		JsonArray point = new JsonArray();
		point.add(longitude);
		point.add(latitude);
		return point;
	}

	private static JsonObject geometry(String type, JsonArray coordinates) {
		JsonObject geometry = new JsonObject();
		geometry.addProperty("type", type);
		geometry.add("coordinates", coordinates);
		return geometry;
	}

	private static JsonObject feature(JsonElement geometry, JsonObject properties) {
		JsonObject feature = new JsonObject();
		feature.addProperty("type", "Feature");
		feature.add("geometry", geometry);
		feature.add("properties", properties);
		return feature;
	}

	private static JsonObject properties(String id, String name, String kind) {
		JsonObject properties = new JsonObject();
		properties.addProperty("id", id);
		add(properties, "name", name);
		properties.addProperty("kind", kind);
		return properties;
	}

	private static JsonObject properties(Actor actor, Park park) {
		JsonObject properties = properties(actor.getId(), actor.getName(), actor.eClass().getName());
		add(properties, "park", park.getName());
		if (actor instanceof Firm firm) {
			add(properties, "sector_code", firm.getSectorCode());
			add(properties, "sector_scheme", firm.getSectorScheme());
			add(properties, "employees", firm.getEmployees());
		}
		return properties;
	}

	private static JsonObject properties(Exchange exchange, Actor from, Actor to) {
		JsonObject properties = properties(exchange.getId(), exchange.getName(), "Exchange");
		add(properties, "from", SymbiosisTables.label(from));
		add(properties, "to", SymbiosisTables.label(to));
		add(properties, "exchange_kind", exchange.getKind().getLiteral());
		add(properties, "state", exchange.getState().getLiteral());
		add(properties, "material", SymbiosisTables.label(ExchangeNetwork.material(exchange)));
		add(properties, "quantity", exchange.getQuantity());
		add(properties, "unit", exchange.getUnit());
		add(properties, "start", exchange.getStartYear());
		add(properties, "end", exchange.getEndYear());
		return properties;
	}

	/** What is unknown is left out. */
	private static void add(JsonObject properties, String name, Object value) {
		if (value instanceof Number number) {
			properties.addProperty(name, number);
		} else if (value != null) {
			properties.addProperty(name, value.toString());
		}
	}
}
