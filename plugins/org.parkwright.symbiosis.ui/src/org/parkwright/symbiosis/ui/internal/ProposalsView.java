package org.parkwright.symbiosis.ui.internal;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Port;
import org.parkwright.symbiosis.matching.Match;
import org.parkwright.symbiosis.matching.MatchList;
import org.parkwright.symbiosis.matching.MatchOptions;
import org.parkwright.symbiosis.matching.Proposals;
import org.parkwright.ui.Background;
import org.parkwright.ui.MonitorProgress;
import org.parkwright.ui.editing.ActivePark;
import org.parkwright.ui.editing.EditActions;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.table.GridTable;

/** What could be exchanged in the park that is edited, with why; what is accepted or turned down changes it as any edit does. */
public final class ProposalsView extends ViewPart implements ActivePark.Listener {

	private static final String[] COLUMNS = { "status", "from", "offered", "to", "wanted", "quantity", "distance_km", "score_1" };
	private static final int[] PARTS = { 70, 30 };
	/** As in reports: what is proposed is estimated. */
	private static final Set<Mark> KNOWN = Set.of(Mark.ESTIMATE);
	private static final String HELP = "org.parkwright.symbiosis.ui.proposals_view";
	private static final String NO_PARK = "No park is open. Open a park file in the Project Explorer; what its actors could exchange is then shown here.";

	private final ElementSelection selected = new ElementSelection(elements -> {
		// What is selected elsewhere need not be a proposal.
	});
	private final EContentAdapter edits = new EContentAdapter() {
		@Override
		public void notifyChanged(Notification notification) {
			super.notifyChanged(notification);
			if (!notification.isTouch()) {
				changedSince();
			}
		}
	};
	private final Presentation presentation = new Presentation(Language.ENGLISH);
	private final Action refresh = action("&Look Again", ISharedImages.IMG_ELCL_SYNCED, this::look);
	private final Action copy = action("&Copy", ISharedImages.IMG_TOOL_COPY, this::copy);
	private ActivePark active;
	private EditActions history;
	private EipModel watched;
	private Composite body;
	private StackLayout stack;
	private Link message;
	private Composite page;
	private Composite stale;
	private GridTable table;
	private Text why;
	private Button accept;
	private Button turnDown;
	private Job looking;
	private MatchList list;

