import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the pages of the documentation those of the workbench's help: HTML with its images, and a table of contents in
 * the order that a properties file gives. A page that the properties leave out, and a link or an image that leads
 * nowhere, end the build. What a reader of the help has no access to, such as a folder of the repository, is named
 * without a link.
 *
 * <p>Usage: {@code java HelpPages.java PROPERTIES DOCS_FOLDER HELP_FOLDER}
 */
final class HelpPages {

	private static final String MARKDOWN = ".md";
	private static final String HTML = ".html";
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());

	private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
	private final HtmlRenderer html = HtmlRenderer.builder().extensions(EXTENSIONS).build();
	private final Path docs;
	private final Path help;
	private final Map<String, Node> pages = new HashMap<>();
	private final Map<String, Set<String>> anchors = new HashMap<>();
	private final Set<Path> written = new HashSet<>();

	private HelpPages(Path docs, Path help) {
		this.docs = docs;
		this.help = help;
	}

	public static void main(String[] args) throws IOException {
		Properties properties = new Properties();
		try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
			properties.load(file);
		}
		List<String> order = List.of(properties.getProperty("pages").strip().split("\\s+"));
		new HelpPages(Path.of(args[1]).toRealPath(), Path.of(args[2])).make(properties.getProperty("title"), order);
	}

	private void make(String title, List<String> order) throws IOException {
		requireEveryPage(order);
		for (String page : order) {
			Node parsed = parser.parse(Files.readString(docs.resolve(page + MARKDOWN)));
			pages.put(page, parsed);
			anchors.put(page, new HashSet<>(headings(parsed).values()));
		}
		for (String page : order) {
			adapt(page);
			write(help.resolve(page + HTML), html(page));
		}
		write(help.resolve("toc.xml"), contents(title, order));
		clear();
	}

	private void requireEveryPage(List<String> order) throws IOException {
		Set<String> missing = new TreeSet<>();
		try (Stream<Path> files = Files.list(docs.resolve("users"))) {
			files.map(file -> "users/" + file.getFileName()).filter(name -> name.endsWith(MARKDOWN))
					.map(name -> name.substring(0, name.length() - MARKDOWN.length())).forEach(missing::add);
		}
		missing.removeAll(order);
		if (!missing.isEmpty()) {
			throw new IllegalStateException("Pages without a place in the help: " + missing + ". Name them in help.properties.");
		}
	}

	/** The headings of a page with their anchors, which are those of the rendered page. */
	private static Map<Heading, String> headings(Node page) {
		Map<Heading, String> found = new LinkedHashMap<>();
		IdGenerator ids = IdGenerator.builder().defaultId("heading").build();
		page.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				found.put(heading, ids.generateId(text(heading)));
			}
		});
		return found;
	}

	private void adapt(String page) {
		List<Link> unreachable = new ArrayList<>();
		pages.get(page).accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				if (!reach(page, link)) {
					unreachable.add(link);
				}
				visitChildren(link);
			}

			@Override
			public void visit(Image image) {
				copy(page, image);
				visitChildren(image);
			}
		});
		for (Link link : unreachable) {
			for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
				link.insertBefore(child);
			}
			link.unlink();
		}
	}

	/** @return whether the link leads to a page of the help or of the web; one to a page is then one to its HTML */
	private boolean reach(String page, Link link) {
		if (link.getDestination().matches("[a-z]+:.*")) {
			return true;
		}
		String[] parts = link.getDestination().split("#", 2);
		Path target = parts[0].isEmpty() ? docs.resolve(page + MARKDOWN)
				: docs.resolve(page).resolveSibling(parts[0]).normalize();
		require(page, link.getDestination(), Files.exists(target));
		String name = target.startsWith(docs) ? docs.relativize(target).toString().replace('\\', '/') : "";
		String other = name.endsWith(MARKDOWN) ? name.substring(0, name.length() - MARKDOWN.length()) : "";
		if (!pages.containsKey(other)) {
			return false;
		}
		require(page, link.getDestination(), parts.length == 1 || anchors.get(other).contains(parts[1]));
		link.setDestination(link.getDestination().replaceFirst("\\.md(#|$)", HTML + "$1"));
		return true;
	}

	private void copy(String page, Image image) {
		Path from = docs.resolve(page).resolveSibling(image.getDestination()).normalize();
		require(page, image.getDestination(), Files.isRegularFile(from) && from.startsWith(docs));
		Path to = help.resolve(docs.relativize(from).toString());
		try {
			Files.createDirectories(to.getParent());
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new IllegalStateException(page + MARKDOWN + ": " + image.getDestination() + " cannot be copied", e);
		}
		written.add(to);
	}

	private static void require(String page, String destination, boolean there) {
		if (!there) {
			throw new IllegalStateException(page + MARKDOWN + " leads to " + destination + ", which is not there.");
		}
	}

	private String html(String page) {
		Node parsed = pages.get(page);
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="UTF-8">
				<title>%s</title>
				<link rel="stylesheet" href="%s">
				</head>
				<body>
				%s</body>
				</html>
				""".formatted(escaped(title(parsed)), "../".repeat(page.split("/").length) + "css/help.css", html.render(parsed));
	}

	private static String title(Node page) {
		return text(headings(page).keySet().iterator().next());
	}

	private static String text(Heading heading) {
		StringBuilder text = new StringBuilder();
		heading.accept(new AbstractVisitor() {
			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(Code part) {
				text.append(part.getLiteral());
			}
		});
		return text.toString();
	}

	private String contents(String title, List<String> order) {
		StringBuilder toc = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		toc.append("<toc label=\"%s\" topic=\"help/%s\">\n".formatted(escaped(title), order.get(0) + HTML));
		for (String page : order) {
			String address = "help/" + page + HTML;
			toc.append("\t<topic label=\"%s\" href=\"%s\">\n".formatted(escaped(title(pages.get(page))), address));
			headings(pages.get(page)).forEach((heading, anchor) -> {
				if (heading.getLevel() == 2) {
					toc.append("\t\t<topic label=\"%s\" href=\"%s#%s\"/>\n".formatted(escaped(text(heading)), address, anchor));
				}
			});
			toc.append("\t</topic>\n");
		}
		return toc.append("</toc>\n").toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}

	private void write(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		written.add(file);
	}

	/** What an earlier build left and this one did not write is gone. */
	private void clear() throws IOException {
		try (Stream<Path> files = Files.walk(help)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				if (Files.isRegularFile(file) && !written.contains(file)) {
					Files.delete(file);
				}
			}
		}
	}
}
