package org.parkwright.workbench;

import static org.parkwright.workbench.Desktop.await;
import static org.parkwright.workbench.Desktop.find;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The table editor that is shown, with the pointer and the clipboard of a user. */
final class ShownTable {

	private ShownTable() {
	}

	/** The table. To be used within {@link Desktop#see}. */
	static Table table() {
		return Desktop.all(Table.class, window().getShell())
				.filter(table -> table.isVisible() && (table.getStyle() & SWT.VIRTUAL) != 0 && table.getColumnCount() > 1 && table.getColumn(0).getText().isEmpty()).findFirst().orElseThrow();
	}

	/** Titles of its columns. To be used within {@link Desktop#see}. */
	static List<String> heads() {
		return Arrays.stream(table().getColumns()).map(TableColumn::getText).toList();
	}

	/** The line of this header. To be used within {@link Desktop#see}. */
	static int row(String header) {
		return IntStream.range(0, table().getItemCount()).filter(i -> table().getItem(i).getText(0).equals(header)).findFirst().orElseThrow();
	}

	/** A cell. To be used within {@link Desktop#see}. */
	static String text(int row, String head) {
		return table().getItem(row).getText(heads().indexOf(head));
	}

	/** Clicks into a cell with the pointer. */
	static void click(int row, String head) {
		see(() -> {
			table().showColumn(table().getColumn(heads().indexOf(head)));
			table().setTopIndex(0);
			return null;
		});
		// A column that was just made has no place yet, and a click beside it selects nothing.
		await("the cell has its place", () -> {
			Rectangle cell = table().getItem(row).getBounds(heads().indexOf(head));
			return cell.width > 0 && cell.height > 0 && table().getClientArea().contains(cell.x + cell.width / 2, cell.y + cell.height / 2);
		});
		Point at = see(() -> {
			Rectangle cell = table().getItem(row).getBounds(heads().indexOf(head));
			return table().toDisplay(cell.x + cell.width / 2, cell.y + cell.height / 2);
		});
		post(SWT.MouseMove, at);
		// A button that is pressed before the pointer is there is pressed elsewhere.
		await("the pointer is there", () -> table().getDisplay().getCursorLocation().equals(at));
		post(SWT.MouseDown, at);
		post(SWT.MouseUp, at);
		await("the line is selected", () -> table().getSelectionIndex() == row && table().isFocusControl());
		// A button that is posted lacks its place on GTK, so the viewer is told again which cell it was.
		see(() -> {
			Point place = table().toControl(at);
			Event event = new Event();
			event.button = 1;
			event.x = place.x;
			event.y = place.y;
			table().notifyListeners(SWT.MouseDown, event);
			return null;
		});
	}

	private static void post(int type, Point at) {
		see(() -> {
			Event event = new Event();
			event.type = type;
			event.button = 1;
			event.x = at.x;
			event.y = at.y;
			return table().getDisplay().post(event);
		});
	}

	static void setClipboard(String text) {
		see(() -> {
			Clipboard clipboard = new Clipboard(table().getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			return null;
		});
	}

	static String clipboard() {
		return see(() -> {
			Clipboard clipboard = new Clipboard(table().getDisplay());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** Presses a tool above the table. */
	static void tool(String label) {
		see(() -> {
			ToolItem item = Arrays.stream(find(ToolBar.class, table().getParent()).getItems()).filter(each -> label.equals(each.getToolTipText()))
					.findFirst().orElseThrow();
			item.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}
}
