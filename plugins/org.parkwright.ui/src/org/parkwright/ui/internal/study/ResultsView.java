package org.parkwright.ui.internal.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.YearConventionText;
import org.parkwright.report.Reports;
import org.parkwright.ui.Errors;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.internal.faults.FaultsDialog;

/** Shows what the last run of a study gave: its scenarios compared, and the way to its report. */
public final class ResultsView extends ViewPart {

	/** The id under which the view is registered. */
	public static final String ID = ParkPerspective.RESULTS;

	/** The id of the command that runs a study. */
	public static final String RUN = "org.parkwright.ui.runStudy";

	private static final String HELP = "org.parkwright.ui.results_view";
	private static final String HTML_ICON = "icons/report.svg";
	private static final String PDF_ICON = "icons/pdf.svg";

	private final Action html = new Open("Open Report", "Open the report in the workbench", HTML_ICON, this::openHtml);
	private final Action pdf = new Open("Open PDF", "Open the report as PDF", PDF_ICON, this::openPdf);
	private Composite body;
	private StackLayout stack;
	private Composite page;
	private Label title;
	private Label facts;
	private CLabel warning;
	private CLabel note;
	private Link warnings;
	private OutdatedLine outdated;
	private Combo choice;
	private Composite tables;
	private List<Answers.Answer> answers = List.of();
	private ResultTable<?> shown;
	private StudyOutcome outcome;

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		stack = new StackLayout();
		body.setLayout(stack);
		stack.topControl = nothingYet();
		createPage();
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(html);
		tools.add(pdf);
	}

	private Composite nothingYet() {
		Composite empty = new Composite(body, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(empty);
		Link link = new Link(empty, SWT.WRAP);
		link.setText("No study has been run since the workbench was opened. Select a scenario file and <a>run its study</a>;"
				+ " its scenarios are then compared here. Tables and reports of earlier runs are in the folder “results” of"
				+ " the project.");
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
		RunStudy.run(outcome.source(), outcome.result().orElseThrow().study().name(), outcome.scenario());
	}

	private void createPage() {
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(8, 2).applyTo(page);
		outdated = new OutdatedLine(page, 2, this::runAgain);
		title = new Label(page, SWT.NONE);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		choice = new Combo(page, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).hint(260, SWT.DEFAULT).applyTo(choice);
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> answer()));
		facts = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
		warning = remark(ISharedImages.IMG_OBJS_WARN_TSK);
		note = remark(ISharedImages.IMG_OBJS_INFO_TSK);
		warnings = new Link(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(warnings);
		warnings.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showWarnings()));
		tables = new Composite(page, SWT.NONE);
		tables.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).indent(0, 4).applyTo(tables);
	}

	private CLabel remark(String image) {
		CLabel label = new CLabel(page, SWT.NONE);
		label.setMargins(0, 0, 0, 0);
		label.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(image));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(label);
		return label;
	}

	/** Shows what came of a run that has a result. */
	public void show(StudyOutcome of) {
		outcome = of;
		StudyResult result = of.result().orElseThrow();
		outdated.show(of.inputs().orElseThrow());
		title.setText(LegacyActionTools.escapeMnemonics(
				result.study().title().isEmpty() ? result.study().name() : result.study().title()));
		facts.setText(LegacyActionTools.escapeMnemonics(facts(result)));
		facts.setToolTipText(facts(result));
		remark(warning, result.study().factors().calibrated() || result.study().prices().calibrated()
				? "Parameters are calibrated to published results; the costs are not those of a publication." : "");
		String data = result.dataNote().replaceAll("\\s+", " ").strip();
		remark(note, data.isEmpty() ? "" : "Data: " + data);
		int count = of.faults().size();
		warnings.setText(count == 0 ? "" : "<a>" + count + (count == 1 ? " warning" : " warnings") + "</a> of park and study");
		fold(warnings, count == 0);
		answers = Answers.of(result);
		choice.setItems(answers.stream().map(Answers.Answer::name).toArray(String[]::new));
		choice.select(0);
				answer();
		html.setEnabled(of.reported());
		pdf.setEnabled(of.reported());
		stack.topControl = page;
		page.layout(true, true);
		body.layout(true, true);
	}

	private static void remark(CLabel label, String text) {
		label.setText(LegacyActionTools.escapeMnemonics(text));
		label.setToolTipText(text);
		fold(label, text.isEmpty());
	}

	private static void fold(Control control, boolean away) {
		control.setVisible(!away);
		((GridData) control.getLayoutData()).exclude = away;
	}

	private void showWarnings() {
		new FaultsDialog(getSite().getShell(), "Results", "What to know of these results.", outcome.faults()).open();
	}

	private static String facts(StudyResult result) {
		BigDecimal rate = new BigDecimal(String.format(Locale.ROOT, "%.6f", 100 * result.study().discountRate()));
		return String.format(Locale.ROOT, "%,d units, %,d plants, %,d parks · base year %d · horizon %s · %s · discount rate %s %% · %s",
				result.units().size(), result.plants(), result.parks(), result.study().baseYear(),
				result.study().horizon().word(), YearConventionText.word(result.study().convention()),
				rate.stripTrailingZeros().toPlainString(), result.provenance().modelFile());
	}

	private void answer() {
		for (Control before : tables.getChildren()) {
			before.dispose();
		}
		shown = answers.get(Math.max(0, choice.getSelectionIndex())).table().apply(new Composite(tables, SWT.NONE));
		tables.layout(true, true);
	}

	private void openHtml() {
		IFile report = outcome.report(Reports.Format.HTML);
		try {
			getSite().getPage().openEditor(new FileEditorInput(report), ReportEditor.ID);
		} catch (PartInitException e) {
			Errors.show("The report cannot be opened here; it is " + report.getLocation().toOSString(), e);
		}
	}

	private void openPdf() {
		IFile report = outcome.report(Reports.Format.PDF);
		try {
			getSite().getPage().openEditor(new FileEditorInput(report), IEditorRegistry.SYSTEM_EXTERNAL_EDITOR_ID);
		} catch (PartInitException e) {
			Errors.show("No program opens PDF files here; the report is " + report.getLocation().toOSString(), e);
		}
	}

	@Override
	public void setFocus() {
		if (stack.topControl == page) {
			shown.setFocus();
		} else {
			body.setFocus();
		}
	}

	/** Opens a file of the last run. */
	private static final class Open extends Action {
		private final Runnable action;

		Open(String text, String tip, String icon, Runnable action) {
			super(text);
			this.action = action;
			setToolTipText(tip);
			ResourceLocator.imageDescriptorFromBundle(Errors.BUNDLE, icon).ifPresent(this::setImageDescriptor);
			setEnabled(false);
		}

		@Override
		public void run() {
			action.run();
		}
	}
}
