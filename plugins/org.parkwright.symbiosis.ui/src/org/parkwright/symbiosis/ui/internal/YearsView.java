package org.parkwright.symbiosis.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.Overlays;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.model.park.EipModel;
import org.parkwright.symbiosis.Evolution;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ActivePark;
import org.parkwright.ui.editing.ParkDomain;

/**
 * A slider for the year whose exchanges the diagrams of the park show, and a button that plays one year after the other. It changes neither the park nor
 * how its diagrams are kept: the year is an {@link Overlay} that switches a filter of the specification on.
 */
public final class YearsView extends ViewPart implements ActivePark.Listener {

	private static final String FILTER = "Only exchanges of a year";
	private static final String VARIABLE = "year";
	private static final String NETWORK = "Symbiosis network";
	/** Milliseconds that a year stays. */
	private static final int BEAT = 900;
	private static final int DECADE = 10;
	private static final int GAP = 2;
	private static final int OPAQUE = 255;
	/** Of the foreground, so that it can be seen in light and dark themes. */
	private static final int FAINT = 80;
	private static final String HELP = "org.parkwright.symbiosis.ui.years_view";
	private static final String NO_PARK = "No park is open. Open a park file in the Project Explorer; the years of its exchanges are then shown here.";

	private final Overlays.Listener overlays = this::overlaid;
	private final Runnable next = this::next;
	private ActivePark active;
	private IFile file;
	private Composite body;
	private StackLayout stack;
	private Label message;
	private Composite page;
	private Button play;
	private Scale scale;
	private Label told;
	private Button all;
	private Canvas chart;
	private SortedMap<Integer, Integer> counts = new TreeMap<>();
	private Overlay shown = Overlay.NONE;
	private int year;
	private boolean playing;

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		stack = new StackLayout();
		body.setLayout(stack);
		Composite empty = new Composite(body, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(empty);
		message = new Label(empty, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
		createPage();
		Overlays.addListener(overlays);
		active = new ActivePark(getSite().getPage(), this);
		say(NO_PARK);
		active.start();
	}

	private void createPage() {
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(8, 4).applyTo(page);
		play = button("&Play", "Show one year after the other", this::playOrPause);
		scale = new Scale(page, SWT.HORIZONTAL);
		scale.setToolTipText("The year whose exchanges are shown");
		scale.setIncrement(1);
		scale.setPageIncrement(DECADE);
		scale.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			pause();
			show(scale.getSelection());
		}));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(scale);
		told = new Label(page, SWT.NONE);
		told.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(told);
		all = button("All &Years", "Show the exchanges of all years", this::showAll);
		chart = new Canvas(page, SWT.DOUBLE_BUFFERED);
		chart.setToolTipText("Exchanges by year; click one to show its exchanges");
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 60).applyTo(chart);
		chart.addPaintListener(event -> paint(event.gc));
		chart.addMouseListener(MouseListener.mouseDownAdapter(event -> {
			pause();
			show(Math.clamp(counts.firstKey() + (long) (event.x / barWidth()), counts.firstKey(), counts.lastKey()));
		}));
		Link open = new Link(page, SWT.NONE);
		open.setText("Diagrams of the park that are open show the year; <a>open its symbiosis network</a>.");
		open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open()));
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(open);
	}

	private Button button(String text, String tip, Runnable code) {
		Button button = new Button(page, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> code.run()));
		return button;
	}

	@Override
	public void setFocus() {
		if (stack.topControl == page) {
			scale.setFocus();
		} else {
			body.setFocus();
		}
	}

	private void open() {
		EObject model = active.model().orElse(null);
		if (model == null) {
			return;
		}
		try {
			Diagrams.open(getSite().getPage(), file, InstalledSpecification.get().specification().diagram(NETWORK).orElseThrow(), model);
		} catch (PartInitException e) {
			Errors.show("The symbiosis network cannot be opened", e);
		}
	}

	// --- the park

	@Override
	public void changed() {
		showAll();
		file = active.park().map(ParkDomain::file).orElse(null);
		count();
	}

	@Override
	public void happened(ParkDomain.Event event) {
		switch (event) {
			case LOADED, EDITED -> count();
			case MOVED -> changed();
			case CHECKED, DELETED, CONFLICT, CLOSED -> {
				// The years are the same.
			}
		}
	}

	private void count() {
		EipModel snapshot = active.snapshot().orElse(null);
		if (snapshot == null) {
			counted(new TreeMap<>(), active.park().isEmpty() ? NO_PARK : "The years of its exchanges are shown here once " + file.getName() + " can be read.");
			return;
		}
		IFile of = file;
		Background.run("Counting exchanges", null, monitor -> Evolution.counts(snapshot, ExchangeFilter.IMPLEMENTED), found -> {
			if (!body.isDisposed() && of.equals(file)) {
				counted(found, "No exchange of this park that is implemented or has ended states its start year. Enter start years in the Properties view of exchanges.");
			}
		});
	}

	private void counted(SortedMap<Integer, Integer> found, String ifNone) {
		counts = found;
		if (counts.isEmpty()) {
			showAll();
			say(ifNone);
			return;
		}
		scale.setMaximum(Math.max(counts.lastKey(), counts.firstKey() + 1));
		scale.setMinimum(counts.firstKey());
		stack.topControl = page;
		if (shown.isShown()) {
			show(Math.clamp(year, counts.firstKey(), counts.lastKey()));
		} else {
			tell();
		}
		body.layout(true, true);
	}

	private void say(String words) {
		message.setText(words);
		stack.topControl = message.getParent();
		message.getParent().layout(true, true);
		body.layout(true, true);
	}

	// --- the year

	private void show(int chosen) {
		year = chosen;
		shown = new Overlay(String.valueOf(year), running(), "", List.of(), Map.of(), Map.of(FILTER, Map.of(VARIABLE, year)));
		Overlays.show(file, shown);
		tell();
	}

	private String running() {
		int running = counts.getOrDefault(year, 0);
		return running + (running == 1 ? " exchange" : " exchanges");
	}

	private void showAll() {
		pause();
		if (shown.isShown()) {
			Overlay ours = shown;
			shown = Overlay.NONE;
			if (Overlays.of(file) == ours) {
				Overlays.show(file, Overlay.NONE);
			}
		}
		tell();
	}

	/** Somebody may have closed the legend, or shown something else. */
	private void overlaid(IFile changed) {
		if (changed.equals(file) && shown.isShown() && Overlays.of(file) != shown) {
			shown = Overlay.NONE;
			pause();
			tell();
		}
	}

	private void tell() {
		boolean one = shown.isShown();
		told.setText(one ? year + ": " + running() : "All years");
		all.setEnabled(one);
		if (one) {
			scale.setSelection(year);
		}
		chart.redraw();
	}

	// --- playing

	private void playOrPause() {
		if (playing) {
			pause();
			return;
		}
		playing = true;
		play.setText("&Pause");
		page.layout(true, true);
		show(!shown.isShown() || year >= counts.lastKey() ? counts.firstKey() : year);
		Display.getCurrent().timerExec(BEAT, next);
	}

	private void next() {
		if (!playing || body.isDisposed()) {
			return;
		}
		if (year >= counts.lastKey()) {
			pause();
			return;
		}
		show(year + 1);
		Display.getCurrent().timerExec(BEAT, next);
	}

	private void pause() {
		if (playing) {
			playing = false;
			play.setText("&Play");
			page.layout(true, true);
		}
	}

	// --- the chart

	private double barWidth() {
		return Math.max(1, (double) chart.getClientArea().width / counts.size());
	}

	private void paint(GC gc) {
		if (counts.isEmpty()) {
			return;
		}
		Rectangle area = chart.getClientArea();
		Display display = chart.getDisplay();
		int line = gc.getFontMetrics().getHeight();
		int most = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
		int floor = area.height - line - GAP;
		double width = barWidth();
		gc.setForeground(chart.getForeground());
		counts.forEach((each, count) -> {
			boolean chosen = shown.isShown() && each == year;
			int left = (int) ((each - counts.firstKey()) * width);
			int right = (int) ((each - counts.firstKey() + 1) * width);
			int height = (int) ((long) (floor - line - GAP) * count / most);
			gc.setBackground(chosen ? display.getSystemColor(SWT.COLOR_LIST_SELECTION) : chart.getForeground());
			gc.setAlpha(chosen ? OPAQUE : FAINT);
			gc.fillRectangle(left, floor - height, Math.max(1, right - left - (width > 2 * GAP ? 1 : 0)), height);
			gc.setAlpha(OPAQUE);
			String text = String.valueOf(each);
			boolean labelled = each % DECADE == 0 && !(shown.isShown() && Math.abs(each - year) * width < gc.textExtent(text).x + GAP) || chosen;
			if (labelled) {
				int middle = (left + right - gc.textExtent(text).x) / 2;
				gc.drawText(text, Math.clamp(middle, 0, Math.max(0, area.width - gc.textExtent(text).x)), floor + GAP, true);
			}
			if (chosen) {
				String number = String.valueOf(count);
				gc.drawText(number, (left + right - gc.textExtent(number).x) / 2, floor - height - line, true);
			}
		});
	}

	@Override
	public void dispose() {
		Overlays.removeListener(overlays);
		playing = false;
		if (active != null) {
			if (shown.isShown() && Overlays.of(file) == shown) {
				Overlays.show(file, Overlay.NONE);
			}
			active.close();
		}
		super.dispose();
	}
}
