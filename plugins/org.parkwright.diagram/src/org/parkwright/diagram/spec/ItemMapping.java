package org.parkwright.diagram.spec;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.parkwright.diagram.expression.Expression;

/**
 * The items of a tree.
 *
 * @param candidates   what to show, evaluated on the tree's element or that of the item above
 * @param precondition which of the candidates; all if not given
 * @param styles       of its items
 * @param items        items below
 * @param reused       items below taken from elsewhere
 * @param edit         how to edit the label, or null if it cannot be
 * @since 0.1
 */
public record ItemMapping(String id, String name, String label, EClass domainClass, Expression candidates,
		Expression precondition, Styles<ItemStyle> styles, List<ItemMapping> items, List<Ref<ItemMapping>> reused,
		Tool.ItemEdit edit) {

	/** @return the mappings of all items below */
	public List<ItemMapping> allItems() {
		return java.util.stream.Stream.concat(items.stream(), Ref.targets(reused).stream()).toList();
	}
}
