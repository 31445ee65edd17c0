package org.parkwright.report.internal;

import java.util.Base64;

import org.eclipse.birt.report.engine.api.HTMLImageHandler;
import org.eclipse.birt.report.engine.api.IImage;
import org.eclipse.birt.report.engine.api.script.IReportContext;

/** Puts images into the page itself, as data. */
final class InlineImages extends HTMLImageHandler {

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
		return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(image.getImageData());
	}
}
