package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.parkwright.scenario.syntax.AccountDeclaration;
import org.parkwright.scenario.syntax.DistributionArgument;
import org.parkwright.scenario.syntax.StockDeclaration;

/**
 * What the outline calls an element: its own name, without that of what holds it. The numbers of a distribution have names
 * that say nothing by themselves and are left out.
 */
public final class SymbolNames extends DocumentSymbolNameProvider {

	@Override
	public String getName(EObject element) {
		String name = element instanceof DistributionArgument ? "" : element instanceof StockDeclaration ? Words.title(element)
				: element instanceof AccountDeclaration ? title(element)
				: Words.name(element);
		return name.isEmpty() ? null : name;
	}

	private static String title(EObject account) {
		return Words.title(account).isEmpty() ? "account" : Words.title(account);
	}
}
