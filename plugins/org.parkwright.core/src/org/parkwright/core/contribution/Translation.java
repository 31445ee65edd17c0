package org.parkwright.core.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.logging.Level;

/** Gives the text for a value such as {@code %name}, out of the files of properties of a plug-in. */
final class Translation implements UnaryOperator<String> {

	private final Contributor contributor;
	private final String base;
	private Properties words;

	/** @param base path of the file without language and ending */
	Translation(Contributor contributor, String base) {
		this.contributor = contributor;
		this.base = base;
	}

	@Override
	public String apply(String value) {
		if (!value.startsWith("%")) {
			return value;
		}
		if (value.startsWith("%%")) {
			return value.substring(1);
		}
		if (words == null) {
			words = new Properties();
			String language = Locale.getDefault().getLanguage();
			for (String file : new String[] { base, base + "_" + language, base + "_" + Locale.getDefault() }) {
				add(contributor.entry(file + ".properties"));
			}
		}
		// As in Equinox, a key may be followed by the text for where there is no file.
		String[] parts = value.substring(1).strip().split("\\s+", 2);
		return words.getProperty(parts[0], parts.length > 1 ? parts[1] : value);
	}

	private void add(URL file) {
		if (file != null) {
			try (InputStream in = file.openStream()) {
				words.load(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
			} catch (IOException | IllegalArgumentException e) {
				Contributions.Log.LOG.log(Level.FINE, e, () -> "The words " + file + " cannot be read");
			}
		}
	}
}
