/**
 * A host of viewpoint specifications without a face: it reads the files that Sirius reads and shows, edits and draws models
 * by them. The entry class is {@link org.parkwright.diagram.OpenDiagram}.
 */
package org.parkwright.diagram;
