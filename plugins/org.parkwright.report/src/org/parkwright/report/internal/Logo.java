package org.parkwright.report.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.eclipse.birt.report.model.api.ImageHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.parkwright.figure.FigureDrawing;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;

/**
 * The logo above the title.
 *
 * @param content of its file
 * @param type    of its content
 * @param width   in any unit
 * @param height  in the same
 */
record Logo(byte[] content, String type, double width, double height) {

	/** Room on the cover, points. */
	private static final double WIDEST = 160;
	private static final double HIGHEST = 48;
	private static final double GAP = 10;
	private static final double DENSITY = 4;
	/** What such a file begins with. */
	private static final byte JPEG = (byte) 0xff;

	private static final Pattern BOX = Pattern.compile("<svg\\b[^>]*?\\bviewBox=[\"']\\s*\\S+[\\s,]+\\S+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");
	private static final Pattern SIZE = Pattern.compile("<svg\\b[^>]*?\\bwidth=[\"']([\\d.]+)[^>]*?\\bheight=[\"']([\\d.]+)");

	/** @throws ReportException if there is no such file, or it is no picture */
	static Logo of(Path file) throws IOException, ReportException {
		if (!Files.isRegularFile(file)) {
			throw fault("There is no logo " + file, "Correct the name");
		}
		byte[] content = Files.readAllBytes(file);
		Logo logo = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg") ? vectors(content) : pixels(content);
		if (logo == null) {
			throw fault("The logo " + file + " is no PNG, JPEG or SVG picture with a size", "Name one");
		}
		return logo;
	}

	private static ReportException fault(String what, String remedy) {
		return new ReportException(what + ". " + remedy + " in " + ReportSettings.FILE + ", or take the line out.");
	}

	private static Logo vectors(byte[] content) {
		String svg = new String(content, StandardCharsets.UTF_8);
		for (Pattern pattern : new Pattern[] { BOX, SIZE }) {
			Matcher size = pattern.matcher(svg);
			if (size.find()) {
				return new Logo(content, Pictures.SVG, Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2)));
			}
		}
		return null;
	}

	private static Logo pixels(byte[] content) throws IOException {
		var image = ImageIO.read(new ByteArrayInputStream(content));
		return image == null ? null : new Logo(content, content[0] == JPEG ? "image/jpeg" : Pictures.PNG, image.getWidth(), image.getHeight());
	}

	/** Puts it at the top of the first page. @param withVectors whether the format of the report shows them */
	void add(ReportDesignHandle design, boolean withVectors) throws SemanticException {
		double scale = Math.min(WIDEST / width, HIGHEST / height);
		ImageHandle image = design.getElementFactory().newImage(null);
		if (type.equals(Pictures.SVG) && !withVectors) {
			Pictures.embed(design, image, "logo", Pictures.PNG, FigureDrawing.png(new String(content, StandardCharsets.UTF_8),
					(int) Math.ceil(scale * width), (int) Math.ceil(scale * height), DENSITY));
		} else {
			Pictures.embed(design, image, "logo", type, content);
		}
		image.setWidth(scale * width + "pt");
		image.setHeight(scale * height + "pt");
		image.setProperty("marginBottom", GAP + "pt");
		image.setAltText("Logo");
		design.getBody().add(image, 0);
	}
}
