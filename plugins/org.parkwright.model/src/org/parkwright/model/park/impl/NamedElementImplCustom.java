package org.parkwright.model.park.impl;

import java.util.UUID;

/** Gives every element its id when it is made, so that an element without one never exists. */
public abstract class NamedElementImplCustom extends NamedElementImpl {
	protected NamedElementImplCustom() {
		id = UUID.randomUUID().toString();
	}
}
