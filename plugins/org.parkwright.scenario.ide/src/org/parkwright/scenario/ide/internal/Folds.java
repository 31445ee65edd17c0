package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.ScenarioFile;
import org.parkwright.scenario.syntax.StockDeclaration;

/** Folds what has a name and more than one line, and comments. */
public final class Folds extends DefaultFoldingRangeProvider {

	@Override
	protected boolean isHandled(EObject element) {
		return element instanceof Declaration || element instanceof ParameterDeclaration || element instanceof ScenarioDeclaration
				|| element instanceof StockDeclaration;
	}

	@Override
	protected boolean shouldProcessContent(EObject element) {
		return element instanceof ScenarioFile || element instanceof Declaration;
	}
}
