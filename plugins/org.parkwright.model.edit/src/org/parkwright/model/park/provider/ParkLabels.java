package org.parkwright.model.park.provider;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.parkwright.model.QuantityUnits;
import org.parkwright.model.park.ActivityDatum;
import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.CatalogueEntry;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.Discharge;
import org.parkwright.model.park.EfficiencyClass;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionScope;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.NotationKey;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.PeriodValue;
import org.parkwright.model.park.PlanChapter;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;
import org.parkwright.model.park.Price;
import org.parkwright.model.park.RemovalRate;
import org.parkwright.model.park.Sector;
import org.parkwright.model.park.Source;
import org.parkwright.model.park.SubstanceShare;
import org.parkwright.model.park.TechnologyCost;
import org.parkwright.model.park.TransferCoefficient;
import org.parkwright.model.park.WarmingPotential;
import org.parkwright.model.park.YearAccount;
import org.parkwright.model.park.util.ParkSwitch;

/**
 * One line for each element and one icon for each class. An element is called by its name; units and elements that
 * are hardly ever named say what they hold, as in "U001 coal CHP 300 MW 2013" or "coal CO2 96.1 kg/GJ".
 * What is unknown is left out; an element that has nothing to show is called by its class and the start of its id.
 *
 * <p>It is an adapter only because an adapter factory may hand out nothing else.
 *
 * @since 0.1
 */
public final class ParkLabels extends AdapterImpl implements IItemLabelProvider {
	private static final int SHORT_ID = 8;
	private static final ParkSwitch<String> TEXT = new Text();

	/** @return the label of an element of the metamodel */
	public static String text(EObject element) {
		String text = TEXT.doSwitch(element);
		if (text != null && !text.isEmpty()) {
			return text;
		}
		String type = ParkEditPlugin.INSTANCE.getString("_UI_" + element.eClass().getName() + "_type");
		String id = element instanceof NamedElement named ? named.getId() : null;
		return id == null ? type : type + " " + id.substring(0, Math.min(SHORT_ID, id.length()));
	}

	/** @return the URL of the SVG icon of a concrete class */
	public static URL image(EClass type) {
		try {
			return URI.create(ParkEditPlugin.INSTANCE.getBaseURL() + "icons/full/obj16/" + type.getName() + ".svg").toURL();
		} catch (MalformedURLException e) {
			throw new IllegalStateException("no URL of an icon of " + type.getName(), e);
		}
	}

	@Override
	public String getText(Object object) {
		return text((EObject) object);
	}

	@Override
	public Object getImage(Object object) {
		return image(((EObject) object).eClass());
	}

	private static String line(Object... parts) {
		return Stream.of(parts).filter(Objects::nonNull).map(ParkLabels::word).filter(part -> !part.isBlank())
				.collect(Collectors.joining(" "));
	}

	private static String word(Object part) {
		return part instanceof Enumerator literal ? ParkEditPlugin.INSTANCE
				.getString("_UI_" + part.getClass().getSimpleName() + "_" + literal.getName() + "_literal") : part.toString();
	}

	private static String code(CatalogueEntry entry) {
		if (entry == null) {
			return null;
		}
		return entry.getCode() == null || entry.getCode().isBlank() ? entry.getName() : entry.getCode();
	}

	private static String quantity(EObject element, EAttribute attribute) {
		Object value = element.eGet(attribute);
		if (value == null) {
			return null;
		}
		String number = ParkFactory.eINSTANCE.convertToString(ParkPackage.Literals.QUANTITY, value);
		return QuantityUnits.of(element, attribute).filter(unit -> !"1".equals(unit)).map(unit -> number + " " + unit).orElse(number);
	}

	private static String symbol(ComparisonOperator operator) {
		return switch (operator) {
			case AT_LEAST -> "≥";
			case AT_MOST -> "≤";
			case EQUAL -> "=";
			case ABOVE -> ">";
			case BELOW -> "<";
		};
	}

	private static final class Text extends ParkSwitch<String> {
		@Override
		public String caseNamedElement(NamedElement element) {
			return element.getName();
		}

		@Override
		public String caseCatalogueEntry(CatalogueEntry entry) {
			return entry.getName() == null || entry.getName().isBlank() ? entry.getCode() : entry.getName();
		}

		@Override
		public String caseSource(Source source) {
			return source.getName() == null || source.getName().isBlank() ? source.getCitation() : source.getName();
		}

		@Override
		public String caseEnergyUnit(EnergyUnit unit) {
			if (unit.getName() == null || unit.getName().isBlank()) {
				return null;
			}
			Object output = unit.getOutput() == EnergyOutput.UNKNOWN ? null : unit.getOutput();
			return line(unit.getName(), code(unit.getFuel()), output, quantity(unit, ParkPackage.Literals.ENERGY_UNIT__CAPACITY),
					unit.getVintage());
		}

