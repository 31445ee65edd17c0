package org.parkwright.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;

/** Models and files to try things on. */
final class Samples {
	static final ParkFactory FACTORY = ParkFactory.eINSTANCE;
	static final String HEADER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<park:EipModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:park="http://www.parkwright.org/park/1.0" id="m1" schemaVersion="1.0">
			""";
	static final String FOOTER = "</park:EipModel>\n";

	private Samples() {
	}

	/** @return the faults found when a file of this text is loaded */
	static List<LoadFault> faults(Path folder, String text) throws IOException {
		return load(folder, text).faults();
	}

	static ParkResource load(Path folder, String text) throws IOException {
		return ParkResources.load(Files.writeString(folder.resolve("sample.park"), text));
	}

	static List<EClass> concreteClasses() {
		return ParkPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract()).toList();
	}

	static EipModel onePark(int units) {
		EipModel model = FACTORY.createEipModel();
		Park park = FACTORY.createPark();
		park.setName("K001");
		model.getParks().add(park);
		EnergyPlant plant = FACTORY.createEnergyPlant();
		plant.setName("P001");
		park.getInfrastructure().add(plant);
		for (int i = 1; i <= units; i++) {
			EnergyUnit unit = FACTORY.createEnergyUnit();
			unit.setName("U" + i);
			unit.setCapacity(300.0);
			plant.getUnits().add(unit);
		}
		return model;
	}

	/** @return a model with one element of each class and a value for each attribute and reference that can have one */
	static EipModel everything() {
		EipModel model = FACTORY.createEipModel();
		Set<EClass> made = new HashSet<>(Set.of(model.eClass()));
		Deque<EObject> open = new ArrayDeque<>(List.of(model));
		while (!open.isEmpty()) {
			EObject parent = open.poll();
			for (EReference reference : parent.eClass().getEAllContainments()) {
				for (EClass type : concreteClasses()) {
					boolean first = reference.getEReferenceType().isSuperTypeOf(type) && made.add(type);
					if (first) {
						EObject child = FACTORY.create(type);
						add(parent, reference, child);
						open.add(child);
					}
				}
			}
		}
		List<EObject> all = new ArrayList<>(List.of(model));
		for (TreeIterator<EObject> contents = model.eAllContents(); contents.hasNext();) {
			all.add(contents.next());
		}
		all.forEach(element -> fill(element, all));
		return model;
	}

	@SuppressWarnings("unchecked")
	private static void add(EObject parent, EReference reference, EObject child) {
		if (reference.isMany()) {
			((List<EObject>) parent.eGet(reference)).add(child);
		} else {
			parent.eSet(reference, child);
		}
	}

	private static void fill(EObject element, List<EObject> all) {
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			if (!feature.isChangeable() || feature.isTransient() || feature == ParkPackage.Literals.NAMED_ELEMENT__ID
					|| feature == ParkPackage.Literals.EIP_MODEL__SCHEMA_VERSION) {
				continue;
			}
			if (feature instanceof EAttribute attribute) {
				Object value = value(attribute);
				element.eSet(feature, feature.isMany() ? List.of(value, value(attribute) + " second") : value);
			} else if (feature instanceof EReference reference && !reference.isContainment() && !reference.isContainer()) {
				all.stream().filter(target -> target != element && reference.getEReferenceType().isInstance(target)).findFirst()
						.ifPresent(target -> add(element, reference, target));
			}
		}
	}

	private static Object value(EAttribute attribute) {
		EDataType type = attribute.getEAttributeType();
		if (type instanceof EEnum choice) {
			return choice.getELiterals().getLast().getInstance();
		}
		Class<?> instance = type.getInstanceClass();
		if (instance == Double.class) {
			return 0.1 + 0.2;
		}
		if (instance == Integer.class) {
			return 2014;
		}
		if (instance == Boolean.class || instance == boolean.class) {
			return true;
		}
		return EcoreUtil.createFromString(type, "苏州 <" + attribute.getName() + "> & \"more\"");
	}
}
