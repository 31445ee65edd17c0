/** Proposals of exchanges between what is offered and what is wanted, each with what speaks for it and against it. */
package org.parkwright.symbiosis.matching;
