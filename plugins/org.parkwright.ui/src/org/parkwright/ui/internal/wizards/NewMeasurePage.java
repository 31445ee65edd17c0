package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.catalogue.CatalogueFiles.CatalogueFile;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.scenario.ide.MeasureText;
import org.parkwright.scenario.ide.ScenarioServer.Edits;
import org.parkwright.scenario.ide.TextChange;
import org.parkwright.scenario.ui.ScenarioService;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.files.FileKinds;

/** Asks for a measure of the catalogue, its name and the file that it goes to, and shows what would be written. */
final class NewMeasurePage extends WizardPage {

	/**
	 * A measure of the catalogue.
	 *
	 * @param texts the catalogue, the files of who brings the measure before those of others
	 */
	private record Offer(MeasureText measure, List<String> texts) {
	}

	private final IResource selected;
	private final List<Offer> offers = new ArrayList<>();
	private Table list;
	private Text explained;
	private Text name;
	private Combo target;
	private StyledText preview;
	/** What would be written for what is chosen now; null while it is being found out, or if nothing can be. */
	private Edits edits;
	private int asked;

	NewMeasurePage(IResource selected) {
		super("measure");
		this.selected = selected;
		setTitle("Measure");
		setDescription("Copy a measure of the catalogue to a scenario file. Its numbers are examples: replace them by your own.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		list = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		new TableColumn(list, SWT.NONE).setWidth(160);
		new TableColumn(list, SWT.NONE).setWidth(440);
		list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(620, 160).applyTo(list);
		explained = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(620, 50).applyTo(explained);
		new Label(area, SWT.NONE).setText("&Name:");
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		new Label(area, SWT.NONE).setText("&File, there or new:");
		target = new Combo(area, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
		new Label(area, SWT.NONE).setText("This will be written:");
		preview = new StyledText(area, SWT.BORDER | SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		preview.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(620, 220).applyTo(preview);
		setTargets();
		name.addModifyListener(event -> check());
		target.addModifyListener(event -> check());
		setPageComplete(false);
		setControl(area);
		Display display = area.getDisplay();
		Map<String, List<String>> texts = texts();
		texts.forEach((origin, own) -> {
			List<String> all = new ArrayList<>(own);
			texts.values().stream().filter(each -> each != own).forEach(all::addAll);
			ScenarioService.get().ask(server -> server.measures(own))
					.whenComplete((found, failure) -> display.asyncExec(() -> show(origin, found, all, failure)));
		});
	}

	/** Texts of the catalogue by who brings them. What cannot be read is told and left out. */
	private static Map<String, List<String>> texts() {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		for (CatalogueFile file : CatalogueFiles.scenarios()) {
			try {
				texts.computeIfAbsent(file.origin(), origin -> new ArrayList<>()).add(file.text());
			} catch (IOException e) {
				Contributions.tell("The file " + file.name() + " of " + file.origin() + " cannot be read and was skipped.", e);
			}
		}
		return texts;
	}

	private void setTargets() {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		List<IFile> files = FileKinds.scenarios(root);
		target.setItems(files.stream().map(file -> file.getFullPath().makeRelative().toString()).toArray(String[]::new));
		IProject project = selected != null ? selected.getProject() : files.isEmpty() ? null : files.get(0).getProject();
		IFile first = selected instanceof IFile file && FileKinds.isScenario(file) ? file
				: files.stream().filter(file -> file.getProject().equals(project)).findFirst().orElse(null);
		if (first != null) {
			target.setText(first.getFullPath().makeRelative().toString());
		} else if (project != null) {
			target.setText(project.getName() + "/measures." + FileKinds.SCENARIO);
		}
	}

	private void show(String origin, List<MeasureText> found, List<String> texts, Throwable failure) {
		if (failure != null) {
			Contributions.tell("The measures of " + origin + " cannot be read and were skipped.", failure);
		} else if (!list.isDisposed()) {
			for (MeasureText measure : found) {
				offers.add(new Offer(measure, texts));
				new TableItem(list, SWT.NONE).setText(new String[] { measure.name(), measure.title() });
			}
			if (list.getSelectionIndex() < 0 && !offers.isEmpty()) {
				list.select(0);
				choose();
			}
		}
	}

	private void choose() {
		MeasureText measure = offers.get(list.getSelectionIndex()).measure();
		explained.setText(measure.documentation());
		name.setText(measure.name());
	}

	private void check() {
		asked++;
		edits = null;
		setPageComplete(false);
		preview.setText("");
		String problem = problem();
		setErrorMessage(problem);
		if (problem != null || list.getSelectionIndex() < 0) {
			return;
		}
		int question = asked;
		Offer offer = offers.get(list.getSelectionIndex());
		URI uri = file().getLocation().toPath().toUri();
		String wanted = name();
		Display display = list.getDisplay();
		ScenarioService.get().ask(server -> server.copy(uri, offer.texts(), offer.measure().name(), wanted))
				.whenComplete((answer, failure) -> display.asyncExec(() -> show(question, answer, failure)));
	}

	private String problem() {
		IPath path = IPath.fromOSString(target.getText().strip());
		if (path.segmentCount() < 2 || !FileKinds.SCENARIO.equals(path.getFileExtension())) {
			return "Write a project and a file that ends in ." + FileKinds.SCENARIO + ".";
		}
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		if (!root.getWorkspace().validatePath(path.makeAbsolute().toString(), IResource.FILE).isOK()) {
			return path + " cannot be a file.";
		}
		IContainer folder = root.getFile(path).getParent();
		if (!folder.isAccessible() || root.getFile(path).getLocation() == null) {
			return "There is no folder " + folder.getFullPath().makeRelative() + ".";
		}
		return name().isEmpty() ? "A measure needs a name." : null;
	}

	private void show(int question, Edits answer, Throwable failure) {
		if (list.isDisposed() || question != asked) {
			return;
		}
		if (failure != null) {
			Errors.log("The measure cannot be copied", failure);
			setErrorMessage("The measure cannot be copied.");
		} else if (!answer.problem().isEmpty()) {
			setErrorMessage(answer.problem());
		} else {
			edits = answer;
			StringBuilder text = new StringBuilder();
			answer.changes().forEach((uri, changes) -> {
				text.append(text.isEmpty() ? "" : "\n").append("// to ").append(Path.of(uri).getFileName()).append("\n\n");
				changes.stream().map(TextChange::text)
						.forEach(each -> text.append(each.stripTrailing().replaceFirst("^\n+", "")).append("\n"));
			});
			preview.setText(text.toString());
			setPageComplete(true);
		}
	}

	/** @return what would be written; the page is complete only if there is something */
	Edits edits() {
		return edits;
	}

	/** @return the file that it goes to, there or not */
	IFile file() {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(target.getText().strip()));
	}

	/** @return the name of the copy */
	String name() {
		return name.getText().strip();
	}
}
