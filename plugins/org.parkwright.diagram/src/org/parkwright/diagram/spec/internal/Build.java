package org.parkwright.diagram.spec.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.parkwright.diagram.expression.Expression;
import org.parkwright.diagram.expression.ExpressionCompiler;
import org.parkwright.diagram.expression.ExpressionCompiler.Text;
import org.parkwright.diagram.expression.Metamodels;
import org.parkwright.diagram.expression.Scope;
import org.parkwright.diagram.expression.Services;
import org.parkwright.diagram.expression.ValueType;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Ref;

/** What all builders share: ids, references, types, services and expressions. */
final class Build {

	private static final List<String> TOOL_LINKS = List.of("deletionDescription", "labelDirectEdit",
			"doubleClickDescription", "reconnections", "detailDescriptions", "navigationDescriptions");

	final Problems problems;
	final References references;
	private final EPackage.Registry registry;
	private final Function<String, Class<?>> classes;
	private final Set<String> withoutClasses = new HashSet<>();
	private final Map<SpecElement, String> ids = new IdentityHashMap<>();
	private final Map<String, Integer> taken = new HashMap<>();
	private final Map<String, Object> built = new HashMap<>();
	private final Map<SpecElement, Metamodels> metamodels = new IdentityHashMap<>();
	private final Map<SpecElement, Services> services = new IdentityHashMap<>();
	private Map<SpecElement, List<SpecElement>> usersOfTools;

	Build(Problems problems, References references, EPackage.Registry registry, Function<String, Class<?>> classes) {
		this.problems = problems;
		this.references = references;
		this.registry = registry;
		this.classes = classes;
	}

	/** The classes of services that a file names are not loaded. */
	void keepFromClasses(String file) {
		withoutClasses.add(file);
	}

	/** The names on the way from the viewpoint, which outlive moves of neighbours. */
	String id(SpecElement element) {
		String known = ids.get(element);
		if (known == null) {
			String own = element.name().isEmpty()
					? element.feature + (element.index == 0 ? "" : "." + (element.index + 1))
					: element.name();
			String path = element.parent == null || element.parent.parent == null ? own : id(element.parent) + "/" + own;
			int count = taken.merge(path, 1, Integer::sum);
			known = count == 1 ? path : path + "~" + count;
			ids.put(element, known);
		}
		return known;
	}

	<T> T register(SpecElement element, T part) {
		built.put(id(element), part);
		return part;
	}

	<T> Ref<T> ref(SpecElement target) {
		return new Ref<>(id(target), this::lookup);
	}

	@SuppressWarnings("unchecked")
	private <T> T lookup(String id) {
		return (T) built.get(id);
	}

	<T> List<Ref<T>> refs(SpecElement from, String feature) {
		List<Ref<T>> refs = new ArrayList<>();
		for (SpecElement target : references.targets(from, feature)) {
			refs.add(ref(target));
		}
		return refs;
	}

	<T> Ref<T> refOrNull(SpecElement from, String feature) {
		SpecElement target = references.target(from, feature);
		return target == null ? null : ref(target);
	}

	Scope scope(SpecElement element, ValueType self) {
		return new Scope(metamodels(element), services(element), self, Map.of());
	}

	Scope scope(SpecElement element, EClass self) {
		return scope(element, ValueType.of(self));
	}

	private Metamodels metamodels(SpecElement element) {
		SpecElement owner = element;
		while (owner != null && !owner.is("representation") && !owner.is("diagram.DiagramExtensionDescription")) {
			owner = owner.parent;
		}
		SpecElement key = owner == null ? element.root() : owner;
		Metamodels known = metamodels.get(key);
		if (known == null) {
			known = new Metamodels();
			metamodels.put(key, known);
			if (owner == null) {
				allMetamodels(key, known);
			} else {
				addMetamodels(owner, known);
			}
			known.add(EcorePackage.eINSTANCE);
		}
		return known;
	}

	private void allMetamodels(SpecElement group, Metamodels all) {
		for (SpecElement viewpoint : group.children("ownedViewpoints")) {
			viewpoint.children("ownedRepresentations").forEach(each -> addMetamodels(each, all));
			viewpoint.children("ownedRepresentationExtensions").forEach(each -> addMetamodels(each, all));
		}
	}

