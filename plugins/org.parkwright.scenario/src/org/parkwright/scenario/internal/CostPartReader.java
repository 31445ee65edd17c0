package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.syntax.Charge;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.simulation.Basis;

/** Reads parts of cost. */
final class CostPartReader {

	/** Columns of files are named after parts. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

	/** What a unit of a park states as a cost. */
	private static final String STATED = "operatingCost";

	private final Source source;
	private final Faults faults;

	CostPartReader(Source source, Faults faults) {
		this.source = source;
		this.faults = faults;
	}

	CostPart read(CostPartDeclaration declaration) {
		if (!NAME.matcher(declaration.getName()).matches()) {
			faults.error(Codes.COST_PART, "Columns of files are named after a part of cost, and " + declaration.getName() + " can name none.",
					"Write a name of the letters a to z and digits; the title may say what you like.",
					source.place(declaration, Literals.DECLARATION__NAME));
		}
		if (declaration.getStated() != null && !declaration.getStated().equals(STATED)) {
			faults.error(Codes.COST_PART, "No unit of a park states " + declaration.getStated() + " as a cost.", "Write or " + STATED + ".",
					source.place(declaration, Literals.COST_PART_DECLARATION__STATED));
		}
		List<CostPart.Charge> charges = new ArrayList<>();
		declaration.getCharges().forEach(charge -> charge(charge).ifPresent(charges::add));
		String title = ParameterReader.title(declaration.getTitle());
		return new CostPart(declaration.getName(), title.isBlank() ? declaration.getName() : title, declaration.isBudget(), STATED.equals(declaration.getStated()), charges,
				source.place(declaration));
	}

	private Optional<CostPart.Charge> charge(Charge charge) {
		Optional<Basis> basis = Basis.of(charge.getBasis());
		if (basis.isEmpty()) {
			faults.error(Codes.UNKNOWN + "basis", "Nothing is charged on " + charge.getBasis() + ".",
					Suggestions.remedy(charge.getBasis(), Arrays.stream(Basis.values()).map(Basis::word).toList()),
					source.place(charge, Literals.CHARGE__BASIS));
			return Optional.empty();
		}
		String text = Money.SIGN + "/" + String.join("/", charge.getUnits());
		Unit<?> unit;
		try {
			unit = Units.parse(text);
		} catch (UnitSyntaxException e) {
			faults.error(Codes.UNKNOWN_UNIT, Character.toUpperCase(e.getMessage().charAt(0)) + e.getMessage().substring(1) + ".",
					"Write a unit behind per, such as kW, GJ or MWh.", source.place(charge, Literals.CHARGE__UNITS));
			return Optional.empty();
		}
		Unit<?> money = Units.parse(Money.SIGN);
		Unit<?> found = unit.multiply(Units.parse(basis.get().unit()));
		boolean once = Units.compatible(found, money);
		if (charge.isSuccessor() ? !once : !once && !Units.compatible(found, Units.parse(Money.SIGN + "/a"))) {
			Place place = source.place(charge);
			faults.error(UnitCheck.UNIT, inMoney(text) + " on " + basis.get().word() + " in " + basis.get().unit() + " make " + inMoney(Units.format(found)) + ", which is "
					+ (charge.isSuccessor() ? "no money." : "neither money nor money a year."),
					"Charge per " + Units.format(Units.parse(basis.get().unit())).replaceFirst("/a$", "") + " or a unit like it.", place);
			return Optional.empty();
		}
		return Optional.of(new CostPart.Charge(Role.price(charge.getRate(), text, !charge.isOptional()), basis.get(), charge.isIncome(),
				charge.isSuccessor()));
	}

	/** A part of cost is of no currency: it is charged in that of each study. */
	private static String inMoney(String unit) {
		return unit.replace(Money.SIGN, "money").replace(Units.CURRENCY, "money");
	}

	/** Tells where a part does not go together with others that are seen beside it. */
	void fits(CostPartDeclaration declaration, CostPart part, List<CostPart> others) {
		for (CostPart other : others) {
			if (part.successor() && other.successor()) {
				faults.error(Codes.COST_PART, "The unit that follows is paid by " + other.id() + " already.", "Take after remainingLife away.",
						source.place(declaration, Literals.DECLARATION__NAME));
			}
			if (part.stated() && other.stated()) {
				faults.error(Codes.COST_PART, "The operating cost that units state belongs to " + other.id() + " already.",
						"Take or " + STATED + " away.", source.place(declaration, Literals.COST_PART_DECLARATION__STATED));
			}
			for (Charge charge : declaration.getCharges()) {
				other.rates().filter(rate -> rate.word().equals(charge.getRate())).filter(rate -> part.rates()
						.anyMatch(own -> own.word().equals(rate.word()) && !own.equals(rate))).findFirst().ifPresent(rate -> faults.error(
								Codes.COST_PART, other.id() + " charges " + rate.word() + " in " + inMoney(rate.unit())
										+ (rate.required() ? "" : " and as optional") + ".",
								"Charge it alike, or give this price another name.", source.place(charge, Literals.CHARGE__RATE)));
			}
		}
		for (Charge charge : declaration.getCharges()) {
			if (Role.FACTORS.stream().anyMatch(factor -> factor.word().equals(charge.getRate()))) {
				faults.error(Codes.PARAMETER_KIND, charge.getRate() + " belongs in a factor set and is no price.", "Give the price another name.",
						source.place(charge, Literals.CHARGE__RATE));
			}
		}
	}
}
