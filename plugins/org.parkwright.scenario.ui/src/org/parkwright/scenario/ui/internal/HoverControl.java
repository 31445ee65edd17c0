package org.parkwright.scenario.ui.internal;

import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Shows Markdown of the server beside a text: wrapped, as high as it needs, and with a scroll bar if that is too high. */
final class HoverControl extends AbstractInformationControl implements IInformationControlExtension2 {

	private static final int MARGIN = 4;
	private static final int WIDTH = 480;

	private StyledText text;

	private HoverControl(Shell parent, boolean resizable) {
		super(parent, resizable);
		create();
	}

	/** @return what makes controls for hovers, which follow the pointer; those that take the focus can be resized */
	static IInformationControlCreator creator() {
		return parent -> new HoverControl(parent, false);
	}

	@Override
	protected void createContent(Composite parent) {
		parent.setLayout(new FillLayout());
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setForeground(parent.getForeground());
		text.setBackground(parent.getBackground());
	}

	@Override
	public void setInput(Object input) {
		HoverText content = HoverText.of(String.valueOf(input));
		text.setText(content.text());
		text.setStyleRanges(content.styles().toArray(StyleRange[]::new));
	}

	@Override
	public void setInformation(String information) {
		setInput(information);
	}

	@Override
	public boolean hasContents() {
		return text.getCharCount() > 0;
	}

	@Override
	public Point computeSizeHint() {
		Point limit = getSizeConstraints();
		Rectangle trim = computeTrim();
		int widest = (limit == null || limit.x == SWT.DEFAULT ? WIDTH : limit.x) - trim.width;
		int highest = text.getMonitor().getClientArea().height / 2 - trim.height;
		int width = Math.min(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, widest);
		int height = Math.min(text.computeSize(width, SWT.DEFAULT).y, highest);
		return new Point(width + trim.width, height + trim.height);
	}

	@Override
	public void setForegroundColor(Color colour) {
		super.setForegroundColor(colour);
		text.setForeground(colour);
	}

	@Override
	public void setBackgroundColor(Color colour) {
		super.setBackgroundColor(colour);
		text.setBackground(colour);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return parent -> new HoverControl(parent, true);
	}
}
