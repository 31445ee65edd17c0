package org.parkwright.scenario.ide.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.study.ParkExchanges;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.NamedElement;
import org.parkwright.scenario.ide.ParkTarget;
import org.parkwright.scenario.syntax.Step;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.simulation.Feature;

import com.google.inject.Inject;

/** Leads from names in a scenario to the elements of its parks that they mean. */
public final class ParkLinks {

	@Inject
	private Sight sight;

	/**
	 * What a word means in the parks of the studies that take in the file.
	 *
	 * @param offset within the word
	 * @param region gets offset and length of the word
	 * @return the park for its path, the library's entry for a fuel, technology or grid, the exchange that a step applies, a unit for its id or name
	 */
	public List<ParkTarget> at(XtextResource resource, int offset, int[] region) {
		ILeafNode leaf = resource.getParseResult() == null ? null
				: NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		if (leaf == null || leaf.isHidden() || leaf.getText().isBlank()) {
			return List.of();
		}
		region[0] = leaf.getOffset();
		region[1] = leaf.getLength();
		String name = Unquoting.plain(leaf.getText());
		EObject holder = NodeModelUtils.findActualSemanticObjectFor(leaf);
		List<ParkTarget> targets = new ArrayList<>();
		boolean path = holder instanceof StudyDeclaration study && name.equals(study.getPark());
		INode parent = leaf.getParent();
		Optional<Feature> feature = parent != null && References.isCatalogueName(parent) ? Feature.of(References.feature(holder))
				: Optional.empty();
		for (Sight.SeenStudy seen : sight.studies(resource)) {
			if (seen.model().isEmpty()) {
				continue;
			}
			Path park = Path.of(seen.park().toFileString());
			if (path) {
				if (seen.study() == holder) {
					targets.add(new ParkTarget(park, "", "Open " + park.getFileName()));
				}
			} else {
				element(holder instanceof Step, feature, name, seen.model().get()).map(element -> new ParkTarget(park, EcoreUtil.getID(element),
						"Show " + name + " in " + park.getFileName())).filter(target -> !targets.contains(target)).ifPresent(targets::add);
			}
		}
		return targets;
	}

	private static Optional<? extends EObject> element(boolean step, Optional<Feature> feature, String name, EipModel model) {
		if (step) {
			return ParkExchanges.of(model, model.getParks()).find(name);
		}
		if (feature.isPresent()) {
			return CatalogueNames.elements(feature.get(), model).stream().filter(each -> name.equals(each.getName())).findFirst();
		}
		for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
			if (all.next() instanceof EnergyUnit unit && isNamed(unit, name)) {
				return Optional.of(unit);
			}
		}
		return Optional.empty();
	}

	private static boolean isNamed(NamedElement element, String name) {
		return name.equals(element.getId()) || name.equals(element.getName());
	}
}
