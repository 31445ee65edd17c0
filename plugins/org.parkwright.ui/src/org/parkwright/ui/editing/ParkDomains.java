package org.parkwright.ui.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;

/**
 * The park files that are open. All editors and views of a file share its {@link ParkDomain}: the first one to open it
 * starts the loading, the last one to close it lets it go. To be used on the user interface's thread alone.
 *
 * @since 0.1
 */
public final class ParkDomains {

	private static final Map<IFile, ParkDomain> OPEN = new ConcurrentHashMap<>();

	/** Told of events of any park, on the user interface's thread. */
	@FunctionalInterface
	public interface Listener {
		/** Called after the event. */
		void happened(ParkDomain domain, ParkDomain.Event event);
	}

	private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

	private ParkDomains() {
	}

	/** Adds a listener to all parks, those that are opened later too. May be called in any thread. */
	public static void addListener(Listener listener) {
		LISTENERS.add(listener);
	}

	static void tell(ParkDomain domain, ParkDomain.Event event) {
		LISTENERS.forEach(listener -> listener.happened(domain, event));
	}

	/**
	 * Opens a file for a client, which closes it with {@link #close}.
	 *
	 * @param file a park file of the workspace, which need not exist or be sound
	 * @return its domain, at first in the state {@link ParkDomain.State#LOADING}
	 */
	public static ParkDomain open(IFile file) {
		ParkDomain domain = OPEN.get(file);
		if (domain == null) {
			domain = new ParkDomain(file);
			OPEN.put(file, domain);
			domain.load();
		}
		domain.clients++;
		return domain;
	}

	/** Tells that a client is done with a domain. Edits that were not saved are lost with the last client. */
	public static void close(ParkDomain domain) {
		domain.clients--;
		if (domain.clients == 0) {
			OPEN.remove(domain.file(), domain);
			domain.dispose();
			tell(domain, ParkDomain.Event.CLOSED);
		}
	}

	/** @return the domain of a file if it is open; may be asked in any thread, the answer used on the user interface's alone */
	public static Optional<ParkDomain> find(IFile file) {
		return Optional.ofNullable(OPEN.get(file));
	}

	static void moved(ParkDomain domain, IFile from) {
		OPEN.remove(from, domain);
		OPEN.put(domain.file(), domain);
	}
}
