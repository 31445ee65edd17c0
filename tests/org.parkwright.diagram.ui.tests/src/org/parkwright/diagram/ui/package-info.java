/**
 * The diagram's page in a browser against the server in this process. {@link org.parkwright.diagram.ui.ShownDiagram} opens
 * an example there.
 */
package org.parkwright.diagram.ui;
