package org.parkwright.scenario.internal;

import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Misses no declaration of a function or part of cost that needs none. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		boolean contributed = context.getReference() == Literals.FUNCTION_TERM__FUNCTION
				&& Contributed.functions().containsKey(context.getLinkText())
				|| context.getReference() == Literals.COST_DECLARATION__PART && Contributed.costParts().containsKey(context.getLinkText());
		return contributed ? null : super.getUnresolvedProxyMessage(context);
	}
}
