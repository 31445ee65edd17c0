package org.parkwright.diagram.glsp.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.operations.OperationActionHandler;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.eclipse.glsp.server.utils.MessageActionUtil;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.tool.DiagramCommand;

import com.google.inject.Inject;

/**
 * Executes what the client asks for as one command of the history, tells why if it is not possible, and sends the diagram
 * again in either case, for the client has shown the change already.
 */
class Operations extends OperationActionHandler {

	private final Updates updates;
	private final ActionDispatcher dispatcher;
	private final DiagramFront front;

	@Inject
	Operations(Updates updates, ActionDispatcher dispatcher, DiagramFront front) {
		this.updates = updates;
		this.dispatcher = dispatcher;
		this.front = front;
	}

	@Override
	protected List<Action> executeHandler(Operation operation, OperationHandler<?> handler) {
		try {
			Optional<Command> command = handler.execute(operation);
			command.ifPresent(this::run);
		} catch (RefusedException e) {
			dispatcher.dispatch(MessageActionUtil.warn(e.getMessage()));
		}
		updates.schedule();
		return none();
	}

	/** Executes a command of a tool and does what follows from it. */
	void run(Command command) {
		modelState.execute(command);
		List<DiagramCommand> parts = parts(command).toList();
		parts.stream().map(DiagramCommand::problem).filter(problem -> problem != null).findFirst()
				.ifPresent(problem -> dispatcher.dispatch(MessageActionUtil.warn(problem.message())));
		List<EObject> created = parts.stream().filter(DiagramCommand::changed).flatMap(part -> part.created().stream()).toList();
		if (!created.isEmpty()) {
			updates.selectNext(created);
		}
		parts.stream().filter(part -> part.problem() == null).flatMap(part -> part.openings().stream())
				.forEach(opening -> front.open(opening.description(), opening.element()));
	}

	private static Stream<DiagramCommand> parts(Command command) {
		return switch (command) {
		case CompoundCommand compound -> compound.getCommandList().stream().flatMap(Operations::parts);
		case DiagramCommand single -> Stream.of(single);
		default -> Stream.empty();
		};
	}

	/** What the user wants is not possible; the message says why. */
	static final class RefusedException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		RefusedException(String message) {
			super(message, null, false, false);
		}
	}
}
