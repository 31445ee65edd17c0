/**
 * The Java services that the viewpoint specification under {@code description/} calls by name; they read the model and
 * never change it, which is left to the operations of the tools.
 * Enter at {@link org.parkwright.design.FlowServices}, and at the specification itself.
 */
package org.parkwright.design;
