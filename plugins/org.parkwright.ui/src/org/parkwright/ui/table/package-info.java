/**
 * Tables of results in views: sorted, filtered and copied alike wherever they are shown. Start at
 * {@link org.parkwright.ui.table.GridTable}.
 */
package org.parkwright.ui.table;
