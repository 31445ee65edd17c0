package org.parkwright.ui.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Language;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.Reports;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;

/**
 * Offers the report designs that are installed and those that lie beside a study. The one that is chosen stands in the settings of reports there, so that
 * the command line takes the same.
 */
final class ReportDesigns {

	private ReportDesigns() {
	}

	/** @return a menu of the designs as they are when it is opened. @param study gives the file of the study, null for none */
	static MenuManager menu(Supplier<IFile> study) {
		MenuManager menu = new MenuManager("Report &Design");
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> {
			IFile file = study.get();
			if (file != null) {
				fill(shown, file.getParent());
			}
		});
		return menu;
	}

	private static void fill(IMenuManager menu, IContainer folder) {
		try {
			Map<String, ReportDesign> designs = Reports.designs(folder.getLocation().toPath());
			String chosen = chosen(folder);
			designs.forEach((name, design) -> menu.add(item(LegacyActionTools.escapeMnemonics(design.origin().isEmpty() ? name : design.title()),
					name.equals(chosen), folder, design.isShipped() ? "" : name)));
		} catch (IOException e) {
			Errors.show("The report designs of " + folder.getFullPath().makeRelative() + " cannot be read", e);
		}
	}

	/** The name of the design that the settings say; null if they say one that is not there. */
	private static String chosen(IContainer folder) throws IOException {
		try {
			ReportDesign design = ReportSettings.beside(folder.getLocation().toPath(), Language.ENGLISH).design();
			return design.name();
		} catch (ReportException e) {
			Errors.log("No report design is chosen", e);
			return null;
		}
	}

	private static Action item(String text, boolean chosen, IContainer folder, String design) {
		Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					choose(folder, design);
				}
			}
		};
		action.setChecked(chosen);
		return action;
	}

	private static void choose(IContainer folder, String design) {
		IFile file = folder.getFile(IPath.fromPortableString(ReportSettings.FILE));
		Background.run("Choosing the report design", folder, monitor -> {
			Path place = file.getLocation().toPath();
			try {
				String before = Files.exists(place) ? Files.readString(place) : "";
				String after = ReportSettings.withDesign(before, design);
				if (!after.equals(before)) {
					AtomicFiles.write(place, AtomicFiles.text(after));
				}
			} catch (IOException e) {
				throw new CoreException(Status.error(AtomicFiles.fault(place, e).text(), e));
			}
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			return file;
		}, done -> {
			// The menu shows it when it is opened again.
		});
	}
}
