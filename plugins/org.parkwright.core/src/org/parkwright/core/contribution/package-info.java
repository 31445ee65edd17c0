/**
 * How contributions of plug-ins are found, with Equinox and without, by every bundle that takes some, and how plug-ins are
 * read out of the folders of extensions. Start at {@link org.parkwright.core.contribution.Contributions}.
 */
package org.parkwright.core.contribution;
