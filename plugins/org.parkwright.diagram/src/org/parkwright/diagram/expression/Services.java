package org.parkwright.diagram.expression;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Java services of a viewpoint: public methods of public classes with a constructor without arguments; the first
 * parameter is the receiver.
 *
 * @since 0.1
 */
public final class Services {

	private record Service(Method method, Object instance) {

		boolean accepts(Object[] arguments) {
			Class<?>[] parameters = method.getParameterTypes();
			if (parameters.length != arguments.length) {
				return false;
			}
			for (int i = 0; i < parameters.length; i++) {
				if (arguments[i] != null && !ValueType.boxed(parameters[i]).isInstance(arguments[i])) {
					return false;
				}
			}
			return true;
		}

		boolean isMoreSpecificThan(Service other) {
			Class<?>[] mine = method.getParameterTypes();
			Class<?>[] theirs = other.method.getParameterTypes();
			for (int i = 0; i < mine.length; i++) {
				if (!ValueType.boxed(theirs[i]).isAssignableFrom(ValueType.boxed(mine[i]))) {
					return false;
				}
			}
			return true;
		}
	}

	private final Map<String, List<Service>> byName = new LinkedHashMap<>();
	private final Map<List<Object>, Service> found = new ConcurrentHashMap<>();

	/**
	 * Adds the services of a class.
	 *
	 * @return null, or what is wrong with the class, for a user
	 */
	public String add(Class<?> services) {
		Object instance;
		try {
			if (!Modifier.isPublic(services.getModifiers())) {
				return "is not public";
			}
			instance = services.getConstructor().newInstance();
		} catch (NoSuchMethodException e) {
			return "has no public constructor without arguments";
		} catch (InvocationTargetException e) {
			return "fails when it is created: " + e.getCause();
		} catch (ReflectiveOperationException e) {
			return "cannot be created: " + e.getMessage();
		}
		for (Method method : services.getMethods()) {
			if (method.getDeclaringClass() != Object.class && method.getParameterCount() > 0 && !method.isSynthetic()) {
				byName.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(new Service(method, instance));
			}
		}
		return null;
	}

	/** @return the names of all services */
	public java.util.Set<String> names() {
		return java.util.Collections.unmodifiableSet(byName.keySet());
	}

	boolean has(String name) {
		return byName.containsKey(name);
	}

	/** @return whether a service of that name might take arguments of these types */
	boolean mayAccept(String name, List<ValueType> arguments) {
		return methods(name).stream().anyMatch(method -> {
			Class<?>[] parameters = method.getParameterTypes();
			if (parameters.length != arguments.size()) {
				return false;
			}
			for (int i = 0; i < parameters.length; i++) {
				if (!arguments.get(i).mayFit(parameters[i])) {
					return false;
				}
			}
			return true;
		});
	}

	/** @return what a service of that name gives, if all overloads agree */
	ValueType result(String name, int arguments, Metamodels metamodels) {
		List<ValueType> types = methods(name).stream().filter(method -> method.getParameterCount() == arguments)
				.map(method -> metamodels.typeOf(method.getReturnType())).distinct().toList();
		return types.size() == 1 ? types.get(0) : ValueType.UNKNOWN;
	}

	String signatures(String name) {
		return String.join(", ", methods(name).stream().map(method -> name + Arrays
				.toString(Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toArray())).toList());
	}

	private List<Method> methods(String name) {
		return byName.getOrDefault(name, List.of()).stream().map(Service::method).toList();
	}

	/** Whether {@link #call} would find a method. */
	boolean accepts(String name, Object[] arguments) {
		return byName.containsKey(name) && find(name, arguments) != null;
	}

	/** @throws EvaluationException if no method fits or the method throws */
	Object call(String name, Object[] arguments) {
		Service service = find(name, arguments);
		if (service == null) {
			throw new EvaluationException("service.arguments", "No service " + name + " takes "
					+ Arrays.toString(Arrays.stream(arguments).map(Services::describe).toArray())
					+ (has(name) ? "; there is " + signatures(name) : "") + ".");
		}
		try {
			return service.method.invoke(service.instance, arguments);
		} catch (InvocationTargetException e) {
			throw new EvaluationException("service.failed", "The service " + name + " failed: " + e.getCause() + ".",
					e.getCause());
		} catch (IllegalAccessException | IllegalArgumentException e) {
			throw new EvaluationException("service.failed",
					"The service " + name + " cannot be called: " + e.getMessage() + ".", e);
		}
	}

	static String describe(Object value) {
		return value == null ? "nothing"
				: value instanceof org.eclipse.emf.ecore.EObject object ? object.eClass().getName()
						: value.getClass().getSimpleName();
	}

	private Service find(String name, Object[] arguments) {
		List<Object> key = new ArrayList<>(arguments.length + 1);
		key.add(name);
		for (Object argument : arguments) {
			key.add(argument == null ? Void.class : argument.getClass());
		}
		Service known = found.get(key);
		if (known == null) {
			for (Service service : byName.getOrDefault(name, List.of())) {
				if (service.accepts(arguments) && (known == null || service.isMoreSpecificThan(known))) {
					known = service;
				}
			}
			if (known != null) {
				found.put(key, known);
			}
		}
		return known;
	}
}
