package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.parkwright.house.House.Bundle;

/** What ships comes in by the doors that plug-ins have, and by no other. */
class DoorsTest {

	private static final Pattern EXTENSION = Pattern.compile("(?s)<extension point=\"org\\.parkwright\\.[^\"]*\">(.*?)</extension>");
	private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");

	/** A plug-in's would not be read. */
	@Test
	void noPartComesInAsAServiceOfJava() {
		List<String> services = new ArrayList<>();
		for (Bundle bundle : House.bundles()) {
			for (Path folder : List.of(bundle.folder().resolve("META-INF/services"), bundle.folder().resolve("src/META-INF/services"))) {
				House.files(folder, "").stream().filter(file -> file.getFileName().toString().startsWith("org.parkwright."))
						.forEach(file -> services.add(House.ROOT.relativize(file).toString()));
			}
			if (bundle.mentioned().contains("java.util.ServiceLoader")) {
				services.add(bundle.name() + " asks for services");
			}
		}
		assertEquals(List.of(), services);
	}

	/** A list of them in code would be a door that plug-ins lack. */
	@Test
	void whatAnExtensionNamesIsMadeByNobodyElse() {
		Set<String> contributed = new TreeSet<>();
		for (Bundle bundle : House.bundles()) {
			Path xml = bundle.folder().resolve("plugin.xml");
			Matcher extension = EXTENSION.matcher(Files.exists(xml) ? House.text(xml) : "");
			while (extension.find()) {
				CLASS.matcher(extension.group(1)).results().forEach(named -> contributed.add(named.group(1)));
			}
		}
		assertTrue(contributed.size() > 50, () -> "only " + contributed);
		List<String> made = new ArrayList<>();
		for (Bundle bundle : House.bundles()) {
			for (Path file : House.files(bundle.folder().resolve("target/classes"), ".class")) {
				String maker = bundle.folder().resolve("target/classes").relativize(file).toString().replaceFirst("\\.class$", "").replace('/', '.');
				made(file).filter(type -> contributed.contains(type) && !maker.startsWith(type)).forEach(type -> made.add(maker + " makes a " + type));
			}
		}
		assertEquals(List.of(), made);
	}

	private static Stream<String> made(Path file) {
		Set<String> types = new TreeSet<>();
		try {
			new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9) {
				@Override
				public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
					return new MethodVisitor(Opcodes.ASM9) {
						@Override
						public void visitTypeInsn(int opcode, String type) {
							if (opcode == Opcodes.NEW) {
								types.add(type.replace('/', '.'));
							}
						}
					};
				}
			}, ClassReader.SKIP_DEBUG);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
		return types.stream();
	}
}
