package org.parkwright.scenario.ide.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.parkwright.scenario.ide.ScenarioServer.FaultListener;

/** Passes on what the server says of its own accord: faults. Of messages it sends none to users. */
public final class FaultClient implements LanguageClient {

	private final FaultListener faults;

	/** @param faults is told of faults */
	public FaultClient(FaultListener faults) {
		this.faults = faults;
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		faults.found(Path.of(URI.create(diagnostics.getUri())).toUri(), diagnostics.getDiagnostics());
	}

	@Override
	public void telemetryEvent(Object event) {
		// nothing is measured
	}

	@Override
	public void showMessage(MessageParams message) {
		// the language shows none
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// the server logs by log4j
	}
}