	private void addMetamodels(SpecElement owner, Metamodels all) {
		if (owner.links("metamodel").isEmpty()) {
			problems.error("spec.metamodel", owner.place,
					owner.form.className() + " names no metamodel, so that no class can be found.");
		}
		for (SpecElement.Link link : owner.links("metamodel")) {
			int hash = link.uri().lastIndexOf('#');
			String uri = hash < 0 ? link.uri() : link.uri().substring(0, hash);
			EPackage ePackage = registry.getEPackage(uri);
			if (ePackage == null) {
				problems.error("spec.metamodel", link.place(), "The metamodel " + uri + " is not installed.");
			} else {
				all.add(ePackage);
			}
		}
	}

	private Services services(SpecElement element) {
		SpecElement viewpoint = element.above("description.Viewpoint");
		SpecElement key = viewpoint == null ? element.root() : viewpoint;
		Services known = services.get(key);
		if (known == null) {
			known = new Services();
			services.put(key, known);
			List<SpecElement> owners = viewpoint == null ? key.children("ownedViewpoints") : List.of(viewpoint);
			for (SpecElement owner : owners) {
				for (SpecElement extension : owner.children("ownedJavaExtensions")) {
					addServices(extension, known);
				}
			}
		}
		return known;
	}

	private void addServices(SpecElement extension, Services all) {
		String name = extension.text("qualifiedClassName");
		if (name.isEmpty()) {
			return;
		}
		if (withoutClasses.contains(extension.file())) {
			problems.error("service.foreign", extension.place("qualifiedClassName"), "The class of services " + name
					+ " is not used: a specification of a project runs no Java. Write what it computes as an expression, or put the "
					+ "specification into a plug-in.");
			return;
		}
		Class<?> found = classes.apply(name);
		String wrong = found == null ? "cannot be found" : all.add(found);
		if (wrong != null) {
			problems.error("service.class", extension.place("qualifiedClassName"),
					"The class of services " + name + " " + wrong + "; its services have no value.");
		}
	}

	/** @return null if it is missing or unknown, which was told */
	EClass type(SpecElement element, String feature) {
		String name = element.text(feature);
		if (name.isEmpty()) {
			return null;
		}
		EClass found = metamodels(element).eClass(name);
		if (found == null) {
			problems.error("type.unknown", element.place(feature),
					"There is no class " + name + " in the metamodels of this representation"
							+ (name.contains("::") ? "" : "; a class is written package::Class") + ".");
		}
		return found;
	}

	Expression expression(SpecElement element, String attribute, Scope scope) {
		return compile(element, attribute, element.text(attribute), scope, Text.ALLOWED);
	}

	Expression expression(SpecElement element, String attribute, Scope scope, String fallback) {
		return compile(element, attribute, element.text(attribute, fallback), scope, Text.ALLOWED);
	}

	/** Candidates, finders and conditions. */
	Expression condition(SpecElement element, String attribute, Scope scope) {
		return compile(element, attribute, element.text(attribute), scope, Text.FORBIDDEN);
	}

	private Expression compile(SpecElement element, String attribute, String source, Scope scope, Text text) {
		return ExpressionCompiler.compile(source, element.place(attribute), scope, text, problems);
	}

	/** The class of the elements that a tool works on, if all mappings with that tool agree. */
	ValueType userOf(SpecElement tool) {
		List<EClass> classesOfUsers = users(tool).stream().map(user -> type(user, "domainClass"))
				.filter(java.util.Objects::nonNull).distinct().toList();
		boolean all = users(tool).stream().allMatch(user -> !user.text("domainClass").isEmpty());
		return all && classesOfUsers.size() == 1 ? ValueType.of(classesOfUsers.get(0)) : ValueType.UNKNOWN;
	}

	private List<SpecElement> users(SpecElement tool) {
		if (usersOfTools == null) {
			usersOfTools = new LinkedHashMap<>();
			references.files().forEach(file -> collectUsers(file.group()));
		}
		return usersOfTools.getOrDefault(tool, List.of());
	}

	private void collectUsers(SpecElement element) {
		if (element.is("mapping")) {
			for (String link : TOOL_LINKS) {
				if (element.form.features().containsKey(link)) {
					references.targets(element, link).forEach(
							tool -> usersOfTools.computeIfAbsent(tool, key -> new ArrayList<>()).add(element));
				}
			}
		}
		element.children.values().forEach(children -> children.forEach(this::collectUsers));
	}
}
