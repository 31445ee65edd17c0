/**
 * The fuels, technologies and grids that unit lists and scenarios name, and the library a new model starts with.
 * Start at {@link org.parkwright.core.catalogue.Catalogue#standard()}.
 */
package org.parkwright.core.catalogue;
