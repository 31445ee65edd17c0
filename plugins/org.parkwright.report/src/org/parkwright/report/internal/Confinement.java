package org.parkwright.report.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.script.ScriptContext;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/**
 * What the design of a stranger can reach while a report is made of it: of Java plain values alone, of files those in its
 * own folder. It holds for the thread that opened it and those it starts, until it is closed; what was asked for
 * beyond it is kept, as the engine passes over some of its errors.
 */
final class Confinement implements AutoCloseable {

	private static final InheritableThreadLocal<Confinement> CURRENT = new InheritableThreadLocal<>();

	/** Values, the tables of the result, and those objects of the engine that its own script scopes consist of. */
	private static final Set<String> VISIBLE = Set.of("java.lang.Object", "java.lang.String", "java.lang.Boolean",
			"java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double",
			"java.math.BigDecimal", "java.math.BigInteger", "java.util.Date", "java.sql.Date", "java.sql.Time",
			"java.sql.Timestamp", "java.util.ArrayList", "java.util.HashMap", "java.util.LinkedHashMap", "java.util.Arrays$ArrayList", "java.util.ImmutableCollections$List12",
			"java.util.ImmutableCollections$ListN", "java.util.ImmutableCollections$SubList",
			"java.util.Collections$UnmodifiableRandomAccessList", "java.util.Collections$EmptyList",
			Contents.TypedRows.class.getName(), Tables.Lines.class.getName(),
			"org.eclipse.birt.core.script.BirtHashMap", "org.eclipse.birt.report.engine.script.internal.ReportContextImpl",
			"org.eclipse.birt.report.engine.script.internal.instance.ImageInstance",
			"org.eclipse.birt.report.engine.script.internal.instance.DataSetInstance",
			"org.eclipse.birt.data.engine.script.JSDataSetImpl", "org.eclipse.birt.data.engine.script.JSDataSourceImpl",
			"org.eclipse.birt.chart.internal.log.JavaUtilLoggerImpl",
			"org.eclipse.birt.report.engine.javascript.JavascriptEngine$1");

	private final Path folder;
	private final Set<String> refused = Collections.synchronizedSet(new TreeSet<>());

	private Confinement(Path folder) {
		this.folder = folder;
	}

	/** @param folder the folder of the design, with which come its libraries */
	static Confinement enter(Path folder) {
		Confinement confinement = new Confinement(folder);
		CURRENT.set(confinement);
		return confinement;
	}

	/** @return that of this thread, or null if there is none */
	static Confinement current() {
		return CURRENT.get();
	}

	/** Binds every script of this process to it, once the engine has set up how it runs scripts. */
	static void install() throws BirtException {
		ScriptContext scripts = new ScriptContext();
		try {
			scripts.evaluate(scripts.compile("javascript", "start", 1, "0"));
		} finally {
			scripts.close();
		}
		ContextFactory.getGlobal().addListener(new ContextFactory.Listener() {
			@Override
			public void contextCreated(Context context) {
				Confinement confinement = current();
				if (confinement != null) {
					context.setClassShutter(confinement::isVisible);
				}
			}

			@Override
			public void contextReleased(Context context) {
				// nothing is kept of it
			}
		});
	}

	private boolean isVisible(String className) {
		boolean visible = className.startsWith("[") || VISIBLE.contains(className);
		// The engine itself asks for its top packages as if they were classes.
		if (!visible && className.indexOf('.') > 0) {
			refused.add("an expression that reaches for " + className);
		}
		return visible;
	}

	/** @return a file in the folder of the design, or null */
	URL resource(String name) {
		if (name.contains("://")) {
			refused.add(name + ", which is not in its folder");
			return null;
		}
		try {
			Path file = folder.resolve(name);
			if (Files.isRegularFile(file)) {
				if (file.toRealPath().startsWith(folder.toRealPath())) {
					return file.toUri().toURL();
				}
				refused.add(name + ", which is not in its folder");
			}
		} catch (InvalidPathException e) {
			refused.add(name + ", which is no file in its folder");
		} catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		} catch (IOException e) {
			refused.add(name + ", which can't be read");
		}
		return null;
	}

	/** @return what was asked for beyond it, one phrase each */
	List<String> refused() {
		return List.copyOf(refused);
	}

	@Override
	public void close() {
		CURRENT.remove();
	}
}
