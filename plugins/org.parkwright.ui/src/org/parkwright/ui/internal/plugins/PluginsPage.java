package org.parkwright.ui.internal.plugins;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.about.InstallationPage;
import org.parkwright.core.contribution.Plugin;
import org.parkwright.core.contribution.Plugins;

/** The plug-ins of the folders of extensions, a page of <em>Help &gt; About &gt; Installation Details</em>. */
public final class PluginsPage extends InstallationPage {

	private static final int NARROW = 60;

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		page.setLayout(new GridLayout());
		page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		Label where = new Label(page, SWT.WRAP);
		where.setText(where());
		where.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		Composite area = new Composite(page, SWT.NONE);
		area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		TableViewer viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		column(viewer, layout, "Name", 3, Plugin::label);
		column(viewer, layout, "Version", 1, Plugin::version);
		column(viewer, layout, "Hash", 2, Plugin::shortHash);
		column(viewer, layout, "File", 3, plugin -> plugin.file().toString());
		column(viewer, layout, "Doors", 3, plugin -> String.join(", ", plugin.doorNames()));
		column(viewer, layout, "State", 3, plugin -> plugin.fault().orElse("works"));
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setInput(Plugins.installed().all());
		setControl(page);
	}

	private static String where() {
		return Plugins.folders().isEmpty() ? "Parkwright was started without plug-ins."
				: "Plug-ins are jars in " + Plugins.folders().stream().map(Object::toString).collect(Collectors.joining(" or "))
						+ ". A change there works at the next start.";
	}

	private static void column(TableViewer viewer, TableColumnLayout layout, String title, int weight, Function<Plugin, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Plugin) element)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, NARROW));
	}
}
