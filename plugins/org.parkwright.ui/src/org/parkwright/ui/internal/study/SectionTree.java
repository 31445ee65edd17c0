package org.parkwright.ui.internal.study;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.ui.Errors;

/** The sections of a result with their figures and tables. */
final class SectionTree {

	private final TreeViewer viewer;
	private final LocalResourceManager images;
	private Presentation presentation;

	/** @param chosen takes what the user chooses */
	SectionTree(Composite parent, Consumer<SectionItem> chosen) {
		viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new Labels());
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof SectionItem item) {
				chosen.accept(item);
			}
		});
	}

	Control control() {
		return viewer.getControl();
	}

	/** Shows sections, and chooses what is like what was chosen before. */
	void show(List<ResultSection> sections, Presentation by) {
		presentation = by;
		SectionItem before = chosen();
		viewer.setInput(sections);
		SectionItem now = before == null ? null : sections.stream()
				.flatMap(section -> Stream.concat(Stream.of(new SectionItem(section, null)), SectionItem.of(section).stream()))
				.filter(item -> item.isLike(before, by)).findFirst().orElse(null);
		choose(now == null ? SectionItem.first(sections) : now);
	}

	/** Chooses an item. */
	void choose(SectionItem item) {
		if (item != null) {
			viewer.setSelection(new StructuredSelection(item), true);
		}
	}

	/** @return what is chosen, null for nothing */
	SectionItem chosen() {
		return (SectionItem) viewer.getStructuredSelection().getFirstElement();
	}

	private final class Labels extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			return ((SectionItem) element).title(presentation);
		}

		/** Titles are often longer than the list is wide. */
		@Override
		public String getToolTipText(Object element) {
			return getText(element);
		}

		@Override
		public Image getImage(Object element) {
			SectionItem item = (SectionItem) element;
			String name = item.block() == null ? "section" : item.block() instanceof Figure ? "figure" : "table";
			return ResourceLocator.imageDescriptorFromBundle(Errors.BUNDLE, "icons/" + name + ".svg").map(images::create).orElse(null);
		}
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).stream().map(section -> new SectionItem((ResultSection) section, null)).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			SectionItem item = (SectionItem) parent;
			return item.block() == null ? SectionItem.of(item.section()).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			SectionItem item = (SectionItem) element;
			return item.block() == null ? null : new SectionItem(item.section(), null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}
}
