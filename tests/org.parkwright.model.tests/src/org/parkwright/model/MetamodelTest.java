package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Source;
import org.parkwright.model.units.Units;

/** What must hold for every class and attribute, whoever adds one. */
class MetamodelTest {
	private static final ParkPackage PARK = ParkPackage.eINSTANCE;

	private static List<EAttribute> attributes() {
		List<EAttribute> all = new ArrayList<>();
		for (EClassifier classifier : PARK.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				all.addAll(type.getEAttributes());
			}
		}
		return all;
	}

	private static String path(ENamedElement element) {
		return element.eContainer() instanceof ENamedElement owner ? owner.getName() + "." + element.getName() : element.getName();
	}

	@Test
	void everythingIsDocumented() {
		List<String> silent = new ArrayList<>();
		PARK.eAllContents().forEachRemaining(element -> {
			boolean named = element instanceof EClassifier || element instanceof EStructuralFeature
					|| element instanceof org.eclipse.emf.ecore.EEnumLiteral;
			String text = named ? EcoreUtil.getDocumentation((EModelElement) element) : ".";
			if (text == null || !text.endsWith(".")) {
				silent.add(path((ENamedElement) element));
			}
		});
		assertEquals(List.of(), silent, "no documentation, or not a sentence");
	}

	@Test
	void everyQuantityHasAUnitThatIsUnderstood() {
		for (EAttribute attribute : attributes()) {
			EDataType type = attribute.getEAttributeType();
			boolean counted = type == ParkPackage.Literals.QUANTITY || type == ParkPackage.Literals.COUNT;
			String unit = EcoreUtil.getAnnotation(attribute, QuantityUnits.SOURCE, "unit");
			String from = EcoreUtil.getAnnotation(attribute, QuantityUnits.SOURCE, "unitFrom");
			assertEquals(counted, (unit == null) != (from == null), () -> path(attribute) + " needs one of unit and unitFrom");
			if (unit != null) {
				Units.parse(unit);
			}
			if (from != null) {
				reached(attribute.getEContainingClass(), from)
						.forEach(unitOf -> assertEquals(ParkPackage.Literals.UNIT_SYMBOL, unitOf.getEType(), path(attribute)));
			}
		}
	}

	@Test
	void everyNumberHasARangeUnlessAnyIsRight() {
		Map<EAttribute, String> anyIsRight = Map.of(
				ParkPackage.Literals.EMISSION_FACTOR__VALUE, "below 0 it is a credit",
				ParkPackage.Literals.EMISSION_FACTOR__LOWER, "below 0 it is a credit",
				ParkPackage.Literals.EMISSION_FACTOR__UPPER, "below 0 it is a credit",
				ParkPackage.Literals.PRICE__VALUE, "below 0 who takes is paid",
				ParkPackage.Literals.PORT__PRICE, "below 0 who takes it is paid",
				ParkPackage.Literals.EXCHANGE__COST_REDUCTION, "below 0 it costs more than before",
				ParkPackage.Literals.EXCHANGE__REVENUE, "below 0 it is a payment",
				ParkPackage.Literals.BENCHMARK__THRESHOLD, "an indicator may count changes",
				ParkPackage.Literals.INDICATOR_VALUE__VALUE, "an indicator may count changes",
				ParkPackage.Literals.INDICATOR_VALUE__TARGET, "an indicator may count changes");
		for (EAttribute attribute : attributes()) {
			Class<?> type = attribute.getEAttributeType().getInstanceClass();
			boolean number = type != null && Number.class.isAssignableFrom(EcoreUtil.wrapperClassFor(type));
			Optional<Range> range = Range.of(attribute);
			assertEquals(number && !anyIsRight.containsKey(attribute), range.isPresent(), path(attribute));
			range.ifPresent(each -> {
				assertTrue(each.min() < each.max(), path(attribute));
				assertTrue(each.hint().isEmpty() || each.hint().endsWith("."), path(attribute));
			});
		}
	}

	/** What a path leads to, from each of the classes that may contain one. */
	private static Set<EStructuralFeature> reached(EClass start, String path) {
		Set<EClass> at = Set.of(start);
		Set<EStructuralFeature> features = Set.of();
		for (String step : path.split("/")) {
			if ("..".equals(step)) {
				at = at.stream().flatMap(MetamodelTest::owners).collect(Collectors.toSet());
				assertFalse(at.isEmpty(), () -> "a class contains " + start.getName());
			} else {
				features = at.stream().map(each -> {
					EStructuralFeature feature = each.getEStructuralFeature(step);
					assertNotNull(feature, () -> path + " of " + start.getName());
					return feature;
				}).collect(Collectors.toSet());
				at = features.stream().filter(EReference.class::isInstance).map(each -> ((EReference) each).getEReferenceType())
						.collect(Collectors.toSet());
			}
		}
		return features;
	}

	private static Stream<EClass> owners(EClass part) {
		return PARK.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(owner -> owner.getEReferences().stream()
						.anyMatch(reference -> reference.isContainment() && reference.getEReferenceType().isSuperTypeOf(part)));
	}

	@Test
	void whatIsNotGivenIsUnknown() {
		Set<EDataType> unknowable = Set.of(ParkPackage.Literals.QUANTITY, ParkPackage.Literals.COUNT, ParkPackage.Literals.YEAR);
		for (EClass type : Samples.concreteClasses()) {
			EObject element = Samples.FACTORY.create(type);
			for (EAttribute attribute : type.getEAllAttributes()) {
				if (unknowable.contains(attribute.getEAttributeType())) {
					assertNull(element.eGet(attribute), () -> path(attribute));
				}
				if (attribute.getEAttributeType() instanceof EEnum choice && attribute.getDefaultValueLiteral() == null) {
					assertEquals(0, choice.getEEnumLiteralByLiteral(element.eGet(attribute).toString()).getValue(), path(attribute));
				}
			}
		}
	}

	@Test
	void everyElementIsNamedAndHasAnIdOfItsOwn() {
		Set<String> ids = new HashSet<>();
		for (EClass type : Samples.concreteClasses()) {
			NamedElement element = (NamedElement) Samples.FACTORY.create(type);
			assertEquals(36, element.getId().length(), type.getName());
			assertTrue(ids.add(element.getId()), type.getName());
			assertEquals(ParkPackage.Literals.NAMED_ELEMENT__ID, type.getEIDAttribute());
		}
	}

	@Test
	void anIdIsMadeWhenItIsFirstAskedForAndStaysUntilAnotherIsSet() {
		EAttribute id = ParkPackage.Literals.NAMED_ELEMENT__ID;
		NamedElement element = Samples.FACTORY.createFuel();
		assertTrue(element.eIsSet(id));
		assertEquals(element.getId(), element.eGet(id));
		element.setId(null);
		assertNull(element.getId());
		assertFalse(element.eIsSet(id));
		List<Object> before = new ArrayList<>();
		NamedElement observed = Samples.FACTORY.createFuel();
		observed.eAdapters().add(new AdapterImpl() {
			@Override
			public void notifyChanged(Notification notification) {
				before.add(notification.getOldValue());
			}
		});
		observed.setId("a");
		assertEquals(36, before.getFirst().toString().length());
		assertTrue(Samples.FACTORY.createFuel().toString().matches(".*id: [-0-9a-f]{36}.*"));
	}

	@Test
	void everyElementMayStateItsSourcesWithoutOwningThem() {
		EReference sources = ParkPackage.Literals.NAMED_ELEMENT__SOURCES;
		assertTrue(sources.isMany() && !sources.isContainment());
		for (EClass type : Samples.concreteClasses()) {
			Source source = Samples.FACTORY.createSource();
			NamedElement element = (NamedElement) Samples.FACTORY.create(type);
			element.getSources().add(source);
			assertEquals(List.of(source), element.getSources(), type.getName());
			assertNull(source.eContainer(), type.getName());
		}
	}

	@Test
	void everyClassHasAPlaceInAModel() {
		Set<EClass> placed = new HashSet<>();
		Samples.everything().eAllContents().forEachRemaining(element -> placed.add(element.eClass()));
		List<String> lost = Samples.concreteClasses().stream().filter(type -> !placed.contains(type)).map(EClass::getName).toList();
		assertEquals(List.of("EipModel"), lost);
	}

	@Test
	void whatIsDerivedIsNeitherStoredNorSet() {
		for (EAttribute attribute : attributes()) {
			if (attribute.isDerived()) {
				assertTrue(attribute.isTransient() && attribute.isVolatile() && !attribute.isChangeable(), path(attribute));
			}
		}
	}

	@Test
	void noReferenceIsWrittenTwice() {
		for (EClassifier classifier : PARK.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				for (EReference reference : type.getEReferences()) {
					EReference opposite = reference.getEOpposite();
					if (opposite != null && !reference.isContainment() && !reference.isContainer()) {
						assertTrue(reference.isTransient() != opposite.isTransient(), path(reference));
					}
				}
			}
		}
	}
}
