package org.parkwright.ui.internal.wizards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.model.park.EipModel;

/** Puts the contents of a model in place of those of one that is being edited. */
final class ReplaceContents extends AbstractCommand {

	private final EipModel edited;
	private final Map<EStructuralFeature, Object> before;
	private final Map<EStructuralFeature, Object> after;

	/** @param from gives away its contents when the command is executed */
	ReplaceContents(EipModel edited, EipModel from) {
		this.edited = edited;
		before = contents(edited);
		after = contents(from);
	}

	private static Map<EStructuralFeature, Object> contents(EipModel model) {
		Map<EStructuralFeature, Object> contents = new LinkedHashMap<>();
		for (EStructuralFeature feature : model.eClass().getEAllStructuralFeatures()) {
			if (feature.isChangeable() && !feature.isDerived() && !feature.isTransient()) {
				Object value = model.eGet(feature);
				contents.put(feature, value instanceof List<?> list ? new ArrayList<>(list) : value);
			}
		}
		return contents;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		after.forEach(edited::eSet);
	}

	@Override
	public void undo() {
		before.forEach(edited::eSet);
	}

	@Override
	public void redo() {
		execute();
	}
}
