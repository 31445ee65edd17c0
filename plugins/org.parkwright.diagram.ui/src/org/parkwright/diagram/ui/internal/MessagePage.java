package org.parkwright.diagram.ui.internal;

import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Says in place of a diagram why there is none, in text that can be copied. */
final class MessagePage {

	private static final int MARGIN = 16;

	MessagePage(Composite parent, String title, List<String> details) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).applyTo(page);
		Label label = new Label(page, SWT.WRAP);
		label.setText(LegacyActionTools.escapeMnemonics(title));
		label.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		if (!details.isEmpty()) {
			Text text = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
			text.setText(String.join("\n", details));
			GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		}
	}
}
