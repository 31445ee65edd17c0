package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.parkwright.scenario.ide.ScenarioServer;
import org.parkwright.scenario.ui.ScenarioService;

/**
 * Follows a text in an editor: asks the server whenever it has looked the file over, and hands the answer to the user
 * interface, if the text is still the same then.
 *
 * @param <T> the answer
 */
abstract class Follower<T> implements IReconciler {

	private final Consumer<URI> listener = this::checked;
	private ITextViewer viewer;
	private Display display;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		display = textViewer.getTextWidget().getDisplay();
		ScenarioService.get().onChecked(listener);
		textViewer.getTextWidget().addDisposeListener(event -> ScenarioService.get().removeListener(listener));
		begin(textViewer);
		// An editor is put together before it has its text.
		textViewer.addTextInputListener(new ITextInputListener() {
			@Override
			public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
				// only the new one counts
			}

			@Override
			public void inputDocumentChanged(IDocument before, IDocument after) {
				read(before, after);
				ask();
			}
		});
		read(null, textViewer.getDocument());
		ask();
	}

	/** Called when the editor has another document; both may be null. */
	void read(IDocument before, IDocument after) {
		// most need nothing
	}

	@Override
	public void uninstall() {
		ScenarioService.get().removeListener(listener);
	}

	/** Called once, on the user interface's thread. */
	void begin(ITextViewer textViewer) {
		// most need nothing
	}

	/** @return the question */
	abstract CompletableFuture<T> question(ScenarioServer server, URI file);

	/** Takes the answer on the user interface's thread. */
	abstract void show(T answer, ITextViewer shown, IDocument document);

	private void checked(URI file) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (uri().filter(file::equals).isPresent()) {
					ask();
				}
			});
		}
	}

	private Optional<URI> uri() {
		StyledText widget = viewer.getTextWidget();
		return widget == null || widget.isDisposed() ? Optional.empty() : Files.uri(viewer.getDocument());
	}

	/** Asks again. On the user interface's thread. */
	final void ask() {
		uri().ifPresent(file -> {
			IDocument document = viewer.getDocument();
			String text = document.get();
			ScenarioService.get().ask(server -> question(server, file)).thenAccept(answer -> {
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (uri().isPresent() && viewer.getDocument() == document && document.get().equals(text)) {
							show(answer, viewer, document);
						}
					});
				}
			});
		});
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
