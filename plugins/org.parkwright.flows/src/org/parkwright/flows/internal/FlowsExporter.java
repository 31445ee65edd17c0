package org.parkwright.flows.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.TableContent;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;

/** Writes the flows of a park as the importer reads them; of a park without any, titles to fill in. */
public final class FlowsExporter implements Exporter {

	private static final TransferDescription DESCRIPTION = TransferDescription
			.of("flows", "Flows", "Write the flows of a park as a table, the same that import reads; of a park without flows its titles alone", FileKind.CSV, FileKind.XLSX)
			.options(TransferOption.text("park", "Name of the park", "name or id of the park, where the file holds several"));

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return DESCRIPTION;
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		String wanted = options.text("park");
		List<Park> parks = model.getParks().stream().filter(park -> wanted == null || wanted.equals(park.getId()) || wanted.equals(park.getName())).toList();
		if (parks.size() != 1) {
			faults.error("flow.park", parks.isEmpty() ? "There is no such park." : "The file holds " + parks.size() + " parks.", "Say which by the name of the park.",
					Place.of(file.toString()));
			return Map.of();
		}
		Park park = parks.getFirst();
		Map<String, Integer> names = new HashMap<>();
		Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior(), park.getWaterSources()).flatMap(List::stream).map(Actor.class::cast)
				.forEach(actor -> names.merge(String.valueOf(actor.getName()), 1, Integer::sum));
		List<Object[]> rows = new ArrayList<>();
		int open = 0;
		for (Flow flow : park.getFlows()) {
			if (isConnected(flow.getFrom()) && isConnected(flow.getTo())) {
				rows.add(row(flow, names));
			} else {
				open++;
			}
		}
		if (open > 0) {
			faults.warning("flow.ends", open == 1 ? "1 flow begins or ends nowhere and is left out." : open + " flows begin or end nowhere and are left out.",
					"Connect them to ports.", Place.of(file.toString()));
		}
		List<String> titles = Stream.concat(FlowsImporter.REQUIRED.stream(), FlowsImporter.OPTIONAL.stream()).toList();
		return Map.of(file.getFileName().toString(), TableContent.of(file, titles, rows));
	}

	private static boolean isConnected(Port port) {
		return port != null && port.getOwner() != null;
	}

	private static Object[] row(Flow flow, Map<String, Integer> names) {
		Exchange exchange = flow instanceof Exchange each ? each : null;
		MaterialType material = flow.getMaterial() != null ? flow.getMaterial() : flow.getFrom().getMaterial() != null ? flow.getFrom().getMaterial() : flow.getTo().getMaterial();
		return new Object[] { actor(flow.getFrom().getOwner(), names), actor(flow.getTo().getOwner(), names), flow.getQuantity(), flow.getUnit(), name(material),
				word(flow.getFrom().getCarrier()), flow.getLayer(), flow.getYear(), flow.getUncertainty(), exchange == null ? null : word(exchange.getKind()),
				exchange == null ? null : word(exchange.getState()), exchange == null ? null : exchange.getStartYear(), exchange == null ? null : exchange.getEndYear(),
				exchange == null ? null : exchange.getDistance(), exchange == null ? null : exchange.getInvestment(),
				exchange == null ? null : exchange.getCostReduction(), exchange == null ? null : exchange.getRevenue(),
				exchange == null ? null : name(exchange.getSubstitutes()) };
	}

	/** By its id where another has its name. */
	private static String actor(Actor actor, Map<String, Integer> names) {
		String name = actor.getName() == null || names.getOrDefault(actor.getName(), 1) > 1 ? actor.getId() : actor.getName();
		return actor instanceof ExteriorZone && name.equals(actor.getName()) ? FlowsImport.OUTSIDE + " " + name : name;
	}

	private static String name(MaterialType material) {
		return material == null ? null : material.getName() == null ? material.getId() : material.getName();
	}

	private static String word(Enumerator value) {
		return value.getValue() == 0 ? null : value.getLiteral();
	}
}
