/** Tests of roadmaps and plans. */
package org.parkwright.standards.internal.plan;
