package org.parkwright.ui.internal.editor;

import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.parkwright.core.fault.Place;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ParkProblem;
import org.parkwright.ui.internal.faults.FaultTable;

/** Says why a file cannot be opened as a park, where, and what to do; leads to the place in a text editor. */
final class FaultsPage {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final ParkEditor editor;
	private final FormToolkit toolkit;
	private final Form form;
	private final FaultTable table;

	FaultsPage(Composite parent, ParkEditor editor) {
		this.editor = editor;
		toolkit = new FormToolkit(parent.getDisplay());
		parent.addDisposeListener(event -> toolkit.dispose());
		form = toolkit.createForm(parent);
		toolkit.decorateFormHeading(form);
		form.getBody().setLayout(new GridLayout());
		link("Open with the text editor", ISharedImages.IMG_OBJ_FILE, () -> openText(Place.NONE));
		link("Try again", ISharedImages.IMG_TOOL_REDO, () -> editor.domain().load());
		table = table(form.getBody());
	}

	Control control() {
		return form;
	}

	void show(List<ParkProblem> problems) {
		form.setText(editor.domain().file().getName());
		form.setMessage("This file cannot be opened as a park", IMessageProvider.ERROR);
		table.show(problems.stream().map(ParkProblem::fault).toList());
	}

	private void link(String text, String image, Runnable action) {
		ImageHyperlink link = toolkit.createImageHyperlink(form.getBody(), SWT.NONE);
		link.setText(text);
		link.setImage(image(image));
		IHyperlinkListener listener = new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				action.run();
			}
		};
		link.addHyperlinkListener(listener);
	}

	private FaultTable table(Composite parent) {
		Composite frame = toolkit.createComposite(parent);
		frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		FaultTable made = new FaultTable(frame);
		made.onOpen(fault -> openText(fault.place()));
		return made;
	}

	private static Image image(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(name);
	}

	private void openText(Place place) {
		try {
			IEditorPart opened = IDE.openEditor(editor.getSite().getPage(), new FileEditorInput(editor.domain().file()),
					TEXT_EDITOR);
			if (opened instanceof ITextEditor text && place.line() > 0) {
				IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
				int line = Math.min(place.line(), document.getNumberOfLines()) - 1;
				int column = Math.min(Math.max(place.column() - 1, 0), document.getLineLength(line));
				text.selectAndReveal(document.getLineOffset(line) + column, 0);
			}
		} catch (PartInitException | BadLocationException e) {
			Errors.show("The text editor cannot be opened", e);
		}
	}
}
