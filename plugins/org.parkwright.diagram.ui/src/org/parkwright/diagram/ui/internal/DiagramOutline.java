package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.diagram.view.EdgeLook;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

/** The nodes of a diagram as they lie in each other, then its edges. */
final class DiagramOutline extends ContentOutlinePage {

	private final DiagramEditor editor;
	private boolean following;

	DiagramOutline(DiagramEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		getTreeViewer().setContentProvider(new Content());
		getTreeViewer().setLabelProvider(LabelProvider.createTextProvider(DiagramOutline::text));
		getTreeViewer().setUseHashlookup(true);
		refresh();
	}

	/** Shows the diagram as it is now. */
	void refresh() {
		if (getTreeViewer() == null || getTreeViewer().getControl().isDisposed()) {
			return;
		}
		Object[] expanded = getTreeViewer().getExpandedElements();
		OpenDiagram diagram = editor.diagram();
		getTreeViewer().setInput(diagram);
		getTreeViewer().setExpandedElements(Stream.of(expanded).map(ViewElement.class::cast)
				.map(element -> diagram == null ? null : diagram.view().find(element.id())).filter(each -> each != null).toArray());
		follow(editor.selectedViews());
	}

	/** Selects what is selected in the diagram. */
	void follow(List<ViewElement> views) {
		if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed() && !getControl().isFocusControl()) {
			following = true;
			getTreeViewer().setSelection(new StructuredSelection(views), true);
			following = false;
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		fireSelectionChanged(getSelection());
		if (!following && getControl().isFocusControl()) {
			editor.reveal(ElementSelection.modelElements(getSelection()));
		}
	}

	/** The workbench is told of model elements, whose properties it can show. */
	@Override
	public IStructuredSelection getSelection() {
		return getTreeViewer() == null ? StructuredSelection.EMPTY
				: new StructuredSelection(getTreeViewer().getStructuredSelection().stream().map(ViewElement.class::cast)
						.map(ViewElement::element).distinct().toList());
	}

	private static String text(Object element) {
		return switch ((ViewElement) element) {
		case ViewNode node -> named(node.look().label().text(), node);
		case ViewEdge edge -> named(text(edge.look()), edge);
		};
	}

	private static String text(EdgeLook look) {
		return Stream.of(look.center(), look.begin(), look.end()).filter(label -> label != null && !label.text().isEmpty())
				.map(label -> label.text()).findFirst().orElse("");
	}

	private static String named(String text, ViewElement element) {
		String line = text.replaceAll("\\s+", " ").strip();
		return line.isEmpty() ? element.mapping().label() : line;
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			OpenDiagram diagram = (OpenDiagram) input;
			return Stream.<ViewElement>concat(diagram.view().nodes().stream(), diagram.view().edges().stream()).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof ViewNode node
					? Stream.concat(node.children().stream(), node.borders().stream()).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof ViewNode node && editor.diagram() != null ? editor.diagram().view().owner(node) : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof ViewNode node && !(node.children().isEmpty() && node.borders().isEmpty());
		}
	}
}
