package org.parkwright.diagram.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parkwright.diagram.spec.Filter;

/** Asks for the values of a filter's variables. */
final class FilterValues extends TitleAreaDialog {

	private final Filter filter;
	private final Map<String, String> texts;

	private FilterValues(Shell shell, Filter filter, Map<String, String> standard) {
		super(shell);
		this.filter = filter;
		texts = new LinkedHashMap<>(standard);
	}

	/** @return the texts that the user gave, by the names of the inputs; empty if the user gave up */
	static Optional<Map<String, String>> ask(Shell shell, Filter filter, Map<String, String> standard) {
		FilterValues dialog = new FilterValues(shell, filter, standard);
		return dialog.open() == OK ? Optional.of(dialog.texts) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Filter");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite rows = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
		for (Filter.Input input : filter.inputs()) {
			new Label(rows, SWT.NONE).setText(input.name() + ":");
			Text text = new Text(rows, SWT.BORDER);
			text.setText(texts.get(input.name()));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
			text.addModifyListener(event -> {
				texts.put(input.name(), text.getText().strip());
				check();
			});
		}
		setTitle(filter.label());
		setMessage("Values for the filter");
		return area;
	}

	private void check() {
		Filter.Input wrong = filter.inputs().stream().filter(input -> input.value(texts.get(input.name())) == null).findFirst()
				.orElse(null);
		setErrorMessage(wrong == null ? null : "“" + texts.get(wrong.name()) + "” is no value for " + wrong.name() + ".");
		getButton(IDialogConstants.OK_ID).setEnabled(wrong == null);
	}
}
