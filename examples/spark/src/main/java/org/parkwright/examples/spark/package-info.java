/**
 * Draws of an uncertainty study for many parks on Apache Spark, with Parkwright's headless jars alone. Start at
 * {@link org.parkwright.examples.spark.ParksOnSpark}.
 */
package org.parkwright.examples.spark;
