package org.parkwright.diagram.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.table.TableView.Cell;
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

	private final TableDescription description;
	private final EObject root;
	private final Problems problems;
	private final Looks looks;
	private final ModelCommands commands;

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
		return new TableView(description, root, title(), columns(), rows(description.lines(), root));
	}

	/** @return for users */
	public String title() {
		return Synchronizer.title(description, root, problems);
	}

	/** @return the columns from left to right */
	public List<TableView.Column> columns() {
		Variables variables = Variables.of(root);
		return description.columns().stream().map(column -> new TableView.Column(column, header(column, variables)))
				.toList();
	}

	/** @return the lines from top to bottom, each followed by those below it, for who asks for cells when they are seen */
	public List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		addLines(lines, description.lines(), root, null);
		return lines;
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
	public Cell cell(Line line, ColumnMapping column) {
		return cell(line.mapping(), line.element(), column);
	}

	private String header(ColumnMapping column, Variables variables) {
		String header = column.header().text(variables, problems);
		return header.isEmpty() ? column.name() : header;
	}

	private List<Row> rows(List<LineMapping> mappings, EObject owner) {
		List<Row> rows = new ArrayList<>();
		for (LineMapping mapping : mappings) {
			for (EObject element : mapping.candidates().elements(Variables.of(owner), problems)) {
				if (mapping.domainClass().isInstance(element)) {
					List<Cell> cells = description.columns().stream().map(column -> cell(mapping, element, column)).toList();
					rows.add(new Row(mapping, element, mapping.header().text(Variables.of(element), problems), cells,
							rows(mapping.allLines(), element)));
				}
			}
		}
		return rows;
	}

	private EObject cellElement(EObject line, ColumnMapping column) {
		return column.parent().isEmpty() ? line
				: column.parent().elements(Variables.of(line), problems).stream().findFirst().orElse(null);
	}

	private Cell cell(LineMapping line, EObject lineElement, ColumnMapping column) {
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
		return new Cell(element, text, value, kind(column, element, feature),
				foreground == null ? null : looks.color(foreground.color(), variables), own != null ? own : lineFill,
				foreground == null ? 0 : foreground.size(), foreground == null ? Set.of() : foreground.formats());
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

	private Kind kind(ColumnMapping column, EObject element, EStructuralFeature feature) {
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
	public String input(Cell cell, ColumnMapping column) {
		return isOfSeveralValues(cell.element(), column) ? text(cell.value()) : cell.text();
	}

	private static boolean isOfSeveralValues(EObject element, ColumnMapping column) {
		return column.edit() == null && element.eClass().getEStructuralFeature(column.feature()).isMany();
	}

	/** @return what a cell with a combo offers: literals in words, or the elements of the model that fit, none first if allowed */
	public List<Choice> choices(Cell cell, ColumnMapping column) {
		EStructuralFeature feature = cell.element().eClass().getEStructuralFeature(column.feature());
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
	 * Edits a cell that is not read-only.
	 *
	 * @param line  the element of its row
	 * @param value the text of a text cell, the value of a {@link Choice}, or a Boolean
	 */
	public DiagramCommand edit(EObject line, ColumnMapping column, Object value) {
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
