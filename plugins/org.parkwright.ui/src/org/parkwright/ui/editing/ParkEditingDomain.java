package org.parkwright.ui.editing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CopyCommand;
import org.eclipse.emf.edit.command.CutToClipboardCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.InitializeCopyCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.emf.edit.provider.resource.ResourceItemProviderAdapterFactory;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.provider.ParkItemProviders;

/** Copies get ids of their own, cutting leaves no reference behind, and there is one clipboard for all park files. */
final class ParkEditingDomain extends AdapterFactoryEditingDomain {

	private static Collection<Object> shared;

	ParkEditingDomain(BasicCommandStack history) {
		super(factories(), history);
		ParkResources.register(getResourceSet());
	}

	private static ComposedAdapterFactory factories() {
		ComposedAdapterFactory factory = new ComposedAdapterFactory(
				ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
		factory.addAdapterFactory(new ResourceItemProviderAdapterFactory());
		factory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
		// Not left to the registry, in which the generated factory stands beside the one with our labels.
		factory.addAdapterFactory(new ParkItemProviders());
		return factory;
	}

	@Override
	public Collection<Object> getClipboard() {
		return shared;
	}

	@Override
	public void setClipboard(Collection<Object> content) {
		shared = content;
	}

	@Override
	public Command createCommand(Class<? extends Command> type, CommandParameter parameter) {
		if (type == InitializeCopyCommand.class) {
			return new CopyForFile(this, parameter.getEOwner(), (CopyCommand.Helper) parameter.getValue());
		}
		if (type == CutToClipboardCommand.class) {
			return new CutToClipboardCommand(this, DeleteCommand.create(this, parameter.getCollection()));
		}
		return super.createCommand(type, parameter);
	}

	/**
	 * The id stays the one that the copy got when it was made. What the copy refers to is looked for in the file it is
	 * made for, so that an element pasted into another file burns the fuels of that file's library.
	 */
	private static final class CopyForFile extends InitializeCopyCommand {
		CopyForFile(ParkEditingDomain domain, EObject owner, CopyCommand.Helper helper) {
			super(domain, owner, helper);
		}

		@Override
		protected Collection<? extends EAttribute> getAttributesToCopy() {
			return owner.eClass().getEAllAttributes().stream().filter(attribute -> !attribute.isID()).toList();
		}

		@Override
		protected void copyReferences() {
			super.copyReferences();
			for (EReference reference : owner.eClass().getEAllReferences()) {
				boolean kept = reference.isContainment() || reference.isContainer() || reference.isDerived()
						|| !reference.isChangeable();
				if (!kept && copy.eIsSet(reference)) {
					adopt(reference);
				}
			}
		}

		private void adopt(EReference reference) {
			if (reference.isMany()) {
				@SuppressWarnings("unchecked")
				List<EObject> values = (List<EObject>) copy.eGet(reference);
				List<EObject> here = values.stream().map(this::here).filter(Objects::nonNull).toList();
				if (!here.equals(values)) {
					values.clear();
					values.addAll(here);
				}
			} else {
				copy.eSet(reference, here((EObject) copy.eGet(reference)));
			}
		}

		private EObject here(EObject value) {
			if (value.eResource() == null || value.eResource().getResourceSet() == domain.getResourceSet()) {
				return value;
			}
			for (Resource resource : domain.getResourceSet().getResources()) {
				EObject same = resource.getEObject(EcoreUtil.getID(value));
				if (same != null && same.eClass() == value.eClass()) {
					return same;
				}
				if (value instanceof CatalogueEntry entry && resource.getContents().get(0) instanceof EipModel model) {
					return entry(model.getLibrary(), entry);
				}
			}
			return null;
		}

		private static EObject entry(Library library, CatalogueEntry like) {
			if (library == null || like.getCode() == null) {
				return null;
			}
			return library.eContents().stream().filter(entry -> entry.eClass() == like.eClass())
					.filter(entry -> like.getCode().equals(((CatalogueEntry) entry).getCode())).findFirst().orElse(null);
		}
	}
}
