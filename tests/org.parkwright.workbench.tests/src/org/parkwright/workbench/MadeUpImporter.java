package org.parkwright.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.section.Column;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** An importer of a plug-in with an option of every kind; what the file says decides whether it reads, throws or hangs. */
public final class MadeUpImporter implements Importer {

	/** Counted down when an importer hangs. */
	static final CountDownLatch hanging = new CountDownLatch(1);
	/** Counted down to let it go on. */
	static final CountDownLatch release = new CountDownLatch(1);

	@Override
	public TransferDescription description() {
		return TransferDescription.of("register", "Register of boilers", "Make a park of a register of boilers", new FileKind("register", "Register"))
				.layout("A line for every boiler: its name, fuel, capacity and year.")
				.options(TransferOption.year("base-year", "Base year", "year that the register describes").range(1900, 2100).require(),
						TransferOption.number("minimum", "Smallest capacity", "boilers below it are left out", "MW").range(0, 1000).preset("0.5"),
						TransferOption.text("province", "Province", "province of the park; unknown if left out"),
						TransferOption.choice("group", "One park for", "what is put into one park",
								Column.words("owner", "All boilers of an owner", "site", "All boilers of a site")).preset("site"),
						TransferOption.file("owners", "List of owners", "a table of owners and what they own", FileKind.CSV),
						TransferOption.yesNo("retired", "Read retired boilers too", "whether boilers that are retired are read"));
	}

	@Override
	public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) throws IOException {
		String content = Files.readString(file).strip();
		if (content.equals("throw")) {
			throw new IllegalStateException("on purpose");
		}
		if (content.equals("hang")) {
			hanging.countDown();
			hang();
		}
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setLibrary(Catalogue.newLibrary());
		model.setId("model.register");
		model.setName("Register");
		model.setBaseYear(options.year("base-year"));
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setId("park.register");
		park.setName(content);
		park.setProvince(options.text("province"));
		park.setDescription(options.number("minimum") + " " + options.text("group") + " " + options.yes("retired"));
		model.getParks().add(park);
		return model;
	}

	/** Does not mind being interrupted, as an endless loop does not. */
	private static void hang() {
		while (release.getCount() > 0) {
			try {
				release.await();
			} catch (InterruptedException e) {
				hanging.countDown();
			}
		}
	}
}
