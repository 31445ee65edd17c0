/** The remedies that ship with Parkwright, one class a remedy, named in {@code plugin.xml}. */
package org.parkwright.core.fix.internal;
