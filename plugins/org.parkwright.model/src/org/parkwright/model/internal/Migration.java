package org.parkwright.model.internal;

import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Brings a file from one schema version to the next, while it is read: a SAX filter keeps the places of the old file
 * for the faults reported, and needs no memory for the file. Elements come with the namespace of the current version.
 */
interface Migration {
	/** @return the version a file must have, such as 0.9 */
	String from();

	/** @return the version it has afterwards */
	String to();

	/** @return a new filter that passes the events of the newer version on to its content handler */
	XMLFilterImpl filter();
}
