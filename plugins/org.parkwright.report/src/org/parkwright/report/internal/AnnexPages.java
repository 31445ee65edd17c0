package org.parkwright.report.internal;

import java.util.List;

import org.eclipse.birt.chart.reportitem.api.ChartReportItemConstants;
import org.eclipse.birt.report.model.api.ActionHandle;
import org.eclipse.birt.report.model.api.CellHandle;
import org.eclipse.birt.report.model.api.DataItemHandle;
import org.eclipse.birt.report.model.api.DataSetHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ElementFactory;
import org.eclipse.birt.report.model.api.Expression;
import org.eclipse.birt.report.model.api.ExpressionType;
import org.eclipse.birt.report.model.api.ExtendedItemHandle;
import org.eclipse.birt.report.model.api.GridHandle;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.PropertyHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.RowHandle;
import org.eclipse.birt.report.model.api.ScriptDataSetHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.StyleHandle;
import org.eclipse.birt.report.model.api.TableHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.api.elements.structures.HighlightRule;
import org.eclipse.birt.report.model.api.elements.structures.ResultSetColumn;

/**
 * Puts annexes behind the report and into its list of contents. How many there are, and of how many tables and charts, only
 * the study says, so the design can't.
 */
final class AnnexPages {

	/** The grid of the design that lists the sections. */
	private static final String LIST = "contents";
	/** A matrix of more rows may go on over the page. */
	private static final int MOST_TOGETHER = 12;

	private final ReportDesignHandle design;
	private final ElementFactory factory;
	/** What stands under tables of scenarios: where they come from, and that calibrated costs reproduce nothing. */
	private final String source;
	private final String footnote;

	private AnnexPages(ReportDesignHandle design, Contents contents) {
		this.design = design;
		source = contents.facts().get("resultSource");
		footnote = contents.facts().get("footnote");
		factory = design.getElementFactory();
	}

	/** Adds annexes, called A, B and so on. */
	static void add(ReportDesignHandle design, Contents contents) throws SemanticException {
		AnnexPages pages = new AnnexPages(design, contents);
		List<Annex> annexes = contents.annexes();
		for (int i = 0; i < annexes.size(); i++) {
			pages.add(annexes.get(i), (char) ('A' + i) + " " + annexes.get(i).title());
		}
	}

	private void add(Annex annex, String title) throws SemanticException {
		list(annex, title);
		LabelHandle section = label("section", title);
		section.setProperty("pageBreakBefore", DesignChoiceConstants.PAGE_BREAK_BEFORE_ALWAYS);
		section.setProperty("pageBreakAfter", DesignChoiceConstants.PAGE_BREAK_AFTER_AVOID);
		section.setBookmark(quoted(annex.key()));
		section.addTOC(quoted(title));
		body(section);
		for (Annex.Block block : annex.blocks()) {
			switch (block) {
			case Annex.Heading heading -> {
				LabelHandle label = label("heading", heading.text());
				label.setProperty("pageBreakAfter", DesignChoiceConstants.PAGE_BREAK_AFTER_AVOID);
				body(label);
			}
			case Annex.Prose prose -> {
				LabelHandle label = label("prose", prose.text());
				label.setProperty("pageBreakAfter", DesignChoiceConstants.PAGE_BREAK_AFTER_AVOID);
				body(label);
			}
			case Annex.Table table -> withSource(
					table(table.name(), table.columns(), 1, table.columns().size()), table.source());
			case Annex.Matrix matrix -> withSource(matrix(matrix), null);
			case Annex.Figure figure -> figure(figure);
			}
		}
	}

	private void body(DesignElementHandle item) throws SemanticException {
		design.getBody().add(item);
	}

	/** @param own its source, or null for that of all results of scenarios */
	private void withSource(TableHandle table, String own) throws SemanticException {
		body(table);
		body(label("source", own == null ? source : own));
		if (own == null && !footnote.isEmpty()) {
			body(label("footnote", footnote));
		}
	}

	private LabelHandle label(String style, String text) throws SemanticException {
		LabelHandle label = factory.newLabel(null);
		label.setStyleName(style);
		label.setText(text);
		return label;
	}

	private void list(Annex annex, String title) throws SemanticException {
		if (!(design.findElement(LIST) instanceof GridHandle grid)) {
			return;
		}
		RowHandle row = factory.newTableRow(2);
		LabelHandle link = label("link", title);
		ActionHandle action = link.setAction(StructureFactory.createAction());
		action.setLinkType(DesignChoiceConstants.ACTION_LINK_TYPE_BOOKMARK_LINK);
		action.setTargetBookmark(quoted(annex.key()));
		fill((CellHandle) row.getCells().get(0), "cover-cell", link);
		fill((CellHandle) row.getCells().get(1), "cover-cell", text(annex.what()));
		grid.getRows().add(row);
	}

	private static void fill(CellHandle cell, String style, DesignElementHandle item) throws SemanticException {
		cell.setStyleName(style);
		cell.getContent().add(item);
	}

