package org.parkwright.ui.internal.properties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource2;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.provider.ParkEditPlugin;
import org.parkwright.ui.editing.ElementLabels;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.internal.properties.ValueText.WrongInput;

/**
 * The properties of an element for the property sheet, and where its values come from; of several elements those that all
 * of them have, in the same unit. Ids are the names of the features. Values are those of the model, but of a single
 * reference a {@link Reference}, and where the elements differ {@link Mixed}; numbers may also be set as text, with or
 * without a unit. Each change is one command, of however many elements.
 */
public final class ElementProperties implements IPropertySource2 {

	/** What a reference to nothing shows. */
	static final String NONE = "none";

	private static final int FEW = 40;

	private final ParkDomain domain;
	private final List<EObject> elements;
	/** The first of the elements, and the first of each other class, since what may be set is a matter of the class. */
	private final List<EObject> kinds;
	private final EObject element;
	private final ElementLabels labels;

	/**
	 * @param domain   of the elements
	 * @param elements whose properties these are, one at least
	 * @param labels   of elements referred to
	 */
	public ElementProperties(ParkDomain domain, List<EObject> elements, ElementLabels labels) {
		this.domain = domain;
		this.elements = List.copyOf(elements);
		this.labels = labels;
		element = elements.get(0);
		Map<EClass, EObject> first = new LinkedHashMap<>();
		elements.forEach(each -> first.putIfAbsent(each.eClass(), each));
		kinds = List.copyOf(first.values());
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		List<IPropertyDescriptor> descriptors = new ArrayList<>();
		for (IItemPropertyDescriptor item : items(element)) {
			EStructuralFeature feature = (EStructuralFeature) item.getFeature(element);
			if (kinds.stream().allMatch(each -> has(each, feature)) && isOfOneUnit(feature)) {
				descriptors.add(new Property(item));
			}
		}
		for (Origin origin : elements.size() == 1 ? Origin.of(element) : List.<Origin>of()) {
			PropertyDescriptor descriptor = new PropertyDescriptor(origin, origin.label());
			descriptor.setCategory("Provenance");
			descriptors.add(descriptor);
		}
		return descriptors.toArray(IPropertyDescriptor[]::new);
	}

	private List<IItemPropertyDescriptor> items(EObject of) {
		return ((IItemPropertySource) domain.editing().getAdapterFactory().adapt(of, IItemPropertySource.class))
				.getPropertyDescriptors(of);
	}

	private boolean has(EObject other, EStructuralFeature feature) {
		return items(other).stream().anyMatch(item -> item.getFeature(other) == feature);
	}

	private boolean isOfOneUnit(EStructuralFeature feature) {
		Optional<String> unit = QuantityUnits.of(element, feature);
		return elements.stream().allMatch(each -> QuantityUnits.of(each, feature).equals(unit));
	}

	@Override
	public Object getPropertyValue(Object id) {
		if (id instanceof Origin origin) {
			return origin.text();
		}
		EStructuralFeature feature = feature(id);
		Object value = element.eGet(feature);
		if (elements.stream().anyMatch(each -> !Objects.equals(each.eGet(feature), value))) {
			return Mixed.VALUES;
		}
		if (feature instanceof EReference && !feature.isMany()) {
			return new Reference((EObject) value);
		}
		return value instanceof List<?> list ? List.copyOf(list) : value;
	}

	/** @throws IllegalArgumentException if a text is no value of the property; the message names the remedy */
	@Override
	public void setPropertyValue(Object id, Object value) {
		EStructuralFeature feature = feature(id);
		Object raw = value instanceof Reference reference ? reference.target() : value;
		ValueText format = new ValueText(element, feature, name(feature));
		if (raw instanceof String text && format.isNumber()) {
			try {
				raw = format.read(text);
			} catch (WrongInput e) {
				throw new IllegalArgumentException(e.getMessage(), e);
			}
		}
		Object wanted = raw;
		List<EObject> others = elements.stream().filter(each -> !Objects.equals(wanted, each.eGet(feature))).toList();
		if (wanted != Mixed.VALUES && !others.isEmpty()) {
			set("Change ", feature, others, wanted == null ? SetCommand.UNSET_VALUE : wanted);
		}
	}

	private void set(String verb, EStructuralFeature feature, List<EObject> changed, Object value) {
		CompoundCommand all = new CompoundCommand();
		changed.forEach(each -> all.append(SetCommand.create(domain.editing(), each, feature, value)));
		domain.execute(verb + name(feature), all);
	}

	@Override
	public boolean isPropertyResettable(Object id) {
		EStructuralFeature feature = id instanceof Origin ? null : feature(id);
		return feature != null && feature.isChangeable() && !feature.isMany();
	}

	@Override
	public boolean isPropertySet(Object id) {
		return id instanceof Origin || elements.stream().anyMatch(each -> each.eIsSet(feature(id)));
	}

