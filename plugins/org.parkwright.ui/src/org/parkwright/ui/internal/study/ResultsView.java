package org.parkwright.ui.internal.study;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.KeptRuns;
import org.parkwright.core.render.RunDifference;
import org.parkwright.core.render.RunFile;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.study.Mark;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.figure.FigureOption;
import org.parkwright.report.Reports;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.table.GridTable;

/**
 * Shows what a run of a study gave: its sections with their sentences, figures and tables. The runs that are kept can be
 * chosen by their time and compared.
 */
public final class ResultsView extends ViewPart {

	/** The id under which the view is registered. */
	public static final String ID = ParkPerspective.RESULTS;

	/** The id of the command that runs a study. */
	public static final String RUN = "org.parkwright.ui.runStudy";

	private static final String HELP = "org.parkwright.ui.results_view";
	/** The table of what to know of park and study. */
	private static final String WARNINGS = "warnings";
	private static final String FOLDER = "folder";
	private static final String FILE = "run";
	private static final int[] PARTS = { 28, 72 };

	private final Outdated.Listener outdating = this::nameRuns;
	private final ElementSelection selected = new ElementSelection(this::tell);
	private final Tool copy = new Tool("&Copy", "Copy the selected lines, all lines, or the figure as a picture", null, this::copy);
	private final Tool copyData = new Tool("Copy &Data", "Copy the table of what is shown", null, this::copyData);
	private final Tool save = new Tool("&Save As…", "Save the table, or the figure", "save", this::save);
	private final Tool compare = new Tool("Compare &With…", "Compare with another run of the study", "compare", this::compare);
	private final DiagramValues values = new DiagramValues();
	private final Tool again = new Tool("&Run Again", "Run the study that is shown", "run", this::runAgain);
	private final Tool onePark = new Tool("Run for One &Park…", "Run the study on the units of one park alone, with a report of its own", "park", this::runOnePark);
	private final Tool html = new Tool("Open &Report", "Open the report in the workbench", "report", this::openHtml);
	private final Tool pdf = new Tool("Open &PDF", "Open the report as PDF", "pdf", this::openPdf);
	private IMemento memento;
	private Composite body;
	private StackLayout stack;
	private Composite page;
	private Label title;
	private Label facts;
	private CLabel warning;
	private Link warnings;
	private OutdatedLine outdated;
	private Combo choice;
	private SectionTree tree;
	private Composite right;
	private StackLayout chosen;
	private SectionText text;
	private GridTable table;
	private FigurePage figure;
	private FigureLayout layout;
	private Presentation presentation;
	private ShownRun shown;
	private List<ShownRun> kept = List.of();

	@Override
	public void init(IViewSite site, IMemento before) throws PartInitException {
		super.init(site, before);
		memento = before;
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		stack = new StackLayout();
		body.setLayout(stack);
		stack.topControl = nothingYet();
		createPage();
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		List.of(again, compare, values, save, html, pdf).forEach(tools::add);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		List.of(copy, copyData, save).forEach(menu::add);
		menu.add(new Separator());
		List.of(again, onePark, compare, values, html, pdf).forEach(menu::add);
		menu.add(ReportDesigns.menu(() -> shown == null ? null : shown.source()));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getSite().setSelectionProvider(selected);
		Outdated.get().addListener(outdating);
		body.addDisposeListener(event -> {
			Outdated.get().removeListener(outdating);
			values.close();
			if (layout != null) {
				layout.close();
			}
		});
		restore();
	}

	private Composite nothingYet() {
		Composite empty = new Composite(body, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(empty);
		Link link = new Link(empty, SWT.WRAP);
		link.setText("No study has been run yet. Select a scenario file and <a>run its study</a>; what it gives is then shown here,"
				+ " and kept in the folder “results” of the project.");
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
		return empty;
	}

	private void run() {
		try {
			getSite().getService(IHandlerService.class).executeCommand(RUN, null);
		} catch (CommandException e) {
			Errors.show("The study cannot be run", e);
		}
	}

	private void runAgain() {
		RunStudy.run(shown.source(), shown.run().study(), shown.scenario(), shown.onlyPark());
	}

	private void runOnePark() {
		ShownRun now = shown;
		Background.run("Reading " + now.park().getName(), null, monitor -> Studies.parks(now.park().getLocation().toPath()), parks -> {
			if (parks.isEmpty()) {
				// It says what is wrong with the file.
				runAgain();
			} else if (!body.isDisposed()) {
				ask(parks).ifPresent(park -> RunStudy.run(now.source(), now.run().study(), "", park));
			}
		});
	}

	private Optional<String> ask(List<String> parks) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(getSite().getShell(), LabelProvider.createTextProvider(Object::toString));
		dialog.setTitle("Run for One Park");
		dialog.setMessage("The units of which park?");
		dialog.setElements(parks.toArray());
		return dialog.open() == Window.OK ? Optional.of((String) dialog.getFirstResult()) : Optional.empty();
	}

