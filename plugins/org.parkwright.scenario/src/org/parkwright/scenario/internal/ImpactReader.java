package org.parkwright.scenario.internal;

import java.util.Optional;
import java.util.function.Function;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.Reading.Read;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.ImpactDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.SetKind;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Reads the impacts of a factor set. */
final class ImpactReader {

	private final Reading reading;
	private final Source source;
	private final Faults faults = new Faults();

	ImpactReader(Reading reading, Source source) {
		this.reading = reading;
		this.source = source;
	}

	/** Reads one impact. A reader reads no more than one. */
	Read<Impact> read(ImpactDeclaration declaration) {
		if (declaration.eContainer() instanceof ParameterSetDeclaration set && set.getKind() != SetKind.FACTOR) {
			faults.error(Codes.IMPACT, "An impact belongs in a factor set.", "Move it there.",
					source.place(declaration, Literals.IMPACT_DECLARATION__NAME));
		}
		if (declaration.getDirect() == null && declaration.getUpstream() == null) {
			faults.error(Codes.IMPACT, "The impact " + declaration.getName() + " is of nothing.",
					"Write what it is, for instance direct fuelUse * 160 g/GJ.",
					source.place(declaration, Literals.IMPACT_DECLARATION__NAME));
		}
		TermReader terms = new TermReader(reading, source, Where.PARAMETER, faults);
		Expression direct = declaration.getDirect() == null ? null : terms.read(declaration.getDirect());
		Expression upstream = declaration.getUpstream() == null ? null : terms.read(declaration.getUpstream());
		Function<String, Unit<?>> units = reading.parameters().unitsFrom(declaration);
		String unit = null;
		for (Expression part : new Expression[] { direct, upstream }) {
			if (part != null && unit == null) {
				unit = summed(part, units);
			} else if (part != null) {
				UnitCheck.demand(part, Units.parse(unit + "/a"), declaration.getName(), units, faults);
			}
		}
		return new Read<>(new Impact(declaration.getName(), ParameterReader.title(declaration.getTitle()),
				unit == null ? Impact.UNITS.getLast() : unit, direct, upstream, source.place(declaration)), faults);
	}

	/** @return null after a fault */
	private String summed(Expression part, Function<String, Unit<?>> units) {
		Unit<?> found = UnitCheck.unitOf(part, units, faults);
		if (found == null) {
			return null;
		}
		Optional<String> unit = Impact.summed(found);
		if (unit.isEmpty()) {
			faults.error(UnitCheck.UNIT, "An impact is an amount a year, for instance in t/a or m3/a, but this is in "
					+ Units.format(found) + ".", "Multiply by what the unit uses or makes in a year, such as fuelUse.",
					part.place());
		}
		return unit.orElse(null);
	}
}
