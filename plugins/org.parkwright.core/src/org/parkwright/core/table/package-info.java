/**
 * Lists of energy units as CSV or XLSX, read into a park model all or nothing and written back without loss.
 * Start at {@link org.parkwright.core.table.UnitTable}.
 */
package org.parkwright.core.table;
