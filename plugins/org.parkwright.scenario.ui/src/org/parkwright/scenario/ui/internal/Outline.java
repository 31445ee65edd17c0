package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.parkwright.scenario.ui.ScenarioService;

/** The declarations of a file as a tree, each with its value or title. */
public final class Outline extends ContentOutlinePage {

	private final ITextEditor editor;
	private final Consumer<URI> listener = this::checked;
	private boolean first = true;

	Outline(ITextEditor editor) {
		this.editor = editor;
	}

	/** Gives editors of scenario files their outline. */
	public static final class Factory implements IAdapterFactory {
		@Override
		public <T> T getAdapter(Object adaptable, Class<T> type) {
			boolean scenario = type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor
					&& Files.file(editor).filter(file -> Files.ENDING.equals(file.getFileExtension())).isPresent();
			return scenario ? type.cast(new Outline((ITextEditor) adaptable)) : null;
		}

		@Override
		public Class<?>[] getAdapterList() {
			return new Class<?>[] { IContentOutlinePage.class };
		}
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setAutoExpandLevel(2);
		ScenarioService.get().onChecked(listener);
		ask();
	}

	@Override
	public void dispose() {
		ScenarioService.get().removeListener(listener);
		super.dispose();
	}

	private void checked(URI file) {
		if (getControl() != null && !getControl().isDisposed()) {
			getControl().getDisplay().asyncExec(() -> {
				if (uri().filter(file::equals).isPresent()) {
					ask();
				}
			});
		}
	}

	private Optional<URI> uri() {
		return editor.getDocumentProvider() == null ? Optional.empty() : Files.uri(document());
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private void ask() {
		uri().ifPresent(file -> ScenarioService.get().ask(server -> server.outline(file)).thenAccept(symbols -> {
			if (getControl() != null && !getControl().isDisposed()) {
				getControl().getDisplay().asyncExec(() -> show(symbols));
			}
		}));
	}

	private void show(List<DocumentSymbol> symbols) {
		TreeViewer viewer = getTreeViewer();
		if (viewer == null || viewer.getControl().isDisposed()) {
			return;
		}
		if (viewer.getInput() instanceof List<?> shown && looksAlike(shown, symbols)) {
			move(shown, symbols);
			return;
		}
		List<String> open = List.of(viewer.getExpandedElements()).stream().map(each -> ((DocumentSymbol) each).getName()).toList();
		viewer.setInput(symbols);
		if (!first) {
			viewer.setExpandedElements(symbols.stream().filter(each -> open.contains(each.getName())).toArray());
		}
		first = false;
	}

	/** Whether nothing is to be seen of what is new: a tree of a thousand lines takes a while to be made. */
	private static boolean looksAlike(List<?> shown, List<DocumentSymbol> now) {
		boolean alike = shown.size() == now.size();
		for (int i = 0; i < now.size() && alike; i++) {
			DocumentSymbol before = (DocumentSymbol) shown.get(i);
			DocumentSymbol after = now.get(i);
			alike = before.getName().equals(after.getName()) && Objects.equals(before.getDetail(), after.getDetail())
					&& looksAlike(children(before), children(after));
		}
		return alike;
	}

	/** Takes over where declarations stand now. */
	private static void move(List<?> shown, List<DocumentSymbol> now) {
		for (int i = 0; i < now.size(); i++) {
			DocumentSymbol symbol = (DocumentSymbol) shown.get(i);
			symbol.setRange(now.get(i).getRange());
			symbol.setSelectionRange(now.get(i).getSelectionRange());
			move(children(symbol), children(now.get(i)));
		}
	}

	private static List<DocumentSymbol> children(DocumentSymbol symbol) {
		return Objects.requireNonNullElse(symbol.getChildren(), List.of());
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		Object selected = ((IStructuredSelection) event.getSelection()).getFirstElement();
		if (selected instanceof DocumentSymbol symbol && getControl().isFocusControl()) {
			Range name = symbol.getSelectionRange();
			int start = ProblemWriter.offset(document(), name.getStart());
			editor.selectAndReveal(start, ProblemWriter.offset(document(), name.getEnd()) - start);
		}
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return children((DocumentSymbol) parent).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			DocumentSymbol symbol = (DocumentSymbol) element;
			StyledString text = new StyledString(symbol.getName());
			if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
				text.append("  " + symbol.getDetail(), StyledString.QUALIFIER_STYLER);
			}
			return text;
		}
	}
}
