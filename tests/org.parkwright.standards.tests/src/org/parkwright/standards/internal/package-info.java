/** Tests of the doors by which standards come in. Enter at {@link org.parkwright.standards.internal.ScoreCommandTest}. */
package org.parkwright.standards.internal;
