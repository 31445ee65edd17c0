package org.parkwright.core.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.check.Contents;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Described;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.model.park.EipModel;

/**
 * The importers and exporters there are, and how they are let to work: apart, so that one that fails or hangs harms nothing
 * else. All methods may be called from any thread.
 *
 * @since 0.2
 */
public final class Transfers {

	/** Extension point of importers. */
	public static final String IMPORTERS = "org.parkwright.core.importers";

	/** Extension point of exporters. */
	public static final String EXPORTERS = "org.parkwright.core.exporters";

	private static final class Known {
		static final List<Importer> IN = sound(Contributions.of(Importer.class, IMPORTERS), "importer");
		static final List<Exporter> OUT = sound(Contributions.of(Exporter.class, EXPORTERS), "exporter");
	}

	private Transfers() {
	}

	/** @return all importers, the shipped ones first, no two of one name */
	public static List<Importer> importers() {
		return Known.IN;
	}

	/** @return all exporters, the shipped ones first, no two of one name */
	public static List<Exporter> exporters() {
		return Known.OUT;
	}

	/** @return the one with a name */
	public static <T extends Transfer> Optional<T> named(List<T> all, String name) {
		return all.stream().filter(each -> each.description().name().equals(name)).findFirst();
	}

	/** @return those that describe files with such a name: the one that the file is called after, as {@code units.csv}, alone, else those that need not be */
	public static <T extends Transfer> List<T> fitting(List<T> all, Path file) {
		List<T> fitting = all.stream().filter(each -> each.description().fits(file)).toList();
		return fitting.stream().filter(each -> file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith(each.description().name() + ".")).findFirst()
				.map(List::of).orElseGet(() -> fitting.stream().filter(each -> !each.byNameAlone()).toList());
	}

	static <T extends Transfer> List<T> sound(List<T> found, String what) {
		return Described.byName(what, found, Transfer::description, TransferDescription::name).values().stream().map(Described::self).toList();
	}

	/**
	 * Lets an importer read a file.
	 *
	 * @param faults   takes what is wrong with the file, and that the importer failed
	 * @param progress asked by this thread too, so that an importer that hangs can be cancelled
	 * @return a model that holds all that it refers to, or null if there is an error among the faults
	 * @throws CancellationException if the progress says so; the importer is left to itself if it does not stop
	 */
	public static EipModel read(Importer importer, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
		String name = "importer " + importer.description().name();
		String who = "The " + name + " of " + Contributions.origin(importer);
		var work = new IsolatedWork<EipModel>(name, importer, progress);
		var found = new Faults();
		EipModel model = work.run(steps -> importer.read(file, options, found, steps), file, found);
		if (!found.hasErrors() && model == null) {
			found.error("import.nothing", who + " made no park of the file and does not say why.",
					"Check that the file is what it reads; if so, tell its author.", Place.of(file.toString()));
		} else if (!found.hasErrors()) {
			requireSavable(model, who, Place.of(file.toString()), found);
		}
		faults.addAll(found);
		return found.hasErrors() ? null : model;
	}

	/** What cannot be saved is refused here, before it is put into a park that is open. */
	private static void requireSavable(EipModel model, String who, Place place, Faults faults) {
		if (!EcoreUtil.ExternalCrossReferencer.find(model).isEmpty()) {
			faults.error("import.outside", who + " made a park that refers to something outside of it, which no file can hold.", "Tell its author.",
					place);
		}
		for (EObject element : new Contents(model).all()) {
			for (EAttribute attribute : element.eClass().getEAllAttributes()) {
				if (element.eGet(attribute) instanceof String text && Parks.unprintable(text) >= 0) {
					faults.error("import.character", who + String.format(" read the control character U+%04X", (int) text.charAt(Parks.unprintable(text)))
							+ " into the " + attribute.getName() + " of a " + element.eClass().getName() + ".",
							"Delete it in the file: such a character cannot be seen.", place);
					return;
				}
			}
		}
	}

	/**
	 * Lets an exporter make files, and writes them in one step.
	 *
	 * @param model    to export
	 * @param file     the name of its file, with the folder
	 * @param faults   takes what the exporter has to say, and that it failed
	 * @param progress asked by this thread too, so that an exporter that hangs can be cancelled
	 * @return the files that were written, the chosen one first; none if there is an error among the faults: all are then as they
	 *         were
	 * @throws IOException           if they cannot be written; all are then as they were
	 * @throws CancellationException if the progress says so; all are then as they were
	 */
	public static List<Path> write(Exporter exporter, EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress)
			throws IOException {
		String name = "exporter " + exporter.description().name();
		var work = new IsolatedWork<Map<String, AtomicFiles.Content>>(name, exporter, progress);
		var found = new Faults();
		Map<String, AtomicFiles.Content> contents = work.run(steps -> exporter.files(model, file, options, found, steps), file, found);
		Path folder = file.toAbsolutePath().normalize().getParent();
		String main = file.getFileName().toString();
		List<Path> written = List.of();
		if (!found.hasErrors()) {
			if (contents == null || !contents.containsKey(main)
					|| contents.keySet().stream().anyMatch(each -> !folder.resolve(each).normalize().startsWith(folder))) {
				found.error("export.nothing", "The " + name + " of " + Contributions.origin(exporter) + " made no such file and does not say why.",
						"Tell its author.", Place.of(file.toString()));
			} else {
				written = write(work, folder, main, contents, file, found);
			}
		}
		faults.addAll(found);
		return written;
	}

	private static List<Path> write(IsolatedWork<?> work, Path folder, String main, Map<String, AtomicFiles.Content> contents, Path file,
			Faults faults) throws IOException {
		try {
			if (contents.size() == 1) {
				AtomicFiles.write(file, contents.get(main));
			} else {
				AtomicFiles.writeAll(folder, contents);
			}
		} catch (CancellationException e) {
			throw e;
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			work.failed(e, file, faults);
			return List.of();
		}
		List<Path> written = new ArrayList<>(List.of(file));
		contents.keySet().stream().filter(each -> !each.equals(main)).forEach(each -> written.add(file.resolveSibling(each)));
		return written;
	}
}
