package org.parkwright.diagram.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/**
 * A model file that is open in one or more editors, which share its editing domain: one history of commands, one dirty
 * state. To be used on the user interface's thread alone.
 *
 * @since 0.1
 */
public interface OpenModel {

	/** How far a file has come. */
	enum State {
		/** It is being read; there is no model yet, or the one before. */
		LOADING,
		/** There is a model. */
		OPEN,
		/** It cannot be read; {@link OpenModel#problems()} says why. */
		BROKEN
	}

	/** What listeners are told. */
	enum Event {
		/** The state has changed; elements held from before are no longer those of the model. */
		LOADED,
		/** A command was executed, undone or redone, or the file was saved. */
		EDITED,
		/** The file has a new name or place. */
		MOVED,
		/** The file was deleted. */
		DELETED
	}

	/** Told of events on the user interface's thread. */
	@FunctionalInterface
	interface Listener {
		/** Called after the event. */
		void happened(Event event);
	}

	/** What is saved together with the model. */
	interface Companion {
		/** @return the name of its file, which lies beside the model's */
		String name();

		/** @return what would be saved now; called on the user interface's thread */
		byte[] content();

		/**
		 * Fixes what is to be saved; called on the user interface's thread when the model is saved.
		 *
		 * @return writes it, in any thread
		 */
		Work save();

		/** The part of saving that takes time. */
		@FunctionalInterface
		interface Work {
			/** @throws CoreException with a message for users if it could not be written */
			void write() throws CoreException;
		}
	}

	/** @return the file; another one after {@link Event#MOVED} */
	IFile file();

	/** @return how far the file has come */
	State state();

	/** @return what was wrong when the file was read, a sentence each */
	List<String> problems();

	/** @return the model, if the file could be read; its URI is that of the file on disk */
	Optional<Resource> resource();

	/**
	 * Reads what can be read of a broken file, as references to elements that are gone leave it, to be looked at and never
	 * changed. In any thread.
	 *
	 * @return nobody else's; empty if nothing could be read
	 */
	Optional<Resource> remains();

	/** @return where commands are executed; the same until the model is closed */
	EditingDomain editing();

	/** @return what the workbench saves; equal for all editors of the file */
	Saveable saveable();

	/**
	 * @param selection of elements of the model
	 * @return a new page of the Properties view that edits the selected elements
	 */
	IPropertySheetPage properties(ISelectionProvider selection);

	/** Adds a listener. */
	void addListener(Listener listener);

	/** Removes a listener. */
	void removeListener(Listener listener);

	/** Saves something with the model from now on, until the model is read again. */
	void accompany(Companion companion);

	/** @return what was to be saved with the model under a name when the program ended without saving, and was restored */
	Optional<byte[]> restored(String name);

	/** Tells that a client is done. Edits that were not saved are lost with the last client. */
	void close();
}
