package org.parkwright.model;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** A `.park` file. */
public class ParkResource extends XMIResourceImpl {
	/** Version of the metamodel that files are written with. */
	public static final String SCHEMA_VERSION = "1.0";

	public ParkResource(URI uri) {
		super(uri);
	}
}
