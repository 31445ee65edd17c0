/**
 * Wizards that make projects, parks and scenarios and that move files of other kinds in and out. Start at
 * {@link org.parkwright.ui.internal.wizards.NewContent}, which makes what the wizards ask for.
 */
package org.parkwright.ui.internal.wizards;
