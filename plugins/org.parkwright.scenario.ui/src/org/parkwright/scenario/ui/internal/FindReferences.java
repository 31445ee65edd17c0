package org.parkwright.scenario.ui.internal;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.parkwright.scenario.ide.NameUse;

/** Lists in the Search view where the name at the caret stands. */
public final class FindReferences extends EditorHandler {

	private static final String TITLE = "Find References";

	@Override
	void execute(Text text) {
		int offset = text.selection().getOffset();
		Shell shell = text.editor().getSite().getShell();
		Answers.ask(shell, TITLE, server -> server.name(text.file(), offset),
				name -> name.ifPresentOrElse(found -> NewSearchUI.runQueryInBackground(new Query(found)),
						() -> Answers.none(shell, TITLE, "Place the caret on the name of a set, parameter, measure, study or scenario.")));
	}

	/** The places are known before the search begins. */
	private static final class Query implements ISearchQuery {
		private final NameUse name;
		private final Found found = new Found(this);

		Query(NameUse name) {
			this.name = name;
		}

		@Override
		public IStatus run(IProgressMonitor monitor) {
			found.removeAll();
			name.places().forEach((uri, places) -> Files.file(uri)
					.ifPresent(file -> places.forEach(place -> found.addMatch(new Match(file, place.offset(), place.length())))));
			return Status.OK_STATUS;
		}

		@Override
		public String getLabel() {
			return "References to " + name.kind() + " " + name.name();
		}

		@Override
		public boolean canRerun() {
			return false;
		}

		@Override
		public boolean canRunInBackground() {
			return true;
		}

		@Override
		public ISearchResult getSearchResult() {
			return found;
		}
	}

	/** What the Search view shows. */
	static final class Found extends AbstractTextSearchResult implements IFileMatchAdapter, IEditorMatchAdapter {
		private final Query query;

		Found(Query query) {
			this.query = query;
		}

		@Override
		public String getLabel() {
			return query.getLabel() + " – " + getMatchCount() + " places";
		}

		@Override
		public String getTooltip() {
			return getLabel();
		}

		@Override
		public ImageDescriptor getImageDescriptor() {
			return null;
		}

		@Override
		public ISearchQuery getQuery() {
			return query;
		}

		@Override
		public IEditorMatchAdapter getEditorMatchAdapter() {
			return this;
		}

		@Override
		public IFileMatchAdapter getFileMatchAdapter() {
			return this;
		}

		@Override
		public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
			return getMatches(file);
		}

		@Override
		public IFile getFile(Object element) {
			return element instanceof IFile file ? file : null;
		}

		@Override
		public boolean isShownInEditor(Match match, IEditorPart editor) {
			return Files.file(editor).filter(match.getElement()::equals).isPresent();
		}

		@Override
		public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
			Optional<IFile> file = Files.file(editor);
			return file.isPresent() ? getMatches(file.get()) : new Match[0];
		}
	}
}
