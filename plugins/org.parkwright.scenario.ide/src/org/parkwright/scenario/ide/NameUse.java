package org.parkwright.scenario.ide;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A name and where it stands.
 *
 * @param kind        what has the name: measure, parameter, set, study, scenario or catalogue
 * @param name        the name
 * @param file        the file in which it is declared
 * @param declaration where it is declared there
 * @param places      by file and in the order of the text: where it stands, its declaration included; the text of each
 *                    is empty
 * @since 0.1
 */
public record NameUse(String kind, String name, URI file, TextChange declaration, Map<URI, List<TextChange>> places) {
}
