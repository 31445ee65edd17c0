package org.parkwright.ui.internal.wizards;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;
import org.parkwright.core.catalogue.CatalogueFiles.Example;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.units.Units;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.files.FileKinds;

/** Makes what the wizards ask for; nothing here knows a dialog, and all of it may take time. */
public final class NewContent {

	/** Files of the catalogue that a new study stands on. */
	private static final List<String> STANDARD = List.of("factors.scenario", "prices.scenario", "replacements.scenario");

	private static final String STUDY_FILE = "study.scenario";

	private static final String STUDY = """
			import "factors.scenario"
			import "prices.scenario"
			import "replacements.scenario"

			study "%s" {
				park "%s"
				base year %d
				horizon remaining life
				discount rate 8 %%
				factors Ipcc // IpccWithAr5 and IpccWithAr4 have the warming potentials of earlier reports
				prices Prices // fill them in: until then tonnes are known and money is not
				abatement cost levelised

				scenario Boilers "Gas boilers" { apply GasBoiler }
				scenario Cycles "Gas combined cycles" { apply GasCombinedCycle }

				compare "Mitigation potential" all ranked by mitigation
				compare "Abatement cost" all ranked by cost
			}
			""";

	private NewContent() {
	}

	/** @return the example that ships */
	public static Example standard() {
		return CatalogueFiles.examples().get(0);
	}

	/**
	 * Copies an example into a project.
	 *
	 * @param project made and opened if it is not
	 * @return the file to open first
	 */
	public static IFile example(Example example, IProject project, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		open(project, progress.split(1));
		for (CatalogueFile file : example.files()) {
			copy(file, project.getFile(file.name()), progress);
		}
		return project.getFile(example.files().get(0).name());
	}

	/**
	 * Fills a project with a park and a study of it.
	 *
	 * @param project made and opened if it is not
	 * @return the park file
	 */
	public static IFile parkAndStudy(IProject project, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, 3);
		open(project, progress.split(1));
		IFile park = project.getFile(project.getName() + "." + FileKinds.PARK);
		write(park, park(project.getName()), progress.split(1));
		IFile study = project.getFile(STUDY_FILE);
		write(study, study(study, park), progress.split(1));
		return park;
	}

	/** Makes and opens a project. */
	public static void open(IProject project, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		if (!project.exists()) {
			project.create(progress.split(1));
		}
		project.open(progress.split(1));
	}

	/** @return the content of a park file in the currency of this machine's country with the standard library and one park that is empty */
	public static InputStream park(String name) throws CoreException {
		EipModel model = ParkFactory.eINSTANCE.createEipModel();
		model.setName(name);
		model.setBaseYear(Year.now().getValue());
		Units.customaryCurrency(Locale.getDefault()).ifPresent(model::setCurrency);
		model.setLibrary(Catalogue.newLibrary());
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setName(name);
		model.getParks().add(park);
		Resource resource = ParkResources.newResourceSet().createResource(URI.createURI("new.park"));
		resource.getContents().add(model);
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try {
			resource.save(content, null);
		} catch (IOException e) {
			throw new CoreException(Errors.status("The park cannot be written", e));
		}
		return new ByteArrayInputStream(content.toByteArray());
	}

	/**
	 * Makes the text of a scenario file, and puts the factors, prices, in the currency of the park, and measures of the catalogue beside it
	 * if they are not there.
	 *
	 * @param file where the text will be
	 * @param park a park file beside it or in the same project
	 */
	public static InputStream study(IFile file, IFile park) throws CoreException {
		IContainer folder = file.getParent();
		EipModel model = model(park);
		for (String name : STANDARD) {
			write(folder.getFile(IPath.fromOSString(name)), CatalogueFiles.scenario(name).orElseThrow(), model);
		}
		String name = file.getFullPath().removeFileExtension().lastSegment();
		String text = STUDY.formatted(name.replace("\"", ""),
				park.getFullPath().makeRelativeTo(folder.getFullPath()),
				model == null || model.getBaseYear() == null ? Parks.PUBLISHED_BASE_YEAR : model.getBaseYear());
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The model of a park, or null if it cannot be read. */
	private static EipModel model(IFile park) {
		return park.getLocation() == null || !park.exists() ? null : Parks.load(park.getLocation().toPath(), new Faults());
	}

	private static void write(IFile file, CatalogueFile from, EipModel model) throws CoreException {
		try {
			write(file, new ByteArrayInputStream(from.text(model).getBytes(StandardCharsets.UTF_8)), SubMonitor.convert(null));
		} catch (IOException e) {
			throw new CoreException(Errors.status(from.name() + " cannot be copied", e));
		}
	}

	private static void copy(CatalogueFile from, IFile to, SubMonitor progress) throws CoreException {
		try (InputStream in = from.place().openStream()) {
			write(to, in, progress.setWorkRemaining(10).split(1));
		} catch (IOException e) {
			throw new CoreException(Errors.status(from.name() + " cannot be copied", e));
		}
	}

	private static void write(IFile file, InputStream content, IProgressMonitor monitor) throws CoreException {
		if (!file.exists()) {
			file.create(content, IResource.NONE, monitor);
		}
	}
}
