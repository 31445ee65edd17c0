package org.parkwright.ui.internal.study;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.parkwright.ui.Background;
import org.parkwright.ui.internal.files.FileWatch;

/** Shows the report of a study, anew after each run; closes when the report is gone, also if it went between two sessions. */
public final class ReportEditor extends EditorPart {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.ui.reportEditor";

	private static final String HELP = "org.parkwright.ui.report_editor";

	private final FileWatch watch = new FileWatch(this::load, this::moved, this::close);
	private IFile file;
	private Control shown;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		file = ResourceUtil.getFile(input);
		if (file == null) {
			throw new PartInitException(input.getName() + " is no report of a project.");
		}
		setSite(site);
		setInput(input);
		setPartName(file.getParent().getName() + " report");
		watch.start(file);
	}

	@Override
	public void createPartControl(Composite parent) {
		shown = browser(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shown, HELP);
		if (file.exists()) {
			load();
		} else {
			Background.inUi(this::close);
		}
	}

	private Control browser(Composite parent) {
		try {
			return new Browser(parent, SWT.NONE);
		} catch (SWTError e) {
			Label label = new Label(parent, SWT.WRAP);
			label.setText("This system has no browser to show the report in here: " + e.getMessage()
					+ ". Open it with Open With > System Editor in the Project Explorer: "
					+ LegacyActionTools.escapeMnemonics(file.getFullPath().makeRelative().toString()));
			return label;
		}
	}

	private void load() {
		if (shown instanceof Browser browser && !browser.isDisposed()) {
			browser.setUrl(file.getLocationURI().toString());
		}
	}

	private void moved(IFile to) {
		file = to;
		watch.start(to);
		setInputWithNotify(new FileEditorInput(to));
		setPartName(to.getParent().getName() + " report");
	}

	private void close() {
		if (shown != null && !shown.isDisposed()) {
			getSite().getPage().closeEditor(this, false);
		}
	}

	@Override
	public void setFocus() {
		shown.setFocus();
	}

	@Override
	public void dispose() {
		watch.stop();
		super.dispose();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("a report is never changed here");
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("files are copied in the Project Explorer");
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
