package org.parkwright.core.table;

/** Takes a table row by row as it is read. */
interface TableSink {

	/** @param text what a comment line says, without its mark */
	void comment(String text);

	/**
	 * Takes a row that is not blank; the first is the header.
	 *
	 * @return whether to go on reading
	 */
	boolean row(TableRow row);
}
