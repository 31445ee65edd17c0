package org.parkwright.scenario.internal;

import java.util.Collection;

import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescription.Manager.AllChangeAware;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/**
 * Says which files to check anew when others change: all. A changed unit or formula is a fault elsewhere although no
 * name changed, and a study has few files.
 */
public class ScenarioDescriptions extends DefaultResourceDescriptionManager implements AllChangeAware {

	@Override
	public boolean isAffectedByAny(Collection<Delta> changes, IResourceDescription candidate, IResourceDescriptions context) {
		String ending = candidate.getURI().fileExtension();
		return changes.stream().anyMatch(change -> ending.equals(change.getUri().fileExtension()));
	}

	@Override
	public boolean isAffected(Collection<Delta> changes, IResourceDescription candidate, IResourceDescriptions context) {
		return isAffectedByAny(changes, candidate, context);
	}
}
