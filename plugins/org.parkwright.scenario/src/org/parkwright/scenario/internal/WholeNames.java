package org.parkwright.scenario.internal;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Names of the language are never made of parts, for a name in quotation marks may hold any sign. */
public class WholeNames implements IQualifiedNameConverter {

	@Override
	public String toString(QualifiedName name) {
		return name.toString();
	}

	@Override
	public QualifiedName toQualifiedName(String name) {
		return QualifiedName.create(name);
	}
}
