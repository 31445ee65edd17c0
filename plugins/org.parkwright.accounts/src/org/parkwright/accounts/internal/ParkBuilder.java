package org.parkwright.accounts.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.core.catalogue.Catalogue.Entry;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables;
import org.parkwright.core.transfer.ListTarget;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** The model that a table is read into: a new one, or a copy of what a park file holds. */
final class ParkBuilder {

	private final ListTarget target;
	private final EipModel model;
	private final Map<String, Park> parks = new LinkedHashMap<>();
	private final Map<Park, Map<String, Actor>> actors = new HashMap<>();
	private final Map<String, MaterialType> materials = new HashMap<>();

	private ParkBuilder(ListTarget target) {
		this.target = target;
		model = target.model();
		model.getParks().forEach(park -> parks.put(park.getName(), park));
		fill(model.getLibrary());
		model.getLibrary().getFuels().forEach(this::know);
		// what says more of a material goes before the fuel of the same name
		model.getLibrary().getMaterials().forEach(this::know);
	}

	/**
	 * Begins.
	 *
	 * @param into a park file whose park takes the table, or null for a new one
	 * @return null if that file has faults
	 */
	static ParkBuilder of(Path file, Path into, Faults faults) {
		if (into != null) {
			EipModel model = Parks.load(into, faults);
			return model == null ? null : new ParkBuilder(ListTarget.copy(file, model));
		}
		return new ParkBuilder(ListTarget.empty(file));
	}

	/** A park of before may have a library without the gases and materials of accounts. */
	private static void fill(Library library) {
		Library standard = Catalogue.newLibrary();
		var copier = new Additions();
		add(library.getSubstances(), standard.getSubstances(), copier);
		add(library.getMaterials(), standard.getMaterials(), copier);
		add(library.getBibliography(), standard.getBibliography(), copier);
		copier.copyReferences();
	}

	private static <T extends NamedElement> void add(List<T> there, List<T> standard, Additions copier) {
		for (T each : standard) {
			there.stream().filter(other -> each.getName() != null && each.getName().equals(other.getName())).findFirst().ifPresentOrElse(other -> copier.keep(each, other), () -> {
				@SuppressWarnings("unchecked") // a copy is of the same class
				T copy = (T) copier.copy(each);
				there.add(copy);
			});
		}
	}

	/** Copies what is new; what is there already is referred to and stays as it is. */
	private static final class Additions extends EcoreUtil.Copier {

		private static final long serialVersionUID = 1L;

		private final transient Set<EObject> kept = new HashSet<>();

		Additions() {
			super(true, false);
		}

		void keep(EObject standard, EObject own) {
			put(standard, own);
			kept.add(own);
		}

		@Override
		protected void copyReference(EReference reference, EObject from, EObject to) {
			if (!kept.contains(to)) {
				super.copyReference(reference, from, to);
			}
		}
	}

	private void know(MaterialType material) {
		materials.put(Entry.of(material).name().toLowerCase(Locale.ROOT), material);
		if (material.getCode() != null) {
			materials.put(material.getCode().toLowerCase(Locale.ROOT), material);
		}
	}

	ListTarget target() {
		return target;
	}

	/** @return the park of this name, made if there is none */
	Park park(String name) {
		return parks.computeIfAbsent(name, key -> {
			Park park = ParkFactory.eINSTANCE.createPark();
			park.setId(target.id("park." + Keys.encode(name)));
			park.setName(name);
			model.getParks().add(park);
			return park;
		});
	}

	private Map<String, Actor> actors(Park park) {
		return actors.computeIfAbsent(park, key -> {
			Map<String, Actor> known = new LinkedHashMap<>();
			Stream.of(park.getFirms(), park.getInfrastructure(), park.getExterior()).flatMap(List::stream).forEach(actor -> {
				known.putIfAbsent(actor.getId(), actor);
				known.putIfAbsent(actor.getName(), actor);
			});
			return known;
		});
	}

	/** @return the firm, plant or neighbour of a park with this name or id, or null */
	Actor actor(Park park, String nameOrId) {
		return actors(park).get(nameOrId);
	}

	/** @return names and ids of those that there are */
	Set<String> actorNames(Park park) {
		return actors(park).keySet();
	}

	/** @return the actor of this name or id; made if there is none: a plant, or a firm */
	Actor actor(Park park, String name, boolean plant) {
		Actor there = actor(park, name);
		return there != null ? there : plant ? plant(park, name) : firm(park, name, name);
	}

	/** @return a new firm */
	Firm firm(Park park, String key, String name) {
		Firm firm = ParkFactory.eINSTANCE.createFirm();
		firm.setId(target.id("firm." + Keys.encode(park.getName()) + "." + Keys.encode(key)));
		firm.setName(name);
		park.getFirms().add(firm);
		actors(park).put(key, firm);
		actors(park).putIfAbsent(name, firm);
		return firm;
	}

	private EnergyPlant plant(Park park, String name) {
		EnergyPlant plant = ParkFactory.eINSTANCE.createEnergyPlant();
		plant.setId(target.id("plant." + Keys.encode(park.getName()) + "." + Keys.encode(name)));
		plant.setName(name);
		park.getInfrastructure().add(plant);
		actors(park).put(name, plant);
		return plant;
	}

	/** @return the fuel or material of this name or code, or null */
	MaterialType material(String name) {
		return materials.get(name.toLowerCase(Locale.ROOT));
	}

	Set<String> materialNames() {
		return materials.keySet();
	}

	/** @return a new material */
	MaterialType newMaterial(String name) {
		MaterialType material = ParkFactory.eINSTANCE.createMaterialType();
		material.setId(target.id("material." + Keys.encode(name)));
		material.setName(name);
		model.getLibrary().getMaterials().add(material);
		know(material);
		return material;
	}

	/** Tells that a cell is empty where it must not be. @return whether it is */
	static boolean isMissing(Tables.Line line, String column, String code, Predicate<String> there) {
		boolean missing = !there.test(line.text(column));
		if (missing) {
			line.error(column, code, "The " + column + " is missing.", "Fill in the cell.");
		}
		return missing;
	}
}
