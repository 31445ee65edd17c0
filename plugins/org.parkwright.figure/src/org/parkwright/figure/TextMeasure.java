package org.parkwright.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures text without a display: by the font of this bundle, and as squares where it has no glyph, as Chinese ones are. */
final class TextMeasure {

	private static final Pattern PIXELS = Pattern.compile("([\\d.]+)px");
	private static final double USUAL = 12;
	private static final int UNIT = 1000;
	private static final double NARROW = 0.6;
	/** From here on letters are as wide as high. */
	private static final int FIRST_WIDE = 0x2e80;
	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
	private static final Map<Integer, Double> REGULAR = new ConcurrentHashMap<>();
	private static final Map<Integer, Double> BOLD = new ConcurrentHashMap<>();

	private TextMeasure() {
	}

	/** @return the width in pixels. @param css font as a style sheet has it, such as {@code bold 12px 'Noto Sans'} */
	static double width(String text, String css) {
		Matcher pixels = PIXELS.matcher(css);
		double size = pixels.find() ? Double.parseDouble(pixels.group(1)) : USUAL;
		boolean bold = css.contains("bold");
		return size * text.codePoints().mapToDouble(letter -> advance(letter, bold)).sum();
	}

	/** In parts of the size of the font. */
	private static double advance(int letter, boolean bold) {
		return (bold ? BOLD : REGULAR).computeIfAbsent(letter, each -> {
			Font font = NotoSans.font(bold ? NotoSans.Style.BOLD : NotoSans.Style.REGULAR).deriveFont((float) UNIT);
			if (!font.canDisplay(each)) {
				return each >= FIRST_WIDE ? 1 : NARROW;
			}
			return font.createGlyphVector(CONTEXT, Character.toString(each)).getGlyphMetrics(0).getAdvanceX() / (double) UNIT;
		});
	}
}
