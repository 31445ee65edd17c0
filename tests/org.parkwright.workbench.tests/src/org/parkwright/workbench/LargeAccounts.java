package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.page;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.ShownTable.heads;
import static org.parkwright.workbench.ShownTable.table;
import static org.parkwright.workbench.ShownTable.text;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.park.Parks;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.SectorKind;
import org.parkwright.model.park.YearAccount;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.editor.ParkEditor;

/**
 * Opens the accounts of 2,000 firms, 40,000 lines of ten years, edits them, and prints how long the user interface was busy at a stretch. As {@link LargeTable} it is no test by its name.
 */
class LargeAccounts {

	private static final int FIRMS = 2000;
	private static final int ACTIVITIES = 20;
	private static final int YEARS = 10;
	private static final int TIMES = 4;

	@Test
	void measure() throws Exception {
		awaitWindow();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("accounts");
		project.create(null);
		project.open(null);
		IFile file = project.getFile("large.park");
		Parks.save(model(), file.getLocation().toPath());
		project.refreshLocal(IResource.DEPTH_ONE, null);
		see(() -> {
			page().hideView(page().findView(ParkPerspective.RESULTS));
			return null;
		});
		ParkEditor tree = (ParkEditor) see(() -> IDE.openEditor(page(), file, true));
		LargeTable.busy("reading the park", "the park is open", () -> tree.domain().model().isPresent());
		Park park = see(() -> tree.domain().model().orElseThrow().getParks().getFirst());
		boolean[] asked = new boolean[1];
		LargeTable.busy("opening the accounts", "all lines are there", () -> {
			if (!asked[0]) {
				asked[0] = true;
				Diagrams.open(page(), file, InstalledSpecification.get().specification().table("Accounts").orElseThrow(), park);
			}
			return table().getItemCount() == FIRMS * ACTIVITIES && !heads().isEmpty();
		});
		EditingDomain domain = tree.domain().editing();
		ActivityDatum first = see(() -> park.getFirms().getFirst().getAccounts().getFirst().getSectors().getFirst().getActivities().getFirst());
		for (int time = 1; time <= TIMES; time++) {
			int amount = 200 + time;
			boolean[] done = new boolean[1];
			LargeTable.busy("changing an amount", "it is shown", () -> {
				if (!done[0]) {
					done[0] = true;
					domain.getCommandStack().execute(SetCommand.create(domain, first, ParkPackage.Literals.ACTIVITY_DATUM__AMOUNT, (double) amount));
				}
				return text(0, "2005").equals(Integer.toString(amount));
			});
		}
		for (int time = 1; time <= TIMES; time++) {
			boolean[] done = new boolean[1];
			String name = "Activity " + time;
			LargeTable.busy("changing what is part of the key of a line", "it is shown", () -> {
				if (!done[0]) {
					done[0] = true;
					domain.getCommandStack().execute(SetCommand.create(domain, first, ParkPackage.Literals.NAMED_ELEMENT__NAME, name));
				}
				return table().getItemCount() == FIRMS * ACTIVITIES + 1 && table().getItem(0).getText(0).contains(name);
			});
		}
		see(() -> page().closeAllEditors(false));
		project.delete(true, true, null);
	}

	private static EipModel model() {
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setId("model");
		model.setName("Large");
		model.setBaseYear(2014);
		model.setLibrary(Catalogue.newLibrary());
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setId("park");
		park.setName("Large");
		model.getParks().add(park);
		for (int i = 0; i < FIRMS; i++) {
			Firm firm = ParkFactory.eINSTANCE.createFirm();
			firm.setId("firm." + i);
			firm.setName("Firm " + i);
			park.getFirms().add(firm);
		}
		for (int year = 0; year < YEARS; year++) {
			for (Firm firm : park.getFirms()) {
				YearAccount account = ParkFactory.eINSTANCE.createYearAccount();
				account.setId(firm.getId() + "." + year);
				account.setYear(2005 + year);
				firm.getAccounts().add(account);
				Sector sector = ParkFactory.eINSTANCE.createSector();
				sector.setId(account.getId() + ".sector");
				sector.setKind(SectorKind.MANUFACTURING);
				account.getSectors().add(sector);
				for (int activity = 0; activity < ACTIVITIES; activity++) {
					ActivityDatum datum = ParkFactory.eINSTANCE.createActivityDatum();
					datum.setId(account.getId() + "." + activity);
					datum.setName("Process " + activity);
					datum.setKind(ActivityKind.COMBUSTION);
					datum.setMaterial(model.getLibrary().getMaterials().get(activity % model.getLibrary().getMaterials().size()));
					datum.setAmount(100.0 + activity);
					datum.setUnit("t/a");
					sector.getActivities().add(datum);
				}
			}
		}
		return model;
	}
}
