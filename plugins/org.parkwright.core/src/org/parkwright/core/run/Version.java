package org.parkwright.core.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.jar.Manifest;

/** The version of Parkwright that computes, out of the manifest of this bundle. */
final class Version {

	private static final String CURRENT = read();

	private Version() {
	}

	static String current() {
		return CURRENT;
	}

	private static String read() {
		try (InputStream in = location() == null ? null : location().openStream()) {
			String version = in == null ? null : new Manifest(in).getMainAttributes().getValue("Bundle-Version");
			return version == null ? "development" : version;
		} catch (IOException e) {
			return "development";
		}
	}

	private static URL location() {
		// a class path holds a manifest a jar; ours is the one beside this class
		String own = Version.class.getResource("Version.class").toString();
		String root = own.substring(0, own.length() - "org/parkwright/core/run/Version.class".length());
		try {
			return URI.create(root + "META-INF/MANIFEST.MF").toURL();
		} catch (MalformedURLException e) {
			return null;
		}
	}
}
