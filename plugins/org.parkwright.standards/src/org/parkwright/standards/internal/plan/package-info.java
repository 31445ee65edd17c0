/** Roadmaps of parks, and the planning report that says what a park is to do. {@link org.parkwright.standards.internal.plan.Roadmap} is what a roadmap says. */
package org.parkwright.standards.internal.plan;
