package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;

import com.google.inject.Inject;

/** What the outline shows beside a name: value or title. */
public final class SymbolDetails extends DocumentSymbolDetailsProvider {

	@Inject
	private Words words;

	@Override
	public String getDetails(EObject element) {
		return words.summary(element);
	}
}
