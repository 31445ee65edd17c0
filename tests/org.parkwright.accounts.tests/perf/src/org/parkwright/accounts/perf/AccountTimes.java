package org.parkwright.accounts.perf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;

/** Opens, accounts for and writes a park of firms with activities of some years, and prints how long each took. */
public final class AccountTimes {

	private static final int YEARS = 10;
	private static final int ACTIVITIES = 20;
	private static final double SECOND = 1e9;
	private static final List<String> FUELS = List.of("coal", "naturalGas", "diesel", "liquefiedGas", "biomass");

	private AccountTimes() {
	}

	/** @param arguments number of firms, and how often */
	public static void main(String[] arguments) throws Exception {
		int firms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
		int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
		Path folder = Files.createTempDirectory("accounts");
		Path file = folder.resolve("large.park");
		Parks.save(park(firms), file);
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			EipModel model = Parks.load(file, new Faults());
			long opened = System.nanoTime();
			Account account = Account.of(model, AccountOptions.USUAL);
			long accounted = System.nanoTime();
			List<ResultSection> sections = ResultSections.of(model);
			long told = System.nanoTime();
			AtomicFiles.writeAll(folder.resolve("out"), ResultFiles.of("large", sections));
			long written = System.nanoTime();
			int rows = sections.stream().flatMap(section -> section.tables().stream()).mapToInt(ResultTable::rows).sum();
			System.out.printf("%,d activities, %,d lines, %,d rows: opened in %.2f s, accounted in %.2f s, with its tables in %.2f s, written in %.2f s%n",
					firms * YEARS * ACTIVITIES, account.lines().size(), rows, (opened - start) / SECOND, (accounted - opened) / SECOND, (told - accounted) / SECOND,
					(written - told) / SECOND);
		}
	}

	private static EipModel park(int firms) {
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setLibrary(Catalogue.newLibrary());
		List<MaterialType> materials = model.getLibrary().getMaterials();
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setName("Large");
		model.getParks().add(park);
		for (int i = 0; i < firms; i++) {
			Firm firm = ParkFactory.eINSTANCE.createFirm();
			firm.setName("Firm " + i);
			park.getFirms().add(firm);
		}
		for (int year = 0; year < YEARS; year++) {
			YearAccount account = ParkFactory.eINSTANCE.createYearAccount();
			account.setYear(2005 + year);
			park.getAccounts().add(account);
			Sector sector = ParkFactory.eINSTANCE.createSector();
			sector.setKind(SectorKind.MANUFACTURING);
			account.getSectors().add(sector);
			for (Firm firm : park.getFirms()) {
				for (int activity = 0; activity < ACTIVITIES; activity++) {
					ActivityDatum datum = ParkFactory.eINSTANCE.createActivityDatum();
					boolean fuel = activity % 4 == 0;
					datum.setKind(fuel ? ActivityKind.COMBUSTION : activity % 4 == 1 ? ActivityKind.PROCESS : ActivityKind.BOUGHT_HEAT);
					String material = fuel ? FUELS.get(activity / 4) : activity % 4 == 1 ? "clinker" : "heat";
					datum.setMaterial(materials.stream().filter(each -> each.getName().equals(material)).findFirst().orElseThrow());
					datum.setAmount(100.0 + activity + year);
					datum.setUnit(activity % 4 > 1 ? "GJ/a" : "t/a");
					datum.setUncertainty(0.05);
					datum.setActor(firm);
					sector.getActivities().add(datum);
				}
			}
		}
		return model;
	}
}
