package org.parkwright.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.eclipse.birt.report.engine.api.HTMLImageHandler;
import org.eclipse.birt.report.engine.api.IImage;
import org.eclipse.birt.report.engine.api.script.IReportContext;

/** Puts images into the page itself, as data. */
final class InlineImages extends HTMLImageHandler {

	private static final String SVG = "image/svg+xml";

	@Override
	public String onDesignImage(IImage image, IReportContext context) {
		return data(image);
	}

	@Override
	public String onDocImage(IImage image, IReportContext context) {
		return data(image);
	}

	@Override
	public String onFileImage(IImage image, IReportContext context) {
		return data(image);
	}

	@Override
	public String onURLImage(IImage image, IReportContext context) {
		return data(image);
	}

	@Override
	public String onCustomImage(IImage image, IReportContext context) {
		return data(image);
	}

	private static String data(IImage image) {
		String type = image.getMimeType() == null ? "image/png" : image.getMimeType();
		byte[] bytes = SVG.equals(type) ? still(image.getImageData()) : image.getImageData();
		return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
	}

	/** Pictures run no scripts, so the engine's, most of each chart, are left out. */
	private static byte[] still(byte[] svg) {
		String picture = HtmlPage.withoutScripts(new String(svg, StandardCharsets.UTF_8));
		return StableIds.ofPicture(picture).getBytes(StandardCharsets.UTF_8);
	}
}
