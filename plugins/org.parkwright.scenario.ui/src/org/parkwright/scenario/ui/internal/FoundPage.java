package org.parkwright.scenario.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows the files in which a name stands. */
public final class FoundPage extends AbstractTextSearchViewPage {

	/** Called by the Search view. */
	public FoundPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void elementsChanged(Object[] objects) {
		getViewer().refresh();
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setContentProvider(new ITreeContentProvider() {
			@Override
			public Object[] getElements(Object input) {
				List<Object> files = new ArrayList<>(List.of(((FindReferences.Found) input).getElements()));
				files.sort((a, b) -> ((IFile) a).getFullPath().toString().compareTo(((IFile) b).getFullPath().toString()));
				return files.toArray();
			}

			@Override
			public Object[] getChildren(Object parent) {
				return new Object[0];
			}

			@Override
			public Object getParent(Object element) {
				return null;
			}

			@Override
			public boolean hasChildren(Object element) {
				return false;
			}
		});
		viewer.setLabelProvider(new WorkbenchLabelProvider() {
			@Override
			protected String decorateText(String input, Object element) {
				int count = getInput() == null ? 0 : getInput().getMatchCount(element);
				return input + "  (" + count + (count == 1 ? " place)" : " places)");
			}
		});
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new UnsupportedOperationException("a tree alone");
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		if (openAndSelect(getSite().getPage(), (IFile) match.getElement(), offset, length, activate) instanceof ITextEditor editor) {
			editor.selectAndReveal(offset, length);
		}
	}
}
