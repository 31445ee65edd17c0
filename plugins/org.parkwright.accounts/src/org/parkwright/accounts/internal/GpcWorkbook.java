package org.parkwright.accounts.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.EmissionLines;
import org.parkwright.accounts.EmissionLines.Gap;
import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.accounts.GpcInventory;
import org.parkwright.accounts.GpcInventory.Level;
import org.parkwright.accounts.GpcInventory.Part;
import org.parkwright.accounts.GpcInventory.Reference;
import org.parkwright.accounts.UsedFactor;
import org.parkwright.core.table.StableWorkbook;
import org.parkwright.model.park.DataQuality;
import org.parkwright.model.park.NotationKey;

/**
 * A workbook of inventories: a sheet of the data, a row for those that differ in amount and firm alone, and a sheet of each park and year whose numbers are formulas over it. Their values stand beside the
 * formulas, for readers that do not compute.
 */
final class GpcWorkbook {

	private static final String DATA = "Data";
	private static final String UNKNOWN = "unknown";
	private static final String MARK = "x";
	private static final List<String> GASES = List.of("CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3", "other", UsedFactor.EQUIVALENT);
	private static final List<String> DATA_TITLES = List.of("inventory", "park", "year", "gpc", "sector", "scope", "kind", "material", "gas", "gas_group", "activities", "amount", "unit", "factor",
			"factor_unit", "factor_source", "t_gas", "t_co2e", "biogenic_t", "notation", "quality", "tier", "source", "unknown");

	/** Title row of the table of an inventory; the sums stand below the rows. */
	private static final int TITLES = 5;
	private static final int FIRST_GAS = 3;
	private static final int TOTAL = FIRST_GAS + GASES.size();
	private static final int BIOGENIC = TOTAL + 1;
	private static final int NOTATION = BIOGENIC + 1;
	private static final int FIRST_LEVEL = NOTATION + 1;
	private static final int QUALITY = FIRST_LEVEL + Level.values().length;
	private static final int SOURCES = QUALITY + 1;

	/** Of data that are one row. */
	private record Key(int park, int year, Reference reference, String sector, Scope scope, String kind, String material, String gas, String unit, UsedFactor factor, NotationKey notation,
			DataQuality quality, Integer tier, String source, Gap gap) {
	}

	private static final class Sum {
		private int activities;
		private double amount;
		private double mass;
		private double equivalent;
		private double biogenic;
	}

	private record Inventory(int park, int year) {
	}

	/** What a row of an inventory says. */
	private static final class Cells {
		private final Map<String, Double> gases = new LinkedHashMap<>();
		private double biogenic;
		private boolean number;
		private boolean unknown;
		private final Set<String> notations = new TreeSet<>();
		private DataQuality worst;
		private final Set<String> sources = new LinkedHashSet<>();

		double total() {
			return unknown ? Double.NaN : gases.values().stream().mapToDouble(Double::doubleValue).sum();
		}
	}

	private final Account account;
	private final Map<Key, Sum> data = new LinkedHashMap<>();
	private final List<Inventory> inventories;

	GpcWorkbook(Account account) {
		this.account = account;
		inventories = account.totals().stream().map(each -> new Inventory(each.park(), each.year())).toList();
		EmissionLines lines = account.lines();
		for (Part part : GpcInventory.of(account)) {
			int line = part.line();
			boolean inside = lines.scope(line) == Scope.ATTRIBUTED;
			Sum sum = data.computeIfAbsent(new Key(lines.park(line), lines.year(line), part.reference(), lines.sector(line).getLiteral(), lines.scope(line), lines.kind(line).getLiteral(),
					lines.material(line), inside ? null : lines.gas(line), lines.unit(line), lines.factor(line), inside ? NotationKey.IE : lines.notation(line), lines.quality(line), lines.tier(line),
					lines.sources(line), inside ? Gap.NONE : gap(line, part.share())), each -> new Sum());
			sum.activities++;
			sum.amount += lines.amount(line) * part.share();
			sum.mass += lines.mass(line) * part.share();
			sum.equivalent += lines.equivalent(line) * part.share();
			sum.biogenic += lines.memo(line) * part.share();
		}
	}

	private Gap gap(int line, double share) {
		Gap stated = account.lines().gap(line);
		return stated == Gap.NONE && Double.isNaN(share) ? Gap.SUPPLIER : stated;
	}

	/** @return rows of the sheet of data */
	int data() {
		return data.size();
	}

	private String park(int park) {
		return Objects.requireNonNullElse(account.parks().get(park).name(), account.parks().get(park).id());
	}

