/** How contributions are let to work. Not for plug-ins. */
package org.parkwright.core.contribution.internal;
