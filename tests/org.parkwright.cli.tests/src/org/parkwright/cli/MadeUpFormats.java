package org.parkwright.cli;

import java.nio.file.Path;
import java.util.Map;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.section.Column;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ParkFactory;

/** An importer and an exporter of a plug-in with an option of every kind, which say back what they were told. */
final class MadeUpFormats {

	private static final TransferOption[] OPTIONS = { TransferOption.text("word", "Word", "any word").require(),
			TransferOption.number("least", "Least", "smallest capacity", "MW").range(0, 100).preset("2"),
			TransferOption.year("base-year", "Base year", "year of the file").preset("2020"),
			TransferOption.yesNo("retired", "Retired", "whether retired units count"),
			TransferOption.choice("by", "By", "what a park is", Column.words("country", "Country", "grid", "Power grid")).preset("grid"),
			TransferOption.file("names", "Names", "a list of names", FileKind.CSV) };

	private MadeUpFormats() {
	}

	private static String said(OptionValues options) {
		return options.text("word") + " " + options.number("least") + " " + options.year("base-year") + " " + options.yes("retired") + " "
				+ options.text("by") + " " + (options.file("names") == null ? "-" : options.file("names").getFileName());
	}

	/** Reads a file whose content does not matter: the name of the model is what was said. */
	record In(String name, FileKind... kinds) implements Importer {

		@Override
		public TransferDescription description() {
			return TransferDescription.of(name, "Made-up file", "Make a park of a made-up file", kinds).options(OPTIONS);
		}

		@Override
		public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			if (options.text("word").equals("fault")) {
				faults.error("made.word", "The word is fault.", "Say another.", Place.of(file.toString(), 3, 4));
			} else if (options.text("word").equals("crash")) {
				throw new IllegalStateException("on purpose");
			}
			EipModel model = ParkFactory.eINSTANCE.createEipModel();
			model.setLibrary(Catalogue.newLibrary());
			model.setId("model.made");
			model.setName(said(options));
			return model;
		}
	}

	/** Writes what was said, and beside it a second file. */
	record Out(String name, FileKind... kinds) implements Exporter {

		@Override
		public TransferDescription description() {
			return TransferDescription.of(name, "Made-up file", "Write a made-up file", kinds).options(OPTIONS);
		}

		@Override
		public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			if (options.text("word").equals("fault")) {
				faults.error("made.word", "The word is fault.", "Say another.", Place.of(file.toString()));
			}
			return Map.of(file.getFileName().toString(), AtomicFiles.text(said(options)), "beside.txt", AtomicFiles.text(model.getName()));
		}
	}
}
