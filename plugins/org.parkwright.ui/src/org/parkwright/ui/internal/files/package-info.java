/**
 * Park and scenario files of the workspace: looked over when they change, and marked in the Problems view. Start at
 * {@link org.parkwright.ui.internal.files.Reviews}.
 */
package org.parkwright.ui.internal.files;
