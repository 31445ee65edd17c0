package org.parkwright.diagram.glsp.internal;

import java.util.Optional;
import java.util.Set;

import org.eclipse.glsp.server.internal.operations.DefaultOperationHandlerRegistry;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.operations.OperationHandler;

import com.google.inject.Inject;

/** GLSP looks for creation handlers by element type; our types are tools, and one handler runs them all. */
class OperationRegistry extends DefaultOperationHandlerRegistry {

	@Inject
	OperationRegistry(Set<OperationHandler<?>> handlers) {
		super(handlers);
	}

	@Override
	protected String deriveKey(Operation key, String elementTypeId) {
		return key.getClass().getName();
	}

	@Override
	public Optional<OperationHandler<?>> getOperationHandler(Operation operation) {
		return get(operation);
	}
}
