package org.parkwright.symbiosis.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.symbiosis.matching.Match;
import org.parkwright.symbiosis.matching.MatchOptions;
import org.parkwright.symbiosis.matching.MatchTables;
import org.parkwright.symbiosis.matching.Matching;

/** Makes proposals for a park of firms with offers and wants at random, and prints how long it took. */
public final class MatchTimes {

	private static final double SECOND = 1e9;
	private static final int GROUPS = 9;

	private MatchTimes() {
	}

	/** @param arguments numbers of firms, of offers and wants, of chapters of classes, and how often */
	public static void main(String[] arguments) {
		int firms = number(arguments, 0, 2000);
		int listings = number(arguments, 1, 10_000);
		int chapters = number(arguments, 2, 12);
		EipModel model = park(firms, listings, chapters);
		for (int i = 0; i < number(arguments, 3, 3); i++) {
			long start = System.nanoTime();
			Matching matching = Matching.of(model, MatchOptions.USUAL);
			long matched = System.nanoTime();
			List<ResultSection> sections = MatchTables.sections(model, MatchOptions.USUAL);
			long told = System.nanoTime();
			int rows = sections.stream().flatMap(section -> section.tables().stream()).mapToInt(ResultTable::rows).sum();
			System.out.printf(Locale.ROOT, "%,d offers, %,d wants, %,d pairs kept of %,d: %,d proposals in %.2f s, with tables of %,d rows in %.2f s%n",
					matching.listings().offers().size(), matching.listings().wants().size(), matching.matches().size(),
					(long) matching.listings().offers().size() * matching.listings().wants().size(), matching.of(Match.Status.PROPOSED).size(), (matched - start) / SECOND, rows,
					(told - matched) / SECOND);
		}
	}

	private static int number(String[] arguments, int index, int usual) {
		return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
	}

	private static EipModel park(int firms, int listings, int chapters) {
		Random random = new Random(1);
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setLibrary(ParkFactory.eINSTANCE.createLibrary());
		List<MaterialType> materials = new ArrayList<>();
		for (int chapter = 1; chapter <= chapters; chapter++) {
			for (int group = 1; group <= GROUPS; group++) {
				for (int each = 1; each <= GROUPS; each++) {
					MaterialType material = ParkFactory.eINSTANCE.createMaterialType();
					material.setName("Waste " + chapter + "." + group + "." + each);
					material.setClassification("EWC");
					material.setClassCode(String.format(Locale.ROOT, "%02d %02d %02d", chapter, group, each));
					material.setHazardous(random.nextInt(5) == 0);
					material.setForm(MaterialForm.SOLID);
					materials.add(material);
				}
			}
		}
		model.getLibrary().getMaterials().addAll(materials);
		Park park = ParkFactory.eINSTANCE.createPark();
		model.getParks().add(park);
		for (int i = 0; i < firms; i++) {
			Firm firm = ParkFactory.eINSTANCE.createFirm();
			firm.setName("Firm " + i);
			firm.setLatitude(50 + 2 * random.nextDouble());
			firm.setLongitude(6 + 3 * random.nextDouble());
			firm.setHazardousPermit(random.nextInt(4) == 0);
			park.getFirms().add(firm);
		}
		for (int i = 0; i < listings; i++) {
			Port port = ParkFactory.eINSTANCE.createPort();
			port.setDirection(i % 2 == 0 ? PortDirection.OUT : PortDirection.IN);
			port.setMaterial(materials.get(random.nextInt(materials.size())));
			port.setQuantity(Math.exp(10 * random.nextDouble()));
			port.setUnit("t/a");
			park.getFirms().get(random.nextInt(firms)).getPorts().add(port);
		}
		return model;
	}
}
