package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.parkwright.scenario.ui.ScenarioService;

/** Proposes what may stand at the caret; the generic editor asks beside the user interface. */
public final class Completions implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		Optional<URI> uri = Files.uri(document);
		if (uri.isEmpty()) {
			return new ICompletionProposal[0];
		}
		try {
			Position at = position(document, offset);
			List<ICompletionProposal> proposals = new ArrayList<>();
			for (CompletionItem item : ScenarioService.get().answer(server -> server.completions(uri.get(), at)).orElse(List.of())) {
				int start = ProblemWriter.offset(document, item.getTextEdit().getLeft().getRange().getStart());
				proposals.add(new Proposal(item, start, offset));
			}
			return proposals.toArray(ICompletionProposal[]::new);
		} catch (BadLocationException e) {
			// the text has changed
			return new ICompletionProposal[0];
		}
	}

	static Position position(IDocument document, int offset) throws BadLocationException {
		int line = document.getLineOfOffset(offset);
		return new Position(line, offset - document.getLineOffset(line));
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
