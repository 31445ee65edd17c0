package org.parkwright.ui.internal.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ICellModifier;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ElementLabels;
import org.parkwright.ui.editing.ElementTreeContent;
import org.parkwright.ui.editing.ParkDomain;

/** The elements of a park file as a tree with a filter: renamed in place, dragged, dropped and followed through edits. */
final class ParkTree {

	private static final String NAME = "name";

	private final ParkDomain domain;
	private final FilteredTree filtered;
	private final TreeViewer viewer;
	private final ElementTreeContent content;
	private final ElementLabels labels;
	private final CommandStackListener follower = event -> follow();
	private final ParkDomain.Listener listener = this::happened;
	private final Rename rename = new Rename();
	private final Action find = new Find();

	ParkTree(Composite parent, ParkDomain domain) {
		this.domain = domain;
		labels = new ElementLabels(domain);
		content = new ElementTreeContent(domain);
		filtered = new FilteredTree(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL, new NameFilter(labels), true, true);
		viewer = filtered.getViewer();
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(content);
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
		viewer.addDoubleClickListener(event -> showProperties());
		makeRenamable();
		makeDraggable();
		domain.editing().getCommandStack().addCommandStackListener(follower);
		// After the labels, which have to know the marks before they are drawn.
		domain.addListener(listener);
		viewer.getControl().addDisposeListener(event -> {
			domain.editing().getCommandStack().removeCommandStackListener(follower);
			domain.removeListener(listener);
		});
	}

	TreeViewer viewer() {
		return viewer;
	}

	Control control() {
		return filtered;
	}

	ParkDomain domain() {
		return domain;
	}

	/** Shows the model anew; what was unfolded and selected still is, if it is still there. */
	void load() {
		List<String> expanded = ids(List.of(viewer.getExpandedElements()));
		List<String> selected = ids(viewer.getStructuredSelection().toList());
		boolean first = viewer.getInput() == null;
		viewer.setInput(domain);
		if (first) {
			viewer.expandToLevel(2);
			domain.model().ifPresent(model -> viewer.setSelection(new StructuredSelection(model)));
		} else {
			viewer.setExpandedElements(elements(expanded));
			viewer.setSelection(new StructuredSelection(elements(selected)), true);
		}
	}

	private static List<String> ids(Collection<?> elements) {
		return elements.stream().map(element -> EcoreUtil.getID((EObject) element)).filter(Objects::nonNull).toList();
	}

	private Object[] elements(List<String> ids) {
		return ids.stream().flatMap(id -> domain.element(id).stream()).toArray();
	}

	private void happened(ParkDomain.Event event) {
		if (event == ParkDomain.Event.CHECKED) {
			viewer.refresh(true);
			// See ElementTreeContent: redrawn as a whole, or it looks bold.
			viewer.getControl().redraw();
		}
	}

	/** Selects elements and makes them visible, even if the filter hides them. */
	void reveal(IStructuredSelection selection) {
		content.flush();
		viewer.setSelection(selection, true);
		if (viewer.getStructuredSelection().size() != selection.size()) {
			filtered.getFilterControl().setText("");
			viewer.resetFilters();
			viewer.addFilter(filtered.getPatternFilter());
			viewer.setSelection(selection, true);
		}
	}

	/** Makes renaming and finding those of a part. */
	void contributeTo(IActionBars bars) {
		bars.setGlobalActionHandler(rename.getId(), rename);
		bars.setGlobalActionHandler(find.getId(), find);
		bars.updateActionBars();
	}

	/** @return the action that renames the selected element in place */
	Action rename() {
		rename.setEnabled(viewer.getStructuredSelection().size() == 1);
		return rename;
	}

	/** Starts renaming an element. */
	void rename(Object element) {
		reveal(new StructuredSelection(element));
		viewer.editElement(element, 0);
	}

	private void follow() {
		Command command = domain.editing().getCommandStack().getMostRecentCommand();
		if (command == null || viewer.getControl().isDisposed()) {
			return;
		}
		List<EObject> affected = new ArrayList<>();
		for (Object element : command.getAffectedObjects()) {
			if (element instanceof EObject object && object.eResource() != null) {
				affected.add(object);
			}
		}
		Collection<?> selected = viewer.getStructuredSelection().toList();
		if (!affected.isEmpty() && !selected.containsAll(affected)) {
			reveal(new StructuredSelection(affected));
		}
	}

	private static void showProperties() {
		try {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(IPageLayout.ID_PROP_SHEET);
		} catch (PartInitException e) {
			Errors.show("The Properties view cannot be opened", e);
		}
	}

	private void makeRenamable() {
		TreeViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		}, ColumnViewerEditor.DEFAULT);
		viewer.setColumnProperties(new String[] { NAME });
		viewer.setCellEditors(new CellEditor[] { new TextCellEditor(viewer.getTree()) });
		viewer.setCellModifier(new ICellModifier() {
			@Override
			public boolean canModify(Object element, String property) {
				return element instanceof NamedElement;
			}

			@Override
			public Object getValue(Object element, String property) {
				return Objects.requireNonNullElse(((NamedElement) element).getName(), "");
			}

			@Override
			public void modify(Object item, String property, Object value) {
				NamedElement element = (NamedElement) (item instanceof Item drawn ? drawn.getData() : item);
				String name = ((String) value).strip();
				if (!name.equals(getValue(element, property))) {
					domain.execute("Rename", SetCommand.create(domain.editing(), element,
							ParkPackage.Literals.NAMED_ELEMENT__NAME, name.isEmpty() ? SetCommand.UNSET_VALUE : name));
				}
			}
		});
	}

	private void makeDraggable() {
		Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
		viewer.addDragSupport(DND.DROP_COPY | DND.DROP_MOVE, transfers, new DragSourceAdapter() {
			@Override
			public void dragSetData(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
			}

			@Override
			public void dragStart(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
				event.doit = !viewer.getSelection().isEmpty();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
		viewer.addDropSupport(DND.DROP_COPY | DND.DROP_MOVE, transfers, new TreeDrop(viewer, domain));
	}

	/** Matches what an element shows; FilteredTree's own would need another kind of label provider. */
	private static final class NameFilter extends PatternFilter {
		private final ElementLabels labels;

		NameFilter(ElementLabels labels) {
			this.labels = labels;
			setIncludeLeadingWildcard(true);
		}

		@Override
		protected boolean isLeafMatch(Viewer viewer, Object element) {
			return wordMatches(labels.getText(element));
		}
	}

	/** Goes to the filter, which leaves the elements whose labels match. */
	private final class Find extends Action {
		Find() {
			super("&Find…");
			setId(ActionFactory.FIND.getId());
			setActionDefinitionId(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);
		}

		@Override
		public void run() {
			filtered.getFilterControl().setFocus();
			filtered.getFilterControl().selectAll();
		}
	}

	/** Renames the selected element in place. */
	private final class Rename extends Action {
		Rename() {
			super("Rena&me");
			setId(ActionFactory.RENAME.getId());
			setActionDefinitionId(IWorkbenchCommandConstants.FILE_RENAME);
		}

		@Override
		public void run() {
			Object element = viewer.getStructuredSelection().getFirstElement();
			if (element != null) {
				rename(element);
			}
		}
	}
}
