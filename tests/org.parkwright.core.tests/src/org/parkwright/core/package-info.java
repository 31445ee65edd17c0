/**
 * What the tests of core share.
 * Start at {@link org.parkwright.core.Models}.
 */
package org.parkwright.core;
