package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.parkwright.scenario.syntax.AccountDeclaration;
import org.parkwright.scenario.syntax.StockDeclaration;

import com.google.inject.Inject;

/** What the outline shows beside a name: value or title. */
public final class SymbolDetails extends DocumentSymbolDetailsProvider {

	@Inject
	private Words words;

	@Override
	public String getDetails(EObject element) {
		return element instanceof StockDeclaration stock ? stock.getLevels().isEmpty() ? "stock by what comes in" : "stock by what is there"
				: element instanceof AccountDeclaration ? "account of the park" : words.summary(element);
	}
}
