package org.parkwright.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.diagram.layout.FigurePlaces;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.figure.FigureDrawing;
import org.parkwright.figure.FigureOption;
import org.parkwright.figure.NodePlace;

import com.google.gson.JsonObject;

/** The figures of a report as pictures, each drawn once for all formats. Any thread. */
final class FigurePictures {

	/** Pixels of 1/96 inch by which figures are drawn; shown at the width of the text. */
	static final int WIDTH = 760;
	private static final double DENSITY = 2;
	private static final Logger LOG = Logger.getLogger(FigurePictures.class.getName());

	/** What is to be drawn. @param height pixels in which it reads well at the width of all figures */
	private record Sketch(JsonObject option, int height) {
	}

	private final Presentation presentation;
	private final Layouts layouts;
	private final Map<String, Figure> figures = new LinkedHashMap<>();
	private final Map<String, Sketch> sketches = new ConcurrentHashMap<>();
	private final Map<String, String> drawn = new ConcurrentHashMap<>();

	/** @param layouts of the park: nodes of figures stand where somebody put them */
	FigurePictures(List<ResultSection> sections, Presentation presentation, Layouts layouts) {
		this.presentation = presentation;
		this.layouts = layouts;
		sections.forEach(section -> section.figures().forEach(figure -> figures.putIfAbsent(figure.id(), figure)));
	}

	/** @return pixels at the width of all figures */
	int height(String id) {
		return sketch(id).height;
	}

	/** @return the picture of a figure, after whoever is at it has drawn it. @param vectors whether as SVG, else as PNG */
	byte[] picture(String id, boolean vectors) {
		String svg = drawn.computeIfAbsent(id, key -> FigureDrawing.svg(sketch(key).option, WIDTH, sketch(key).height));
		return vectors ? svg.getBytes(StandardCharsets.UTF_8) : FigureDrawing.png(svg, WIDTH, height(id), DENSITY);
	}

	private Sketch sketch(String id) {
		return sketches.computeIfAbsent(id, key -> {
			JsonObject option = FigureOption.of(figures.get(key), presentation, FigurePlaces.of(layouts, key, NodePlace::new));
			return new Sketch(option, FigureDrawing.height(option, WIDTH));
		});
	}

	/**
	 * Draws all figures beside whatever else a report needs: first how high they are, which its pages ask for, then themselves in the
	 * order of the pages. Whoever needs one that fails is told then.
	 *
	 * @return the thread, which stops before the next figure if it is interrupted
	 */
	Thread begin() {
		return Thread.ofPlatform().daemon().name("Figures of a report")
				.uncaughtExceptionHandler((thread, e) -> LOG.log(Level.FINE, "A figure cannot be drawn", e)).start(() -> {
					figures.keySet().forEach(this::sketch);
					figures.keySet().stream().takeWhile(id -> !Thread.interrupted()).forEach(id -> picture(id, true));
				});
	}
}
