package org.parkwright.diagram.ui.internal;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.parkwright.diagram.spec.LabelStyle.Format;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Row;
import org.parkwright.diagram.view.Rgb;

/** The text and look of the cells of one column, or of the rows' headers. */
final class CellLabels extends ColumnLabelProvider {

	private static final String CHECKED = "\u2611";
	private static final String UNCHECKED = "\u2610";

	private final Display display;
	private final int index;

	/** @param index of the column, -1 for the headers */
	CellLabels(Display display, int index) {
		this.display = display;
		this.index = index;
	}

	private Cell cell(Object row) {
		return index < 0 ? null : ((Row) row).cells().get(index);
	}

	@Override
	public String getText(Object row) {
		Cell cell = cell(row);
		if (cell == null) {
			return ((Row) row).header();
		}
		return cell.kind() == Kind.CHECK ? Boolean.TRUE.equals(cell.value()) ? CHECKED : UNCHECKED : cell.text();
	}

	@Override
	public String getToolTipText(Object row) {
		String text = getText(row);
		return text.isEmpty() ? null : text;
	}

	@Override
	public Color getForeground(Object row) {
		Cell cell = cell(row);
		return cell == null ? null : color(cell.foreground());
	}

	@Override
	public Color getBackground(Object row) {
		Cell cell = cell(row);
		return cell == null ? null : color(cell.background());
	}

	private static Color color(Rgb rgb) {
		return rgb == null ? null : new Color(rgb.red(), rgb.green(), rgb.blue());
	}

	@Override
	public Font getFont(Object row) {
		Cell cell = cell(row);
		if (cell == null || !cell.formats().contains(Format.BOLD) && !cell.formats().contains(Format.ITALIC)) {
			return null;
		}
		int style = (cell.formats().contains(Format.BOLD) ? SWT.BOLD : 0)
				| (cell.formats().contains(Format.ITALIC) ? SWT.ITALIC : 0);
		return JFaceResources.getResources(display)
				.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(style));
	}
}
