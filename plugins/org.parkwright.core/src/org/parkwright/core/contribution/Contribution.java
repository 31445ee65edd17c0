package org.parkwright.core.contribution;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * An element of an extension, as {@code plugin.xml} has it. Nothing of the plug-in is loaded before it is asked for.
 *
 * @param point       id of the extension point
 * @param name        name of the element
 * @param attributes  its attributes, in the language of the user where the plug-in translates them
 * @param children    the elements in it
 * @param contributor who contributes it
 * @since 0.2
 */
public record Contribution(String point, String name, Map<String, String> attributes, List<Contribution> children,
		Contributor contributor) {

	/** Copies attributes and children. */
	public Contribution {
		attributes = Map.copyOf(attributes);
		children = List.copyOf(children);
	}

	/** @return the value of an attribute, or null if the element does not have it */
	public String attribute(String key) {
		return attributes.get(key);
	}

	/** @return the elements of a name in this one */
	public List<Contribution> children(String of) {
		return children.stream().filter(child -> child.name.equals(of)).toList();
	}

	/**
	 * Finds the file that an attribute names.
	 *
	 * @return the file, or nothing if the attribute or the file is missing; then this has been told
	 */
	public Optional<URL> file(String key) {
		String path = attribute(key);
		URL entry = path == null ? null : contributor.entry(path);
		if (entry == null) {
			refuse(path == null ? "it names no file (" + key + ")" : "there is no file " + path + " in it", null);
		}
		return Optional.ofNullable(entry);
	}

	/**
	 * Makes an object of the class that an attribute names, by its public constructor without parameters.
	 *
	 * @param type what it must be
	 * @return the object, or nothing if it cannot be made or that comes to no end; then this has been told
	 */
	public <T> Optional<T> create(String key, Class<T> type) {
		String className = attribute(key);
		if (className == null) {
			refuse("it names no class (" + key + ")", null);
			return Optional.empty();
		}
		return create(className, type, PluginWork.PATIENCE);
	}

	/** @param patience milliseconds that a plug-in has for it */
	<T> Optional<T> create(String className, Class<T> type, long patience) {
		try {
			return contributor.shipped() ? made(className, type)
					: PluginWork.promptly(name + " of " + contributor.told(), () -> made(className, type), patience);
		} catch (CancellationException e) {
			refuse("the class " + className + " comes to no end when it is made", e);
			return Optional.empty();
		}
	}

	private <T> Optional<T> made(String className, Class<T> type) {
		try {
			Class<? extends T> found = contributor.load(className).asSubclass(type);
			return Optional.of(found.getConstructor().newInstance());
		} catch (ClassNotFoundException e) {
			refuse("there is no class " + className + " in it", e);
		} catch (ClassCastException e) {
			refuse("the class " + className + " is no " + type.getSimpleName(), e);
		} catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
			refuse("the class " + className + " has no public constructor without parameters", e);
		} catch (InvocationTargetException e) {
			refuse("the class " + className + " failed when it was made", e.getCause());
		} catch (LinkageError e) {
			refuse("the class " + className + " lacks something, or was built for another version", e);
		}
		return Optional.empty();
	}

	/**
	 * Tells that this contribution is not used.
	 *
	 * @param why   what is wrong with it, as part of a sentence
	 * @param cause what a programmer wants to see, or null
	 */
	public void refuse(String why, Throwable cause) {
		Contributions.tell("The " + name + " of " + contributor.told() + " was skipped: " + why + ".", cause);
	}
}
