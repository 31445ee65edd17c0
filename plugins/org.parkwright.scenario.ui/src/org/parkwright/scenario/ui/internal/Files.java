package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Files by the names that the workbench, its documents and the language server have for them. */
final class Files {

	/** Ending of the names of scenario files. */
	static final String ENDING = "scenario";

	private Files() {
	}

	/** @return the file of the workspace, if it is one */
	static Optional<IFile> file(URI uri) {
		IFile nearest = null;
		for (IFile each : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri, IResource.NONE)) {
			boolean nearer = nearest == null || each.getFullPath().segmentCount() < nearest.getFullPath().segmentCount();
			nearest = nearer ? each : nearest;
		}
		return Optional.ofNullable(nearest);
	}

	/** @return the name that the server has for a file; nothing for one that is not on this machine */
	static Optional<URI> uri(IFile file) {
		return Optional.ofNullable(file.getLocation()).map(location -> location.toPath().toUri());
	}

	/** @return the name that the server has for the file of a document */
	static Optional<URI> uri(IDocument document) {
		ITextFileBuffer buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null ? Optional.empty() : uri(buffer.getLocation());
	}

	/** @return the name that the server has for a place in the workspace, or on disk if it is none there */
	static Optional<URI> uri(IPath location) {
		if (location == null || !ENDING.equals(location.getFileExtension())) {
			return Optional.empty();
		}
		IFile file = location.segmentCount() < 2 ? null : ResourcesPlugin.getWorkspace().getRoot().getFile(location);
		return file != null && file.getLocation() != null && file.exists() ? uri(file) : Optional.of(location.toPath().toUri());
	}

	/** @return the document of an open file */
	static Optional<IDocument> document(IFile file) {
		return Optional.ofNullable(FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(),
				org.eclipse.core.filebuffers.LocationKind.IFILE)).map(ITextFileBuffer::getDocument);
	}

	/** @return the file of an editor */
	static Optional<IFile> file(IEditorPart editor) {
		return editor == null ? Optional.empty() : Optional.ofNullable(ResourceUtil.getFile(editor.getEditorInput()));
	}

	/** Opens a file and selects a part of its text. */
	static void show(URI uri, int offset, int length) {
		file(uri).ifPresent(file -> {
			try {
				IEditorPart editor = IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, true);
				if (editor instanceof ITextEditor text) {
					text.selectAndReveal(offset, length);
				}
			} catch (PartInitException e) {
				org.eclipse.core.runtime.ILog.of(Files.class).error(file.getName() + " cannot be opened", e);
			}
		});
	}
}
