package org.parkwright.diagram.glsp.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPClient;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

/** JSON-RPC between a GLSP server and its client in whole messages, so that it needs no streams. */
public final class MessageEndpoint {

	private final MessageJsonHandler json;
	private final RemoteEndpoint remote;

	/**
	 * @param server takes what the client says
	 * @param gson   knows the actions of the server
	 * @param send   takes messages to the client
	 */
	public MessageEndpoint(GLSPServer server, ServerGsonConfigurator gson, Consumer<String> send) {
		Map<String, JsonRpcMethod> methods = new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(GLSPServer.class));
		methods.putAll(ServiceEndpoints.getSupportedMethods(GLSPClient.class));
		json = new MessageJsonHandler(methods, gson::configureGsonBuilder);
		remote = new RemoteEndpoint(message -> send.accept(json.serialize(message)), ServiceEndpoints.toEndpoint(server));
		json.setMethodProvider(remote);
		// Without this the server drops its actions in silence.
		server.connect(ServiceEndpoints.toServiceObject(remote, GLSPClient.class));
	}

	/** Takes a message of the client. */
	public void receive(String message) {
		remote.consume(json.parseMessage(message));
	}
}
