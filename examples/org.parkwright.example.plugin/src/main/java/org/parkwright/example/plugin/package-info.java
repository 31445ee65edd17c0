/**
 * What this plug-in adds to Parkwright: a class for each extension of {@code plugin.xml}.
 */
package org.parkwright.example.plugin;
