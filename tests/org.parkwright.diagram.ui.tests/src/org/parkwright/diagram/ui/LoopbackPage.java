package org.parkwright.diagram.ui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves the page and carries its messages over the loopback address, for browsers that hold no Java object. */
final class LoopbackPage implements AutoCloseable {

	private static final long WAIT_SECONDS = 20;

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final String token = UUID.randomUUID().toString();
	private final BlockingQueue<String> outbox = new LinkedBlockingQueue<>();
	private final AtomicInteger messages = new AtomicInteger();
	private final AtomicInteger asking = new AtomicInteger();
	private final Path web;
	private volatile Consumer<String> received = message -> {
		// nobody listens yet
	};

	/** @param web folder of the page */
	LoopbackPage(Path web) throws IOException {
		this.web = web;
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::file);
		server.createContext("/messages", this::message);
		server.setExecutor(threads);
		server.start();
	}

	String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/diagram.html?token=" + token;
	}

	void onMessage(Consumer<String> take) {
		received = take;
	}

	/** How many messages went to and fro. */
	int messages() {
		return messages.get();
	}

	/** Whether the page has taken all messages: it asks for more only after it took the last ones. */
	boolean hasTakenAll() {
		return outbox.isEmpty() && asking.get() > 0;
	}

	void send(String message) {
		messages.incrementAndGet();
		outbox.add(message);
	}

	private void file(HttpExchange exchange) throws IOException {
		Path file = web.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
		if (file.startsWith(web) && Files.isRegularFile(file)) {
			String name = file.toString();
			String type = name.endsWith(".html") ? "text/html; charset=utf-8" : name.endsWith(".css") ? "text/css"
					: name.endsWith(".js") ? "text/javascript" : "application/octet-stream";
			answer(exchange, 200, type, Files.readAllBytes(file));
		} else {
			answer(exchange, 404, "text/plain", new byte[0]);
		}
	}

	private void message(HttpExchange exchange) throws IOException {
		if (!("token=" + token).equals(exchange.getRequestURI().getQuery())) {
			answer(exchange, 403, "text/plain", new byte[0]);
		} else if (exchange.getRequestMethod().equals("POST")) {
			messages.incrementAndGet();
			received.accept(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			answer(exchange, 204, null, new byte[0]);
		} else {
			answer(exchange, 200, "application/json", new Gson().toJson(waiting()).getBytes(StandardCharsets.UTF_8));
		}
	}

	private List<String> waiting() {
		List<String> messages = new ArrayList<>();
		asking.incrementAndGet();
		try {
			String first = outbox.poll(WAIT_SECONDS, TimeUnit.SECONDS);
			if (first != null) {
				messages.add(first);
				outbox.drainTo(messages);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			asking.decrementAndGet();
		}
		return messages;
	}

	private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
		if (type != null) {
			exchange.getResponseHeaders().set("Content-Type", type);
		}
		exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
		try (var out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
