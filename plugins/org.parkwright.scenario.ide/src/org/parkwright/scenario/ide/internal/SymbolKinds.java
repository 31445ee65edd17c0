package org.parkwright.scenario.ide.internal;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;

/** The kinds under which declarations stand in an outline. */
public final class SymbolKinds extends DocumentSymbolKindProvider {

	@Override
	protected SymbolKind getSymbolKind(EClass type) {
		return switch (type.getName()) {
			case "StudyDeclaration" -> SymbolKind.Module;
			case "ScenarioDeclaration" -> SymbolKind.Event;
			case "StockDeclaration" -> SymbolKind.Array;
			case "MeasureDeclaration" -> SymbolKind.Method;
			case "ParameterSetDeclaration" -> SymbolKind.Namespace;
			case "ParameterDeclaration" -> SymbolKind.Constant;
			default -> SymbolKind.EnumMember;
		};
	}
}
