/**
 * Running studies from the workbench and showing what came of it. Start at
 * {@link org.parkwright.ui.internal.study.StudyJob}.
 */
package org.parkwright.ui.internal.study;
