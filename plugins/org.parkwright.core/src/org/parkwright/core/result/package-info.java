/**
 * Results as values, the same for views, tables, reports and the command line.
 * Start at {@link org.parkwright.core.result.StudyResult}.
 */
package org.parkwright.core.result;
