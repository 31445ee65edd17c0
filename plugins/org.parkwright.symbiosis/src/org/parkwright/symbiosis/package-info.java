/** Industrial symbiosis: what actors exchange with each other and what it is worth. */
package org.parkwright.symbiosis;
