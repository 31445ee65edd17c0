/** How scorecards come in by the doors that plug-ins have. Enter at {@link org.parkwright.standards.internal.ScoreProvider}. */
package org.parkwright.standards.internal;
