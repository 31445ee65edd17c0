/**
 * Studies, measures, scenarios and parameter sets as values, whoever wrote them: the scenario language or a plug-in.
 * Start at {@link org.parkwright.core.study.Study}.
 */
package org.parkwright.core.study;