	private static Action action(String text, String image, Runnable code) {
		Action action = new Action(text) {
			@Override
			public void run() {
				code.run();
			}
		};
		action.setToolTipText(LegacyActionTools.removeMnemonics(text));
		action.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image));
		return action;
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		stack = new StackLayout();
		body.setLayout(stack);
		Composite empty = new Composite(body, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(empty);
		message = new Link(empty, SWT.WRAP);
		message.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> look()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
		createPage();
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		List.of(refresh, copy).forEach(tools::add);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getSite().setSelectionProvider(selected);
		active = new ActivePark(getSite().getPage(), this);
		say(NO_PARK);
		active.start();
	}

	private void createPage() {
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(8, 4).applyTo(page);
		stale = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(stale);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(stale);
		new Label(stale, SWT.NONE).setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		Link again = new Link(stale, SWT.NONE);
		again.setText("The park has changed since, so these proposals may no longer fit. <a>Look again</a>");
		again.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> look()));
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new GridTable(sash, new GridTable.Listener() {
			@Override
			public void selected(List<String> ports) {
				selectEnds(ports);
				update();
			}

			@Override
			public void opened(List<String> ports) {
				selectEnds(ports);
			}
		});
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(below);
		why = new Text(below, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).span(1, 2).hint(200, 60).applyTo(why);
		accept = button(below, "&Accept", "Make it an exchange of the state idea; Undo takes it away", this::accept);
		turnDown = button(below, "&Turn Down…", "Say why it is not wanted; it is not proposed again", this::turnDown);
		sash.setWeights(PARTS);
	}

	private static Button button(Composite parent, String text, String tip, Runnable code) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> code.run()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
		return button;
	}

	@Override
	public void setFocus() {
		if (stack.topControl == page) {
			table.setFocus();
		} else {
			message.setFocus();
		}
	}

	// --- the park

	@Override
	public void changed() {
		list = null;
		if (history != null) {
			history.dispose();
			history = null;
		}
		active.park().ifPresent(park -> {
			history = new EditActions(park, selected);
			history.contributeHistoryTo(getViewSite().getActionBars());
		});
		look();
	}

	@Override
	public void happened(ParkDomain.Event event) {
		if (event == ParkDomain.Event.LOADED) {
			list = null;
			look();
		}
	}

	private void watch(EipModel model) {
		if (watched != model) {
			if (watched != null) {
				watched.eAdapters().remove(edits);
			}
			watched = model;
			if (watched != null) {
				watched.eAdapters().add(edits);
			}
		}
	}

	private void changedSince() {
		if (list != null && !stale.isVisible()) {
			show(stale, true);
		}
	}

	private void show(Composite line, boolean visible) {
		line.setVisible(visible);
		((GridData) line.getLayoutData()).exclude = !visible;
		page.layout(true, true);
	}

	// --- looking

	/** Looks for proposals in a job; those of before stay until it has found others. */
	private void look() {
		if (looking != null) {
			looking.cancel();
			looking = null;
		}
		watch(active.model().orElse(null));
		refresh.setEnabled(watched != null);
		if (watched == null) {
			say(active.park().map(ProposalsView::notRead).orElse(NO_PARK));
			return;
		}
		if (list == null) {
			say("Looking for proposals…");
		}
		EipModel snapshot = active.snapshot().orElseThrow();
		EipModel of = watched;
		show(stale, false);
		Job job = Background.run("Looking for proposals", null, monitor -> MatchList.of(snapshot, MatchOptions.USUAL, new MonitorProgress(monitor)), found -> {
			if (!body.isDisposed() && watched == of) {
				show(found);
			}
		});
		looking = job;
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				Background.inUi(() -> ended(job, event.getResult().isOK()));
			}
		});
	}

	private void ended(Job job, boolean found) {
		if (job == looking && !body.isDisposed()) {
			looking = null;
			if (!found && list == null) {
				say("The search for proposals was stopped. <a>Look again</a>");
			} else if (!found) {
				show(stale, true);
			}
		}
	}

	private static String notRead(ParkDomain park) {
		String name = LegacyActionTools.escapeMnemonics(park.file().getName());
		return park.state() == ParkDomain.State.LOADING ? "Opening " + name + "…"
				: name + " has errors that forbid editing. Correct what the Problems view tells of it; its proposals are then shown here.";
	}

	private void say(String words) {
		list = null;
		message.setText(words);
		stack.topControl = message.getParent();
		message.getParent().layout(true, true);
		body.layout(true, true);
		update();
	}

	private void show(MatchList found) {
		String missing = missing(found);
		if (!missing.isEmpty()) {
			say(missing);
			return;
		}
		List<Integer> rows = list == null ? List.of() : table.rows();
		Match before = rows.isEmpty() ? null : list.matches().get(rows.getFirst());
		list = found;
		table.show(presentation.of(Excerpt.of(Sentence.of("Proposals"), found.table()).columns(COLUMNS)));
		IntStream.range(0, found.matches().size()).filter(row -> before != null && isSame(before, found.matches().get(row))).findFirst().ifPresent(table::select);
		stack.topControl = page;
		body.layout(true, true);
		update();
	}

	private static String missing(MatchList found) {
		int offers = found.listings().offers().size();
		int wants = found.listings().wants().size();
		String remedy = " State quantities at ports of its actors, or bring a list in by File > Import > Park from a File, as Offers and wants.";
		if (offers == 0 && wants == 0) {
			return "No actor of this park states what it has over or wants." + remedy;
		}
		if (offers == 0 || wants == 0) {
			return (offers == 0 ? "No actor of this park states what it has over." : "No actor of this park states what it wants.") + remedy;
		}
		return found.matches().isEmpty() ? "Nothing that is offered suits what is wanted: their classes or materials differ, or they are too far apart. State the classes of materials, and the places of actors." : "";
	}

	private static boolean isSame(Match one, Match other) {
		return one.offer().port().equals(other.offer().port()) && one.want().port().equals(other.want().port());
	}

	// --- what is selected

	private Match match() {
		List<Integer> rows = list == null ? List.of() : table.rows();
		return rows.size() == 1 ? list.matches().get(rows.getFirst()) : null;
	}

	private void update() {
		Match match = match();
		copy.setEnabled(list != null);
		accept.setEnabled(match != null && mayBecome(match.status()));
		turnDown.setEnabled(match != null && match.status() != Match.Status.REJECTED);
		why.setText(match == null ? "Select a row to read why it is proposed, what stands against it and what to ask."
				: presentation.text(list.sentence(table.rows().getFirst()), KNOWN));
	}

	/** What something forbids nobody can accept. */
	private static boolean mayBecome(Match.Status status) {
		return status == Match.Status.PROPOSED || status == Match.Status.ALTERNATIVE || status == Match.Status.OPEN;
	}

	private void selectEnds(List<String> ports) {
		active.park().ifPresent(park -> select(ports.stream().flatMap(id -> park.element(id).stream()).filter(Port.class::isInstance)
				.flatMap(port -> Stream.ofNullable((EObject) ((Port) port).getOwner())).distinct().toList()));
	}

	/** In the editors of the park that are open. */
	private void select(List<? extends EObject> elements) {
		if (!elements.isEmpty()) {
			active.park().map(park -> getSite().getPage().findEditor(new FileEditorInput(park.file()))).map(editor -> Adapters.adapt(editor, IShowInTarget.class))
					.ifPresent(tree -> tree.show(new ShowInContext(null, new StructuredSelection(elements))));
			selected.changed(List.copyOf(elements));
		}
	}

	private void copy() {
		if (body.getDisplay().getFocusControl() instanceof Text field) {
			field.copy();
			return;
		}
		Clipboard clipboard = new Clipboard(body.getDisplay());
		try {
			clipboard.setContents(new Object[] { table.text() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	// --- what becomes of it

	private void accept() {
		change("Accept Proposal", Proposals::accept);
	}

	private void turnDown() {
		Match match = match();
		InputDialog dialog = new InputDialog(getSite().getShell(), "Turn Down", "Why is “" + match.offer().goods().name() + "” of " + match.offer().owner().name() + " for "
				+ match.want().owner().name() + " turned down? The reason is kept in the park, for those who look at it later.", "", null);
		if (dialog.open() == Window.OK) {
			String reason = dialog.getValue().strip();
			change("Turn Down Proposal", (model, turnedDown) -> Proposals.reject(model, turnedDown, reason.isEmpty() ? null : reason));
		}
	}

	/** One step of the history of the park. */
	private void change(String label, BiFunction<EipModel, Match, Exchange> change) {
		Match match = match();
		ParkDomain park = active.park().orElseThrow();
		EipModel model = active.model().orElseThrow();
		if (!Stream.of(match.offer(), match.want()).allMatch(each -> park.element(each.port()).isPresent())) {
			why.setText("What is offered or wanted is no longer in the park. Look again for proposals that fit.");
			return;
		}
		Exchange[] made = new Exchange[1];
		park.execute(label, new ChangeCommand(model.eResource()) {
			@Override
			protected void doExecute() {
				made[0] = change.apply(model, match);
			}
		});
		if (made[0] != null) {
			select(List.of(made[0]));
		}
		// A button that is no longer enabled would hand the keyboard to what stands beside it.
		table.setFocus();
		look();
	}

	@Override
	public void dispose() {
		if (looking != null) {
			looking.cancel();
		}
		if (active != null) {
			active.close();
			watch(null);
		}
		if (history != null) {
			history.dispose();
		}
		super.dispose();
	}
}
