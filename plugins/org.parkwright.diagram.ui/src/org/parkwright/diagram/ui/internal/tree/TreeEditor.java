package org.parkwright.diagram.ui.internal.tree;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.TreeDescription;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tree.TreeItem;
import org.parkwright.diagram.tree.Trees;
import org.parkwright.diagram.ui.internal.CellLooks;
import org.parkwright.diagram.ui.internal.CellNotice;
import org.parkwright.diagram.ui.internal.WidgetEditor;
import org.parkwright.diagram.ui.internal.WidgetOutline;
import org.parkwright.diagram.view.LabelLook;

/** Shows the elements of a model as a tree; labels are edited with F2. */
public final class TreeEditor extends WidgetEditor<TreeDescription> {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.diagram.ui.treeEditor";

	private static final int ICON = 16;

	private final Map<String, ImageDescriptor> pictures = new HashMap<>();
	private Trees trees;
	private TreeViewer viewer;
	private CellLooks looks;
	private CellNotice notice;

	/** Made by the workbench. */
	public TreeEditor() {
		super(TreeDescription.class);
	}

	@Override
	protected void open(Composite parent, TreeDescription description, EObject element, Layouts layouts,
			Problems problems) {
		trees = new Trees(description, element, layouts, problems);
		viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		viewer.setUseHashlookup(true);
		looks = new CellLooks(viewer.getTree());
		notice = new CellNotice(viewer.getTree(), getEditorSite());
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		viewer.getTree().addControlListener(ControlListener.controlResizedAdapter(
				event -> column.getColumn().setWidth(viewer.getTree().getClientArea().width)));
		column.setLabelProvider(new StyledCellLabelProvider() {
			@Override
			public void update(ViewerCell cell) {
				label(cell, (TreeItem) cell.getElement());
				super.update(cell);
			}
		});
		column.setEditingSupport(new LabelEditing());
		TreeViewerEditor.create(viewer, new Activation(), ColumnViewerEditor.DEFAULT);
		viewer.getTree().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.F2) {
				editAction().run();
			}
		}));
		viewer.setContentProvider(new Content(trees));
		viewer.setInput(trees);
		viewer.addSelectionChangedListener(event -> selected(viewer.getStructuredSelection().stream()
				.map(item -> ((TreeItem) item).element()).distinct().toList()));
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			manager.add(editAction());
			manager.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
		getSite().registerContextMenu(menu, getSite().getSelectionProvider());
		viewer.getTree().addDisposeListener(event -> menu.dispose());
	}

	private Action editAction() {
		TreeItem item = viewer.getStructuredSelection().getFirstElement() instanceof TreeItem each ? each : null;
		boolean possible = item != null && viewer.getStructuredSelection().size() == 1 && trees.canEdit(item);
		Action action = new Action(possible ? item.mapping().edit().label() + "\tF2" : "Edit Label\tF2") {
			@Override
			public void run() {
				if (possible) {
					viewer.editElement(item, 0);
				}
			}
		};
		action.setEnabled(possible);
		return action;
	}

	private void label(ViewerCell cell, TreeItem item) {
		LabelLook label = item.label();
		looks.apply(cell, label.text(), label.color(), item.background(), label.size(), label.formats());
		cell.setImage(image(item));
	}

	private Image image(TreeItem item) {
		LabelLook label = item.label();
		if (!label.hasIcon()) {
			return null;
		}
		String key = label.ownIcon() ? item.element().eClass().getName() : label.icon();
		ImageDescriptor picture = pictures.computeIfAbsent(key, name -> picture(label.ownIcon()
				? images().icon(item.element())
				: images().image(label.icon())));
		return looks.resources().create(picture);
	}

	/** A picture that cannot be read shows as missing, as the workbench shows those of others. */
	private static ImageDescriptor picture(byte[] content) {
		if (content == null) {
			return ImageDescriptor.getMissingImageDescriptor();
		}
		try {
			ImageData data = new ImageData(new ByteArrayInputStream(content));
			return ImageDescriptor.createFromImageDataProvider(zoom -> {
				int size = ICON * zoom / 100;
				return data.height == size ? data : data.scaledTo(Math.max(1, data.width * size / data.height), size);
			});
		} catch (SWTException e) {
			return ImageDescriptor.getMissingImageDescriptor();
		}
	}

	@Override
	protected void stop() {
		trees = null;
		viewer = null;
		looks = null;
		notice = null;
	}

	@Override
	protected void refresh() {
		viewer.refresh();
	}

	@Override
	protected String title() {
		return trees.title();
	}

	@Override
	protected Control control() {
		return viewer == null ? null : viewer.getTree();
	}

	@Override
	protected void reveal(List<EObject> elements) {
		if (viewer == null) {
			return;
		}
		List<TreePath> paths = elements.stream().map(element -> path(trees.items(), element, new ArrayList<>()))
				.flatMap(Optional::stream).toList();
		if (!paths.isEmpty()) {
			viewer.setSelection(new TreeSelection(paths.toArray(TreePath[]::new)), true);
		}
	}

	/** An item whose element contains the wanted one leads to it; the others are not opened. */
	private Optional<TreePath> path(List<TreeItem> items, EObject element, List<TreeItem> above) {
		for (TreeItem item : items) {
			List<TreeItem> here = new ArrayList<>(above);
			here.add(item);
			if (item.element() == element) {
				return Optional.of(new TreePath(here.toArray()));
			}
			if (EcoreUtil.isAncestor(item.element(), element)) {
				Optional<TreePath> found = path(trees.items(item), element, here);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private void entered(TreeItem item, String text) {
		if (viewer == null) {
			return;
		}
		notice.clear();
		DiagramCommand command = trees.edit(item, text);
		String problem = execute(command).orElse(null);
		if (problem != null || !command.changed()) {
			notice.show(bounds(item), "“" + text + "” changes nothing.",
					(problem == null ? "" : problem + " ") + "It is still " + item.label().text() + ".");
		}
	}

	private Rectangle bounds(TreeItem item) {
		return viewer.testFindItem(item) instanceof org.eclipse.swt.widgets.TreeItem widget ? widget.getBounds(0)
				: viewer.getTree().getClientArea();
	}

	@Override
	protected boolean isSelected() {
		return !viewer.getStructuredSelection().isEmpty();
	}

	@Override
	protected String selectedText() {
		return viewer.getStructuredSelection().stream().map(item -> ((TreeItem) item).label().text())
				.collect(Collectors.joining(System.lineSeparator()));
	}

	@Override
	protected void paste() {
		// A tree of the specification has no tool that takes text.
	}

	@Override
	protected void delete() {
		// The specification has no tool for it; elements are deleted in the other editors.
	}

	@Override
	protected void selectAll() {
		viewer.getTree().selectAll();
		viewer.setSelection(viewer.getSelection());
	}

	/** The viewer; null while nothing is shown. */
	TreeViewer viewer() {
		return viewer;
	}

	@Override
	protected WidgetOutline outline() {
		return new WidgetOutline(() -> trees, new Content(null),
				LabelProvider.createTextProvider(item -> ((TreeItem) item).label().text()),
				item -> item instanceof TreeItem each ? each.element() : null,
				elements -> trees == null ? List.of()
						: elements.stream().map(element -> path(trees.items(), element, new ArrayList<>()))
								.flatMap(Optional::stream).map(TreePath::getLastSegment).toList(),
				this::reveal);
	}

	private static final class Content implements ITreeContentProvider {
		private Trees trees;

		Content(Trees trees) {
			this.trees = trees;
		}

		@Override
		public void inputChanged(Viewer viewer, Object before, Object now) {
			trees = (Trees) now;
		}

		@Override
		public Object[] getElements(Object input) {
			return trees.items().toArray();
		}

		@Override
		public Object[] getChildren(Object item) {
			return trees.items((TreeItem) item).toArray();
		}

		@Override
		public Object getParent(Object item) {
			return null;
		}

		@Override
		public boolean hasChildren(Object item) {
			return !((TreeItem) item).mapping().allItems().isEmpty() && !trees.items((TreeItem) item).isEmpty();
		}
	}

	private final class LabelEditing extends EditingSupport {
		private final TextCellEditor editor = new TextCellEditor(viewer.getTree());

		LabelEditing() {
			super(viewer);
		}

		@Override
		protected boolean canEdit(Object item) {
			return trees.canEdit((TreeItem) item);
		}

		@Override
		protected CellEditor getCellEditor(Object item) {
			return editor;
		}

		@Override
		protected Object getValue(Object item) {
			return ((TreeItem) item).label().text();
		}

		@Override
		protected void setValue(Object item, Object value) {
			if (!((TreeItem) item).label().text().equals(value)) {
				entered((TreeItem) item, (String) value);
			}
		}
	}

	/** A click selects; without cells that have the focus, JFace does not see the key either. */
	private final class Activation extends ColumnViewerEditorActivationStrategy {
		Activation() {
			super(viewer);
		}

		@Override
		protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
			return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
		}
	}
}
