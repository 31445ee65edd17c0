package org.parkwright.symbiosis.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.Keys;
import org.parkwright.core.table.Tables.Line;
import org.parkwright.core.transfer.ListTarget;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage.Literals;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.SubstanceShare;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;
import org.parkwright.symbiosis.Dimension;

/** One reading of a list of offers and wants into a model. */
final class OffersImport {

	static final String OFFER = "offer";
	static final String WANT = "want";
	private static final Pattern SHARE = Pattern.compile("(\\S.*?)\\s+([0-9.eE+-]*?)\\.\\.([0-9.eE+-]*)");

	private final ListTarget target;
	private final EipModel model;
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	private final Map<String, MaterialType> materials = new HashMap<>();
	private final Map<String, Substance> substances = new HashMap<>();
	private final Map<Port, Integer> stated = new HashMap<>();
	private int count;

	/** @param there what the park file holds */
	OffersImport(Path file, EipModel there) {
		target = ListTarget.copy(file, there);
		model = target.model();
		model.eAllContents().forEachRemaining(each -> {
			if (each instanceof Actor actor) {
				Stream.of(actor.getId(), actor.getName()).filter(Objects::nonNull).forEach(name -> actors.putIfAbsent(name, actor));
			}
		});
		model.getLibrary().getMaterials().forEach(material -> know(materials, material, material.getCode()));
		model.getLibrary().getSubstances().forEach(substance -> know(substances, substance, substance.getCode()));
	}

	private static <T extends NamedElement> void know(Map<String, T> all, T element, String code) {
		Stream.of(code, element.getName(), element.getId()).filter(text -> text != null && !text.isBlank()).forEach(text -> all.putIfAbsent(text.toLowerCase(Locale.ROOT), element));
	}

	ListTarget target() {
		return target;
	}

	int count() {
		return count;
	}

	/** Takes a line; all that is wrong with it is told at once. */
	void row(Line line) {
		Actor actor = actors.get(line.text("actor"));
		if (actor == null) {
			line.error("actor", "offer.actor", line.text("actor").isEmpty() ? "It is not said who has or wants it." : "There is no " + line.text("actor") + " in the park.",
					line.text("actor").isEmpty() ? "Name a firm or another actor of the park." : Suggestions.remedy(line.text("actor"), actors.keySet()));
		}
		PortDirection direction = direction(line);
		MaterialType material = material(line);
		Double quantity = quantity(line);
		String unit = unit(line, quantity);
		String priceUnit = priceUnit(line);
		List<SubstanceShare> shares = shares(line);
		Boolean permit = yesNo(line, "permit");
		if (actor == null || direction == PortDirection.UNKNOWN || material == null) {
			return;
		}
		Port port = port(actor, direction, material);
		Integer first = stated.putIfAbsent(port, line.place("actor").line());
		if (first != null || port.getQuantity() != null && !target.isSaid(port)) {
			line.error("material", "offer.twice", first != null ? "The same stands in line " + first + " too." : "The park states its quantity already.",
					first != null ? "Put both into one line." : "Leave the line out, or empty the quantity in the park.");
			return;
		}
		port.setQuantity(quantity);
		port.setUnit(unit);
		port.setPrice(line.number("price"));
		port.setPriceUnit(priceUnit);
		port.setTemperature(line.number("temperature"));
		port.setReturnTemperature(line.number("return_temperature"));
		port.getBounds().addAll(shares);
		if (permit != null) {
			actor.setHazardousPermit(permit);
		}
		count++;
		target.said(port, line.place("actor"), Map.of(Literals.PORT__QUANTITY, line.place("quantity"), Literals.PORT__UNIT, line.place("unit"),
				Literals.PORT__PRICE, line.place("price"), Literals.PORT__PRICE_UNIT, line.place("price_unit"),
				Literals.PORT__TEMPERATURE, line.place("temperature"), Literals.PORT__RETURN_TEMPERATURE, line.place("return_temperature")));
		shares.forEach(share -> target.said(share, line.place("substances")));
	}

	private static PortDirection direction(Line line) {
		return switch (line.text("direction").toLowerCase(Locale.ROOT)) {
			case OFFER -> PortDirection.OUT;
			case WANT -> PortDirection.IN;
			default -> {
				line.error("direction", "offer.direction", "It is neither an offer nor a want.", "Write offer or want.");
				yield PortDirection.UNKNOWN;
			}
		};
	}

