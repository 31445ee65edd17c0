package org.parkwright.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.catalogue.Catalogue.Entry;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkFactory;

/** Makes one library of those that are brought. */
final class Libraries {

	private final Library whole;
	private final Set<String> ids = new HashSet<>();

	private Libraries(Library whole) {
		this.whole = whole;
	}

	/** @return the first library with what the others have besides; what does not fit is told and left out */
	static Library merged(List<Contribution> elements) {
		var merged = new Libraries(ParkFactory.eINSTANCE.createLibrary());
		boolean first = true;
		for (Contribution element : elements) {
			Optional<Library> read = element.name().equals("library") ? element.file("file").flatMap(file -> read(element, file)) : Optional.empty();
			if (read.isPresent()) {
				merged.add(element, read.get(), first);
				first = false;
			}
		}
		return merged.whole;
	}

	/** @return a copy of a merged library with what elements of a name bring besides; what does not fit is told and left out */
	static Library with(String name, Library merged, List<Contribution> elements) {
		var all = new Libraries(EcoreUtil.copy(merged));
		ids(all.whole).forEach(all.ids::add);
		for (Contribution element : elements) {
			if (element.name().equals(name)) {
				element.file("file").flatMap(file -> read(element, file)).filter(library -> namesNothing(element, library)).ifPresent(library -> all.add(element, library, false));
			}
		}
		return all.whole;
	}

	/** What may be named in a study is looked up where such files are not read. */
	private static boolean namesNothing(Contribution element, Library library) {
		boolean named = Stream.of(library.getFuels(), library.getTechnologies(), library.getGrids(), library.getSizeClasses()).anyMatch(list -> !list.isEmpty());
		if (named) {
			element.refuse("its file " + element.attribute("file") + " has fuels, technologies, grids or size classes. Such a file is a library", null);
		}
		return !named;
	}

	private static Optional<Library> read(Contribution element, URL file) {
		Resource resource = ParkResources.newResourceSet().createResource(URI.createURI("library.park"));
		try (InputStream in = file.openStream()) {
			resource.load(in, null);
			if (!resource.getErrors().isEmpty()) {
				element.refuse("its file " + element.attribute("file") + " has a fault: " + resource.getErrors().get(0).getMessage().replaceFirst("\\.$", ""),
						null);
			} else if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof EipModel model && model.getLibrary() != null) {
				return Optional.of(model.getLibrary());
			} else {
				element.refuse("its file " + element.attribute("file") + " is no park file with a library", null);
			}
		} catch (IOException | RuntimeException e) {
			element.refuse("its file " + element.attribute("file") + " cannot be read", e);
		}
		return Optional.empty();
	}

	/** What is there already stays; what refers to it then means that one. */
	private void add(Contribution element, Library library, boolean first) {
		if (!EcoreUtil.ExternalCrossReferencer.find(library).isEmpty() || !EcoreUtil.UnresolvedProxyCrossReferencer.find(library).isEmpty()) {
			element.refuse("its file " + element.attribute("file") + " refers to what is outside its library", null);
			return;
		}
		if (first) {
			whole.setId(library.getId());
			whole.setName(library.getName());
			whole.setDescription(library.getDescription());
		}
		var copier = new EcoreUtil.Copier(true, false);
		Map<EObject, EReference> further = new LinkedHashMap<>();
		for (EReference kind : library.eClass().getEAllContainments()) {
			for (EObject each : kind.isMany() ? values(library, kind) : List.<EObject>of()) {
				values(whole, kind).stream().filter(other -> answers(other, each)).findFirst().ifPresentOrElse(there -> copier.put(each, there),
						() -> further.put(each, kind));
			}
		}
		Set<String> all = new HashSet<>(ids);
		Optional<String> twice = further.keySet().stream().flatMap(Libraries::ids).filter(id -> !all.add(id)).findFirst();
		if (twice.isPresent()) {
			element.refuse("two elements of the catalogue would have the id " + twice.get(), null);
			return;
		}
		further.forEach((each, kind) -> values(whole, kind).add(copier.copy(each)));
		copier.copyReferences();
		ids.addAll(all);
	}

	@SuppressWarnings("unchecked") // each reference with many values has a list
	private static List<EObject> values(Library library, EReference kind) {
		return (List<EObject>) library.eGet(kind);
	}

	private static boolean answers(EObject one, EObject other) {
		if (one instanceof CatalogueEntry entry && other instanceof CatalogueEntry same) {
			Entry known = Entry.of(entry);
			Entry asked = Entry.of(same);
			return known.answersTo(asked.name()) || known.answersTo(asked.code());
		}
		return one instanceof NamedElement named && other instanceof NamedElement same && named.getName() != null
				&& named.getName().equals(same.getName());
	}

	private static Stream<String> ids(EObject element) {
		List<String> ids = new ArrayList<>();
		EcoreUtil.getAllContents(List.of(element)).forEachRemaining(each -> {
			if (each instanceof NamedElement named && named.getId() != null) {
				ids.add(named.getId());
			}
		});
		return ids.stream();
	}
}
