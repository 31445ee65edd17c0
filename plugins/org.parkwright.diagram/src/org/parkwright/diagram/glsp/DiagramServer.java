package org.parkwright.diagram.glsp;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.actions.SelectAllAction;
import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.eclipse.glsp.server.operations.PasteOperation;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.glsp.server.session.ClientSession;
import org.eclipse.glsp.server.session.ClientSessionManager;
import org.eclipse.glsp.server.types.EditorContext;
import org.eclipse.glsp.server.utils.MessageActionUtil;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.internal.Actions;
import org.parkwright.diagram.glsp.internal.Clipboard;
import org.parkwright.diagram.glsp.internal.DiagramModules;
import org.parkwright.diagram.glsp.internal.MessageEndpoint;
import org.parkwright.diagram.glsp.internal.Notices;
import org.parkwright.diagram.glsp.internal.Updates;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.ViewElement;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * The GLSP server of one diagram for one client in the same process. It follows the history of the model and the layout:
 * whoever changes them, the client is sent what the diagram shows then.
 *
 * @since 0.1
 */
public final class DiagramServer {

	private static final String CLIENT = "diagram";

	private final OpenDiagram diagram;
	private final EditingDomain editing;
	private final ModelThread thread;
	private final Injector injector;
	private final MessageEndpoint endpoint;
	private final Updates updates;
	private final CommandStackListener commands;
	private final Layouts.Listener layouts;

	/**
	 * Starts a server.
	 *
	 * @param diagram what is shown
	 * @param editing where changes go; others may share it
	 * @param thread  where all of it happens
	 * @param front   the program around the diagram
	 * @param send    takes messages to the client, on the model's thread
	 */
	public DiagramServer(OpenDiagram diagram, EditingDomain editing, ModelThread thread, DiagramFront front,
			Consumer<String> send) {
		this.diagram = diagram;
		this.editing = editing;
		this.thread = thread;
		injector = Guice.createInjector(DiagramModules.of(diagram, editing, thread, front));
		updates = injector.getInstance(Updates.class);
		endpoint = new MessageEndpoint(injector.getInstance(GLSPServer.class),
				injector.getInstance(ServerGsonConfigurator.class), send);
		commands = event -> refresh();
		layouts = key -> {
			if (key.equals(diagram.context().key())) {
				refresh();
			}
		};
		editing.getCommandStack().addCommandStackListener(commands);
		diagram.layouts().addListener(layouts);
		// The client takes some time to load its page.
		thread.execute(diagram::geometry);
	}

	/** Takes a message of the client, in any thread. */
	public void receive(String message) {
		if (thread.isCurrent()) {
			endpoint.receive(message);
		} else {
			thread.execute(() -> endpoint.receive(message));
		}
	}

	/** Sends what the diagram shows now, soon. To be called for changes that no command made. */
	public void refresh() {
		diagram.refresh();
		updates.schedule();
	}

	/** Shows an overlay upon the diagram, in place of the one before. */
	public void show(Overlay overlay) {
		if (!overlay.equals(diagram.overlay())) {
			diagram.show(overlay);
			updates.schedule();
		}
	}

	/** Selects in the client what shows the elements. */
	public void select(Collection<? extends EObject> elements) {
		List<String> ids = elements.stream().flatMap(element -> diagram.view().viewsOf(element).stream())
				.map(ViewElement::id).toList();
		dispatch(SelectAction.setSelection(ids));
	}

	/** Shows a message over the diagram for some seconds, as soon as there is a client to show it. */
	public void warn(String message) {
		if (client().isPresent()) {
			dispatch(MessageActionUtil.warn(message));
		} else {
			injector.getInstance(Notices.class).add(message);
		}
	}

	/** Deletes views, each by the tool of its mapping. */
	public void delete(List<ViewElement> elements) {
		dispatch(new DeleteOperation(ids(elements)));
	}

	/** Copies the elements of views to the clipboard of the editing domain. */
	public void copy(List<ViewElement> elements) {
		injector.getInstance(Clipboard.class).copy(ids(elements));
	}

	/** Copies the elements of views, then deletes them. */
	public void cut(List<ViewElement> elements) {
		copy(elements);
		delete(elements);
	}

	/** Pastes into or beside the views, or into the diagram if there are none. */
	public void paste(List<ViewElement> elements) {
		PasteOperation paste = new PasteOperation();
		EditorContext selection = new EditorContext();
		selection.setSelectedElementIds(ids(elements));
		paste.setEditorContext(selection);
		dispatch(paste);
	}

	/** @return whether the clipboard of the editing domain holds something */
	public boolean canPaste() {
		return injector.getInstance(Clipboard.class).isFilled();
	}

	/** Selects all in the client. */
	public void selectAll() {
		dispatch(new SelectAllAction(true));
	}

	private static List<String> ids(List<ViewElement> elements) {
		return elements.stream().map(ViewElement::id).toList();
	}

	/**
	 * Shows how far a long piece of work is.
	 *
	 * @param title    what is done
	 * @param fraction 0 to 1, negative if unknown, null if nothing is under way
	 */
	public void showWork(String title, Double fraction) {
		dispatch(new Actions.Work(title, fraction));
	}

	private void dispatch(Action action) {
		client().ifPresent(client -> client.getActionDispatcher().dispatch(action));
	}

	private Optional<ClientSession> client() {
		return injector.getInstance(ClientSessionManager.class).getSession(CLIENT);
	}

	/** Ends the server. */
	public void dispose() {
		editing.getCommandStack().removeCommandStackListener(commands);
		diagram.layouts().removeListener(layouts);
		injector.getInstance(GLSPServer.class).shutdown();
	}
}
