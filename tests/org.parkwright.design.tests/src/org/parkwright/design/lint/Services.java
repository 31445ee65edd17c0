package org.parkwright.design.lint;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Java services a viewpoint names, and which of them are called. */
final class Services {

	private final Map<Node, List<Method>> byViewpoint = new LinkedHashMap<>();
	private final Set<Method> called = new HashSet<>();

	/** Loads the classes that the viewpoints name. */
	Services(Specification specification, ClassLoader loader, Findings findings) {
		specification.all("Viewpoint").filter(node -> !Specification.isReference(node)).forEach(viewpoint -> {
			List<Method> methods = new ArrayList<>();
			viewpoint.children("ownedJavaExtensions").forEach(extension -> {
				String name = extension.get("qualifiedClassName");
				try {
					Class<?> type = Class.forName(name, true, loader);
					if (!Modifier.isPublic(type.getModifiers()) || Arrays.stream(type.getConstructors())
							.noneMatch(constructor -> constructor.getParameterCount() == 0)) {
						findings.add(Fault.UNKNOWN_SERVICE, extension, name + " is not public or has no public constructor without parameters");
					}
					Arrays.stream(type.getDeclaredMethods()).filter(Services::isService).forEach(methods::add);
				} catch (ClassNotFoundException e) {
					findings.add(Fault.UNKNOWN_SERVICE, extension, "there is no class " + name);
				}
			});
			byViewpoint.put(viewpoint, methods);
		});
	}

	private static boolean isService(Method method) {
		return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && method.getParameterCount() > 0;
	}

	/** @return the services of this name that a viewpoint can call; those of all viewpoints if it is null */
	List<Method> find(Node viewpoint, String name) {
		Collection<Method> all = viewpoint == null
				? byViewpoint.values().stream().flatMap(List::stream).toList()
				: byViewpoint.getOrDefault(viewpoint, List.of());
		return all.stream().filter(method -> method.getName().equals(name)).toList();
	}

	void call(Method method) {
		called.add(method);
	}

	/** Reports services that no expression calls, at the viewpoint that names their class. */
	void reportUnused(Findings findings) {
		byViewpoint.forEach((viewpoint, methods) -> methods.stream().filter(method -> !called.contains(method))
				.forEach(method -> findings.add(Fault.UNUSED_SERVICE, viewpoint,
						"nothing calls " + method.getDeclaringClass().getSimpleName() + "." + method.getName())));
	}

	/** @return the type of what a service returns, of the elements if it is a collection; null if that is not known */
	static Class<?> result(Method method) {
		if (!Collection.class.isAssignableFrom(method.getReturnType())) {
			return Domain.boxed(method.getReturnType());
		}
		if (method.getGenericReturnType() instanceof ParameterizedType type) {
			Object element = type.getActualTypeArguments()[0];
			Object bound = element instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : element;
			return bound instanceof Class<?> known ? known : null;
		}
		return null;
	}
}