	@Override
	public void resetPropertyValue(Object id) {
		set("Reset ", feature(id), elements, SetCommand.UNSET_VALUE);
	}

	@Override
	public Object getEditableValue() {
		return elements;
	}

	/** @return the label of the value of a reference */
	static String text(Object value, LabelProvider labels) {
		if (value == Mixed.VALUES) {
			return value.toString();
		}
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(labels::getText).toList());
		}
		return value instanceof Reference reference && reference.target() != null ? labels.getText(reference.target())
				: NONE;
	}

	private EStructuralFeature feature(Object id) {
		return element.eClass().getEStructuralFeature((String) id);
	}

	private static String name(EStructuralFeature feature) {
		return ParkEditPlugin.INSTANCE
				.getString("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature");
	}

	private static String category(EStructuralFeature feature) {
		return feature.getEContainingClass() == ParkPackage.Literals.NAMED_ELEMENT ? "General"
				: ParkEditPlugin.INSTANCE.getString("_UI_" + feature.getEContainingClass().getName() + "_type");
	}

	/** One row of the sheet. */
	private final class Property extends PropertyDescriptor {
		private final IItemPropertyDescriptor item;
		private final EStructuralFeature feature;
		private final ValueText format;

		Property(IItemPropertyDescriptor item) {
			super(((EStructuralFeature) item.getFeature(element)).getName(),
					name((EStructuralFeature) item.getFeature(element)));
			this.item = item;
			feature = (EStructuralFeature) item.getFeature(element);
			format = new ValueText(element, feature, getDisplayName());
			String group = item.getCategory(element);
			setCategory(group == null ? category(feature) : group);
			setDescription(item.getDescription(element));
			setFilterFlags(item.getFilterFlags(element));
			setLabelProvider(new LabelProvider() {
				@Override
				public String getText(Object value) {
					return label(value);
				}

				@Override
				public Image getImage(Object value) {
					return value instanceof Reference reference && reference.target() != null
							? labels.getImage(reference.target()) : null;
				}
			});
		}

		private String label(Object value) {
			if (value == Mixed.VALUES) {
				return value.toString();
			}
			if (feature instanceof EReference) {
				return text(value, labels);
			}
			if (isChosen()) {
				return choiceLabel(value);
			}
			return format.shown(value);
		}

		private boolean isChosen() {
			return feature.getEType() instanceof EEnum || isYesNo();
		}

		private boolean isYesNo() {
			return feature.getEType() == EcorePackage.Literals.EBOOLEAN
					|| feature.getEType() == EcorePackage.Literals.EBOOLEAN_OBJECT;
		}

		private String choiceLabel(Object value) {
			if (value == null) {
				return ValueText.UNKNOWN;
			}
			if (value instanceof Boolean yes) {
				return yes ? "yes" : "no";
			}
			IItemLabelProvider provider = item.getLabelProvider(element);
			return provider.getText(value);
		}

		@Override
		public CellEditor createPropertyEditor(Composite parent) {
			if (!kinds.stream().allMatch(this::canSet)) {
				return null;
			}
			if (isYesNo()) {
				List<Boolean> values = new ArrayList<>(List.of(true, false));
				if (feature.getEType() == EcorePackage.Literals.EBOOLEAN_OBJECT) {
					values.add(0, null);
				}
				return new Choice(parent, values, values.stream().map(this::choiceLabel).toList());
			}
			if (isChosen()) {
				List<?> values = List.copyOf(choices());
				return new Choice(parent, values, values.stream().map(this::choiceLabel).toList());
			}
			if (feature instanceof EReference) {
				return referenceEditor(parent);
			}
			return item.isMultiLine(element) ? new Paragraph(parent, getDisplayName()) : new Typing(parent, format);
		}

		private boolean canSet(EObject each) {
			return itemOf(each).canSetProperty(each);
		}

		private IItemPropertyDescriptor itemOf(EObject each) {
			return items(each).stream().filter(other -> other.getFeature(each) == feature).findFirst().orElseThrow();
		}

		/** What each of the elements may have. */
		private Collection<?> choices() {
			List<Object> common = new ArrayList<>(item.getChoiceOfValues(element));
			kinds.stream().skip(1).forEach(each -> common.retainAll(new HashSet<>(itemOf(each).getChoiceOfValues(each))));
			return common;
		}

		private CellEditor referenceEditor(Composite parent) {
			List<EObject> targets = choices().stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
			if (feature.isMany() || targets.size() > FEW) {
				return new Picking(parent, getDisplayName(), targets, labels, feature.isMany());
			}
			List<Reference> values = new ArrayList<>(List.of(new Reference(null)));
			targets.forEach(target -> values.add(new Reference(target)));
			return new Choice(parent, values, values.stream().map(this::label).toList());
		}
	}
}
