package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.problem.Severity;
import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.spec.ElementColumnMapping;
import org.parkwright.diagram.spec.FeatureColumnMapping;
import org.parkwright.diagram.spec.IntersectionMapping;
import org.parkwright.diagram.spec.ItemMapping;
import org.parkwright.diagram.spec.ItemStyle;
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.Styles;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.TreeDescription;
import org.parkwright.diagram.spec.ValidationRule;

/** Builds tables, trees and validation rules. */
final class RepresentationBuilder {

	private final Build build;
	private final StyleBuilder styles;
	private final ToolBuilder tools;

	RepresentationBuilder(Build build, StyleBuilder styles, ToolBuilder tools) {
		this.build = build;
		this.styles = styles;
		this.tools = tools;
	}

	/** Builds those children that can be built. */
	static <T> List<T> all(List<SpecElement> elements, Function<SpecElement, T> one) {
		return elements.stream().map(one).filter(Objects::nonNull).toList();
	}

	TableDescription table(SpecElement table) {
		EClass domain = build.type(table, "domainClass");
		if (domain == null) {
			return null;
		}
		Scope scope = build.scope(table, domain);
		List<LineMapping> lines = all(table.children("ownedLineMappings"), line -> line(line, domain));
		List<EClass> lineClasses = lines.stream().map(LineMapping::domainClass).distinct().toList();
		ValueType line = lineClasses.size() == 1 ? ValueType.of(lineClasses.get(0)) : ValueType.UNKNOWN;
		boolean cross = table.is("table.CrossTableDescription");
		List<ColumnMapping> columns = all(table.children("ownedColumnMappings"),
				column -> cross ? elementColumn(column, domain) : featureColumn(column, line));
		return build.register(table, new TableDescription(build.id(table), table.name(), table.text("label", table.name()),
				documentation(table), domain, build.condition(table, "preconditionExpression", scope),
				build.expression(table, "titleExpression", scope), table.integer("initialHeaderColumnWidth", 0), lines,
				columns, all(table.children("intersection"), intersection -> intersection(intersection, domain)),
				all(table.children("ownedCreateLine"), tool -> tools.lineCreation(tool, domain)),
				all(table.children("createColumn"), tool -> tools.columnCreation(tool, domain))));
	}

	static String documentation(SpecElement element) {
		return element.text("endUserDocumentation", element.text("documentation"));
	}

	private LineMapping line(SpecElement line, EClass owner) {
		EClass domain = build.type(line, "domainClass");
		if (domain == null) {
			return null;
		}
		Scope scope = build.scope(line, domain);
		SpecElement deletion = line.child("delete");
		return build.register(line, new LineMapping(build.id(line), line.name(), line.text("label", line.name()), domain,
				candidates(line, owner), build.condition(line, "semanticElements", scope),
				build.expression(line, "headerLabelExpression", scope),
				styles.cells(line, scope), all(line.children("ownedSubLines"), below -> line(below, domain)),
				build.refs(line, "reusedSubLines"), all(line.children("create"), tool -> tools.lineCreation(tool, domain)),
				deletion == null ? null : tools.lineDeletion(deletion, domain)));
	}

	/** Candidates must be given: Sirius takes all elements of the session otherwise, which this host does not do. */
	Expression candidates(SpecElement mapping, EClass owner) {
		if (mapping.text("semanticCandidatesExpression").isEmpty()) {
			build.problems.error("spec.required", mapping.place,
					"semanticCandidatesExpression is missing: this host shows nothing for the mapping.");
		}
		return build.condition(mapping, "semanticCandidatesExpression", build.scope(mapping, owner));
	}

	private ElementColumnMapping elementColumn(SpecElement column, EClass owner) {
		EClass domain = build.type(column, "domainClass");
		if (domain == null) {
			return null;
		}
		Scope scope = build.scope(column, domain);
		SpecElement deletion = column.child("delete");
		return build.register(column, new ElementColumnMapping(build.id(column), column.name(), domain,
				candidates(column, owner), build.expression(column, "headerLabelExpression", scope),
				column.integer("initialWidth", 0), deletion == null ? null : tools.columnDeletion(deletion, domain), styles.cells(column, scope)));
	}

