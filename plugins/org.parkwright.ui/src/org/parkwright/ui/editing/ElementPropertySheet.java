package org.parkwright.ui.editing;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;
import org.parkwright.ui.internal.properties.ElementProperties;

/**
 * The Properties view of the elements of one file: in the order of the metamodel, changed by commands, undone there too.
 *
 * @since 0.1
 */
public final class ElementPropertySheet extends PropertySheetPage {

	private final ParkDomain domain;
	private final EditActions actions;
	private final ElementLabels labels;
	private final ParkDomain.Listener listener = this::happened;

	/**
	 * @param domain  of the elements that are selected
	 * @param actions whose undo and redo the view takes over
	 */
	public ElementPropertySheet(ParkDomain domain, EditActions actions) {
		this.domain = domain;
		this.actions = actions;
		labels = new ElementLabels(domain);
		setPropertySourceProvider(
				object -> object instanceof Selected selected ? new ElementProperties(domain, selected.elements, labels) : null);
		domain.addListener(listener);
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		setSorter(new PropertySheetSorter() {
			@Override
			public int compare(IPropertySheetEntry a, IPropertySheetEntry b) {
				return 0;
			}

			@Override
			public int compareCategories(String a, String b) {
				return 0;
			}
		});
	}

	@Override
	public void setActionBars(IActionBars bars) {
		super.setActionBars(bars);
		actions.contributeHistoryTo(bars);
	}

	/** All that is selected becomes one object, so that a change of it is one command. */
	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		List<EObject> elements = selection instanceof IStructuredSelection structured
				? ((List<?>) structured.toList()).stream().filter(EObject.class::isInstance).map(EObject.class::cast).distinct().toList()
				: List.of();
		super.selectionChanged(part,
				elements.isEmpty() ? StructuredSelection.EMPTY : new StructuredSelection(new Selected(elements)));
	}

	private record Selected(List<EObject> elements) {
	}

	private void happened(ParkDomain.Event event) {
		if (event == ParkDomain.Event.EDITED && getControl() != null && !getControl().isDisposed()) {
			refresh();
		}
	}

	@Override
	public void dispose() {
		domain.removeListener(listener);
		labels.dispose();
		super.dispose();
	}
}
