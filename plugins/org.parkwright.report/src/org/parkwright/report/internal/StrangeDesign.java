package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.eclipse.birt.chart.model.Chart;
import org.eclipse.birt.chart.model.attribute.EmbeddedImage;
import org.eclipse.birt.chart.model.attribute.Image;
import org.eclipse.birt.chart.model.attribute.ScriptValue;
import org.eclipse.birt.chart.reportitem.api.ChartReportItemConstants;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ExtendedItemHandle;
import org.eclipse.birt.report.model.api.LibraryHandle;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.PropertyHandle;
import org.eclipse.birt.report.model.api.SlotHandle;
import org.eclipse.birt.report.model.api.StructureHandle;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.api.elements.ReportDesignConstants;
import org.eclipse.birt.report.model.api.extension.ExtendedElementException;
import org.eclipse.birt.report.model.api.metadata.IPropertyType;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

/**
 * What a design and its libraries do besides laying out: scripts and handlers, sources of data of their own, pictures from
 * elsewhere. The scripts of the built-in design, letter for letter, are none of these, since a design that was made from
 * it needs them. Expressions are left to {@link Confinement}.
 */
final class StrangeDesign {

	private static final Set<String> KNOWN = Set.of(ReportDesignConstants.REPORT_DESIGN_ELEMENT,
			ReportDesignConstants.LIBRARY_ELEMENT, ReportDesignConstants.LABEL_ITEM, ReportDesignConstants.TEXT_ITEM,
			ReportDesignConstants.TEXT_DATA_ITEM, ReportDesignConstants.DATA_ITEM, ReportDesignConstants.AUTOTEXT_ITEM,
			ReportDesignConstants.IMAGE_ITEM, ReportDesignConstants.LINE_ITEM, ReportDesignConstants.RECTANGLE_ITEM,
			ReportDesignConstants.GRID_ITEM, ReportDesignConstants.TABLE_ITEM, ReportDesignConstants.LIST_ITEM,
			ReportDesignConstants.FREE_FORM_ITEM, ReportDesignConstants.ROW_ELEMENT,
			ReportDesignConstants.CELL_ELEMENT, ReportDesignConstants.COLUMN_ELEMENT, ReportDesignConstants.GROUP_ELEMENT,
			ReportDesignConstants.TABLE_GROUP_ELEMENT, ReportDesignConstants.LIST_GROUP_ELEMENT,
			ReportDesignConstants.SIMPLE_MASTER_PAGE_ELEMENT, ReportDesignConstants.GRAPHIC_MASTER_PAGE_ELEMENT,
			ReportDesignConstants.STYLE_ELEMENT, ReportDesignConstants.THEME_ITEM, ReportDesignConstants.REPORT_ITEM_THEME_ELEMENT,
			ReportDesignConstants.SCRIPT_DATA_SOURCE, ReportDesignConstants.SCRIPT_DATA_SET,
			ReportDesignConstants.JOINT_DATA_SET, ReportDesignConstants.SCALAR_PARAMETER_ELEMENT,
			ReportDesignConstants.PARAMETER_GROUP_ELEMENT);

	private static final String BEHIND = "backgroundImage";
	private static final Set<String> CODE = Set.of("eventHandlerClass", "includeScripts", "scriptLibs");

	/** What the annexes of a study that is not at hand call their tables by. */
	private static final Pattern OWN_TABLE = Pattern.compile("openTable\\(\"[\\w.-]+\"\\);|return fetchRow\\(\"[\\w.-]+\", row\\);");

	/** Markup that takes something in from elsewhere, or a text that may become such markup. */
	private static final Pattern TAKES_IN = Pattern.compile(
			"<\\s*(img|object|embed|iframe|frame|link|script|style|video|audio|source|svg|base|meta)\\b|url\\s*\\(|format\\s*=\\s*[\"']?html",
			Pattern.CASE_INSENSITIVE);

	private final Set<String> own = new HashSet<>();
	private final List<String> found = new ArrayList<>();

	private StrangeDesign(Collection<? extends ModuleHandle> builtIn) {
		builtIn.forEach(module -> scripts(module, (script, property) -> own.add(script.strip())));
	}

	/**
	 * @param builtIn the design and library of this bundle
	 * @return what is found, one phrase each with its line
	 */
	static List<String> findings(ModuleHandle design, Collection<? extends ModuleHandle> builtIn) {
		StrangeDesign check = new StrangeDesign(builtIn);
		check.module(design);
		for (Object library : design.getAllLibraries()) {
			check.module((LibraryHandle) library);
		}
		return check.found;
	}

	private void module(ModuleHandle module) {
		scripts(module, (script, property) -> {
			if (!own.contains(script.strip()) && !OWN_TABLE.matcher(script.strip()).matches()) {
				add(property.getElementHandle(), "the script " + property.getPropertyDefn().getName());
			}
		});
		all(module).forEach(this::element);
	}

