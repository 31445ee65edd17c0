package org.parkwright.ui.internal.study;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/**
 * A line above results that is there as long as they no longer fit: it names the files that have changed and leads to a
 * new run.
 */
final class OutdatedLine {

	private final Outdated.Listener listener = this::update;
	private final Composite line;
	private final Link text;
	private RunInputs inputs;

	/**
	 * @param parent  has a grid layout
	 * @param columns of that layout
	 * @param again   runs what is shown once more
	 */
	OutdatedLine(Composite parent, int columns, Runnable again) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).exclude(true).applyTo(line);
		line.setVisible(false);
		Label image = new Label(line, SWT.NONE);
		image.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		text = new Link(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> again.run()));
		Outdated.get().addListener(listener);
		line.addDisposeListener(event -> Outdated.get().removeListener(listener));
	}

	/** Shows whether the results of a run fit. */
	void show(RunInputs of) {
		inputs = of;
		update();
	}

	private void update() {
		List<Path> changed = inputs == null ? List.of() : Outdated.get().changed(inputs);
		if (!changed.isEmpty()) {
			text.setText(LegacyActionTools.escapeMnemonics(words(changed)) + " <a>Run again</a>");
		}
		line.setVisible(!changed.isEmpty());
		((GridData) line.getLayoutData()).exclude = changed.isEmpty();
		line.getParent().layout(true, true);
	}

	/** @return what no longer fits in a run that is watched; empty if all fits */
	static String warning(RunInputs of) {
		List<Path> changed = Outdated.get().changed(of);
		return changed.isEmpty() ? "" : words(changed);
	}

	private static String words(List<Path> changed) {
		List<String> names = changed.stream().map(file -> file.getFileName().toString()).toList();
		int last = names.size() - 1;
		String all = last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
		return all + (last == 0 ? " has" : " have") + " changed since, so these results are outdated.";
	}
}
