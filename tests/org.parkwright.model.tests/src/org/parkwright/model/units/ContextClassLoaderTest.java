package org.parkwright.model.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;

import org.junit.jupiter.api.Test;

import tech.units.indriya.function.Calculus;

/** Units are there whoever asks for them first. */
class ContextClassLoaderTest {

	/** Loads units and the library behind them anew, as in a program that has not used them yet. */
	private static final class Anew extends ClassLoader {

		Anew() {
			super(Units.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			boolean own = name.startsWith("org.parkwright.model.units.");
			if (!own && !name.startsWith("tech.units.indriya.")) {
				return super.loadClass(name, resolve);
			}
			Class<?> known = findLoadedClass(name);
			return known != null ? known : define(name, own ? Units.class.getClassLoader() : Calculus.class.getClassLoader());
		}

		private Class<?> define(String name, ClassLoader from) throws ClassNotFoundException {
			try (InputStream in = from.getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (in == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = in.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			} catch (IOException e) {
				throw new ClassNotFoundException(name, e);
			}
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			return Calculus.class.getClassLoader().getResources(name);
		}
	}

	@Test
	void aThreadWhoseContextKnowsNothingOfTheLibraryReadsUnits() throws ReflectiveOperationException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		ClassLoader stranger = ClassLoader.getPlatformClassLoader();
		thread.setContextClassLoader(stranger);
		try {
			Class<?> units = Class.forName(Units.class.getName(), true, new Anew());
			Object unit = units.getMethod("parse", String.class).invoke(null, "kg/GJ");
			assertEquals("kg/GJ", units.getMethod("format", javax.measure.Unit.class).invoke(null, unit));
			assertEquals(stranger, thread.getContextClassLoader());
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