	private void createPage() {
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(8, 2).applyTo(page);
		outdated = new OutdatedLine(page, 2, this::runAgain);
		title = new Label(page, SWT.NONE);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		choice = new Combo(page, SWT.READ_ONLY);
		choice.setToolTipText("The runs of the study that are kept, the newest first");
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).hint(260, SWT.DEFAULT).applyTo(choice);
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chooseRun()));
		facts = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
		warning = new CLabel(page, SWT.NONE);
		warning.setMargins(0, 0, 0, 0);
		warning.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(warning);
		warnings = new Link(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(warnings);
		warnings.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> items().filter(ResultsView::isWarnings).findFirst().ifPresent(tree::choose)));
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).indent(0, 4).applyTo(sash);
		tree = new SectionTree(sash, this::show);
		right = new Composite(sash, SWT.NONE);
		sash.setWeights(PARTS);
		chosen = new StackLayout();
		right.setLayout(chosen);
		text = new SectionText(right);
		table = new GridTable(right, new GridTable.Listener() {
			@Override
			public void selected(List<String> elements) {
				select(elements);
			}

			@Override
			public void opened(List<String> elements) {
				open(elements);
			}
		});
	}

	private static boolean isWarnings(SectionItem item) {
		return item.block() instanceof ResultTable all && all.id().equals(WARNINGS);
	}

	private Stream<SectionItem> items() {
		return shown.run().sections().stream().flatMap(section -> SectionItem.of(section).stream());
	}

	/** Shows what came of a run that has a result. */
	public void show(StudyOutcome of) {
		show(ShownRun.of(of));
	}

	private void show(ShownRun run) {
		if (shown == null || !shown.folder().equals(run.folder())) {
			kept = List.of();
		}
		shown = run;
		presentation = new Presentation(Language.ENGLISH);
		Outdated.get().watch(run.inputs());
		outdated.show(run.inputs());
		String name = run.run().title().isEmpty() ? run.run().study() : run.run().title();
		String alone = run.scenario().isEmpty() ? run.onlyPark() : run.scenario();
		title(alone.isEmpty() ? name : name + ": " + alone + " alone");
		String line = presentation.text(run.run().facts(), Set.of());
		facts.setText(LegacyActionTools.escapeMnemonics(line));
		facts.setToolTipText(line);
		remark();
		int count = items().filter(ResultsView::isWarnings).findFirst().map(item -> item.table().rows()).orElse(0);
		warnings.setText(count == 0 ? "" : "<a>" + count + (count == 1 ? " warning" : " warnings") + "</a> of park and study");
		fold(warnings, count == 0);
		again.setEnabled(true);
		onePark.setEnabled(true);
		values.show(run, presentation);
		stack.topControl = page;
		tree.show(run.run().sections(), presentation);
		page.layout(true, true);
		body.layout(true, true);
		listRuns();
	}

	private void title(String words) {
		title.setText(LegacyActionTools.escapeMnemonics(words));
	}

	private void remark() {
		boolean calibrated = shown.run().sections().stream().anyMatch(section -> section.marks().contains(Mark.CALIBRATED));
		String words = calibrated ? "Parameters are calibrated to published results; the costs are not those of a publication." : "";
		warning.setText(words);
		warning.setToolTipText(words);
		fold(warning, !calibrated);
	}

	private static void fold(Control control, boolean away) {
		control.setVisible(!away);
		((GridData) control.getLayoutData()).exclude = away;
	}

	// --- what is chosen

	private void show(SectionItem item) {
		Control top;
		if (item.block() instanceof Figure drawn) {
			if (figure == null) {
				figure = new FigurePage(right, this::clicked, (node, place) -> layout.move(node, place));
			}
			arrange(drawn);
			top = figure.control();
		} else if (item.block() == null) {
			text.show(item.section(), presentation);
			top = text.control();
		} else {
			table.show(presentation.of(item.excerpt()));
			top = table.control();
		}
		chosen.topControl = top;
		right.layout(true, true);
		copy.setEnabled(true);
		copyData.setEnabled(item.block() != null);
		save.setEnabled(item.block() != null || !item.section().tables().isEmpty());
	}

	/** Shows a figure with its nodes where the user put them. */
	private void arrange(Figure drawn) {
		if (layout != null) {
			layout.close();
		}
		layout = drawn.kind() == Figure.Kind.SANKEY ? new FigureLayout(shown.park(), drawn.id(), () -> draw(drawn)) : null;
		draw(drawn);
	}

	private void draw(Figure drawn) {
		figure.show(FigureOption.of(drawn, presentation, layout == null ? Map.of() : layout.places()));
	}

	private void clicked(int row) {
		SectionItem item = tree.chosen();
		if (item != null && item.block() instanceof Figure drawn) {
			getSite().getPage().activate(this);
			select(drawn.table().elements(row));
		}
	}

	/** Selects elements in the editors of the park that are open. */
	private void select(List<String> ids) {
		List<EObject> elements = domain().map(domain -> ids.stream().flatMap(id -> domain.element(id).stream()).toList()).orElse(List.of());
		if (!elements.isEmpty()) {
			if (getSite().getPage().findEditor(new FileEditorInput(shown.park())) instanceof ParkEditor editor) {
				editor.reveal(elements);
			}
			tell(elements);
		}
	}

	private void tell(List<EObject> elements) {
		selected.changed(elements);
	}

	private Optional<ParkDomain> domain() {
		return ParkDomains.find(shown.park());
	}

	private void open(List<String> ids) {
		if (ids.isEmpty()) {
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(getSite().getPage(), shown.park());
			if (editor instanceof ParkEditor park) {
				park.reveal(ids.getFirst());
			}
		} catch (PartInitException e) {
			Errors.show("The park cannot be opened", e);
		}
	}

	// --- the runs that are kept

	private void listRuns() {
		IFolder folder = shown.folder();
		Background.run("Looking for kept runs", null, monitor -> ShownRun.kept(folder), runs -> {
			if (!choice.isDisposed() && shown.folder().equals(folder)) {
				kept = runs;
				runs.forEach(run -> Outdated.get().watch(run.inputs()));
				nameRuns();
			}
		});
	}

	/** Names the runs by their times, and says which no longer fit. */
	private void nameRuns() {
		if (shown == null) {
			return;
		}
		List<String> names = new ArrayList<>(kept.stream()
				.map(run -> run.time() + (Outdated.get().changed(run.inputs()).isEmpty() ? "" : " (outdated)")).toList());
		int index = kept.indexOf(kept.stream().filter(run -> run.isSame(shown)).findFirst().orElse(null));
		if (index < 0) {
			names.add(0, shown.time() + ", not kept");
		}
		choice.setItems(names.toArray(String[]::new));
		choice.select(Math.max(0, index));
		compare.setEnabled(kept.size() > (index < 0 ? 0 : 1));
		boolean newest = index == 0;
		html.setEnabled(newest && report(Reports.Format.HTML).exists());
		pdf.setEnabled(newest && report(Reports.Format.PDF).exists());
	}

	private void chooseRun() {
		int index = choice.getSelectionIndex() - (choice.getItemCount() - kept.size());
		if (index >= 0) {
			read(kept.get(index));
		}
	}

	private void read(ShownRun run) {
		Background.run("Reading the run of " + run.time(), null, monitor -> ShownRun.read(run.folder(), run.file()), read -> {
			if (!body.isDisposed()) {
				show(read);
			}
		});
	}

	private void compare() {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(getSite().getShell(),
				LabelProvider.createTextProvider(run -> ((ShownRun) run).time()));
		dialog.setTitle("Compare With");
		dialog.setMessage("What has changed since the run of:");
		dialog.setElements(kept.stream().filter(run -> !run.isSame(shown)).toArray());
		if (dialog.open() == Window.OK) {
			compare((ShownRun) dialog.getFirstResult());
		}
	}

	private void compare(ShownRun before) {
		ShownRun now = shown;
		Background.run("Comparing runs", null, monitor -> RunDifference.of(RunFile.read(before.file()), now.run()), sections -> {
			if (!body.isDisposed() && shown == now) {
				showDifference(before, sections);
			}
		});
	}

	private void showDifference(ShownRun before, List<ResultSection> sections) {
		title(shown.run().study() + ": what has changed from " + before.time() + " to " + shown.time());
		tree.show(sections, presentation);
		page.layout(true, true);
	}

	@Override
	public void saveState(IMemento state) {
		if (shown != null) {
			state.putString(FOLDER, shown.folder().getFullPath().toPortableString());
			if (shown.file() != null) {
				state.putString(FILE, shown.file().getFileName().toString());
			}
		}
	}

	/** Shows what the last session showed, if that is still there; else the last run of the study. */
	private void restore() {
		String path = memento == null ? null : memento.getString(FOLDER);
		if (path == null) {
			return;
		}
		String name = memento.getString(FILE);
		IFolder folder = ResourcesPlugin.getWorkspace().getRoot().getFolder(IPath.fromPortableString(path));
		if (folder.getLocation() == null) {
			return;
		}
		Background.run("Reading the last results", null, monitor -> {
			List<Path> files = KeptRuns.of(folder.getLocation().toPath());
			Optional<Path> found = files.stream().filter(file -> file.getFileName().toString().equals(name)).findFirst().or(() -> files.stream().findFirst());
			return found.isPresent() && Files.isReadable(found.get()) ? Optional.of(ShownRun.read(folder, found.get())) : Optional.<ShownRun>empty();
		}, found -> {
			if (!body.isDisposed() && shown == null) {
				found.ifPresent(this::show);
			}
		});
	}

	// --- what is taken along

	private void copy() {
		Control focus = body.getDisplay().getFocusControl();
		SectionItem item = tree.chosen();
		if (focus instanceof Text field) {
			field.copy();
		} else if (item != null && item.block() == null) {
			copySentences(text.control());
		} else if (item != null && item.block() instanceof Figure) {
			put(ImageTransfer.getInstance(), new ImageData(new ByteArrayInputStream(ResultExport.png(figure))));
		} else if (item != null) {
			put(TextTransfer.getInstance(), table.text());
		}
	}

	private void copySentences(StyledText sentences) {
		if (sentences.getSelectionCount() > 0) {
			sentences.copy();
		} else {
			put(TextTransfer.getInstance(), sentences.getText());
		}
	}

	private void copyData() {
		put(TextTransfer.getInstance(), GridTable.text(presentation.of(tree.chosen().excerpt())));
	}

	private void put(Transfer transfer, Object data) {
		Clipboard clipboard = new Clipboard(body.getDisplay());
		try {
			clipboard.setContents(new Object[] { data }, new Transfer[] { transfer });
		} finally {
			clipboard.dispose();
		}
	}

	private void save() {
		export().ask(getSite().getShell(), shown.folder().getLocation().toOSString());
	}

	/** Saves what is chosen in a file, as its ending says. */
	public void save(Path file) {
		export().write(file);
	}

	private ResultExport export() {
		return new ResultExport(tree.chosen(), presentation, figure);
	}

	private IFile report(Reports.Format format) {
		return shown.folder().getFile(format.fileName());
	}

	private void openHtml() {
		IFile report = report(Reports.Format.HTML);
		try {
			getSite().getPage().openEditor(new FileEditorInput(report), ReportEditor.ID);
		} catch (PartInitException e) {
			Errors.show("The report cannot be opened here; it is " + report.getLocation().toOSString(), e);
		}
	}

	private void openPdf() {
		IFile report = report(Reports.Format.PDF);
		try {
			getSite().getPage().openEditor(new FileEditorInput(report), IEditorRegistry.SYSTEM_EXTERNAL_EDITOR_ID);
		} catch (PartInitException e) {
			Errors.show("No program opens PDF files here; the report is " + report.getLocation().toOSString(), e);
		}
	}

	@Override
	public void setFocus() {
		if (stack.topControl != page) {
			body.setFocus();
		} else if (chosen.topControl == table.control()) {
			table.setFocus();
		} else {
			tree.control().setFocus();
		}
	}

	/** An action of the view. */
	private static final class Tool extends Action {
		private final Runnable action;

		Tool(String text, String tip, String icon, Runnable action) {
			super(text);
			this.action = action;
			setToolTipText(tip);
			if (icon != null) {
				ResourceLocator.imageDescriptorFromBundle(Errors.BUNDLE, "icons/" + icon + ".svg").ifPresent(this::setImageDescriptor);
			}
			setEnabled(false);
		}

		@Override
		public void run() {
			action.run();
		}
	}
}
