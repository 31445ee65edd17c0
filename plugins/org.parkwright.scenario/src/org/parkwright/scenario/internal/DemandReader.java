package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Demand;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Mark;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.AmountSeries;
import org.parkwright.scenario.syntax.DemandDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.simulation.Attribute;

/** Reads what a study says of the demand of parks. */
final class DemandReader {

	private final Source source;
	private final TermReader terms;
	private final Faults faults;
	private final List<Demand> read = new ArrayList<>();

	DemandReader(Reading reading, Source source, Faults faults) {
		this.source = source;
		this.faults = faults;
		terms = new TermReader(reading, source, Where.PARAMETER, faults);
	}

	/** @return those that are sound */
	List<Demand> read(List<DemandDeclaration> declarations) {
		declarations.forEach(this::read);
		return read;
	}

	private void read(DemandDeclaration declaration) {
		Attribute of = Attribute.of(declaration.getProduct().getLiteral()).orElseThrow();
		String park = Objects.requireNonNullElse(declaration.getPark(), "");
		AmountSeries series = declaration.getSeries();
		Expression amount = series == null ? terms.amount(declaration.getAmount()) : terms.series(series);
		Mark mark = ParameterReader.mark(series == null ? declaration.getMark() : series.getMark());
		String whence = series == null ? ParameterReader.sourceText(declaration.getSource(), declaration, Literals.DEMAND_DECLARATION__MARK, source, faults)
				: ParameterReader.sourceText(series.getSource(), series, Literals.AMOUNT_SERIES__MARK, source, faults);
		if (read.stream().anyMatch(other -> other.of() == of && other.park().equals(park))) {
			faults.error(Codes.DEMAND, "The study states this demand twice.", "Take one of the two away, or write a series of years.",
					source.place(declaration));
		}
		if (fits(amount, of)) {
			read.add(new Demand(of, park, amount, mark, whence, source.place(declaration)));
		}
	}

	private boolean fits(Expression amount, Attribute of) {
		List<Expression.Quantity> quantities = amount instanceof Expression.Series series
				? series.points().stream().map(Expression.Series.Point::value).toList() : List.of((Expression.Quantity) amount);
		Unit<?> unit = Units.parse(of.unit());
		boolean fits = !quantities.isEmpty();
		for (Expression.Quantity quantity : quantities) {
			double value = terms.converted(quantity, unit, "A demand of " + of.word());
			if (value < 0) {
				faults.error(Codes.DEMAND, "A demand is not below 0.", "Write what is wanted, 0 for nothing.", quantity.place());
			}
			fits &= value >= 0;
		}
		return fits;
	}
}
