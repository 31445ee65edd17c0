package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IBaseLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.parkwright.diagram.ui.ElementSelection;

/** The lines of a table or the items of a tree. The workbench is told of their model elements. */
public final class WidgetOutline extends ContentOutlinePage {

	/** The rest of a longer list is shown on a click, so that a large table does not slow down each edit. */
	private static final int AT_ONCE = 1000;

	private final Supplier<Object> input;
	private final ITreeContentProvider content;
	private final IBaseLabelProvider labels;
	private final Function<Object, EObject> element;
	private final Function<List<EObject>, List<?>> shown;
	private final Consumer<List<EObject>> reveal;
	private boolean following;

	/**
	 * @param input   gives what is shown now, or null
	 * @param content of the input
	 * @param labels  of its lines or items; disposed with the page
	 * @param element of a line or item
	 * @param shown   lines or items of elements
	 * @param reveal  selects elements in the editor
	 */
	public WidgetOutline(Supplier<Object> input, ITreeContentProvider content, IBaseLabelProvider labels,
			Function<Object, EObject> element, Function<List<EObject>, List<?>> shown, Consumer<List<EObject>> reveal) {
		this.input = input;
		this.content = content;
		this.labels = labels;
		this.element = element;
		this.shown = shown;
		this.reveal = reveal;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		getTreeViewer().setContentProvider(content);
		getTreeViewer().setLabelProvider(labels);
		getTreeViewer().setUseHashlookup(true);
		getTreeViewer().setDisplayIncrementally(AT_ONCE);
		refresh();
	}

	private boolean isOpen() {
		return getTreeViewer() != null && !getTreeViewer().getControl().isDisposed();
	}

	/** Shows the model as it is now. */
	public void refresh() {
		if (isOpen()) {
			Object now = input.get();
			if (now == getTreeViewer().getInput()) {
				getTreeViewer().refresh();
			} else {
				getTreeViewer().setInput(now);
			}
		}
	}

	/** Selects what is selected in the editor. */
	void follow(List<EObject> elements) {
		if (isOpen() && !getControl().isFocusControl()) {
			following = true;
			getTreeViewer().setSelection(new StructuredSelection(shown.apply(elements)), true);
			following = false;
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		if (following) {
			// Who is followed has told of it; an answer would be followed by the next.
			return;
		}
		fireSelectionChanged(getSelection());
		if (getControl().isFocusControl()) {
			reveal.accept(ElementSelection.modelElements(getSelection()));
		}
	}

	@Override
	public IStructuredSelection getSelection() {
		return isOpen() ? new StructuredSelection(getTreeViewer().getStructuredSelection().stream().map(element)
				.filter(each -> each != null).distinct().toList()) : StructuredSelection.EMPTY;
	}
}
