package org.parkwright.ui.internal.properties;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DialogCellEditor;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** Picks one or several of many elements in a dialog. */
final class Picking extends DialogCellEditor {

	private final String name;
	private final List<EObject> elements;
	private final LabelProvider labels;
	private final boolean several;

	/**
	 * @param name     of the property
	 * @param elements what there is to pick
	 * @param several  whether the value is a list of elements, else a {@link Reference}
	 */
	Picking(Composite parent, String name, List<EObject> elements, LabelProvider labels, boolean several) {
		super(parent);
		this.name = name;
		this.elements = elements;
		this.labels = labels;
		this.several = several;
	}

	@Override
	protected void updateContents(Object value) {
		if (getDefaultLabel() != null) {
			getDefaultLabel().setText(ElementProperties.text(value, labels));
		}
	}

	@Override
	protected Object openDialogBox(Control window) {
		return several ? several(window) : one(window);
	}

	private Object several(Control window) {
		ListSelectionDialog dialog = ListSelectionDialog.of(elements).title(name).message("Select what applies:")
				.contentProvider(ArrayContentProvider.getInstance()).labelProvider(labels)
				.preselect(getValue() instanceof List<?> chosen ? chosen.toArray() : new Object[0]).create(window.getShell());
		return dialog.open() == Window.OK ? Arrays.asList(dialog.getResult()) : null;
	}

	private Object one(Control window) {
		Object none = new Reference(null);
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(window.getShell(), new LabelProvider() {
			@Override
			public String getText(Object element) {
				return element == none ? ElementProperties.NONE : labels.getText(element);
			}

			@Override
			public Image getImage(Object element) {
				return element == none ? null : labels.getImage(element);
			}
		});
		dialog.setTitle(name);
		dialog.setMessage("Select one (? = any character, * = any text):");
		Object[] all = new Object[elements.size() + 1];
		all[0] = none;
		System.arraycopy(elements.toArray(), 0, all, 1, elements.size());
		dialog.setElements(all);
		if (dialog.open() != Window.OK) {
			return null;
		}
		return dialog.getFirstResult() instanceof EObject element ? new Reference(element) : none;
	}
}
