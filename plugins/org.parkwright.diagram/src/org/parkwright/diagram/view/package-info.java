/**
 * What a diagram shows: a tree of nodes and a list of edges with their looks, computed from model, description and state.
 * The entry class is {@link org.parkwright.diagram.view.Synchronizer}.
 */
package org.parkwright.diagram.view;
