/**
 * The items and edits of a tree. The entry class is {@link org.parkwright.diagram.tree.Trees}.
 */
package org.parkwright.diagram.tree;
