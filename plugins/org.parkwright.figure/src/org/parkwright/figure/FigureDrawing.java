package org.parkwright.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.mozilla.javascript.Context;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import com.google.gson.JsonObject;

/**
 * Draws figures without a display. What it draws is the same, byte by byte, whenever and wherever it is drawn. Any thread; one
 * figure at a time. The first call loads the script, which takes a second or two unless {@link #warmUp} was called before.
 *
 * @since 0.1
 */
public final class FigureDrawing {

	private static final int MOST_PATHS = 1_000_000;
	private static final double POINTS_PER_PIXEL = 72 / 96.0;

	private static final Logger LOG = Logger.getLogger(FigureDrawing.class.getName());
	private static final Pattern TEXT = Pattern.compile("(<text [^>]*>)([^<]*)");

	private static Script script;

	private FigureDrawing() {
	}

	/** Loads the script in a thread of its own, so that it is there when it is needed. Whoever needs it is told if that fails. */
	public static void warmUp() {
		Thread.ofPlatform().name("Parkwright figures").daemon()
				.uncaughtExceptionHandler((thread, e) -> LOG.log(Level.FINE, "Figures cannot be drawn", e)).start(FigureDrawing::script);
	}

	private static synchronized Script script() {
		if (script == null) {
			script = new Script();
		}
		return script;
	}

	/** @return the height in pixels in which a figure reads well. @param option of {@link FigureOption} @param width in pixels */
	public static int height(JsonObject option, int width) {
		return (int) Math.ceil(Context.toNumber(call("height", option.toString(), width)));
	}

	/**
	 * Draws a figure as an SVG document. Marks have the row of the table as {@code data-row}, and a title, which browsers show as a
	 * tip.
	 *
	 * @param option of {@link FigureOption}
	 * @param width  in pixels
	 * @param height in pixels
	 */
	public static String svg(JsonObject option, int width, int height) {
		return Context.toString(call("draw", option.toString(), width, height));
	}

	private static synchronized Object call(String function, Object... arguments) {
		return script().call(function, arguments);
	}

	/**
	 * Draws a figure as a PNG file on white.
	 *
	 * @param option of {@link FigureOption}
	 * @param width  in pixels
	 * @param height in pixels
	 * @param scale  dots per pixel, such as 2
	 */
	public static byte[] png(JsonObject option, int width, int height, double scale) {
		return png(svg(option, width, height), width, height, scale);
	}

	/**
	 * Draws an SVG document as a PNG file on white.
	 *
	 * @param svg    the document; what it takes in from elsewhere is left out
	 * @param width  in pixels
	 * @param height in pixels
	 * @param scale  dots per pixel, such as 2
	 */
	public static byte[] png(String svg, int width, int height, double scale) {
		SVGDocument document = read(svg);
		BufferedImage image = new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics,
					new ViewBox(0, 0, image.getWidth(), image.getHeight()));
		} finally {
			graphics.dispose();
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", png);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return png.toByteArray();
	}

	/**
	 * Writes an SVG document as a PDF file of one page of its size, as vectors; texts are shapes.
	 *
	 * @param svg    the document; what it takes in from elsewhere is left out
	 * @param width  in pixels, of which 96 make an inch
	 * @param height in pixels
	 * @since 0.2
	 */
	public static byte[] pdf(String svg, int width, int height) {
		SVGDocument document = read(svg);
		float w = (float) (width * POINTS_PER_PIXEL);
		float h = (float) (height * POINTS_PER_PIXEL);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try (Document page = new Document(new Rectangle(w, h))) {
			PdfWriter writer = PdfWriter.getInstance(page, pdf);
			page.open();
			Graphics2D graphics = writer.getDirectContent().createGraphicsShapes(w, h);
			try {
				document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, w, h));
			} finally {
				graphics.dispose();
			}
		}
		return pdf.toByteArray();
	}

	private static SVGDocument read(String svg) {
		NotoSans.register();
		SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(withOtherFonts(svg).getBytes(StandardCharsets.UTF_8)), null,
				LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
						.documentLimits(new DocumentLimits(DocumentLimits.DEFAULT.maxNestingDepth(),
								DocumentLimits.DEFAULT.maxUseNestingDepth(), MOST_PATHS))
						.build());
		if (document == null) {
			throw new IllegalStateException("The figure could not be drawn");
		}
		return document;
	}

	/** What draws takes one font for a text; texts with letters that ours lacks get one that has them, if there is any. */
	private static String withOtherFonts(String svg) {
		return TEXT.matcher(svg).replaceAll(text -> Matcher.quoteReplacement(NotoSans.canDisplay(text.group(2)) ? text.group()
				: text.group(1).replace("'" + NotoSans.FAMILY + "', ", "").replace("sans-serif", Font.SANS_SERIF) + text.group(2)));
	}
}
