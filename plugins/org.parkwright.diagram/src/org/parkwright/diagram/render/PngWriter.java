package org.parkwright.diagram.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Turns an SVG document into a picture of dots, without a display.
 *
 * @since 0.1
 */
public final class PngWriter {

	private static final double MOST_PIXELS = 100e6;
	private static final int MOST_PATHS = 1_000_000;
	private static final Pattern TEXT = Pattern.compile("<text ([^>]*>)([^<]*)");

	private PngWriter() {
	}

	/**
	 * Draws a document.
	 *
	 * @param svg   as {@link SvgWriter} writes it
	 * @param scale dots per pixel, for instance 2; made smaller where the picture would have more than 100 million dots
	 * @return a PNG file
	 * @throws IllegalArgumentException if the text is no SVG
	 */
	public static byte[] write(String svg, double scale) {
		LoaderContext context = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
				.documentLimits(new DocumentLimits(DocumentLimits.DEFAULT.maxNestingDepth(),
						DocumentLimits.DEFAULT.maxUseNestingDepth(), MOST_PATHS))
				.build();
		SVGDocument document = new SVGLoader()
				.load(new ByteArrayInputStream(withOtherFonts(svg).getBytes(StandardCharsets.UTF_8)), null, context);
		if (document == null) {
			throw new IllegalArgumentException("not an SVG document");
		}
		FloatSize size = document.size();
		double fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, size.width * size.height)));
		int width = (int) Math.max(1, Math.ceil(size.width * fitting));
		int height = (int) Math.max(1, Math.ceil(size.height * fitting));
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, width, height));
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

	/** What draws takes one font for a text; one with letters that it lacks, a minus sign among them, gets that of Java, which has substitutes. */
	private static String withOtherFonts(String svg) {
		Font font = SvgWriter.FONTS.stream().filter(name -> new Font(name, Font.PLAIN, 1).getFamily().equals(name)).findFirst()
				.map(name -> new Font(name, Font.PLAIN, 1)).orElse(null);
		return font == null ? svg : TEXT.matcher(svg).replaceAll(text -> Matcher.quoteReplacement(font.canDisplayUpTo(text.group(2)) < 0 ? text.group()
				: "<text font-family=\"" + Font.SANS_SERIF + "\" " + text.group(1) + text.group(2)));
	}
}
