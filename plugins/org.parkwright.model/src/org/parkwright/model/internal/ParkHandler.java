package org.parkwright.model.internal;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.parkwright.model.LoadFault.Kind;
import org.parkwright.model.Location;
import org.parkwright.model.ParkResources;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkPackage;

/** Makes the objects of a park file, remembers where each began, and words the faults for people. */
final class ParkHandler extends SAXXMIHandler {
	private static final String ID = ParkPackage.Literals.NAMED_ELEMENT__ID.getName();

	private final Faults faults;
	private final Map<String, EObject> byId;
	private int withoutId;
	private Location firstWithoutId;
	private boolean idSeen;

	ParkHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options, Faults faults) {
		super(resource, helper, withNameMap(options));
		this.faults = faults;
		byId = ((org.eclipse.emf.ecore.resource.impl.ResourceImpl) resource).getIntrinsicIDToEObjectMap();
	}

	private static Map<?, ?> withNameMap(Map<?, ?> options) {
		Map<Object, Object> all = new HashMap<>(options);
		all.put(XMLResource.OPTION_USE_XML_NAME_TO_FEATURE_MAP, new HashMap<>());
		return all;
	}

	@Override
	public void endDocument() {
		super.endDocument();
		if (withoutId > 0) {
			faults.warning(Kind.MISSING_ID, (withoutId == 1 ? "an element has no id and was given one"
					: withoutId + " elements, of which this is the first, have no id and were given one")
					+ "; save the file to keep them", firstWithoutId.line(), firstWithoutId.column());
		}
	}

	@Override
	protected EObject createObject(EFactory factory, EClassifier type, boolean documentRoot) {
		idSeen = false;
		EObject object = super.createObject(factory, type, documentRoot);
		if (object instanceof Placed placed && !object.eIsProxy()) {
			placed.place(getLineNumber(), getColumnNumber());
			if (!idSeen) {
				if (withoutId++ == 0) {
					firstWithoutId = new Location(getLineNumber(), getColumnNumber());
				}
				byId.put(((NamedElement) object).getId(), object);
			}
		}
		return object;
	}

	@Override
	protected void setAttribValue(EObject object, String name, String value) {
		super.setAttribValue(object, name, value);
		if (ID.equals(name)) {
			idSeen = true;
			EObject first = byId.putIfAbsent(value, object);
			if (first != null) {
				Location place = ((Placed) first).location();
				faults.error(Kind.DUPLICATE_ID, "the id '" + value + "' of this " + label(object) + " is already that of the "
						+ label(first) + " in line " + place.line() + ", column " + place.column() + "; remove one of the two ids");
			}
		}
	}

	@Override
	protected void handleProxy(InternalEObject proxy, String uriLiteral) {
		super.handleProxy(proxy, uriLiteral);
		URI target = proxy.eProxyURI();
		boolean park = ParkResources.EXTENSION.equals(target.fileExtension());
		boolean near = target.isFile() || target.isPlatform() || resourceURI != null && String.valueOf(resourceURI.scheme()).equals(target.scheme());
		if (!park || !near) {
			proxy.eSetProxyURI(URI.createURI("refused:" + uriLiteral));
			faults.error(Kind.OUTSIDE_REFERENCE, "this element refers to '" + uriLiteral
					+ "', which is not read; only park files on this machine can be referred to");
		}
	}

	@Override
	protected EPackage getPackageForURI(String uri) {
		EPackage known = packageRegistry.getEPackage(uri);
		if (known != null) {
			return known;
		}
		if (ParkPackage.eNS_URI.equals(uri)) {
			return ParkPackage.eINSTANCE;
		}
		error(new PackageNotFoundException(uri, getLocation(), getLineNumber(), getColumnNumber()));
		return null;
	}

	@Override
	protected void handleXSISchemaLocation(String locations) {
		// Nothing is read from schema locations.
	}

	@Override
	protected void handleXSINoNamespaceSchemaLocation(String location) {
		// Nothing is read from schema locations.
	}

	@Override
	public void error(XMIException e) {
		Location place = e instanceof IllegalValueException bad && bad.getValue() instanceof EObject ? place(bad.getObject()) : null;
		if (place == null) {
			faults.error(kind(e), message(e), e.getLine(), e.getColumn());
		} else {
			faults.error(kind(e), message(e), place.line(), place.column());
		}
	}

	/** References are resolved when the whole file has been read, so where that is says nothing. */
	private static Location place(EObject object) {
		return object instanceof Placed placed ? placed.location() : null;
	}

	@Override
	public void warning(XMIException e) {
		error(e);
	}

	@Override
	public void fatalError(XMIException e) {
		error(e);
	}

	private static Kind kind(XMIException e) {
		if (e instanceof FeatureNotFoundException) {
			return Kind.UNKNOWN_FEATURE;
		}
		if (e instanceof ClassNotFoundException || e instanceof PackageNotFoundException) {
			return Kind.UNKNOWN_CLASS;
		}
		return e instanceof UnresolvedReferenceException ? Kind.UNKNOWN_REFERENCE : Kind.BAD_VALUE;
	}

	private static String message(XMIException e) {
		if (e instanceof FeatureNotFoundException unknown) {
			return one(unknown.getObject()) + " has no '" + unknown.getName() + "'; correct the name or remove it";
		}
		if (e instanceof ClassNotFoundException unknown) {
			return "'" + unknown.getName() + "' is no type that can stand here; correct the type or remove the element";
		}
		if (e instanceof PackageNotFoundException unknown) {
			return unknown.uri() == null ? "a type stands here without a namespace; write " + ParkPackage.eNS_PREFIX + ": before its name"
					: "the namespace '" + unknown.uri() + "' is unknown; remove what belongs to it";
		}
		if (e instanceof UnresolvedReferenceException lost) {
			String feature = lost.getFeature() == null ? "a reference" : "'" + lost.getFeature().getName() + "'";
			return feature + " refers to '" + lost.getReference() + "', but no element of the file has that id; correct or remove it";
		}
		if (e instanceof IllegalValueException bad) {
			String value = switch (bad.getValue()) {
			case null -> "an element that says xsi:nil";
			case EObject element -> "the " + label(element);
			default -> "'" + bad.getValue() + "'";
			};
			return value + " cannot be the '" + bad.getFeature().getName() + "' of " + one(bad.getObject())
					+ "; " + expected(bad.getFeature());
		}
		return e.getMessage();
	}

	private static String expected(EStructuralFeature feature) {
		EClassifier type = feature.getEType();
		if (type instanceof EEnum choice) {
			return "write one of " + String.join(", ", choice.getELiterals().stream().map(literal -> literal.getLiteral()).toList());
		}
		Class<?> instance = type.getInstanceClass();
		if (instance == Double.class) {
			return "write a number with a decimal point, or leave the attribute out if the value is unknown";
		}
		if (instance == Integer.class) {
			return "write a whole number, or leave the attribute out if the value is unknown";
		}
		if (instance == Boolean.class || instance == boolean.class) {
			return "write true or false";
		}
		return withArticle(type.getName()) + " is needed";
	}

	private static String label(EObject object) {
		String name = object instanceof NamedElement named ? named.getName() : null;
		return className(object) + (name == null ? "" : " '" + name + "'");
	}

	/** An attribute may be written as an element, in which no other can stand: there is no object then. */
	private static String one(EObject object) {
		return object == null ? "this place" : withArticle(className(object));
	}

	private static String withArticle(String name) {
		return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
	}

	private static String className(EObject object) {
		return object.eClass().getName();
	}
}
