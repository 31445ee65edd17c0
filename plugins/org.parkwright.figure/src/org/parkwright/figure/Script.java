package org.parkwright.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The script that draws, in Rhino: interpreted, as it is too large to be compiled, and in a scope from which no Java can be
 * reached. One thread at a time.
 */
final class Script {

	private static final String FILE = "/web/figures.js";
	private static final String NAME = "parkwrightFigures";
	/** What the script looks for in a browser. */
	private static final String BROWSER = "var globalThis = this, global = this, self = this;"
			+ "function setTimeout() {} function clearTimeout() {}";
	private static final ContextFactory CONTEXTS = new ContextFactory();

	private final ScriptableObject scope;

	Script() {
		scope = inContext(context -> {
			ScriptableObject safe = context.initSafeStandardObjects();
			context.evaluateString(safe, BROWSER, "browser", 1, null);
			try (InputStream in = Script.class.getResourceAsStream(FILE)) {
				if (in == null) {
					throw new IllegalStateException("The bundle of figures was built without its script " + FILE);
				}
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
				context.evaluateReader(safe, reader, FILE, 1, null);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			safe.put("measureText", safe, new Measure(safe));
			context.evaluateString(safe, NAME + ".setPlatformAPI({measureText: measureText})", "measure", 1, null);
			return safe;
		});
	}

	/** Calls a function of the script. @param arguments texts, numbers and truth values */
	Object call(String function, Object... arguments) {
		return inContext(context -> {
			Scriptable script = (Scriptable) ScriptableObject.getProperty(scope, NAME);
			return ScriptableObject.callMethod(context, script, function, arguments);
		});
	}

	/** Whether the script finds something by a name. */
	boolean has(String name) {
		return inContext(context -> ScriptableObject.hasProperty(scope, name));
	}

	private interface Work<T> {
		T in(Context context);
	}

	private static <T> T inContext(Work<T> work) {
		Context context = CONTEXTS.enterContext();
		// A thread that runs a report's script is in a context already, which stays as it was.
		boolean interpreted = context.isInterpretedMode();
		int version = context.getLanguageVersion();
		try {
			context.setInterpretedMode(true);
			context.setLanguageVersion(Context.VERSION_ES6);
			return work.in(context);
		} finally {
			context.setInterpretedMode(interpreted);
			context.setLanguageVersion(version);
			Context.exit();
		}
	}

	/** Widths of texts, as a browser's canvas tells them. */
	private static final class Measure extends BaseFunction {
		private static final long serialVersionUID = 1;

		Measure(Scriptable scope) {
			super(scope, ScriptableObject.getFunctionPrototype(scope));
		}

		@Override
		public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
			Scriptable measured = context.newObject(scope);
			double width = TextMeasure.width(Context.toString(arguments[0]), Context.toString(arguments[1]));
			measured.put("width", measured, width);
			return measured;
		}
	}
}
