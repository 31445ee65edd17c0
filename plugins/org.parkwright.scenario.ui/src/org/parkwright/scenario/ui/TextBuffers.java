package org.parkwright.scenario.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/**
 * Follows the buffers of text that editors share, each with its document, from when it is opened until it is closed.
 *
 * @since 0.2
 */
public final class TextBuffers {

	/** Told of buffers, by whichever thread opens, changes or closes them. */
	public interface Listener {
		/** A buffer was opened, or is open already when the listening begins. */
		void opened(ITextFileBuffer buffer, IDocument document);

		/** The text of a buffer was changed. */
		void changed(ITextFileBuffer buffer, IDocument document);

		/** A buffer has edits that its file has not, or has none any more. */
		default void dirtyStateChanged(ITextFileBuffer buffer) {
			// who sends texts does not ask what the disk holds
		}

		/** A buffer was closed. It has no document any more. */
		void closed(ITextFileBuffer buffer);
	}

	private final Listener listener;
	/** What ends the listening to each document. */
	private final Map<IFileBuffer, Runnable> followed = new ConcurrentHashMap<>();

	private TextBuffers(Listener listener) {
		this.listener = listener;
	}

	/** Tells of all buffers as long as the program runs. */
	public static void follow(Listener listener) {
		TextBuffers buffers = new TextBuffers(listener);
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		manager.addFileBufferListener(buffers.new Events());
		for (IFileBuffer buffer : manager.getFileBuffers()) {
			buffers.begin(buffer);
		}
	}

	/** A buffer may be closed by another thread meanwhile, and has no document then. */
	private void begin(IFileBuffer opened) {
		IDocument document = opened instanceof ITextFileBuffer text ? text.getDocument() : null;
		if (document == null) {
			return;
		}
		ITextFileBuffer buffer = (ITextFileBuffer) opened;
		IDocumentListener changes = new IDocumentListener() {
			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// only the new text counts
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				listener.changed(buffer, document);
			}
		};
		if (followed.putIfAbsent(buffer, () -> document.removeDocumentListener(changes)) == null) {
			document.addDocumentListener(changes);
			listener.opened(buffer, document);
		}
	}

	private void end(IFileBuffer closed) {
		Runnable ending = followed.remove(closed);
		if (ending != null) {
			ending.run();
			listener.closed((ITextFileBuffer) closed);
		}
	}

	private final class Events implements IFileBufferListener {
		@Override
		public void bufferCreated(IFileBuffer buffer) {
			begin(buffer);
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			end(buffer);
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
			if (followed.containsKey(buffer)) {
				listener.dirtyStateChanged((ITextFileBuffer) buffer);
			}
		}

		@Override
		public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
			// the document tells of its change
		}

		@Override
		public void bufferContentReplaced(IFileBuffer buffer) {
			// the document tells of its change
		}

		@Override
		public void stateChanging(IFileBuffer buffer) {
			// the states that count are told of
		}

		@Override
		public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
			// the states that count are told of
		}

		@Override
		public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
			// the editor takes another buffer
		}

		@Override
		public void underlyingFileDeleted(IFileBuffer buffer) {
			// the text is there as before
		}

		@Override
		public void stateChangeFailed(IFileBuffer buffer) {
			// the states that count are told of
		}
	}
}
