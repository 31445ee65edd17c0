package org.parkwright.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.util.TraceSignatureVisitor;
import org.parkwright.house.House.Bundle;

/**
 * What a plug-in may use: public and protected types and members of exported packages that are not internal, as compiled.
 * Of code that is generated from a metamodel, interfaces of model elements are listed whole, and of what follows from
 * these (package, factory, switch, item providers) the types alone.
 */
final class Api {

	/** Separates what is declared from how. */
	static final String AS = " : ";

	/** Marks what a generator wrote, and what nobody implements but the generator. */
	static final String GENERATED = "generated ";

	private static final List<String> OF_EVERY_TYPE = List.of("toString()", "hashCode()", "equals(Object)");

	private Api() {
	}

	/** Every type and member with its parameters, and how it is declared; public where nothing else is said. */
	static SortedMap<String, String> listed() {
		SortedMap<String, String> listed = new TreeMap<>();
		for (Bundle bundle : House.bundles()) {
			Path classes = bundle.folder().resolve("target/classes");
			for (ManifestElement export : bundle.header("Export-Package")) {
				Path folder = classes.resolve(export.getValue().replace('.', '/'));
				if (export.getDirective("x-internal") == null) {
					House.files(folder, ".class").stream().filter(file -> file.getParent().equals(folder))
							.forEach(file -> new Reading(bundle, classes, listed).read(file));
				}
			}
		}
		return listed;
	}

	private static boolean seen(int access) {
		return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
	}

	private static boolean has(int access, int flag) {
		return (access & flag) != 0;
	}

