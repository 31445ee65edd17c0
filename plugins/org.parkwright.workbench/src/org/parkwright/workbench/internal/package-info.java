/**
 * What is done before the workbench opens. Start at {@link org.parkwright.workbench.internal.Activator}.
 */
package org.parkwright.workbench.internal;
