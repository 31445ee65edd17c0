package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Display;
import org.parkwright.scenario.ide.Mining;
import org.parkwright.scenario.ui.ScenarioService;
import org.parkwright.scenario.ui.Surroundings;

/** Shows above studies, scenarios and measures how many units they change now, what the last run gave, and a way to run. */
public final class MiningProvider extends AbstractCodeMiningProvider {

	private boolean listening;

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		IDocument document = viewer.getDocument();
		Optional<URI> uri = Files.uri(document);
		Optional<IFile> file = uri.flatMap(Files::file);
		if (file.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		listen(viewer);
		return ScenarioService.get().ask(server -> server.minings(uri.get())).thenApply(minings -> {
			List<ICodeMining> shown = new ArrayList<>();
			for (Mining mining : minings) {
				add(mining, file.get(), document, shown);
			}
			return shown;
		});
	}

	private synchronized void listen(ITextViewer viewer) {
		if (!listening && viewer instanceof ISourceViewerExtension5 updated) {
			listening = true;
			Display display = viewer.getTextWidget().getDisplay();
			Surroundings.get().onChange(() -> {
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
							updated.updateCodeMinings();
						}
					});
				}
			});
		}
	}

	private void add(Mining mining, IFile file, IDocument document, List<ICodeMining> shown) {
		try {
			int line = document.getLineOfOffset(Math.min(mining.offset(), document.getLength()));
			boolean alone = document.get(document.getLineOffset(line), mining.offset() - document.getLineOffset(line)).isBlank();
			if (!alone) {
				return;
			}
			if (mining.kind() != Mining.Kind.MEASURE) {
				String scenario = mining.kind() == Mining.Kind.SCENARIO ? mining.name() : "";
				shown.add(new Shown(line, document, this, "▶ Run", event -> Surroundings.get().run(file, mining.study(), scenario)));
			}
			if (mining.kind() == Mining.Kind.SCENARIO) {
				Optional<String> last = Surroundings.get().last(file, mining.study(), mining.name());
				if (last.isPresent()) {
					shown.add(new Shown(line, document, this, last.get(), null));
				}
			}
			if (!mining.count().isEmpty()) {
				boolean units = mining.units().filter(all -> !all.isEmpty()).isPresent() && mining.park().isPresent();
				shown.add(new Shown(line, document, this, mining.count(), units ? event -> UnitList.open(mining) : null));
			}
		} catch (BadLocationException e) {
			// the text is shorter now; its minings are on their way
			return;
		}
	}

	private static final class Shown extends LineHeaderCodeMining {
		private final Consumer<MouseEvent> action;

		Shown(int line, IDocument document, MiningProvider provider, String label, Consumer<MouseEvent> action) throws BadLocationException {
			super(line, document, provider);
			this.action = action;
			setLabel(label);
		}

		@Override
		public Consumer<MouseEvent> getAction() {
			return action;
		}
	}
}
