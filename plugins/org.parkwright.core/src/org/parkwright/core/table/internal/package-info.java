/** The unit list as an importer and an exporter, by the doors that plug-ins use. */
package org.parkwright.core.table.internal;
