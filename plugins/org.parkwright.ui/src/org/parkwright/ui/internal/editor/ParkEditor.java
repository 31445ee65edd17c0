package org.parkwright.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.ui.Background;
import org.parkwright.ui.editing.EditActions;
import org.parkwright.ui.editing.ElementPropertySheet;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.editing.ParkSaveable;
import org.parkwright.ui.internal.files.ProblemMarkers;
import org.parkwright.ui.internal.files.ParkReview;

/**
 * Shows a park file as a tree of its elements; while it is being read, that; and if it cannot be read, why, and what to
 * do.
 */
public final class ParkEditor extends EditorPart implements ISaveablesSource, IGotoMarker {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.ui.parkEditor";

	private static final String HELP = "org.parkwright.ui.park_editor";

	private final ParkDomain.Listener listener = this::happened;
	private final IPartListener activation = new Activation();
	private ParkDomain domain;
	private EditActions actions;
	private final Action revert = new Revert();
	private Composite body;
	private StackLayout stack;
	private Label loading;
	private ParkTree tree;
	private FaultsPage faults;
	private String awaited;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		IFile file = ResourceUtil.getFile(input);
		if (file == null) {
			throw new PartInitException(input.getName()
					+ " is outside of the workspace. Copy it into a project, then open it there.");
		}
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		domain = ParkDomains.open(file);
		domain.addListener(listener);
		site.getPage().addPartListener(activation);
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		stack = new StackLayout();
		body.setLayout(stack);
		loading = new Label(body, SWT.NONE);
		loading.setText("  Opening " + LegacyActionTools.escapeMnemonics(getPartName()) + "…");
		tree = new ParkTree(body, domain);
		faults = new FaultsPage(body, this);
		actions = new EditActions(domain, tree.viewer());
		getSite().setSelectionProvider(tree.viewer());
		tree.viewer().addPostSelectionChangedListener(event -> showPath());
		ElementMenu menu = new ElementMenu(tree, actions);
		getEditorSite().registerContextMenu(menu.createFor(tree.viewer()), tree.viewer(), false);
		show();
	}

	private void show() {
		switch (domain.state()) {
			case LOADING -> stack.topControl = loading;
			case OPEN -> {
				tree.load();
				stack.topControl = tree.control();
			}
			case BROKEN -> {
				faults.show(domain.problems());
				stack.topControl = faults.control();
			}
		}
		body.layout();
		if (awaited != null && domain.state() == ParkDomain.State.OPEN) {
			reveal(awaited);
			awaited = null;
		}
		if (getSite().getPage().getActivePart() == this) {
			setFocus();
		}
	}

	private void happened(ParkDomain.Event event) {
		if (body == null || body.isDisposed()) {
			return;
		}
		switch (event) {
			case LOADED -> {
				show();
				dirtyChanged();
			}
			case EDITED -> dirtyChanged();
			case CHECKED -> {
				// The tree draws the marks itself; faults that forbid one come with LOADED.
			}
			case MOVED -> {
				setInputWithNotify(new FileEditorInput(domain.file()));
				setPartName(domain.file().getName());
			}
			case DELETED -> {
				if (!domain.isDirty()) {
					getSite().getPage().closeEditor(this, false);
				}
			}
			case CONFLICT -> askIfActive();
			case CLOSED -> {
				// This editor is the last client then.
			}
		}
	}

	private void dirtyChanged() {
		revert.setEnabled(isDirty());
		firePropertyChange(PROP_DIRTY);
	}

	private void askIfActive() {
		if (!domain.isInConflict() || domain.isAsked() || getSite().getPage().getActivePart() != this) {
			return;
		}
		domain.asked();
		int answer = MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), "File Changed",
				LegacyActionTools.escapeMnemonics(getPartName())
						+ " was changed by another program, and it has edits here that are not saved.", SWT.NONE,
				"Keep My Edits", "Load the File");
		if (answer == 1) {
			domain.load();
		} else if (answer == 0) {
			domain.keep();
		}
	}

	private void showPath() {
		Object element = tree.viewer().getStructuredSelection().getFirstElement();
		int size = tree.viewer().getStructuredSelection().size();
		String message = size > 1 ? size + " elements selected" : element instanceof EObject object ? ParkReview.path(object) : "";
		getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
	}

	/** Selects the element with an id, as soon as the file has been read. */
	public void reveal(String id) {
		Optional<EObject> element = domain.element(id);
		if (element.isPresent()) {
			tree.reveal(new StructuredSelection(element.get()));
		} else if (domain.state() == ParkDomain.State.LOADING) {
			awaited = id;
		}
	}

	/** Selects those of the elements that are there, if the file has been read. */
	public void reveal(List<? extends EObject> elements) {
		if (domain.state() == ParkDomain.State.OPEN) {
			tree.reveal(new StructuredSelection(elements));
		}
	}

	private boolean show(ShowInContext context) {
		boolean known = context.getSelection() instanceof IStructuredSelection;
		if (known) {
			reveal(ElementSelection.modelElements((IStructuredSelection) context.getSelection()));
		}
		return known;
	}

	@Override
	public void gotoMarker(IMarker marker) {
		String id = marker.getAttribute(ProblemMarkers.ELEMENT, "");
		if (!id.isEmpty()) {
			reveal(id);
		}
	}

	/** @return the file's domain */
	public ParkDomain domain() {
		return domain;
	}

	ParkTree tree() {
		return tree;
	}

	EditActions actions() {
		return actions;
	}

	Action revert() {
		return revert;
	}

	@Override
	public Saveable[] getSaveables() {
		return new Saveable[] { new ParkSaveable(domain) };
	}

	@Override
	public Saveable[] getActiveSaveables() {
		return getSaveables();
	}

	@Override
	public boolean isDirty() {
		return domain.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("the workbench saves the saveable");
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("files are copied in the Project Explorer");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void setFocus() {
		if (stack.topControl == tree.control()) {
			tree.viewer().getControl().setFocus();
		} else {
			body.setFocus();
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			return adapter.cast(new ParkOutline(tree, actions));
		}
		if (adapter == IPropertySheetPage.class) {
			return adapter.cast(new ElementPropertySheet(domain, actions));
		}
		if (adapter == IShowInTarget.class) {
			return adapter.cast((IShowInTarget) this::show);
		}
		if (adapter == ParkDomain.class) {
			return adapter.cast(domain);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(activation);
		if (actions != null) {
			actions.dispose();
		}
		if (domain != null) {
			domain.removeListener(listener);
			ParkDomains.close(domain);
		}
		super.dispose();
	}

	/** Takes the edits since the last save back, all at once. */
	private final class Revert extends Action {
		Revert() {
			super("Rever&t");
			setId(ActionFactory.REVERT.getId());
			setActionDefinitionId(IWorkbenchCommandConstants.FILE_REVERT);
			setEnabled(false);
		}

		@Override
		public void run() {
			if (MessageDialog.openConfirm(getSite().getShell(), "Revert",
					"Give up the edits in " + LegacyActionTools.escapeMnemonics(getPartName())
							+ " since it was last saved? This cannot be undone.")) {
				domain.load();
			}
		}
	}

	/** Notices what others did to the file meanwhile. */
	private final class Activation implements IPartListener {
		@Override
		public void partActivated(IWorkbenchPart part) {
			if (part == ParkEditor.this) {
				IFile file = domain.file();
				Background.run("Looking at " + file.getName(), file.getParent(), monitor -> {
					file.refreshLocal(IFile.DEPTH_ZERO, monitor);
					return file;
				}, done -> askIfActive());
			}
		}

		@Override
		public void partBroughtToTop(IWorkbenchPart part) {
			// Only activation counts.
		}

		@Override
		public void partClosed(IWorkbenchPart part) {
			// The editor's own end is told by dispose.
		}

		@Override
		public void partDeactivated(IWorkbenchPart part) {
			// Only activation counts.
		}

		@Override
		public void partOpened(IWorkbenchPart part) {
			// Only activation counts.
		}
	}
}