		@Override
		public String caseFlow(Flow flow) {
			if (flow.getName() != null && !flow.getName().isBlank()) {
				return flow.getName();
			}
			return flow.getFrom() == null && flow.getTo() == null ? null
					: line(owner(flow.getFrom()), "→", owner(flow.getTo()), code(flow.getMaterial()));
		}

		private static String owner(Port port) {
			return port == null || port.getOwner() == null ? "?" : text(port.getOwner());
		}

		@Override
		public String casePort(Port port) {
			Object direction = port.getDirection() == PortDirection.UNKNOWN ? null : port.getDirection();
			return line(port.getName(), direction, code(port.getMaterial()), quantity(port, ParkPackage.Literals.PORT__QUANTITY));
		}

		@Override
		public String caseFuelShare(FuelShare share) {
			return line(share.getName(), code(share.getFuel()), quantity(share, ParkPackage.Literals.FUEL_SHARE__SHARE));
		}

		@Override
		public String caseSubstanceShare(SubstanceShare share) {
			return line(share.getName(), code(share.getSubstance()), quantity(share, ParkPackage.Literals.SUBSTANCE_SHARE__SHARE));
		}

		@Override
		public String caseEfficiencyClass(EfficiencyClass item) {
			String from = quantity(item, ParkPackage.Literals.EFFICIENCY_CLASS__LOWER_BOUND);
			return line(item.getName(), code(item.getFuel()), from == null ? null : "≥ " + from + ":",
					quantity(item, ParkPackage.Literals.EFFICIENCY_CLASS__EFFICIENCY));
		}

		@Override
		public String caseTechnologyCost(TechnologyCost cost) {
			return line(cost.getName(), cost.getKind(), quantity(cost, ParkPackage.Literals.TECHNOLOGY_COST__VALUE));
		}

		@Override
		public String caseEmissionFactor(EmissionFactor factor) {
			return line(factor.getName(), code(factor.getMaterial()), code(factor.getSubstance()),
					quantity(factor, ParkPackage.Literals.EMISSION_FACTOR__VALUE));
		}

		@Override
		public String caseWarmingPotential(WarmingPotential potential) {
			return line(potential.getName(), code(potential.getSubstance()),
					quantity(potential, ParkPackage.Literals.WARMING_POTENTIAL__VALUE));
		}

		@Override
		public String casePrice(Price price) {
			return line(price.getName(), code(price.getMaterial()), code(price.getMadeFrom()), price.getKind(),
					quantity(price, ParkPackage.Literals.PRICE__VALUE));
		}

		@Override
		public String caseBenchmark(Benchmark benchmark) {
			String threshold = quantity(benchmark, ParkPackage.Literals.BENCHMARK__THRESHOLD);
			return line(benchmark.getName(), threshold == null ? null : symbol(benchmark.getOperator()) + " " + threshold,
					benchmark.getCondition());
		}

		@Override
		public String caseGridFactor(GridFactor factor) {
			return line(factor.getName(), factor.getYear(), factor.getKind(),
					quantity(factor, ParkPackage.Literals.GRID_FACTOR__VALUE));
		}

		@Override
		public String caseRemovalRate(RemovalRate removal) {
			return line(removal.getName(), code(removal.getSubstance()), quantity(removal, ParkPackage.Literals.REMOVAL_RATE__RATE));
		}

		@Override
		public String casePeriodValue(PeriodValue value) {
			return line(value.getName(), value.getPeriod(), quantity(value, ParkPackage.Literals.PERIOD_VALUE__QUANTITY));
		}

		@Override
		public String caseYearAccount(YearAccount account) {
			return line(account.getName(), account.getYear());
		}

		@Override
		public String caseDischarge(Discharge discharge) {
			return line(discharge.getName(), code(discharge.getSubstance()),
					quantity(discharge, ParkPackage.Literals.DISCHARGE__AMOUNT));
		}

		@Override
		public String caseIndicatorValue(IndicatorValue value) {
			return line(value.getName(), code(value.getIndicator()), quantity(value, ParkPackage.Literals.INDICATOR_VALUE__VALUE));
		}

		@Override
		public String casePlanChapter(PlanChapter chapter) {
			return line(chapter.getNumber(), chapter.getName());
		}

		@Override
		public String caseSector(Sector sector) {
			return line(sector.getName(), sector.getKind());
		}

		@Override
		public String caseActivityDatum(ActivityDatum datum) {
			Object scope = datum.getScope() == EmissionScope.UNKNOWN ? null : datum.getScope();
			Object notation = datum.getNotation() == NotationKey.VALUE ? null : datum.getNotation();
			return line(datum.getName(), code(datum.getMaterial()), quantity(datum, ParkPackage.Literals.ACTIVITY_DATUM__AMOUNT), notation, scope);
		}

		@Override
		public String caseTransferCoefficient(TransferCoefficient transfer) {
			return line(transfer.getName(), code(transfer.getSubstance()), quantity(transfer, ParkPackage.Literals.TRANSFER_COEFFICIENT__SHARE),
					transfer.getOutput() == null ? null : "→ " + text(transfer.getOutput()));
		}
	}
}
