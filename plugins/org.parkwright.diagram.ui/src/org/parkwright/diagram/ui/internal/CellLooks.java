package org.parkwright.diagram.ui.internal;

import java.util.Set;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.parkwright.diagram.spec.LabelStyle.Format;
import org.parkwright.diagram.view.Rgb;

/** Colours and fonts of a specification for cells of tables and trees, for as long as their control lives. */
public final class CellLooks {

	private final Control control;
	private final LocalResourceManager resources;

	/** @param control the table or tree */
	public CellLooks(Control control) {
		this.control = control;
		resources = new LocalResourceManager(JFaceResources.getResources(), control);
	}

	/** What pictures are made with. */
	public LocalResourceManager resources() {
		return resources;
	}

	/**
	 * Gives a cell its text and look.
	 *
	 * @param foreground null for one that can be read on the background
	 * @param background null for the host's own
	 * @param size       points, 0 for the host's own
	 */
	public void apply(ViewerCell cell, String text, Rgb foreground, Rgb background, int size, Set<Format> formats) {
		cell.setText(text);
		cell.setBackground(background == null ? null : color(background));
		cell.setForeground(foreground != null ? color(foreground) : background != null ? color(background.ink()) : null);
		Font font = size == 0 && formats.isEmpty() ? null : font(size, formats);
		cell.setFont(font);
		boolean underline = formats.contains(Format.UNDERLINE);
		boolean strike = formats.contains(Format.STRIKE_THROUGH);
		if (underline || strike) {
			StyleRange range = new StyleRange(0, text.length(), cell.getForeground(), null);
			range.font = font;
			range.underline = underline;
			range.strikeout = strike;
			cell.setStyleRanges(new StyleRange[] { range });
		} else {
			cell.setStyleRanges(null);
		}
	}

	private Color color(Rgb color) {
		return resources.create(ColorDescriptor.createFrom(new RGB(color.red(), color.green(), color.blue())));
	}

	private Font font(int size, Set<Format> formats) {
		FontDescriptor descriptor = FontDescriptor.createFrom(control.getFont());
		int style = (formats.contains(Format.BOLD) ? SWT.BOLD : 0) | (formats.contains(Format.ITALIC) ? SWT.ITALIC : 0);
		descriptor = descriptor.setStyle(style);
		return resources.create(size == 0 ? descriptor : descriptor.setHeight(size));
	}
}