	private IntersectionMapping intersection(SpecElement cells, EClass root) {
		SpecElement column = build.references.target(cells, "columnMapping");
		EClass columnClass = column == null ? null : build.type(column, "domainClass");
		List<EClass> lineClasses = build.references.targets(cells, "lineMapping").stream()
				.map(each -> build.type(each, "domainClass")).filter(Objects::nonNull).distinct().toList();
		boolean own = cells.truth("useDomainClass", false);
		EClass domain = own ? build.type(cells, "domainClass") : null;
		if (columnClass == null || own && domain == null) {
			return null;
		}
		if (own && cells.text("lineFinderExpression").isEmpty()) {
			build.problems.error("spec.required", cells.place,
					"lineFinderExpression is missing: cells of a class of their own do not find their line.");
		}
		ValueType line = lineClasses.size() == 1 ? ValueType.of(lineClasses.get(0)) : ValueType.UNKNOWN;
		ValueType cell = own ? ValueType.of(domain) : line;
		Scope scope = build.scope(cells, cell);
		SpecElement edit = cells.child("directEdit");
		SpecElement creation = cells.child("create");
		return build.register(cells, new IntersectionMapping(build.id(cells), cells.name(), build.refs(cells, "lineMapping"),
				build.ref(column), domain,
				own ? candidates(cells, root) : Expression.none(cells.place),
				build.condition(cells, "lineFinderExpression", scope), build.condition(cells, "columnFinderExpression", scope),
				build.condition(cells, "preconditionExpression", inCell(scope)),
				build.expression(cells, "labelExpression", inCell(scope)), build.condition(cells, "canEdit", scope),
				edit == null ? null : cellEdit(cells, edit, cell),
				creation == null ? null : tools.cellCreation(creation, line, columnClass), styles.cells(cells, scope)));
	}

	private static Scope inCell(Scope scope) {
		return scope.with("lineSemantic", ValueType.UNKNOWN).with("columnSemantic", ValueType.UNKNOWN);
	}

	private Tool.CellEdit cellEdit(SpecElement owner, SpecElement edit, ValueType cell) {
		Tool.Head head = new Tool.Head(build.id(edit), owner.name(), owner.text("label", owner.name()), "",
				Expression.none(edit.place));
		return build.register(edit, tools.cellEdit(edit, head, cell));
	}

	private FeatureColumnMapping featureColumn(SpecElement column, ValueType line) {
		Expression parent = build.condition(column, "featureParentExpression", build.scope(column, line));
		ValueType cell = parent.isEmpty() ? line : parent.type();
		Scope scope = build.scope(column, cell);
		String feature = column.text("featureName");
		if (cell.classifier() instanceof EClass owner && !feature.isEmpty() && !scope.metamodels().mayHave(owner, feature)) {
			build.problems.error("feature.unknown", column.place("featureName"), cell + " has no feature " + feature + ".");
		}
		SpecElement edit = column.child("directEdit");
		return build.register(column, new FeatureColumnMapping(build.id(column), column.name(),
				build.expression(column, "headerLabelExpression", build.scope(column, ValueType.UNKNOWN)),
				column.integer("initialWidth", 0), feature, build.expression(column, "labelExpression", scope), parent,
				build.condition(column, "canEdit", scope),
				edit == null ? null : cellEdit(column, edit, cell), styles.cells(column, scope)));
	}

	TreeDescription tree(SpecElement tree) {
		EClass domain = build.type(tree, "domainClass");
		if (domain == null) {
			return null;
		}
		Scope scope = build.scope(tree, domain);
		return build.register(tree, new TreeDescription(build.id(tree), tree.name(), tree.text("label", tree.name()),
				documentation(tree), domain, build.condition(tree, "preconditionExpression", scope),
				build.expression(tree, "titleExpression", scope),
				all(tree.children("subItemMappings"), item -> item(item, domain))));
	}

	private ItemMapping item(SpecElement item, EClass owner) {
		EClass domain = build.type(item, "domainClass");
		Scope scope = build.scope(item, domain);
		Styles<ItemStyle> itemStyles = styles.items(item, scope);
		if (domain == null || itemStyles == null) {
			return null;
		}
		SpecElement edit = item.child("directEdit");
		return build.register(item, new ItemMapping(build.id(item), item.name(), item.text("label", item.name()), domain,
				candidates(item, owner), build.condition(item, "preconditionExpression", scope), itemStyles,
				all(item.children("subItemMappings"), below -> item(below, domain)),
				build.refs(item, "reusedTreeItemMappings"), edit == null ? null : tools.itemEdit(edit, domain)));
	}

	List<ValidationRule> rules(SpecElement owner) {
		SpecElement set = owner.child("validationSet");
		return set == null ? new ArrayList<>() : all(set.children("ownedRules"), this::rule);
	}

	private ValidationRule rule(SpecElement rule) {
		EClass target = build.type(rule, "targetClass");
		if (target == null) {
			return null;
		}
		Scope scope = build.scope(rule, target);
		List<ValidationRule.Fix> fixes = new ArrayList<>();
		for (SpecElement fix : rule.children("fixes")) {
			SpecElement initial = fix.child("initialOperation");
			if (initial != null) {
				fixes.add(build.register(fix, new ValidationRule.Fix(build.id(fix), fix.name(),
						tools.operations(initial.children("firstModelOperations"), scope))));
			}
		}
		return build.register(rule, new ValidationRule(build.id(rule), rule.text("label", rule.name()),
				Severity.valueOf(rule.text("level", "INFO")), build.expression(rule, "message", scope), target,
				rule.children("audits").stream().map(audit -> build.condition(audit, "auditExpression", scope)).toList(),
				fixes));
	}
}
