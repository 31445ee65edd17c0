/**
 * The values and edits of a table. The entry class is {@link org.parkwright.diagram.table.Tables}.
 */
package org.parkwright.diagram.table;
