package org.parkwright.model.park.impl;

import org.parkwright.model.ParkResource;

/** A model made new is of the current schema. */
public class EipModelImplCustom extends EipModelImpl {
	protected EipModelImplCustom() {
		schemaVersion = ParkResource.SCHEMA_VERSION;
	}
}
