package org.parkwright.example.plugin;

import java.util.Collections;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.Background;

/** Shows the cooling water of the park file that is selected. */
public class CoolingView extends ViewPart {

	private final ISelectionListener listener = this::selected;
	private Table table;
	private IFile shown;

	@Override
	public void createPartControl(Composite parent) {
		table = new Table(parent, SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		setContentDescription("Select a park file.");
		getSite().getPage().addSelectionListener(listener);
		selected(null, getSite().getPage().getSelection());
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		IFile file = selection instanceof IStructuredSelection all ? Adapters.adapt(all.getFirstElement(), IFile.class) : null;
		if (file != null && "park".equals(file.getFileExtension()) && !file.equals(shown)) {
			shown = file;
			Background.run("Reading " + file.getName(), null, monitor -> tables(Parks.load(file.getLocation().toPath(), new Faults())),
					tables -> show(file, tables));
		}
	}

	/** @return the tables of the park's result; none if the park cannot be read */
	static List<PresentedTable> tables(EipModel model) {
		if (model == null) {
			return Collections.emptyList();
		}
		var presentation = new Presentation(Language.ENGLISH);
		return new CoolingWater().sections(model).stream().map(ResultSection::tables).flatMap(List::stream).map(presentation::of).toList();
	}

	private void show(IFile file, List<PresentedTable> tables) {
		if (table.isDisposed() || !file.equals(shown)) {
			return;
		}
		table.removeAll();
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		setContentDescription(tables.isEmpty() ? file.getName() + " cannot be read." : file.getName());
		if (!tables.isEmpty()) {
			fill(tables.getFirst());
		}
	}

	private void fill(PresentedTable content) {
		for (int column : content.columns()) {
			var head = new TableColumn(table, content.table().columns().get(column).kind().numeric() ? SWT.RIGHT : SWT.LEFT);
			head.setText(content.head(column));
			head.setToolTipText(content.meaning(column));
			head.setWidth(180);
		}
		for (int row = 0; row < content.table().rows(); row++) {
			int at = row;
			new TableItem(table, SWT.NONE).setText(content.columns().stream().map(column -> content.cell(at, column)).toArray(String[]::new));
		}
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(listener);
		super.dispose();
	}
}
