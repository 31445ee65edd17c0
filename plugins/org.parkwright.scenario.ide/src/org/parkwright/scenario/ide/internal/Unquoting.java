package org.parkwright.scenario.ide.internal;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Takes quotation marks off a name. */
final class Unquoting {

	private Unquoting() {
	}

	static String plain(INode node) {
		return plain(NodeModelUtils.getTokenText(node));
	}

	static String plain(String text) {
		boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
		return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
	}
}
