package org.parkwright.ui.editing;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;

/**
 * The model of a {@link ParkDomain}, which is the input, as a tree. What commands change is drawn once after each
 * command, however many elements it touched.
 *
 * @since 0.1
 */
public final class ElementTreeContent implements ITreeContentProvider {

	private final ParkDomain domain;
	private final AdapterFactory providers;
	private final INotifyChangedListener listener = this::modelChanged;
	private final Set<Object> refreshed = new LinkedHashSet<>();
	private final Set<Object> relabelled = new LinkedHashSet<>();
	private StructuredViewer viewer;
	private boolean due;

	/** @param domain the input of the viewer */
	public ElementTreeContent(ParkDomain domain) {
		this.domain = domain;
		providers = domain.editing().getAdapterFactory();
		((IChangeNotifier) providers).addListener(listener);
	}

	@Override
	public void inputChanged(Viewer changed, Object before, Object after) {
		viewer = (StructuredViewer) changed;
	}

	@Override
	public Object[] getElements(Object input) {
		return domain.model().stream().toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		return provider(element).getChildren(element).toArray();
	}

	@Override
	public boolean hasChildren(Object element) {
		return provider(element).hasChildren(element);
	}

	@Override
	public Object getParent(Object element) {
		Object parent = provider(element).getParent(element);
		return element == domain.model().orElse(null) ? null : parent;
	}

	private ITreeItemContentProvider provider(Object element) {
		return (ITreeItemContentProvider) providers.adapt(element, ITreeItemContentProvider.class);
	}

	private void modelChanged(Notification notification) {
		Object element = notification.getNotifier();
		boolean content = true;
		if (notification instanceof IViewerNotification change) {
			element = change.getElement() == null ? element : change.getElement();
			content = change.isContentRefresh();
		}
		(content ? refreshed : relabelled).add(element);
		if (content && element instanceof EObject changed) {
			// Labels say how much an element holds, at any depth.
			for (EObject above = changed.eContainer(); above != null; above = above.eContainer()) {
				relabelled.add(above);
			}
		}
		if (!due && viewer != null && !viewer.getControl().isDisposed()) {
			due = true;
			viewer.getControl().getDisplay().asyncExec(this::draw);
		}
	}

	private void draw() {
		due = false;
		if (!viewer.getControl().isDisposed()) {
			refreshed.forEach(element -> viewer.refresh(element, true));
			relabelled.removeAll(refreshed);
			viewer.update(relabelled.toArray(), null);
			// GTK draws text that changed over what was there, which looks bold.
			viewer.getControl().redraw();
		}
		refreshed.clear();
		relabelled.clear();
	}

	/** Draws at once what is due, for who is about to reveal a new element. */
	public void flush() {
		if (due) {
			draw();
		}
	}

	@Override
	public void dispose() {
		((IChangeNotifier) providers).removeListener(listener);
		viewer = null;
	}
}
