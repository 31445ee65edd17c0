package org.parkwright.diagram.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proportions of pictures, from the first bytes of the file. */
final class ImageSizes {

	private static final Pattern VIEW_BOX = Pattern
			.compile("<svg\\b[^>]*?\\bviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");
	private static final Pattern WIDTH = Pattern.compile("<svg\\b[^>]*?\\bwidth\\s*=\\s*[\"']([\\d.]+)");
	private static final Pattern HEIGHT = Pattern.compile("<svg\\b[^>]*?\\bheight\\s*=\\s*[\"']([\\d.]+)");
	private static final int HEAD = 4096;
	private static final int PNG_SIGNATURE = 0x89504e47;
	private static final int PNG_WIDTH_AT = 16;

	private ImageSizes() {
	}

	/** Height divided by width; 1 if the picture is missing or does not say. */
	static double ratio(byte[] image) {
		if (image == null || image.length < PNG_WIDTH_AT + 8) {
			return 1;
		}
		ByteBuffer bytes = ByteBuffer.wrap(image);
		if (bytes.getInt(0) == PNG_SIGNATURE) {
			return (double) bytes.getInt(PNG_WIDTH_AT + 4) / Math.max(1, bytes.getInt(PNG_WIDTH_AT));
		}
		String head = new String(image, 0, Math.min(HEAD, image.length), StandardCharsets.UTF_8);
		Matcher box = VIEW_BOX.matcher(head);
		if (box.find()) {
			return Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1));
		}
		Matcher width = WIDTH.matcher(head);
		Matcher height = HEIGHT.matcher(head);
		return width.find() && height.find() ? Double.parseDouble(height.group(1)) / Double.parseDouble(width.group(1)) : 1;
	}
}
