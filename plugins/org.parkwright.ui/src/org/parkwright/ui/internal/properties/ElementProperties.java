package org.parkwright.ui.internal.properties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

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
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.provider.ParkEditPlugin;
import org.parkwright.ui.editing.ElementLabels;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.internal.properties.ValueText.WrongInput;

/**
 * The properties of one element for the property sheet, and where its values come from. Ids are the names of the features. Values are those of the model,
 * but of a single reference a {@link Reference}; numbers may also be set as text, with or without a unit. Each change is
 * one command.
 */
public final class ElementProperties implements IPropertySource2 {

	/** What a reference to nothing shows. */
	static final String NONE = "none";

	private static final int FEW = 40;

	private final ParkDomain domain;
	private final EObject element;
	private final ElementLabels labels;
	private final IItemPropertySource source;

	/**
	 * @param domain  of the element
	 * @param element whose properties these are
	 * @param labels  of elements referred to
	 */
	public ElementProperties(ParkDomain domain, EObject element, ElementLabels labels) {
		this.domain = domain;
		this.element = element;
		this.labels = labels;
		source = (IItemPropertySource) domain.editing().getAdapterFactory().adapt(element, IItemPropertySource.class);
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		List<IPropertyDescriptor> descriptors = new ArrayList<>();
		for (IItemPropertyDescriptor item : source.getPropertyDescriptors(element)) {
			descriptors.add(new Property(item));
		}
		for (Origin origin : Origin.of(element)) {
			PropertyDescriptor descriptor = new PropertyDescriptor(origin, origin.label());
			descriptor.setCategory("Provenance");
			descriptors.add(descriptor);
		}
		return descriptors.toArray(IPropertyDescriptor[]::new);
	}

	@Override
	public Object getPropertyValue(Object id) {
		if (id instanceof Origin origin) {
			return origin.text();
		}
		EStructuralFeature feature = feature(id);
		Object value = element.eGet(feature);
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
		if (!Objects.equals(raw, element.eGet(feature))) {
			domain.execute("Change " + name(feature),
					SetCommand.create(domain.editing(), element, feature, raw == null ? SetCommand.UNSET_VALUE : raw));
		}
	}

	@Override
	public boolean isPropertyResettable(Object id) {
		EStructuralFeature feature = id instanceof Origin ? null : feature(id);
		return feature != null && feature.isChangeable() && !feature.isMany();
	}

	@Override
	public boolean isPropertySet(Object id) {
		return id instanceof Origin || element.eIsSet(feature(id));
	}

	@Override
	public void resetPropertyValue(Object id) {
		EStructuralFeature feature = feature(id);
		domain.execute("Reset " + name(feature),
				SetCommand.create(domain.editing(), element, feature, SetCommand.UNSET_VALUE));
	}

	@Override
	public Object getEditableValue() {
		return element;
	}

	/** @return the label of the value of a reference */
	static String text(Object value, LabelProvider labels) {
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
			if (!item.canSetProperty(element)) {
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
				List<?> values = List.copyOf(item.getChoiceOfValues(element));
				return new Choice(parent, values, values.stream().map(this::choiceLabel).toList());
			}
			if (feature instanceof EReference) {
				return referenceEditor(parent);
			}
			return item.isMultiLine(element) ? new Paragraph(parent, getDisplayName()) : new Typing(parent, format);
		}

		private CellEditor referenceEditor(Composite parent) {
			Collection<?> choices = item.getChoiceOfValues(element);
			List<EObject> targets = choices.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
			if (feature.isMany() || targets.size() > FEW) {
				return new Picking(parent, getDisplayName(), targets, labels, feature.isMany());
			}
			List<Reference> values = new ArrayList<>(List.of(new Reference(null)));
			targets.forEach(target -> values.add(new Reference(target)));
			return new Choice(parent, values, values.stream().map(this::label).toList());
		}
	}
}
