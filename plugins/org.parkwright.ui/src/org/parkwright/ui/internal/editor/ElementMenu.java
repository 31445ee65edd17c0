package org.parkwright.ui.internal.editor;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.CommandActionDelegate;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.parkwright.model.park.provider.ParkEditPlugin;
import org.parkwright.ui.editing.EditActions;
import org.parkwright.ui.editing.ParkDomain;

/** The context menu of elements: new ones below and beside, by the metamodel, and what can be done with those selected. */
final class ElementMenu {

	private final ParkTree tree;
	private final ParkDomain domain;
	private final EditActions actions;

	ElementMenu(ParkTree tree, EditActions actions) {
		this.tree = tree;
		this.domain = tree.domain();
		this.actions = actions;
	}

	/** @return a menu, already set, that is filled each time it is opened */
	MenuManager createFor(TreeViewer viewer) {
		MenuManager manager = new MenuManager(null, "org.parkwright.ui.elements");
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(menu -> fill(menu, viewer));
		Menu menu = manager.createContextMenu(viewer.getControl());
		viewer.getControl().setMenu(menu);
		return manager;
	}

	private void fill(IMenuManager menu, TreeViewer viewer) {
		Collection<?> selected = viewer.getStructuredSelection().toList();
		if (domain.state() == ParkDomain.State.OPEN && selected.size() == 1) {
			Object element = selected.iterator().next();
			menu.add(creations("&New Child", element, null));
			menu.add(creations("N&ew Sibling", null, element));
		}
		menu.add(new Separator());
		actions.fill(menu);
		menu.add(tree.rename());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	/** New elements by the feature that holds them; a feature that takes one kind alone needs no menu of its own. */
	private MenuManager creations(String title, Object parent, Object sibling) {
		MenuManager menu = new MenuManager(title);
		Map<EStructuralFeature, List<Creation>> byFeature = new LinkedHashMap<>();
		for (Object descriptor : domain.editing().getNewChildDescriptors(parent, sibling)) {
			Creation creation = new Creation(parent, (CommandParameter) descriptor, sibling == null ? parent : sibling);
			byFeature.computeIfAbsent(creation.feature(), feature -> new ArrayList<>()).add(creation);
		}
		byFeature.forEach((feature, creations) -> {
			MenuManager place = menu;
			if (creations.size() > 1 && byFeature.size() > 1) {
				place = new MenuManager(label(feature));
				menu.add(place);
			}
			creations.forEach(place::add);
		});
		return menu;
	}

	private static String label(EStructuralFeature feature) {
		return ParkEditPlugin.INSTANCE
				.getString("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature");
	}

	/** Makes one new element and lets the user name it. */
	private final class Creation extends Action {
		private final CommandParameter descriptor;
		private final Command command;

		Creation(Object parent, CommandParameter descriptor, Object selected) {
			this.descriptor = descriptor;
			command = CreateChildCommand.create(domain.editing(), parent, descriptor, List.of(selected));
			setEnabled(command.canExecute());
			if (command instanceof CommandActionDelegate delegate) {
				setText(delegate.getText());
				if (delegate.getImage() instanceof URL icon) {
					setImageDescriptor(ImageDescriptor.createFromURL(icon));
				}
			}
		}

		EStructuralFeature feature() {
			return descriptor.getEStructuralFeature();
		}

		@Override
		public void run() {
			domain.execute("New " + getText(), command);
			EObject made = descriptor.getEValue();
			if (made != null && made.eResource() != null) {
				tree.rename(made);
			}
		}
	}
}
