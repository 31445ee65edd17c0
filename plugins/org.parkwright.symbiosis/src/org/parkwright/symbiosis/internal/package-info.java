/** What comes in by the doors that plug-ins have: results, checks, importers, exporters and the command. */
package org.parkwright.symbiosis.internal;
