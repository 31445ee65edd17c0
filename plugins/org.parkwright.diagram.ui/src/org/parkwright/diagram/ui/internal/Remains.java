package org.parkwright.diagram.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.ui.OpenModel;

/** A picture of what can be read of a broken file. There is nothing to edit, so that nothing of the file gets lost. */
final class Remains {

	private static final String PAGE = "<!DOCTYPE html><meta charset='utf-8'>"
			+ "<style>body { margin: 0 } svg { max-width: 100vw; max-height: 100vh }</style>";

	private final OpenModel model;
	private final Path file;
	private final DiagramDescription description;
	private final String element;

	/** @param element the fragment of the element that the diagram is on */
	Remains(OpenModel model, DiagramDescription description, String element) {
		this.model = model;
		this.description = description;
		this.element = element;
		file = model.file().getLocation().toPath();
	}

	/** Draws in a job, then shows in the composite, unless it shows something else by then. */
	void draw(Composite parent) {
		Display display = parent.getDisplay();
		Job.create("Drawing " + description.label(), monitor -> {
			Optional<String> picture = model.remains().flatMap(this::picture);
			if (picture.isPresent() && !display.isDisposed()) {
				display.asyncExec(() -> {
					if (!parent.isDisposed() && model.state() == OpenModel.State.BROKEN) {
						Browser browser = new Browser(parent, SWT.NONE);
						browser.setJavascriptEnabled(false);
						browser.setText(PAGE + picture.get());
						parent.layout();
					}
				});
			}
			return Status.OK_STATUS;
		}).schedule();
	}

	private Optional<String> picture(Resource remains) {
		EObject shown = remains.getEObject(element);
		if (!description.domainClass().isInstance(shown)) {
			return Optional.empty();
		}
		Problems problems = new Problems(Representations::log);
		OpenDiagram diagram = new OpenDiagram(description, shown, LayoutFile.read(LayoutFile.beside(file), problems).layouts(),
				Representations.installed(model.file()).images(), problems);
		if (diagram.layout().isBlank()) {
			diagram.layouts().set(diagram.context().key(), diagram.arranged(Progress.NONE));
			diagram.refresh();
		}
		return Optional.of(diagram.svg());
	}
}