	/** Names as people write them: nested types with a point, those of {@code java.lang} alone. */
	private static String words(String names) {
		return names.replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "").replace('$', '.').trim();
	}

	/** One compiled type. */
	private static final class Reading extends ClassVisitor {

		private final Bundle bundle;
		private final Path classes;
		private final SortedMap<String, String> listed;
		private final List<String> permitted = new ArrayList<>();
		private final SortedMap<String, String> members = new TreeMap<>();
		private String internalName;
		private String name;
		private int access;
		private boolean hidden;
		private boolean isAbove;
		private String above;
		private String declared;

		Reading(Bundle bundle, Path classes, SortedMap<String, String> listed) {
			super(Opcodes.ASM9);
			this.bundle = bundle;
			this.classes = classes;
			this.listed = listed;
		}

		void read(Path file) {
			accept(file, this);
			if (!hidden && seen(access)) {
				if (!permitted.isEmpty()) {
					declared += " permits " + String.join(", ", permitted);
				}
				boolean isGenerated = isGenerated();
				listed.put(name, isGenerated ? GENERATED + declared : declared);
				if (!isGenerated || isElement() || has(access, Opcodes.ACC_ENUM)) {
					listed.putAll(members);
				}
			}
		}

		private static void accept(Path file, ClassVisitor visitor) {
			try {
				new ClassReader(Files.readAllBytes(file)).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
			} catch (IOException e) {
				throw new UncheckedIOException(file.toString(), e);
			}
		}

		@Override
		public void visit(int version, int flags, String type, String signature, String superName, String[] interfaces) {
			if (internalName != null) {
				// A type above that nobody else can name: what it has belongs to the one below.
				isAbove = true;
				above = superName;
				return;
			}
			internalName = type;
			name = words(Type.getObjectType(type).getClassName());
			access = flags;
			hidden = !seen(new Flags(classes.resolve(type.replaceFirst("\\$.*", "") + ".class")).flags);
			above = superName;
			declared = declaration(flags, signature, superName, interfaces);
		}

		private static String declaration(int flags, String signature, String superName, String[] interfaces) {
			List<String> words = new ArrayList<>();
			boolean isInterface = has(flags, Opcodes.ACC_INTERFACE);
			boolean isEnum = has(flags, Opcodes.ACC_ENUM);
			boolean isRecord = has(flags, Opcodes.ACC_RECORD);
			if (has(flags, Opcodes.ACC_ABSTRACT) && !isInterface && !isEnum) {
				words.add("abstract");
			}
			if (has(flags, Opcodes.ACC_FINAL) && !isEnum && !isRecord) {
				words.add("final");
			}
			words.add(has(flags, Opcodes.ACC_ANNOTATION) ? "annotation" : isInterface ? "interface" : isEnum ? "enum"
					: isRecord ? "record" : "class");
			if (signature != null) {
				TraceSignatureVisitor trace = new TraceSignatureVisitor(flags);
				new SignatureReader(signature).accept(trace);
				words.add(words(trace.getDeclaration()).replaceFirst("(^| )extends (Record|Enum<[^>]*>)", "").trim());
			} else {
				if (!isEnum && !isRecord && !superName.equals("java/lang/Object")) {
					words.add("extends " + words(Type.getObjectType(superName).getClassName()));
				}
				if (interfaces.length > 0) {
					words.add((isInterface ? "extends " : "implements ") + Arrays.stream(interfaces)
							.map(each -> words(Type.getObjectType(each).getClassName())).collect(Collectors.joining(", ")));
				}
			}
			return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
		}

		@Override
		public void visitInnerClass(String type, String outer, String inner, int flags) {
			if (type.equals(internalName)) {
				// The flags of a nested type in the type itself do not tell protected and static.
				access = flags;
				hidden |= outer == null;
			}
			if (outer != null && (internalName + "$").startsWith(type + "$") && !seen(flags)) {
				hidden = true;
			}
		}

		@Override
		public void visitPermittedSubclass(String type) {
			if (!isAbove) {
				permitted.add(words(Type.getObjectType(type).getClassName()));
			}
		}

		@Override
		public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object value) {
			if (isOurs(flags)) {
				String type = signature == null ? Type.getType(descriptor).getClassName() : declaration(signature);
				put(name + "." + field, has(flags, Opcodes.ACC_ENUM) ? List.of("constant")
						: List.of(modifiers(flags), words(type)));
			}
			return null;
		}

		private static String declaration(String fieldSignature) {
			TraceSignatureVisitor trace = new TraceSignatureVisitor(0);
			new SignatureReader(fieldSignature).acceptType(trace);
			return trace.getDeclaration().replaceFirst("^ extends ", "");
		}

		@Override
		public MethodVisitor visitMethod(int flags, String method, String descriptor, String signature,
				String[] exceptions) {
			boolean isConstructor = method.equals("<init>");
			if (!isOurs(flags) || isConstructor && isAbove) {
				return null;
			}
			TraceSignatureVisitor trace = new TraceSignatureVisitor(0);
			new SignatureReader(signature == null ? descriptor : signature).accept(trace);
			String before = words(trace.getDeclaration()).replaceFirst("\\(.*", "");
			String parameters = words(trace.getDeclaration()).substring(before.length());
			if (has(flags, Opcodes.ACC_VARARGS)) {
				parameters = parameters.replaceFirst("\\[\\]\\)$", "...)");
			}
			String key = (isConstructor ? name : name + "." + method) + parameters;
			boolean isOfEnum = has(access, Opcodes.ACC_ENUM)
					&& (method.equals("values") || method.equals("valueOf")) && has(flags, Opcodes.ACC_STATIC);
			if (OF_EVERY_TYPE.contains(method + parameters) || isOfEnum) {
				return null;
			}
			String thrown = exceptions == null ? "" : "throws " + Arrays.stream(exceptions)
					.map(each -> words(Type.getObjectType(each).getClassName())).collect(Collectors.joining(", "));
			put(key, List.of(modifiers(flags), before, isConstructor ? "constructor" : words(trace.getReturnType()), thrown));
			return null;
		}

		private void put(String key, List<String> words) {
			members.putIfAbsent(key, words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" ")));
		}

		/** Nobody extends what is final or sealed, so what is protected there is seen by nobody. */
		private boolean isOurs(int flags) {
			boolean isClosed = has(access, Opcodes.ACC_FINAL) || !permitted.isEmpty();
			return has(flags, Opcodes.ACC_PUBLIC) && !has(flags, Opcodes.ACC_SYNTHETIC)
					|| has(flags, Opcodes.ACC_PROTECTED) && !has(flags, Opcodes.ACC_SYNTHETIC) && !isClosed;
		}

		private String modifiers(int flags) {
			List<String> words = new ArrayList<>();
			if (has(flags, Opcodes.ACC_PROTECTED)) {
				words.add("protected");
			}
			if (has(flags, Opcodes.ACC_STATIC)) {
				words.add("static");
			} else if (has(flags, Opcodes.ACC_ABSTRACT)) {
				words.add("abstract");
			} else if (has(access, Opcodes.ACC_INTERFACE)) {
				words.add("default");
			}
			if (has(flags, Opcodes.ACC_FINAL) && !has(access, Opcodes.ACC_FINAL)) {
				words.add("final");
			}
			return String.join(" ", words);
		}

		@Override
		public void visitEnd() {
			Path file = classes.resolve(above + ".class");
			if (!has(access, Opcodes.ACC_INTERFACE) && Files.exists(file) && !seen(new Flags(file).flags)) {
				accept(file, this);
			}
		}

		private boolean isGenerated() {
			String source = internalName.replaceFirst("\\$.*", "") + ".java";
			return Stream.of("emf-gen", "src-gen").anyMatch(folder -> Files.exists(bundle.folder().resolve(folder).resolve(source)));
		}

		/** Whether a generated type is the interface of a model element; all but enumerations follows from these. */
		private boolean isElement() {
			return has(access, Opcodes.ACC_INTERFACE) && !declared.endsWith(".EPackage") && !declared.endsWith(".EFactory");
		}
	}

	/** The flags of a type alone. */
	private static final class Flags extends ClassVisitor {

		private int flags;

		Flags(Path file) {
			super(Opcodes.ASM9);
			Reading.accept(file, this);
		}

		@Override
		public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
			flags = access;
		}
	}
}
