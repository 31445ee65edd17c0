package org.parkwright.symbiosis.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.table.TableContent;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.SubstanceShare;

/** Writes what actors have over and want as the importer reads it; of a park that lists nothing, heads to fill in. */
public final class OffersExporter implements Exporter {

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription.of("offers", "Offers and wants", "Write what actors of a park have over and want as a table, the same that import reads; of a park that lists nothing its "
				+ "heads alone", FileKind.CSV, FileKind.XLSX);
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		List<Object[]> rows = new ArrayList<>();
		model.getParks().stream().flatMap(park -> Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior(), park.getWaterSources())).flatMap(List::stream)
				.forEach(actor -> actor.getPorts().stream()
						.filter(port -> port.getQuantity() != null && port.getMaterial() != null && port.getDirection() != PortDirection.UNKNOWN)
						.forEach(port -> rows.add(row(actor, port))));
		return Map.of(file.getFileName().toString(), TableContent.of(file, Stream.concat(OffersImporter.REQUIRED.stream(), OffersImporter.OPTIONAL.stream()).toList(), rows));
	}

	private static Object[] row(Actor actor, Port port) {
		MaterialType material = port.getMaterial();
		return new Object[] { label(actor), port.getDirection() == PortDirection.OUT ? OffersImport.OFFER : OffersImport.WANT, label(material), material.getClassification(),
				material.getClassCode(), material.getForm() == MaterialForm.UNKNOWN ? null : material.getForm().getLiteral(), word(material.getHazardous()), port.getQuantity(),
				port.getUnit(), port.getPrice(), port.getPriceUnit(), port.getTemperature(), port.getReturnTemperature(), shares(port), word(actor.getHazardousPermit()) };
	}

	private static String label(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName();
	}

	private static String word(Boolean yes) {
		return yes == null ? null : yes ? "yes" : "no";
	}

	private static String shares(Port port) {
		return port.getBounds().stream().filter(share -> share.getSubstance() != null).map(OffersExporter::share).collect(Collectors.joining("; "));
	}

	private static String share(SubstanceShare share) {
		Double upper = share.getUpperBound() == null ? share.getShare() : share.getUpperBound();
		return label(share.getSubstance()) + " " + Objects.toString(share.getLowerBound(), "") + ".." + Objects.toString(upper, "");
	}
}
