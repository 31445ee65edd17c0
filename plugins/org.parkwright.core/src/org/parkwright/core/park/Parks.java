package org.parkwright.core.park;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.file.Memory;
import org.parkwright.model.LoadFault;
import org.parkwright.model.ParkResource;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.EipModel;

/**
 * Opens and saves park files.
 *
 * @since 0.1
 */
public final class Parks {

	/** The base year of the published stock; presumed where a park says none. */
	public static final int PUBLISHED_BASE_YEAR = 2014;

	private static final Pattern WORD_BREAK = Pattern.compile("_(.)");

	/** How much larger a model was found to be in memory than in its file. */
	private static final double MODEL_A_BYTE = 5;

	private Parks() {
	}

	/**
	 * Opens a park file; nothing but the file itself is read.
	 *
	 * @param file   the file
	 * @param faults takes what is wrong with it; codes begin with {@code park.}
	 * @return the model, or null if there is an error
	 */
	public static EipModel load(Path file, Faults faults) {
		double size = file.toFile().length();
		if (!Memory.require(size * MODEL_A_BYTE, "This park of " + Memory.text(size), file, faults)) {
			return null;
		}
		ParkResource resource = ParkResources.load(file);
		boolean sound = resource.getErrors().isEmpty();
		for (LoadFault fault : resource.faults()) {
			boolean error = resource.getErrors().contains(fault);
			faults.add(new Fault(error ? Severity.ERROR : Severity.WARNING, code(fault.kind()), sentence(fault.message()),
					"", Place.of(file.toString(), fault.line(), fault.column())));
		}
		return sound ? resource.model().orElseThrow() : null;
	}

	/**
	 * Saves a model as a park file; an older file stays as it was if that fails.
	 *
	 * @param model the model; becomes part of a resource if it is part of none
	 * @param file  where to
	 * @throws IOException if the file cannot be written
	 */
	public static void save(EipModel model, Path file) throws IOException {
		if (model.eResource() == null) {
			Resource resource = new ParkResource(URI.createFileURI(file.toAbsolutePath().normalize().toString()));
			resource.getContents().add(model);
		}
		AtomicFiles.write(file, out -> model.eResource().save(out, null));
	}

	/**
	 * Looks for what no park file can hold.
	 *
	 * @return where the first character is that XML has no form for, such as a control character, or -1
	 * @since 0.2
	 */
	public static int unprintable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
			if (pair) {
				i++;
			} else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c) || c >= '\uFFFE') {
				return i;
			}
		}
		return -1;
	}

	private static String code(LoadFault.Kind kind) {
		return "park." + WORD_BREAK.matcher(kind.name().toLowerCase(Locale.ROOT))
				.replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
	}

	private static String sentence(String message) {
		String start = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
		return start.endsWith(".") ? start : start + ".";
	}
}
