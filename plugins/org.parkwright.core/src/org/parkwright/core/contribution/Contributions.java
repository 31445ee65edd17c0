package org.parkwright.core.contribution;

import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What plug-ins and the parts of Parkwright contribute: the elements of extensions, as each {@code plugin.xml} has them.
 * In Equinox its registry gives them; on a class path they are read from the jars of the class path and of the folders of
 * extensions ({@link Plugins}). A contribution that cannot be used is told with the name of its plug-in and skipped: to those who
 * listen or, where nobody does, as a warning of the logger of this class. The message is for the user and what was thrown for the
 * plug-in's author.
 *
 * @since 0.1
 */
public final class Contributions {

	/** Made when there is something to log: Java takes longer to start its logging than a short command takes. */
	static final class Log {
		static final Logger LOG = Logger.getLogger(Contributions.class.getName());

		private Log() {
		}
	}

	private static final List<BiConsumer<String, Throwable>> LISTENERS = new CopyOnWriteArrayList<>();

	private Contributions() {
	}

	/**
	 * Finds the elements that are contributed to a point.
	 *
	 * @param point id of the extension point
	 * @return the top elements of all its extensions: those of the bundle that has the point, of Parkwright's others by the names of their bundles, of plug-ins
	 */
	public static List<Contribution> elements(String point) {
		List<Contribution> found = inEquinox() ? Registry.elements(point) : ClassPath.elements(point);
		return found.stream().sorted(Comparator.<Contribution>comparingInt(each -> rank(each.contributor(), point))
				.thenComparing(each -> each.contributor().shipped() ? each.contributor().name() : "")).toList();
	}

	/** Whoever has the point stands first, then what ships besides, in one order wherever it runs. */
	private static int rank(Contributor contributor, String point) {
		return !contributor.shipped() ? 2 : point.startsWith(contributor.name() + ".") ? 0 : 1;
	}

	/**
	 * Gathers contributions whose elements name a class in the attribute {@code class}.
	 *
	 * @param type  what they must be
	 * @param point id of the extension point
	 * @return those that can be used, in the order of {@link #elements}; what cannot be used is told and left out
	 */
	public static <T> List<T> of(Class<T> type, String point) {
		return elements(point).stream().map(element -> element.create("class", type)).flatMap(Optional::stream).toList();
	}

	/**
	 * Lets a contribution work. What it throws is told with the name of its plug-in, and so is that a plug-in takes long.
	 *
	 * @param contribution what does the work
	 * @param what         what a message calls it, such as {@code check}
	 * @param work         the work
	 * @return what comes of it, or nothing if it fails or gives null
	 * @throws CancellationException if the work was cancelled
	 */
	public static <T> Optional<T> ask(Object contribution, String what, Supplier<T> work) {
		try {
			return Optional.ofNullable(isOfPlugin(contribution) ? PluginWork.run(what + " of " + origin(contribution), work) : work.get());
		} catch (CancellationException e) {
			throw e;
		} catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
			tell("The " + what + " of " + origin(contribution) + " failed and was skipped.", e);
			return Optional.empty();
		}
	}

	/**
	 * Does work with what a plug-in brings that is no class of its own, such as a file with scripts. That it takes long is told with
	 * the name of the plug-in; what it throws is thrown.
	 *
	 * @param contributor who brings it
	 * @param what        what a message calls it
	 * @param work        the work
	 * @return what comes of it
	 * @throws CancellationException if the work was cancelled
	 * @since 0.2
	 */
	public static <T> T work(Contributor contributor, String what, Supplier<T> work) {
		return contributor.shipped() ? work.get() : PluginWork.run(what + " of " + contributor.told(), work);
	}

	/**
	 * Does work that may be cancelled while a plug-in has its turn, even one that hangs. Plug-ins then work in threads of their
	 * own.
	 *
	 * @param cancelled asked again and again by the thread that calls this
	 * @param work      asks contributions
	 * @return what comes of the work
	 * @throws CancellationException if it was cancelled
	 * @throws Exception             what the work throws
	 */
	public static <T> T cancellable(BooleanSupplier cancelled, Callable<T> work) throws Exception {
		return PluginWork.cancellable(cancelled, work);
	}

	/**
	 * Tells that what a contribution gave is not used.
	 *
	 * @param what what a message calls it, such as {@code result}
	 * @param why  as part of a sentence
	 */
	public static void refuse(Object contribution, String what, String why) {
		tell("The " + what + " of " + origin(contribution) + " was skipped: " + why + ".", null);
	}

	/**
	 * Says which plug-ins contribute, for the record.
	 *
	 * @param points ids of extension points
	 * @return name and version of each plug-in that has an extension of one of them, sorted
	 * @since 0.2
	 */
	public static List<String> plugins(String... points) {
		return Stream.of(points).flatMap(point -> elements(point).stream()).map(Contribution::contributor).filter(each -> !each.shipped())
				.map(each -> each.name() + " " + each.version()).distinct().sorted().toList();
	}

	/** @return what a message calls the plug-in, or the part of Parkwright, that a contribution comes from */
	public static String origin(Object contribution) {
		return contributor(contribution).map(Contributor::told)
				.orElseGet(() -> place(contribution.getClass().getProtectionDomain().getCodeSource()));
	}

	/** @return whether a contribution comes from a plug-in */
	public static boolean isOfPlugin(Object contribution) {
		Class<?> type = contribution.getClass();
		return type.getClassLoader() instanceof PluginLoader
				|| inEquinox() && Registry.contributor(type).map(contributor -> !contributor.shipped()).orElse(false);
	}

	/** @return the plug-in, or the part of Parkwright, that a contribution comes from; nothing if it comes from elsewhere */
	private static Optional<Contributor> contributor(Object contribution) {
		Class<?> type = contribution.getClass();
		if (type.getClassLoader() instanceof PluginLoader loader) {
			return Optional.of(loader.plugin());
		}
		return inEquinox() ? Registry.contributor(type) : ClassPath.contributor(type);
	}

	private static String place(CodeSource source) {
		return source == null ? "Parkwright" : source.getLocation().toString();
	}

	/**
	 * Tells the user what is wrong with a plug-in, and its author what lies behind it: the terminal or a notice of the workbench
	 * shows the message, the cause is in a file or the log.
	 *
	 * @param message names the plug-in, see {@link #origin}
	 * @param cause   what a programmer wants to see, or null
	 * @since 0.2
	 */
	public static void tell(String message, Throwable cause) {
		if (LISTENERS.isEmpty()) {
			Log.LOG.log(Level.WARNING, message, cause);
		} else {
			LISTENERS.forEach(listener -> listener.accept(message, cause));
		}
	}

	/**
	 * Has all that is told said to a listener and no longer to the logger.
	 *
	 * @param listener takes the message and the cause, which may be null, in any thread
	 * @since 0.2
	 */
	public static void addListener(BiConsumer<String, Throwable> listener) {
		LISTENERS.add(listener);
	}

	/**
	 * Says nothing more to a listener.
	 *
	 * @since 0.2
	 */
	public static void removeListener(BiConsumer<String, Throwable> listener) {
		LISTENERS.remove(listener);
	}

	static boolean inEquinox() {
		try {
			return Registry.isRunning();
		} catch (NoClassDefFoundError e) {
			Log.LOG.log(Level.FINE, "There is no extension registry on the class path", e);
			return false;
		}
	}
}
