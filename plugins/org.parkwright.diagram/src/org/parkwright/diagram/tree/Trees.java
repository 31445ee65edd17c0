package org.parkwright.diagram.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.ItemMapping;
import org.parkwright.diagram.spec.ItemStyle;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.spec.TreeDescription;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.tool.ModelCommands;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.Looks;
import org.parkwright.diagram.view.Synchronizer;

/**
 * Computes a tree, level by level, and edits its model.
 *
 * @since 0.1
 */
public final class Trees {

	private final TreeDescription description;
	private final EObject root;
	private final Problems problems;
	private final Looks looks;
	private final ModelCommands commands;

	/**
	 * @param root     the element that the tree is on
	 * @param layouts  the layouts of its model, which undo restores together with it
	 * @param problems told of expressions that fail
	 */
	public Trees(TreeDescription description, EObject root, Layouts layouts, Problems problems) {
		this.description = description;
		this.root = root;
		this.problems = problems;
		this.looks = new Looks(problems, Images.NONE);
		this.commands = new ModelCommands(root, layouts, problems);
	}

	/** @return for users */
	public String title() {
		return Synchronizer.title(description, root, problems);
	}

	/** @return the items at the top */
	public List<TreeItem> items() {
		return items(description.items(), root);
	}

	/** @return the items below one */
	public List<TreeItem> items(TreeItem item) {
		return items(item.mapping().allItems(), item.element());
	}

	private List<TreeItem> items(List<ItemMapping> mappings, EObject owner) {
		List<TreeItem> items = new ArrayList<>();
		for (ItemMapping mapping : mappings) {
			for (EObject element : mapping.candidates().elements(Variables.of(owner), problems)) {
				Variables variables = Variables.of(element);
				if (mapping.domainClass().isInstance(element) && mapping.precondition().holds(variables, problems)) {
					ItemStyle style = mapping.styles().choose(variables, problems);
					items.add(new TreeItem(mapping, element, looks.label(style.label(), variables),
							looks.color(style.background(), variables)));
				}
			}
		}
		return items;
	}

	/** @return whether the label of an item can be edited */
	public boolean canEdit(TreeItem item) {
		Tool.ItemEdit tool = item.mapping().edit();
		return tool != null && tool.head().precondition().holds(variables(tool, item), problems);
	}

	private Variables variables(Tool.ItemEdit tool, TreeItem item) {
		return Variables.of(item.element()).with(tool.element(), item.element()).with(tool.root(), root);
	}

	/** Edits the label of an item for which {@link #canEdit} is true. */
	public DiagramCommand edit(TreeItem item, String text) {
		Tool.ItemEdit tool = Objects.requireNonNull(item.mapping().edit(), "the item cannot be edited");
		return commands.edit(tool, tool.mask(), variables(tool, item), text);
	}
}
