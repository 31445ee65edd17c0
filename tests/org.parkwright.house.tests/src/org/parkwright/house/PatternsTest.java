package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.parkwright.house.House.Bundle;

/**
 * No regular expression recurses by the length of what it reads: Java matches a repeated group of varying length by one
 * call a repetition, to come back to it, unless the repetition is possessive.
 */
class PatternsTest {

	@Test
	void noHandWrittenPatternRecursesByTheLengthOfItsInput() {
		List<String> recursive = new ArrayList<>();
		for (Bundle bundle : House.bundles()) {
			for (Path file : House.files(bundle.folder().resolve("target/classes"), ".class")) {
				String name = bundle.folder().resolve("target/classes").relativize(file).toString();
				String source = name.replaceFirst("(\\$.*)?\\.class$", ".java");
				if (Files.exists(bundle.folder().resolve("src").resolve(source))) {
					constants(file).stream().filter(PatternsTest::recurses)
							.forEach(each -> recursive.add(name + ": " + each));
				}
			}
		}
		assertEquals(List.of(), recursive);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"((?:\\\\.|[^\"\\\\])*)\"", "(a|bc)+", "((x|y)z)*", "(ab?)+", "(a[)|]b*){2,}", "(?:a|b)+?",
			"(a|b){2,}c" })
	void thoseThatDoAreSeen(String pattern) {
		assertEquals(true, recurses(pattern));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"((?:\\\\.|[^\"\\\\])*+)\"", "(?:\\d{3})+", "(,\\d{3})+", "(a|b)", "(a|b)?", "(a|b){1,3}",
			"[(a|b)]*", "\\(a|b\\)*", "a+(", "(a[*+|])+" })
	void othersAreNot(String pattern) {
		assertEquals(false, recurses(pattern));
	}

	private static Set<String> constants(Path file) {
		Set<String> constants = new TreeSet<>();
		try {
			new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9) {
				@Override
				public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
						String[] exceptions) {
					return new MethodVisitor(Opcodes.ASM9) {
						@Override
						public void visitLdcInsn(Object value) {
							if (value instanceof String text) {
								constants.add(text);
							}
						}
					};
				}
			}, ClassReader.SKIP_DEBUG);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
		return constants;
	}

	/** Whether a text is a pattern with a group that is repeated without bound, varies in length and gives back. */
	private static boolean recurses(String text) {
		try {
			Pattern.compile(text);
		} catch (PatternSyntaxException e) {
			return false;
		}
		Deque<Boolean> outer = new ArrayDeque<>();
		boolean varies = false;
		boolean found = false;
		for (int i = 0; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\\' -> i++;
				case '[' -> i = endOfClass(text, i);
				case '(' -> {
					outer.push(varies);
					varies = false;
					i = text.startsWith("(?", i) ? i + 1 : i;
				}
				case ')' -> {
					String behind = text.substring(i + 1);
					found |= varies && behind.matches("(?s)([*+]|\\{\\d+,\\})([^+].*)?");
					varies = outer.pop() | varies;
				}
				case '|', '*', '+', '?' -> varies = true;
				case '{' -> varies |= text.substring(i).matches("(?s)\\{\\d+,.*");
				default -> {
					// One character is one character.
				}
			}
		}
		return found;
	}

	private static int endOfClass(String text, int start) {
		int depth = 0;
		for (int i = start; i < text.length(); i++) {
			switch (text.charAt(i)) {
				case '\\' -> i++;
				case '[' -> depth++;
				case ']' -> {
					if (--depth == 0) {
						return i;
					}
				}
				default -> {
					// Of the class.
				}
			}
		}
		return text.length();
	}
}
