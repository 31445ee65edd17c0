package org.parkwright.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The command line in a process of its own, on a class path as in the product, with folders of extensions. */
final class CommandLineProcess {

	private final Path work;
	private final String folders;
	private String out;
	private String err;

	/** @param folders of extensions */
	CommandLineProcess(Path work, Path... folders) {
		this.work = work;
		this.folders = Stream.of(folders).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	int run(Object... arguments) throws IOException, InterruptedException {
		Path printed = Files.createTempFile(work, "out", ".txt");
		Path noted = Files.createTempFile(work, "err", ".txt");
		Path classPath = Files.writeString(work.resolve("class-path.txt"), "-cp \"" + classPath().replace("\\", "\\\\") + "\"");
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Djava.awt.headless=true",
				"-Dguice_bytecode_gen_option=DISABLED", "-Djava.io.tmpdir=" + work, "-Dparkwright.extensions=" + folders, "@" + classPath,
				Main.class.getName()));
		Arrays.stream(arguments).map(Object::toString).forEach(command::add);
		int code = new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(noted.toFile()).start().waitFor();
		out = Files.readString(printed, StandardCharsets.UTF_8);
		err = Files.readString(noted, StandardCharsets.UTF_8);
		return code;
	}

	String out() {
		return out;
	}

	String err() {
		return err;
	}

	/** In Equinox the files of all bundles and of Equinox itself. */
	private static String classPath() {
		Bundle own = FrameworkUtil.getBundle(Main.class);
		if (own == null) {
			return System.getProperty("java.class.path");
		}
		Stream<File> bundles = Arrays.stream(own.getBundleContext().getBundles())
				.flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream());
		File framework = new File(Bundle.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		return Stream.concat(bundles, Stream.of(framework)).map(File::toString).collect(Collectors.joining(File.pathSeparator));
	}
}