	/**
	 * @param heads rows above, of which the last has the heads of the columns
	 * @param texts columns of the data set
	 */
	private TableHandle table(String name, List<Annex.Column> columns, int heads, int texts) throws SemanticException {
		int size = columns.size();
		TableHandle item = factory.newTableItem(name, size, heads, 1, 0);
		item.setDataSet(dataSet(name, texts, texts));
		item.setWidth("100%");
		item.setRepeatHeader(true);
		RowHandle head = (RowHandle) item.getHeader().get(heads - 1);
		RowHandle detail = (RowHandle) item.getDetail().get(0);
		detail.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		for (int i = 0; i < size; i++) {
			Annex.Column column = columns.get(i);
			item.getColumns().get(i).setProperty("width", column.width() + "pt");
			fill((CellHandle) head.getCells().get(i), column.number() ? "head-number" : "head", text(column.head()));
			DataItemHandle data = factory.newDataItem(null);
			data.setResultSetColumn("c" + i);
			fill((CellHandle) detail.getCells().get(i), column.number() ? "number" : "cell", data);
		}
		return item;
	}

	/** A table with a line above that spans what its columns have in common, and cells shaded by what their data say. */
	private TableHandle matrix(Annex.Matrix matrix) throws SemanticException {
		int size = matrix.columns().size();
		TableHandle item = table(matrix.name(), matrix.columns(), 2, 2 * size - 1);
		item.setProperty(StyleHandle.MARGIN_TOP_PROP, "6pt");
		if (matrix.rows() <= MOST_TOGETHER) {
			item.setProperty(StyleHandle.PAGE_BREAK_INSIDE_PROP, DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		}
		RowHandle above = (RowHandle) item.getHeader().get(0);
		while (above.getCells().getCount() > 2) {
			above.getCells().drop(2);
		}
		fill((CellHandle) above.getCells().get(0), "head-corner", text(matrix.corner()));
		CellHandle span = (CellHandle) above.getCells().get(1);
		span.setColumnSpan(size - 1);
		fill(span, "head-span", text(matrix.above()));
		span.setProperty(StyleHandle.TEXT_ALIGN_PROP, DesignChoiceConstants.TEXT_ALIGN_CENTER);
		RowHandle detail = (RowHandle) item.getDetail().get(0);
		for (int i = 1; i < size; i++) {
			PropertyHandle rules = detail.getCells().get(i).getPropertyHandle(StyleHandle.HIGHLIGHT_RULES_PROP);
			for (Annex.Shade shade : Annex.Shade.values()) {
				for (int step = 1; step <= Annex.Shade.STEPS; step++) {
					HighlightRule rule = new HighlightRule(DesignChoiceConstants.MAP_OPERATOR_EQ, quoted(shade.style(step)), null,
							"row[\"c" + (size - 1 + i) + "\"]");
					rule.setProperty(HighlightRule.STYLE_MEMBER, shade.style(step));
					rules.addItem(rule);
				}
			}
		}
		return item;
	}

	private LabelHandle text(String text) throws SemanticException {
		LabelHandle label = factory.newLabel(null);
		label.setText(text);
		return label;
	}

	/** A chart and its caption, which stay on one page. */
	private void figure(Annex.Figure figure) throws SemanticException {
		GridHandle grid = factory.newGridItem(null, 1, 1);
		grid.setWidth("100%");
		grid.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		ExtendedItemHandle chart = factory.newExtendedItem(figure.name(), "Chart");
		chart.setProperty("outputFormat", "SVG");
		chart.setDataSet(dataSet(figure.name(), figure.columns(), figure.numeric() ? 0 : 1));
		chart.setProperty("width", Charts.FULL + "pt");
		chart.setProperty("height", figure.height() + "pt");
		chart.setProperty("altText", new Expression(figure.caption(), ExpressionType.CONSTANT));
		chart.getReportItem().setProperty(ChartReportItemConstants.PROPERTY_CHART, figure.chart());
		CellHandle cell = grid.getCell(1, 1);
		cell.getContent().add(chart);
		cell.getContent().add(label("caption", figure.caption()));
		body(grid);
	}

	/** @param texts how many of the columns hold texts, the others hold numbers */
	private DataSetHandle dataSet(String name, int columns, int texts) throws SemanticException {
		ScriptDataSetHandle set = factory.newScriptDataSet(name);
		set.setDataSource("study");
		set.setOpen("openTable(" + quoted(name) + ");");
		set.setFetch("return fetchRow(" + quoted(name) + ", row);");
		for (int i = 0; i < columns; i++) {
			ResultSetColumn column = StructureFactory.createResultSetColumn();
			column.setPosition(i + 1);
			column.setColumnName("c" + i);
			column.setDataType(i >= texts ? DesignChoiceConstants.COLUMN_DATA_TYPE_FLOAT
					: DesignChoiceConstants.COLUMN_DATA_TYPE_STRING);
			set.getPropertyHandle(DataSetHandle.RESULT_SET_HINTS_PROP).addItem(column);
		}
		design.getDataSets().add(set);
		return set;
	}

	private static String quoted(String text) {
		return '"' + text + '"';
	}
}