	/** What the library does not have becomes a material of it; what it has may be told more of, and not otherwise. */
	private MaterialType material(Line line) {
		String name = line.text("material");
		if (name.isEmpty() || Parks.unprintable(name) >= 0) {
			line.error("material", "offer.material", name.isEmpty() ? "It is not said what it is." : "The name holds a control character.", "Name the material.");
			return null;
		}
		MaterialType material = materials.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
			MaterialType made = ParkFactory.eINSTANCE.createMaterialType();
			made.setId(target.id("material." + Keys.encode(name)));
			made.setName(name);
			model.getLibrary().getMaterials().add(made);
			target.said(made, line.place("material"));
			return made;
		});
		agree(line, "list", material.getClassification(), text(line, "list"), material::setClassification);
		agree(line, "class", material.getClassCode(), text(line, "class"), material::setClassCode);
		agree(line, "hazardous", material.getHazardous(), yesNo(line, "hazardous"), material::setHazardous);
		MaterialForm form = form(line);
		agree(line, "form", material.getForm() == MaterialForm.UNKNOWN ? null : material.getForm(), form, material::setForm);
		return material;
	}

	private static <T> void agree(Line line, String column, T there, T said, Consumer<T> set) {
		if (said != null && there != null && !there.equals(said)) {
			line.error(column, "offer." + column, "The material has " + there + " already, in the park or in a line before.", "Write the same, or give the other material a name of its own.");
		} else if (said != null) {
			set.accept(said);
		}
	}

	private static String text(Line line, String column) {
		return line.text(column).isEmpty() ? null : line.text(column);
	}

	private static MaterialForm form(Line line) {
		String text = line.text("form");
		MaterialForm form = text.isEmpty() ? null : MaterialForm.get(text.toLowerCase(Locale.ROOT));
		if (!text.isEmpty() && (form == null || form == MaterialForm.UNKNOWN)) {
			line.error("form", "offer.form", "There is no form " + text + ".",
					"Write one of " + String.join(", ", MaterialForm.VALUES.stream().map(MaterialForm::getLiteral).filter(word -> !word.equals("unknown")).toList()) + ", or nothing.");
			return null;
		}
		return form;
	}

	private static Boolean yesNo(Line line, String column) {
		return switch (line.text(column).toLowerCase(Locale.ROOT)) {
			case "" -> null;
			case "yes" -> Boolean.TRUE;
			case "no" -> Boolean.FALSE;
			default -> {
				line.error(column, "offer." + column, "It is neither yes nor no.", "Write yes, no, or nothing if it is not known.");
				yield null;
			}
		};
	}

	private static Double quantity(Line line) {
		Double quantity = line.number("quantity");
		if (quantity != null && quantity < 0) {
			line.error("quantity", "offer.quantity", "It is less than 0.", "Write how much it is in a year, and want in place of offer if it is needed.");
		}
		return quantity;
	}

	private static String unit(Line line, Double quantity) {
		String text = line.text("unit");
		boolean known = Dimension.of(text).isPresent();
		if (!known && (quantity != null || !text.isEmpty())) {
			line.error("unit", "offer.unit", text.isEmpty() ? "The quantity has no unit." : "In " + text + " no mass, volume or energy of a year is counted.",
					"Write one, such as t/a, m3/a or GJ/a.");
		}
		return text.isEmpty() ? null : text;
	}

	private String priceUnit(Line line) {
		String text = line.text("price_unit");
		String remedy = "Write one, such as " + Objects.requireNonNullElse(model.getCurrency(), Units.CURRENCY) + "/t.";
		if (line.number("price") != null && text.isEmpty()) {
			line.error("price_unit", "offer.price", "The price has no unit.", remedy);
		}
		if (!text.isEmpty()) {
			try {
				Units.parse(text);
			} catch (UnitSyntaxException e) {
				line.error("price_unit", "offer.price", "There is no unit " + text + ".", remedy);
			}
		}
		return text.isEmpty() ? null : text;
	}

	private List<SubstanceShare> shares(Line line) {
		List<SubstanceShare> shares = new ArrayList<>();
		for (String part : line.text("substances").split(";")) {
			if (part.isBlank()) {
				continue;
			}
			Matcher matcher = SHARE.matcher(part.strip());
			Double lower = matcher.matches() ? number(matcher.group(2)) : null;
			Double upper = matcher.matches() ? number(matcher.group(3)) : null;
			if (lower == null && upper == null || matcher.matches() && (isNoNumber(matcher.group(2), lower) || isNoNumber(matcher.group(3), upper))) {
				line.error("substances", "offer.substances", "\"" + part.strip() + "\" says of no substance how much of it there is.",
						"Write the substance and its smallest and largest share in kg/kg, such as zinc 0.15..0.25 or chloride ..0.0002, with a semicolon before the next.");
				continue;
			}
			SubstanceShare share = ParkFactory.eINSTANCE.createSubstanceShare();
			share.setSubstance(substance(matcher.group(1)));
			share.setLowerBound(lower);
			share.setUpperBound(upper);
			shares.add(share);
		}
		return shares;
	}

	private static boolean isNoNumber(String text, Double number) {
		return !text.isEmpty() && number == null;
	}

	private static Double number(String text) {
		try {
			return text.isEmpty() ? null : Double.valueOf(text);
		} catch (NumberFormatException e) {
			return null; // told by who asks
		}
	}

	private Substance substance(String name) {
		return substances.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
			Substance substance = ParkFactory.eINSTANCE.createSubstance();
			substance.setId(target.id("substance." + Keys.encode(name)));
			substance.setName(name);
			substance.setCode(name);
			model.getLibrary().getSubstances().add(substance);
			return substance;
		});
	}

	private Port port(Actor owner, PortDirection direction, MaterialType material) {
		return owner.getPorts().stream().filter(port -> port.getDirection() == direction && port.getMaterial() == material).findFirst().orElseGet(() -> {
			Port port = ParkFactory.eINSTANCE.createPort();
			port.setId(target.id("port." + Keys.encode(owner.getId()) + "." + Keys.encode(material.getName()) + "." + direction.getLiteral()));
			port.setName(material.getName());
			port.setDirection(direction);
			port.setMaterial(material);
			owner.getPorts().add(port);
			return port;
		});
	}
}
