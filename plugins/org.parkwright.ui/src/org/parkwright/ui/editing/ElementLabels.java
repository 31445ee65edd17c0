package org.parkwright.ui.editing;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;

/**
 * Labels of the elements of a model for any viewer: text and icon of their item providers, with the name before the
 * rest and how much parks and plants hold, and a mark on elements that have a problem or contain one that has.
 *
 * @since 0.1
 */
public final class ElementLabels extends LabelProvider implements IStyledLabelProvider {

	private final ParkDomain domain;
	private final AdapterFactory providers;
	private final ResourceManager images = new LocalResourceManager(JFaceResources.getResources());
	private final Map<EObject, Severity> marked = new HashMap<>();
	private final ParkDomain.Listener listener = this::happened;

	/** @param domain whose elements are shown */
	public ElementLabels(ParkDomain domain) {
		this.domain = domain;
		providers = domain.editing().getAdapterFactory();
		domain.addListener(listener);
		mark();
	}

	private void happened(ParkDomain.Event event) {
		if (event == ParkDomain.Event.CHECKED) {
			mark();
		}
	}

	private void mark() {
		marked.clear();
		for (ParkProblem problem : domain.problems()) {
			EObject element = problem.element().isEmpty() ? null : domain.element(problem.element()).orElse(null);
			for (EObject at = element; at != null; at = at.eContainer()) {
				marked.merge(at, problem.fault().severity(), (a, b) -> a == Severity.ERROR ? a : b);
			}
		}
	}

	@Override
	public String getText(Object element) {
		return providers.adapt(element, IItemLabelProvider.class) instanceof IItemLabelProvider provider
				? provider.getText(element) : String.valueOf(element);
	}

	@Override
	public StyledString getStyledText(Object element) {
		String text = getText(element);
		String name = element instanceof NamedElement named ? named.getName() : null;
		StyledString styled = name == null || !text.startsWith(name + " ") ? new StyledString(text)
				: new StyledString(name).append(text.substring(name.length()), StyledString.QUALIFIER_STYLER);
		return styled.append(counts(element), StyledString.QUALIFIER_STYLER);
	}

	/** What a park or a plant holds, so that a list of them says more than their names. */
	private static String counts(Object element) {
		if (element instanceof EnergyPlant plant) {
			return "  " + count(plant.getUnits().size(), "unit");
		}
		if (element instanceof Park park) {
			List<EnergyPlant> plants = park.getInfrastructure().stream().filter(EnergyPlant.class::isInstance)
					.map(EnergyPlant.class::cast).toList();
			int units = plants.stream().mapToInt(plant -> plant.getUnits().size()).sum();
			return "  " + count(plants.size(), "energy plant") + ", " + count(units, "unit");
		}
		return "";
	}

	private static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	@Override
	public Image getImage(Object element) {
		ImageDescriptor icon = icon(element);
		Severity severity = element instanceof EObject object ? marked.get(object) : null;
		if (icon == null || severity == null) {
			return icon == null ? null : images.get(icon);
		}
		ImageDescriptor mark = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(
				severity == Severity.ERROR ? ISharedImages.IMG_DEC_FIELD_ERROR : ISharedImages.IMG_DEC_FIELD_WARNING);
		return images.get(new DecorationOverlayIcon(icon, mark, IDecoration.BOTTOM_LEFT));
	}

	private ImageDescriptor icon(Object element) {
		return providers.adapt(element, IItemLabelProvider.class) instanceof IItemLabelProvider provider
				&& provider.getImage(element) instanceof URL url ? ImageDescriptor.createFromURL(url) : null;
	}

	@Override
	public void dispose() {
		domain.removeListener(listener);
		images.dispose();
		super.dispose();
	}
}