	void write(OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook()) {
			CellStyle bold = book.createCellStyle();
			Font font = book.createFont();
			font.setBold(true);
			bold.setFont(font);
			CellStyle whole = book.createCellStyle();
			whole.setDataFormat(book.createDataFormat().getFormat("#,##0"));
			for (Inventory inventory : inventories) {
				new InventorySheet(inventory, book.createSheet(name(inventory)), bold, whole).write();
			}
			data(book.createSheet(DATA), bold);
			StableWorkbook.write(book, out);
		}
	}

	/** A park by its number where there are several: names may be longer than those of sheets. */
	private String name(Inventory inventory) {
		boolean several = inventories.stream().anyMatch(each -> each.park != inventory.park);
		return WorkbookUtil.createSafeSheetName(inventory.year + (several ? " " + (inventory.park + 1) + " " + park(inventory.park) : ""));
	}

	private void data(Sheet sheet, CellStyle bold) {
		Row titles = sheet.createRow(0);
		DATA_TITLES.forEach(title -> text(titles, titles.getPhysicalNumberOfCells(), title).setCellStyle(bold));
		sheet.createFreezePane(0, 1);
		for (Map.Entry<Key, Sum> each : data.entrySet()) {
			Key key = each.getKey();
			Sum sum = each.getValue();
			boolean known = key.notation == NotationKey.VALUE && key.gap == Gap.NONE;
			UsedFactor factor = key.factor;
			Object[] cells = { inventories.indexOf(new Inventory(key.park, key.year)) + 1, park(key.park), key.year, key.reference.number(), key.sector, key.scope.word(), key.kind, key.material,
					key.gas, key.gas == null ? null : GpcInventory.group(key.gas), sum.activities, sum.amount, key.unit, factor == null ? null : factor.value(),
					factor == null ? null : factor.unit(), factor == null ? null : factor.source(), known ? sum.mass : null, known ? sum.equivalent : null, known ? sum.biogenic : null,
					key.notation == NotationKey.VALUE ? null : key.notation.getLiteral(), key.quality == DataQuality.UNKNOWN ? null : key.quality.getLiteral(), key.tier, key.source,
					isUnknown(key) ? key.gap.title() : null };
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			for (int column = 0; column < cells.length; column++) {
				if (cells[column] instanceof Number number) {
					if (!Double.isNaN(number.doubleValue())) {
						row.createCell(column).setCellValue(number.doubleValue());
					}
				} else if (cells[column] != null) {
					text(row, column, cells[column].toString());
				}
			}
		}
	}

	private static boolean isUnknown(Key key) {
		return key.notation == NotationKey.VALUE && key.gap != Gap.NONE;
	}

	private static Cell text(Row row, int column, String text) {
		Cell cell = row.createCell(column);
		int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
		cell.setCellValue(text.length() > most ? text.substring(0, most - 1) + "…" : text);
		return cell;
	}

	/** A column of the data as formulas name it. */
	private String column(String title) {
		String letters = CellReference.convertNumToColString(DATA_TITLES.indexOf(title));
		return DATA + "!$" + letters + "$2:$" + letters + "$" + (data.size() + 1);
	}

	/** A park in a year. */
	private final class InventorySheet {

		private final Inventory inventory;
		private final Sheet sheet;
		private final CellStyle bold;
		private final CellStyle whole;
		private final Map<Reference, Cells> rows = new LinkedHashMap<>();
		private final int lastRow = TITLES + GpcInventory.rows().size();

		InventorySheet(Inventory inventory, Sheet sheet, CellStyle bold, CellStyle whole) {
			this.inventory = inventory;
			this.sheet = sheet;
			this.bold = bold;
			this.whole = whole;
			GpcInventory.rows().forEach(each -> rows.put(each, new Cells()));
			data.forEach((key, sum) -> {
				if (key.park == inventory.park && key.year == inventory.year) {
					take(rows.get(key.reference), key, sum);
				}
			});
		}

		private static void take(Cells cells, Key key, Sum sum) {
			if (key.notation != NotationKey.VALUE) {
				cells.notations.add(key.notation.getLiteral());
				return;
			}
			cells.number = true;
			cells.unknown |= isUnknown(key);
			if (!isUnknown(key)) {
				cells.gases.merge(GpcInventory.group(key.gas), sum.equivalent, Double::sum);
				cells.biogenic += sum.biogenic;
			}
			if (key.quality != DataQuality.UNKNOWN) {
				cells.worst = cells.worst == null || key.quality.compareTo(cells.worst) > 0 ? key.quality : cells.worst;
			}
			if (key.factor != null) {
				cells.sources.add(key.factor.source());
			}
		}

		void write() {
			text(sheet.createRow(0), 0, "Greenhouse-gas inventory like those of the GPC").setCellStyle(bold);
			Row park = sheet.createRow(1);
			text(park, 0, "Park");
			text(park, 1, park(inventory.park));
			Row year = sheet.createRow(2);
			text(year, 0, "Year");
			year.createCell(1).setCellValue(inventory.year);
			text(year, 2, "Inventory");
			year.createCell(FIRST_GAS).setCellValue(inventories.indexOf(inventory) + 1d);
			text(sheet.createRow(3), 0, "t CO2e/a; CO2e: of factors that count equivalents. Electricity by location. NE not estimated, NO not occurring, IE included elsewhere, C confidential. "
					+ "Reference numbers and levels of GPC 1.1 are recalled: check them against the official text. Warming potentials are those of the account.");
			List<String> titles = new ArrayList<>(List.of("GPC", "What", "Scope"));
			titles.addAll(GASES);
			titles.addAll(List.of("Total", "Biogenic CO2, t/a", "Notation"));
			for (Level level : Level.values()) {
				titles.add(level.title());
			}
			titles.addAll(List.of("Lowest data quality", "Sources of factors"));
			Row head = sheet.createRow(TITLES);
			titles.forEach(title -> text(head, head.getPhysicalNumberOfCells(), title).setCellStyle(bold));
			sheet.createFreezePane(FIRST_GAS, TITLES + 1);
			sheet.setColumnWidth(1, 60 * 256);
			for (int column = FIRST_GAS; column <= BIOGENIC; column++) {
				sheet.setColumnWidth(column, 14 * 256);
			}
			rows.forEach(this::row);
			for (Level level : Level.values()) {
				sums(level.title(), CellReference.convertNumToColString(FIRST_LEVEL + level.ordinal()), "\"" + MARK + "\"", reference -> reference.counts(level));
			}
			for (int scope = 1; scope <= 3; scope++) {
				int own = scope;
				sums("Scope " + scope, "C", Integer.toString(scope), reference -> reference.scope() == own);
			}
			sums("All", "A", "\"*\"", reference -> true);
		}

		private void row(Reference reference, Cells cells) {
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			int number = row.getRowNum() + 1;
			text(row, 0, reference.number());
			text(row, 1, reference.title());
			if (reference.scope() > 0) {
				row.createCell(2).setCellValue(reference.scope());
			}
			String own = column("inventory") + ",$D$3," + column("gpc") + ",$A" + number;
			cells.gases.forEach((gas, value) -> {
				int column = FIRST_GAS + GASES.indexOf(gas);
				number(row, column, "SUMIFS(" + column("t_co2e") + "," + own + "," + column("gas_group") + "," + CellReference.convertNumToColString(column) + "$" + (TITLES + 1) + ")", value);
			});
			if (cells.number) {
				String sum = "SUM(" + CellReference.convertNumToColString(FIRST_GAS) + number + ":" + CellReference.convertNumToColString(TOTAL - 1) + number + ")";
				number(row, TOTAL, "IF(COUNTIFS(" + own + "," + column("unknown") + ",\"?*\")>0,\"" + UNKNOWN + "\"," + sum + ")", cells.total());
				number(row, BIOGENIC, "SUMIFS(" + column("biogenic_t") + "," + own + ")", cells.biogenic);
			}
			if (!cells.notations.isEmpty()) {
				text(row, NOTATION, String.join(", ", cells.notations));
			}
			for (Level level : Level.values()) {
				if (reference.counts(level)) {
					text(row, FIRST_LEVEL + level.ordinal(), MARK);
				}
			}
			if (cells.worst != null) {
				text(row, QUALITY, cells.worst.getLiteral());
			}
			if (!cells.sources.isEmpty()) {
				text(row, SOURCES, cells.sources.stream().collect(Collectors.joining("; ")));
			}
		}

		/** A number and its formula; what is unknown is a text. */
		private void number(Row row, int column, String formula, double value) {
			Cell cell = row.createCell(column);
			cell.setCellFormula(formula);
			cell.setCellStyle(whole);
			if (Double.isNaN(value)) {
				cell.setCellValue(UNKNOWN);
			} else {
				cell.setCellValue(value);
			}
		}

		private void sums(String title, String by, String equal, Predicate<Reference> which) {
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			text(row, 1, title).setCellStyle(bold);
			List<Cells> own = rows.entrySet().stream().filter(each -> which.test(each.getKey())).map(Map.Entry::getValue).toList();
			String criteria = range(by) + "," + equal;
			for (String gas : GASES) {
				int column = FIRST_GAS + GASES.indexOf(gas);
				number(row, column, sum(column, criteria), own.stream().anyMatch(each -> each.unknown) ? Double.NaN : own.stream().mapToDouble(each -> each.gases.getOrDefault(gas, 0d)).sum());
			}
			number(row, TOTAL, sum(TOTAL, criteria), own.stream().mapToDouble(Cells::total).sum());
		}

		private String sum(int column, String criteria) {
			return "IF(COUNTIFS(" + criteria + "," + range(CellReference.convertNumToColString(TOTAL)) + ",\"" + UNKNOWN + "\")>0,\"" + UNKNOWN + "\",SUMIFS("
					+ range(CellReference.convertNumToColString(column)) + "," + criteria + "))";
		}

		private String range(String letters) {
			return "$" + letters + "$" + (TITLES + 2) + ":$" + letters + "$" + (lastRow + 1);
		}
	}
}
