package org.parkwright.diagram.glsp.internal;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.LabelLook;

/** Keys of pictures for the client, and the pictures it has not got yet. */
final class PictureKeys {

	private static final byte PNG_START = (byte) 0x89;

	private final Images images;
	private final Map<String, String> byPath = new HashMap<>();
	private final Map<ByteBuffer, String> byContent = new HashMap<>();
	private Map<String, String> fresh = new LinkedHashMap<>();

	PictureKeys(Images images) {
		this.images = images;
	}

	/** The key of a picture, or null if the path is empty or there is none. */
	String of(String path) {
		return path == null || path.isEmpty() ? null : byPath.computeIfAbsent(path, key -> key(images.image(key)));
	}

	/** The key of the icon before a label, or null if it has none. */
	String of(LabelLook label, EObject element) {
		return label.ownIcon() ? key(images.icon(element)) : of(label.icon());
	}

	private String key(byte[] content) {
		if (content == null) {
			return null;
		}
		return byContent.computeIfAbsent(ByteBuffer.wrap(content), same -> {
			String key = "picture" + byContent.size();
			String type = content.length > 0 && content[0] == PNG_START ? "png" : "svg+xml";
			fresh.put(key, "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(content));
			return key;
		});
	}

	/** The pictures that keys were given for since the last call, as data addresses. */
	Map<String, String> takeFresh() {
		Map<String, String> result = fresh;
		fresh = new LinkedHashMap<>();
		return result;
	}
}
