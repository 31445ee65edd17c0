/** Tests of lifetime laws. */
package org.parkwright.core.lifetime;
