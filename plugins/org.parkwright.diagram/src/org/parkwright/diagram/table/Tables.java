package org.parkwright.diagram.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.CellStyles;
import org.parkwright.diagram.spec.Color;
import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.spec.ElementColumnMapping;
import org.parkwright.diagram.spec.FeatureColumnMapping;
import org.parkwright.diagram.spec.IntersectionMapping;
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.TableView.Row;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tool.ModelCommands;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.Looks;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.diagram.view.Synchronizer;

/**
 * Computes a table and edits its model: one command for each edit, to be executed on the editing domain's stack.
 *
 * @since 0.1
 */
public final class Tables {

	private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])[A-Z]");
	/** Between several values of a cell. */
	private static final String SEPARATOR = "; ";
	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d,]*(\\.\\d+)?([eE][+-]?\\d{1,3})?");

	private final TableDescription description;
	private final EObject root;
	private final Problems problems;
	private final Looks looks;
	private final ModelCommands commands;
	private Intersections intersections;

	/**
	 * @param root     the element that the table is on
	 * @param layouts  the layouts of its model, which undo restores together with it
	 * @param problems told of expressions that fail
	 */
	public Tables(TableDescription description, EObject root, Layouts layouts, Problems problems) {
		this.description = description;
		this.root = root;
		this.problems = problems;
		this.looks = new Looks(problems, Images.NONE);
		this.commands = new ModelCommands(root, layouts, problems);
	}

	/** @return what the table shows now */
	public TableView view() {
		List<Line> lines = lines();
		List<Column> columns = columns();
		Map<Line, List<Line>> below = new HashMap<>();
		lines.forEach(line -> below.computeIfAbsent(line.above(), above -> new ArrayList<>()).add(line));
		return new TableView(description, root, title(), columns, rows(below, null, columns));
	}

	/** @return for users */
	public String title() {
		return Synchronizer.title(description, root, problems);
	}

	/** @return the columns from left to right */
	public List<Column> columns() {
		Variables variables = Variables.of(root);
		List<Column> columns = new ArrayList<>();
		for (ColumnMapping mapping : description.columns()) {
			switch (mapping) {
				case FeatureColumnMapping feature -> columns.add(new Column(feature, null, header(feature, variables)));
				case ElementColumnMapping elements -> elements.candidates().elements(variables, problems).stream()
						.filter(elements.domainClass()::isInstance)
						.forEach(element -> columns.add(new Column(elements, element, header(elements, Variables.of(element)))));
			}
		}
		return columns;
	}

	/**
	 * @return the lines from top to bottom, each followed by those below it, for who asks for cells when they are seen; the
	 *         cells of a cross table are those that stood there when the lines were asked for last
	 */
	public List<Line> lines() {
		List<Line> lines = linesAlone();
		intersections = new Intersections(description, root, lines, problems);
		return lines;
	}

	/**
	 * After a change of the model, for who cannot wait: cells of a cross table whose elements were there before stand where they stood until {@link #goOn} has asked all of them;
	 * new elements, and what cells say, are as they are now.
	 *
	 * @return the lines, as {@link #lines} does
	 * @since 0.2
	 */
	public List<Line> follow() {
		if (intersections == null || description.intersections().isEmpty()) {
			return lines();
		}
		List<Line> lines = linesAlone();
		intersections.follow(lines);
		return lines;
	}

	/**
	 * Goes on with what {@link #follow} left.
	 *
	 * @param nanoseconds for about how long
	 * @return whether nothing is left, and all cells stand where they do now
	 * @since 0.2
	 */
	public boolean goOn(long nanoseconds) {
		return intersections == null || intersections.goOn(nanoseconds);
	}

	/**
	 * @return whether {@link #follow} left nothing, as of a table that is no cross table
	 * @since 0.2
	 */
	public boolean isSettled() {
		return intersections == null || intersections.isSettled();
	}

	private List<Line> linesAlone() {
		List<Line> lines = new ArrayList<>();
		addLines(lines, description.lines(), root, null);
		return lines;
	}

	private Intersections intersections() {
		if (intersections == null) {
			lines();
		}
		return intersections;
	}

	/** @return all elements that a line stands for, its own at least */
	public List<EObject> elements(Line line) {
		if (line.mapping().elements().isEmpty()) {
			return List.of(line.element());
		}
		Set<EObject> elements = new LinkedHashSet<>(List.of(line.element()));
		elements.addAll(line.mapping().elements().elements(Variables.of(line.element()), problems));
		return List.copyOf(elements);
	}

	private void addLines(List<Line> lines, List<LineMapping> mappings, EObject owner, Line above) {
		for (LineMapping mapping : mappings) {
			for (EObject element : mapping.candidates().elements(Variables.of(owner), problems)) {
				if (mapping.domainClass().isInstance(element)) {
					Line line = new Line(mapping, element, above);
					lines.add(line);
					addLines(lines, mapping.allLines(), element, line);
				}
			}
		}
	}

	/** @return the label of a line */
	public String header(Line line) {
		return line.mapping().header().text(Variables.of(line.element()), problems);
	}

	/** @return the cell of a line in a column, as it is now */
	public Cell cell(Line line, Column column) {
		return switch (column.mapping()) {
			case FeatureColumnMapping feature -> cell(line.mapping(), line.element(), feature);
			case ElementColumnMapping elements -> cell(line, column, intersections().of(line.mapping(), elements));
		};
	}

	private Cell cell(Line line, Column column, IntersectionMapping meeting) {
		EObject element = meeting == null ? null : intersections().element(meeting, line.element(), column.element());
		Rgb around = background(column.mapping().styles(), column.element());
		Rgb fill = around != null ? around : background(line.mapping().styles(), line.element());
		if (element == null) {
			boolean fillable = meeting != null && meeting.creation() != null
					&& meeting.creation().head().precondition().holds(inCell(line.element(), line.element(), column), problems);
			return new Cell(null, "", null, fillable ? Kind.TEXT : Kind.READ_ONLY, null, fill, 0, Set.of());
		}
		Variables variables = Variables.of(element);
		String text = meeting.text().text(inCell(element, line.element(), column), problems);
		boolean editable = meeting.edit() != null && !meeting.canEdit().isBroken() && meeting.canEdit().holds(variables, problems);
		CellStyles.Foreground foreground = Stream.of(meeting.styles().foregrounds().choose(variables, problems),
				column.mapping().styles().foregrounds().choose(Variables.of(column.element()), problems),
				line.mapping().styles().foregrounds().choose(Variables.of(line.element()), problems)).filter(Objects::nonNull)
				.findFirst().orElse(null);
		Rgb own = background(meeting.styles(), element);
		return cell(element, text, number(text), editable ? Kind.TEXT : Kind.READ_ONLY, foreground, own != null ? own : fill);
	}

	private Variables inCell(EObject self, EObject line, Column column) {
		return Variables.of(self).with("lineSemantic", line).with("columnSemantic", column.element()).with("root", root);
	}

	/** What a cell is sorted by that shows no feature. */
	private static Double number(String text) {
		return NUMBER.matcher(text).matches() ? Double.valueOf(text.replace(",", "")) : null;
	}

	/** @return whether a text says what a cell says already, thousands parted or not */
	public boolean says(Cell cell, Column column, String text) {
		Double number = number(text);
		return text.equals(input(cell, column))
				|| number != null && cell.value() instanceof Number value && number.equals(value.doubleValue());
	}

	private Cell cell(EObject element, String text, Object value, Kind kind, CellStyles.Foreground foreground, Rgb fill) {
		return new Cell(element, text, value, kind,
				foreground == null ? null : looks.color(foreground.color(), Variables.of(element)), fill,
				foreground == null ? 0 : foreground.size(), foreground == null ? Set.of() : foreground.formats());
	}

	private String header(ColumnMapping column, Variables variables) {
		String header = column.header().text(variables, problems);
		return header.isEmpty() ? column.name() : header;
	}

	private List<Row> rows(Map<Line, List<Line>> below, Line above, List<Column> columns) {
		return below.getOrDefault(above, List.of()).stream()
				.map(line -> new Row(line.mapping(), line.element(), header(line),
						columns.stream().map(column -> cell(line, column)).toList(), rows(below, line, columns)))
				.toList();
	}

	private EObject cellElement(EObject line, FeatureColumnMapping column) {
		return column.parent().isEmpty() ? line
				: column.parent().elements(Variables.of(line), problems).stream().findFirst().orElse(null);
	}

	private Cell cell(LineMapping line, EObject lineElement, FeatureColumnMapping column) {
		EObject element = cellElement(lineElement, column);
		EStructuralFeature feature = element == null ? null : element.eClass().getEStructuralFeature(column.feature());
		Rgb lineFill = background(line.styles(), lineElement);
		if (feature == null) {
			return new Cell(null, "", null, Kind.READ_ONLY, null, lineFill, 0, Set.of());
		}
		Variables variables = Variables.of(element);
		Object value = element.eGet(feature);
		String text = column.text().isEmpty() ? text(value) : column.text().text(variables, problems);
		CellStyles.Foreground foreground = column.styles().foregrounds().choose(variables, problems);
		if (foreground == null) {
			foreground = line.styles().foregrounds().choose(Variables.of(lineElement), problems);
		}
		Rgb own = background(column.styles(), element);
		return cell(element, text, value, kind(column, element, feature), foreground, own != null ? own : lineFill);
	}

	private Rgb background(CellStyles styles, EObject element) {
		Color color = styles.backgrounds().choose(Variables.of(element), problems);
		return color == null ? null : looks.color(color, Variables.of(element));
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "";
		case Collection<?> many -> many.stream().map(Tables::text).collect(Collectors.joining(SEPARATOR));
		case Enumerator literal -> literal.getLiteral();
		case EObject object -> label(object);
		default -> value.toString();
		};
	}

	private static String label(EObject object) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (attribute.getName().equals("name") && object.eGet(attribute) != null) {
				return object.eGet(attribute).toString();
			}
		}
		return object.eClass().getName();
	}

	private Kind kind(FeatureColumnMapping column, EObject element, EStructuralFeature feature) {
		boolean may = !column.canEdit().isBroken() && column.canEdit().holds(Variables.of(element), problems);
		if (!may || !feature.isChangeable()) {
			return Kind.READ_ONLY;
		}
		if (column.edit() != null) {
			return Kind.TEXT;
		}
		if (feature instanceof EReference reference && (reference.isContainment() || reference.isContainer())) {
			return Kind.READ_ONLY;
		}
		if (feature.isMany()) {
			return Kind.TEXT;
		}
		if (feature instanceof EReference) {
			return Kind.COMBO;
		}
		Class<?> type = feature.getEType().getInstanceClass();
		return feature.getEType() instanceof EEnum ? Kind.COMBO
				: type == boolean.class || type == Boolean.class ? Kind.CHECK : Kind.TEXT;
	}

	/**
	 * A value that may be chosen.
	 *
	 * @param label for users
	 * @param value for {@link #edit}; null for none
	 */
	public record Choice(String label, Object value) {
	}

	/** "utilitySharing" as "utility sharing". */
	private static String words(String literal) {
		return NEXT_WORD.matcher(literal).replaceAll(match -> " " + match.group().toLowerCase(Locale.ROOT));
	}

	/** @return with what editing a cell as text begins: that of several values parts them by semicolons */
	public String input(Cell cell, Column column) {
		return column.mapping() instanceof FeatureColumnMapping feature && isOfSeveralValues(cell.element(), feature) ? text(cell.value()) : cell.text();
	}

	private static boolean isOfSeveralValues(EObject element, FeatureColumnMapping column) {
		return column.edit() == null && element.eClass().getEStructuralFeature(column.feature()).isMany();
	}

	/** @return what a cell with a combo offers: literals in words, or the elements of the model that fit, none first if allowed */
	public List<Choice> choices(Cell cell, Column column) {
		EStructuralFeature feature = cell.element().eClass().getEStructuralFeature(((FeatureColumnMapping) column.mapping()).feature());
		if (feature.getEType() instanceof EEnum eEnum) {
			return eEnum.getELiterals().stream().map((EEnumLiteral each) -> new Choice(words(each.getLiteral()), each.getInstance()))
					.toList();
		}
		List<Choice> choices = new ArrayList<>();
		if (!feature.isRequired()) {
			choices.add(new Choice("", null));
		}
		fitting(feature).forEach(object -> choices.add(new Choice(label(object), object)));
		return choices;
	}

	private List<EObject> fitting(EStructuralFeature feature) {
		List<EObject> fitting = new ArrayList<>();
		EObject top = org.eclipse.emf.ecore.util.EcoreUtil.getRootContainer(root);
		var resources = top.eResource() != null && top.eResource().getResourceSet() != null
				? top.eResource().getResourceSet().getAllContents()
				: top.eAllContents();
		while (resources.hasNext()) {
			if (resources.next() instanceof EObject object && feature.getEType().isInstance(object)) {
				fitting.add(object);
			}
		}
		return fitting;
	}

	/**
	 * Edits a cell that is not read-only, or fills an empty one of a cross table.
	 *
	 * @param value the text of a text cell, the value of a {@link Choice}, or a Boolean
	 */
	public DiagramCommand edit(Line line, Column column, Object value) {
		return switch (column.mapping()) {
			case FeatureColumnMapping feature -> edit(line.element(), feature, value);
			case ElementColumnMapping elements -> enter(line, column, intersections().of(line.mapping(), elements), value);
		};
	}

	private DiagramCommand enter(Line line, Column column, IntersectionMapping meeting, Object value) {
		EObject element = intersections().element(meeting, line.element(), column.element());
		String text = String.valueOf(value);
		if (element == null) {
			return commands.edit(meeting.creation(), meeting.creation().mask(), inCell(line.element(), line.element(), column), text);
		}
		Variables variables = inCell(element, line.element(), column).with("table", description).with("line", line.element())
				.with("element", element);
		return commands.edit(meeting.edit(), meeting.edit().mask(), variables, text);
	}

	private DiagramCommand edit(EObject line, FeatureColumnMapping column, Object value) {
		EObject element = Objects.requireNonNull(cellElement(line, column), "the cell is empty");
		if (isOfSeveralValues(element, column)) {
			EStructuralFeature feature = element.eClass().getEStructuralFeature(column.feature());
			List<String> texts = Arrays.stream(String.valueOf(value).split(SEPARATOR.strip())).map(String::strip)
					.filter(each -> !each.isEmpty()).toList();
			return commands.setAll(element, feature, texts, name -> fitting(feature).stream()
					.filter(each -> label(each).equals(name)).findFirst().orElse(null), column.text().place());
		}
		if (column.edit() == null) {
			return commands.set(element, element.eClass().getEStructuralFeature(column.feature()), value,
					column.text().place());
		}
		Variables variables = Variables.of(element).with("table", description).with("line", line)
				.with("element", element).with("lineSemantic", line).with("root", root);
		return commands.edit(column.edit(), column.edit().mask(), variables, String.valueOf(value));
	}

	/** @return whether a line may be created by a tool of the table, or of a line whose element is given */
	public boolean canCreate(Tool.LineCreation tool, EObject container) {
		return tool.head().precondition().holds(creation(container), problems);
	}

	/** @return whether a column may be created by a tool of the table */
	public boolean canCreate(Tool.ColumnCreation tool) {
		return tool.head().precondition().holds(creation(root), problems);
	}

	/** Creates a column of a cross table. */
	public DiagramCommand create(Tool.ColumnCreation tool) {
		return commands.run(tool, creation(root));
	}

	/**
	 * Deletes a column of a cross table by its tool, or by default its element with all inside it, as Sirius does.
	 *
	 * @since 0.2
	 */
	public DiagramCommand delete(Column column) {
		ElementColumnMapping mapping = (ElementColumnMapping) column.mapping();
		Tool.ColumnDeletion tool = mapping.deletion();
		return tool == null ? commands.delete(column.element(), "Delete " + column.header()) : commands.run(tool, deletion(column));
	}

	/**
	 * @return whether a column is of an element, and its tool may be used on it
	 * @since 0.2
	 */
	public boolean canDelete(Column column) {
		return column.mapping() instanceof ElementColumnMapping mapping && (mapping.deletion() == null || mapping.deletion().head().precondition().holds(deletion(column), problems));
	}

	private Variables deletion(Column column) {
		return Variables.of(column.element()).with("element", column.element()).with("table", description).with("root", root);
	}

	private Variables creation(EObject container) {
		return Variables.of(container).with("root", root).with("element", container).with("container", container);
	}

	/** Creates a line by a tool of the table (on its element) or of a line (on the line's). */
	public DiagramCommand create(Tool.LineCreation tool, EObject container) {
		return commands.run(tool, creation(container));
	}

	/** Deletes a row by its tool, or by default its element with all inside it. */
	public DiagramCommand delete(Row row) {
		return delete(row.mapping(), row.element());
	}

	/** Deletes lines, at least one, as {@link #delete(Row)} does, in one step. */
	public DiagramCommand delete(List<Line> lines) {
		List<DiagramCommand> each = lines.stream().map(line -> delete(line.mapping(), line.element())).toList();
		return each.size() == 1 ? each.get(0) : DiagramCommand.together("Delete " + each.size() + " Lines", each);
	}

	private DiagramCommand delete(LineMapping mapping, EObject element) {
		Variables variables = Variables.of(element).with("element", element).with("table", description)
				.with("line", element).with("root", root);
		Tool.LineDeletion tool = mapping.deletion();
		return tool == null ? commands.delete(element, "Delete " + mapping.label()) : commands.run(tool, variables);
	}
}
