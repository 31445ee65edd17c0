package org.parkwright.report.internal;

import java.util.regex.Pattern;

/** The page around the report's body. */
final class HtmlPage {

	/** The engine embeds SVG as a plug-in object; an image of the same data can neither run scripts nor be blocked. */
	private static final Pattern EMBED = Pattern
			.compile("<embed([^>]*?)\\sonresize=\"[^\"]*\"\\stype=\"image/svg\\+xml\"([^>]*?)></embed>");

	private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*?(/>|>.*?</script\\s*>)", Pattern.DOTALL);

	private HtmlPage() {
	}

	static String of(String title, String language, String body) {
		return """
				<!DOCTYPE html>
				<html lang="%s">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s</title>
				<style>
				body { margin: 0; background: #eef1f2; }
				main { max-width: 494pt; margin: 0 auto; padding: 12mm 14mm; background: #fff; overflow-x: auto; }
				td, th { overflow-wrap: anywhere; }
				img { max-width: 100%%; height: auto; }
				@media print { body { background: #fff; } main { max-width: none; padding: 0; } }
				</style>
				</head>
				<body>
				<main>
				%s
				</main>
				</body>
				</html>
				""".formatted(language, escaped(title), EMBED.matcher(StableIds.ofPage(withoutScripts(body))).replaceAll("<img$1$2>"));
	}

	/** @return the markup without the engine's scripts, which serve its viewer; a report that is sent around runs none */
	static String withoutScripts(String markup) {
		return SCRIPT.matcher(markup).replaceAll("");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
