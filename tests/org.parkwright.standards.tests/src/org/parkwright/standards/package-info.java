/** Tests of standards, with numbers by hand. Enter at {@link org.parkwright.standards.ScorecardTest}. */
package org.parkwright.standards;
