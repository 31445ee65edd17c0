package org.parkwright.model.park.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;

/** Every class can be shown, edited and extended by a generic tree and property sheet. */
class ItemProvidersTest {
	private static final ParkFactory FACTORY = ParkFactory.eINSTANCE;
	private final ParkItemProviders providers = new ParkItemProviders();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(providers, new BasicCommandStack());

	static List<EClass> concreteClasses() {
		return ParkPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract()).toList();
	}

	private IItemPropertyDescriptor property(EObject element, String feature) {
		IItemPropertySource source = (IItemPropertySource) providers.adapt(element, IItemPropertySource.class);
		return source.getPropertyDescriptor(element, feature);
	}

	@ParameterizedTest
	@MethodSource("concreteClasses")
	void everyClassHasALabelAndAnIconOfItsOwn(EClass type) throws IOException {
		EObject element = FACTORY.create(type);
		IItemLabelProvider labels = (IItemLabelProvider) providers.adapt(element, IItemLabelProvider.class);
		assertFalse(labels.getText(element).isBlank());
		try (InputStream icon = ((URL) labels.getImage(element)).openStream()) {
			String svg = new String(icon.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(svg.contains("viewBox=\"0 0 16 16\""), type.getName());
		}
	}

	/** As Sirius looks them up: of two factories registered for the metamodel the later in plugin.xml is taken. */
	@ParameterizedTest
	@MethodSource("concreteClasses")
	void whoeverAsksTheRegistryGetsOurLabelsAndIcons(EClass type) {
		EObject element = FACTORY.create(type);
		ComposedAdapterFactory registered = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
		IItemLabelProvider labels = (IItemLabelProvider) registered.adapt(element, IItemLabelProvider.class);
		assertEquals(ParkLabels.class, labels.getClass());
		assertNotNull(labels.getImage(element));
	}

	@ParameterizedTest
	@MethodSource("concreteClasses")
	void everyPropertyIsExplained(EClass type) {
		EObject element = FACTORY.create(type);
		IItemPropertySource source = (IItemPropertySource) providers.adapt(element, IItemPropertySource.class);
		assertNotNull(source, type.getName());
		for (IItemPropertyDescriptor property : source.getPropertyDescriptors(element)) {
			assertFalse(property.getDescription(element).startsWith("The " + property.getDisplayName(element) + " of"), property.getDisplayName(element));
			assertFalse(property.getDisplayName(element).startsWith("_UI"), property.getDisplayName(element));
		}
	}

	@Test
	void quantitiesAreShownWithTheirUnits() {
		EipModel model = FACTORY.createEipModel();
		EnergyUnit unit = FACTORY.createEnergyUnit();
		assertEquals("Capacity [MW]", property(unit, "capacity").getDisplayName(unit));
		assertEquals("Efficiency", property(unit, "efficiency").getDisplayName(unit));
		Exchange exchange = FACTORY.createExchange();
		model.getExchanges().add(exchange);
		model.setCurrency("EUR");
		assertEquals("Revenue [EUR/a]", property(exchange, "revenue").getDisplayName(exchange));
		assertEquals("Quantity", property(exchange, "quantity").getDisplayName(exchange));
		exchange.setUnit("t/a");
		assertEquals("Quantity [t/a]", property(exchange, "quantity").getDisplayName(exchange));
	}

	@Test
	void derivedValuesAndIdsAreReadOnly() {
		EnergyUnit unit = FACTORY.createEnergyUnit();
		assertFalse(property(unit, "capacityKind").canSetProperty(unit));
		assertFalse(property(unit, "id").canSetProperty(unit));
		assertTrue(property(unit, "capacity").canSetProperty(unit));
	}

	@Test
	void everyChoiceHasAWord() {
		for (Object classifier : ParkPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EEnum choice) {
				for (EEnumLiteral literal : choice.getELiterals()) {
					String word = ParkEditPlugin.INSTANCE.getString("_UI_" + choice.getName() + "_" + literal.getName() + "_literal");
					assertTrue("CHP".equals(word) || word.equals(word.toLowerCase(java.util.Locale.ROOT)), word);
				}
			}
		}
		EnergyUnit unit = FACTORY.createEnergyUnit();
		Enumerator status = unit.getLifeStatus();
		assertEquals("operating", property(unit, "lifeStatus").getLabelProvider(unit).getText(status));
	}

	@Test
	void aParkOffersEveryKindOfInfrastructure() {
		Park park = FACTORY.createPark();
		Set<String> offered = domain.getNewChildDescriptors(park, null).stream().map(CommandParameter.class::cast)
				.filter(child -> child.getEStructuralFeature() == ParkPackage.Literals.PARK__INFRASTRUCTURE)
				.map(child -> child.getEValue().eClass().getName()).collect(Collectors.toCollection(TreeSet::new));
		Set<String> all = concreteClasses().stream().filter(ParkPackage.Literals.INFRASTRUCTURE::isSuperTypeOf).map(EClass::getName)
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(all, offered);
		assertEquals(18, all.size());
	}

	@Test
	void aNewChildIsShownWithItsOwnIcon() {
		Park park = FACTORY.createPark();
		Object provider = providers.adapt(park, org.eclipse.emf.edit.provider.IEditingDomainItemProvider.class);
		Object image = ((NamedElementItemProviderCustom) provider).getCreateChildImage(park, ParkPackage.Literals.PARK__FIRMS, FACTORY.createFirm(), List.of());
		assertTrue(image.toString().endsWith("obj16/Firm.svg"), image.toString());
	}

	@Test
	void editsAreUndone() {
		Park park = FACTORY.createPark();
		Command add = AddCommand.create(domain, park, ParkPackage.Literals.PARK__FIRMS, FACTORY.createFirm());
		domain.getCommandStack().execute(add);
		ITreeItemContentProvider tree = (ITreeItemContentProvider) providers.adapt(park, ITreeItemContentProvider.class);
		assertEquals(park.getFirms(), List.copyOf(tree.getChildren(park)));
		domain.getCommandStack().execute(SetCommand.create(domain, park, ParkPackage.Literals.PARK__AREA, 12.5));
		domain.getCommandStack().undo();
		assertEquals(null, park.getArea());
		domain.getCommandStack().undo();
		assertTrue(park.getFirms().isEmpty());
	}
}
