/** Functions and lifetime laws as plug-ins bring them, some of them faulty. */
package org.parkwright.scenario.contributed;
