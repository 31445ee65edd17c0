package org.parkwright.ui.internal.editor;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.parkwright.ui.editing.EditActions;
import org.parkwright.ui.editing.ElementLabels;
import org.parkwright.ui.editing.ElementTreeContent;
import org.parkwright.ui.editing.ParkDomain;

/** The Outline of a park file: the same elements and the same selection as in the editor. */
final class ParkOutline extends ContentOutlinePage {

	private final ParkTree tree;
	private final ParkDomain domain;
	private final EditActions actions;
	private final ParkDomain.Listener listener = this::happened;
	private final ISelectionChangedListener editorSelection = this::editorSelected;
	private boolean following;

	ParkOutline(ParkTree tree, EditActions actions) {
		this.tree = tree;
		this.domain = tree.domain();
		this.actions = actions;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new ElementTreeContent(domain));
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ElementLabels(domain)));
		getSite().registerContextMenu("org.parkwright.ui.outline", new ElementMenu(tree, actions).createFor(viewer), viewer);
		load();
		domain.addListener(listener);
		viewer.addSelectionChangedListener(event -> outlineSelected());
		tree.viewer().addSelectionChangedListener(editorSelection);
	}

	@Override
	public void setActionBars(IActionBars bars) {
		super.setActionBars(bars);
		actions.contributeTo(bars);
		tree.contributeTo(bars);
	}

	private void happened(ParkDomain.Event event) {
		if (event == ParkDomain.Event.LOADED) {
			load();
		} else if (event == ParkDomain.Event.CHECKED) {
			getTreeViewer().refresh(true);
		}
	}

	private void load() {
		getTreeViewer().setInput(domain);
		getTreeViewer().expandToLevel(2);
	}

	private void editorSelected(SelectionChangedEvent event) {
		if (!following) {
			following = true;
			getTreeViewer().setSelection(event.getSelection(), true);
			following = false;
		}
	}

	private void outlineSelected() {
		if (!following) {
			following = true;
			tree.reveal(getTreeViewer().getStructuredSelection());
			following = false;
		}
	}

	@Override
	public void dispose() {
		domain.removeListener(listener);
		tree.viewer().removeSelectionChangedListener(editorSelection);
		super.dispose();
	}
}
