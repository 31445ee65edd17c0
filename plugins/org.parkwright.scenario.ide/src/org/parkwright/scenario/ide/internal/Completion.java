package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Inject;

/**
 * Completes words. What may follow is asked for where the word begins, so that a half typed one, an open quotation mark
 * and a unit with signs in it lead to the same proposals as nothing at all; these are then held against what was typed.
 */
public final class Completion extends ContentAssistService {

	@Inject
	private Proposals proposals;

	/** The text may have been made shorter since the question was asked of it; there is nothing to propose behind its end. */
	@Override
	public CompletionList createCompletionList(Document document, XtextResource resource, CompletionParams question,
			CancelIndicator cancel) {
		Position at = question.getPosition();
		String line = document.getContents().lines().skip(at.getLine()).findFirst().orElse("");
		boolean lineIsThere = at.getLine() <= document.getContents().chars().filter(c -> c == '\n').count();
		return lineIsThere && at.getCharacter() <= line.length() ? super.createCompletionList(document, resource, question, cancel)
				: new CompletionList(false, new ArrayList<>());
	}

	@Override
	protected void createProposals(String document, TextRegion selection, int caret, XtextResource resource,
			IIdeContentProposalAcceptor acceptor) {
		if (caret > document.length() || isComment(document, caret)) {
			return;
		}
		Typed typed = Typed.before(document, caret);
		Filter filter = new Filter(typed, document.substring(typed.start(), caret), acceptor);
		if (typed.unit()) {
			proposals.units(resource, caret, typed.text(), filter);
			// the unit can be left out
		}
		super.createProposals(document, new TextRegion(typed.start(), 0), typed.start(), resource, filter);
	}

	private static boolean isComment(String document, int caret) {
		boolean text = false;
		for (int i = 0; i < caret; i++) {
			char c = document.charAt(i);
			if (text) {
				i += c == '\\' ? 1 : 0;
				text = c != '"' && c != '\n';
			} else if (document.startsWith("//", i) || document.startsWith("/*", i)) {
				String close = document.charAt(i + 1) == '/' ? "\n" : "*/";
				int end = document.indexOf(close, i + 2);
				if (end < 0 || caret > i && caret < end + close.length()) {
					return caret >= i + 2;
				}
				i = end + close.length() - 1;
			} else {
				text = c == '"';
			}
		}
		return false;
	}

	@Override
	protected CompletionItem toCompletionItem(ContentAssistEntry entry, int caret, Position position, Document document) {
		CompletionItem item = super.toCompletionItem(entry, caret, position, document);
		if (ContentAssistEntry.KIND_SNIPPET.equals(entry.getKind())) {
			item.setInsertTextFormat(InsertTextFormat.Snippet);
		}
		return item;
	}

	/** Lets through what fits the typed word, each text once. */
	private static final class Filter implements IIdeContentProposalAcceptor {

		private final Typed typed;
		private final String replaced;
		private final IIdeContentProposalAcceptor acceptor;
		private final Set<String> seen = new HashSet<>();

		Filter(Typed typed, String replaced, IIdeContentProposalAcceptor acceptor) {
			this.typed = typed;
			this.replaced = replaced;
			this.acceptor = acceptor;
		}

		@Override
		public void accept(ContentAssistEntry entry, int priority) {
			if (entry == null || entry.getProposal() == null) {
				return;
			}
			boolean snippet = ContentAssistEntry.KIND_SNIPPET.equals(entry.getKind());
			String name = snippet ? entry.getLabel() : entry.getProposal();
			boolean quotable = !typed.quoted() || name.startsWith("\"") || Proposals.isName(entry);
			if (!quotable || !typed.begins(name) || !seen.add(name + (snippet ? " …" : ""))) {
				return;
			}
			if (typed.quoted() && !name.startsWith("\"")) {
				entry.setProposal('"' + name + '"');
			}
			entry.setPrefix(replaced);
			acceptor.accept(entry, priority);
		}

		@Override
		public boolean canAcceptMoreProposals() {
			return acceptor.canAcceptMoreProposals();
		}
	}
}
