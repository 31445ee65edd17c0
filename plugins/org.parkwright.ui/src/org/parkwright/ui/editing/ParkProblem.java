package org.parkwright.ui.editing;

import org.parkwright.core.fault.Fault;

/**
 * A fault of a park file together with the element that has it.
 *
 * @param fault   what is wrong
 * @param element id of the element at fault, or empty where the fault is not one of an element
 * @param path    names from the park down to the element, such as "TEDA › Binhai plant › Unit 3"; empty without one
 * @since 0.1
 */
public record ParkProblem(Fault fault, String element, String path) {
}
