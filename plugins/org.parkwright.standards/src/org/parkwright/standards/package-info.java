/**
 * What standards of eco-industrial parks ask for and whether a park meets it. Enter at {@link org.parkwright.standards.Scorecard}: it evaluates the
 * indicator sets of a model's library, or one of those that are shipped, in a year.
 */
package org.parkwright.standards;
