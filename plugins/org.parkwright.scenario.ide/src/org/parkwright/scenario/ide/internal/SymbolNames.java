package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;

/** What the outline calls an element: its own name, without that of what holds it. */
public final class SymbolNames extends DocumentSymbolNameProvider {

	@Override
	public String getName(EObject element) {
		String name = Words.name(element);
		return name.isEmpty() ? null : name;
	}
}
