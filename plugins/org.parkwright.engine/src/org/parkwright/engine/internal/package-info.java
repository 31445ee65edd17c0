/** What the packages of the engine share and nobody else needs. */
package org.parkwright.engine.internal;
