package org.parkwright.cli.mutation;

import java.util.List;
import java.util.Map;

/**
 * Files and what is done with them.
 *
 * @param number which of the run
 * @param what   what is damaged, for people
 * @param files  contents of the folder {@code in} by name
 * @param steps  arguments of commands, one command after the other as long as each is done; {@code in/} and {@code out/}
 *               before a name stand for the folders of the case
 */
record Case(int number, String what, Map<String, byte[]> files, List<List<String>> steps) {

	static final String IN = "in/";
	static final String OUT = "out/";
}