	private static void scripts(ModuleHandle module, BiConsumer<String, PropertyHandle> action) {
		for (DesignElementHandle element : all(module)) {
			for (PropertyHandle property : properties(element)) {
				if (property.getPropertyDefn().getTypeCode() == IPropertyType.SCRIPT_TYPE && property.getStringValue() != null
						&& !property.getStringValue().isBlank()) {
					action.accept(property.getStringValue(), property);
				}
			}
		}
	}

	private void element(DesignElementHandle element) {
		String kind = element.getDefn().getName();
		if (element instanceof ExtendedItemHandle item) {
			extended(item);
		} else if (!KNOWN.contains(kind)) {
			add(element, "an element of the kind " + kind);
		}
		for (PropertyHandle property : properties(element)) {
			String name = property.getPropertyDefn().getName();
			Object value = property.getValue();
			boolean isSet = value instanceof Collection<?> values ? !values.isEmpty() : value != null && !value.toString().isBlank();
			if (isSet && CODE.contains(name)) {
				add(element, "code by " + name);
			} else if (isSet && name.equals(BEHIND) && !"none".equals(property.getStringValue())) {
				add(element, "a picture behind it, " + property.getStringValue());
			} else if (isSet && name.equals("highlightRules")) {
				highlights(property);
			}
		}
		switch (kind) {
		case ReportDesignConstants.IMAGE_ITEM -> image(element);
		case ReportDesignConstants.TEXT_ITEM -> {
			String content = element.getStringProperty("content");
			if (content != null && TAKES_IN.matcher(content).find()) {
				add(element, "a text that takes in something else");
			}
		}
		case ReportDesignConstants.TEXT_DATA_ITEM -> {
			if (!DesignChoiceConstants.TEXT_DATA_CONTENT_TYPE_PLAIN.equals(element.getStringProperty("contentType"))) {
				add(element, "a computed text that is not plain");
			}
		}
		default -> {
			// nothing of its own to look at
		}
		}
	}

	private void highlights(PropertyHandle rules) {
		for (Iterator<?> all = rules.iterator(); all.hasNext();) {
			if (((StructureHandle) all.next()).getMember(BEHIND).getValue() != null) {
				add(rules.getElementHandle(), "a picture behind it where it is highlighted");
			}
		}
	}

	private void image(DesignElementHandle image) {
		String source = image.getStringProperty("source");
		if (DesignChoiceConstants.IMAGE_REF_TYPE_URL.equals(source) || DesignChoiceConstants.IMAGE_REF_TYPE_FILE.equals(source)) {
			add(image, "a picture from elsewhere (embed it)");
		}
	}

	private void extended(ExtendedItemHandle item) {
		if (!"Chart".equals(item.getExtensionName())) {
			add(item, "an item of the kind " + item.getExtensionName());
			return;
		}
		Chart chart;
		try {
			chart = item.getReportItem() == null ? null
					: (Chart) item.getReportItem().getProperty(ChartReportItemConstants.PROPERTY_CHART);
		} catch (ExtendedElementException e) {
			add(item, "a chart that can't be read");
			return;
		}
		if (chart == null) {
			return;
		}
		if (chart.getScript() != null && !chart.getScript().isBlank()) {
			add(item, "a chart with a script");
		}
		for (TreeIterator<EObject> parts = chart.eAllContents(); parts.hasNext();) {
			EObject part = parts.next();
			if (part instanceof Image && !(part instanceof EmbeddedImage)) {
				add(item, "a chart with a picture from elsewhere");
			} else if (part instanceof ScriptValue) {
				add(item, "a chart with a script for the page");
			}
		}
	}

	private void add(DesignElementHandle element, String what) {
		ModuleHandle module = element.getModuleHandle();
		String file = module instanceof LibraryHandle library ? " of the library " + library.getNamespace() : "";
		String place = what + " (line " + module.getLineNo(element.getElement()) + file + ")";
		if (!found.contains(place)) {
			found.add(place);
		}
	}

	private static List<PropertyHandle> properties(DesignElementHandle element) {
		List<PropertyHandle> properties = new ArrayList<>();
		for (Iterator<?> all = element.getPropertyIterator(); all.hasNext();) {
			properties.add((PropertyHandle) all.next());
		}
		return properties;
	}

	private static List<DesignElementHandle> all(DesignElementHandle element) {
		List<DesignElementHandle> all = new ArrayList<>();
		all.add(element);
		for (int i = 0; i < element.getDefn().getSlotCount(); i++) {
			SlotHandle slot = element.getSlot(i);
			for (DesignElementHandle child : slot.getContents()) {
				all.addAll(all(child));
			}
		}
		return all;
	}
}
