package org.parkwright.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialForm;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.NamedElement;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Port;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;

/**
 * The exchanges of parks that a study may apply: which are meant, what is wrong with applying one, what it brings and which units it
 * relieves.
 *
 * @since 0.2
 */
public final class ParkExchanges {

	/** Code of the fault that the park has no such exchange. */
	public static final String UNKNOWN = "study.unknown.exchange";
	/** Code of the fault that it has several. */
	public static final String AMBIGUOUS = "study.apply.ambiguous";
	/** Code of the fault that it runs already. */
	public static final String IMPLEMENTED = "study.apply.implemented";
	/** Code of the fault that it has ended by then. */
	public static final String ENDED = "study.apply.ended";
	/** Code of the warning that it was turned down. */
	public static final String REJECTED = "study.apply.rejected";
	/** Code of the fault that nobody knows for how long it runs. */
	public static final String LIFETIME = "study.apply.lifetime";
	/** Code of the fault that nobody knows how much energy it brings. */
	public static final String QUANTITY = "study.apply.quantity";
	/** Code of the fault that nobody knows who receives it. */
	public static final String RECEIVER = "study.apply.receiver";

	private static final Unit<?> A_YEAR = Units.parse("a");

	private final EipModel model;
	private final List<Park> parks;
	private final List<Exchange> all;

	private ParkExchanges(EipModel model, List<Park> parks) {
		this.model = model;
		this.parks = parks;
		Stream<Flow> within = parks.stream().flatMap(park -> park.getFlows().stream());
		Stream<Flow> between = model.getExchanges().stream().filter(each -> parks.contains(park(each)) || parks.contains(park(owner(each.getFrom())))).map(Flow.class::cast);
		all = Stream.concat(within, between).filter(Exchange.class::isInstance).map(Exchange.class::cast).filter(each -> !each.isDerived()).toList();
	}

	/**
	 * @param parks that count in the study
	 * @return the exchanges within these parks and with others
	 */
	public static ParkExchanges of(EipModel model, List<Park> parks) {
		return new ParkExchanges(model, List.copyOf(parks));
	}

	/** @return those that may be applied, in the order of the model */
	public List<Exchange> all() {
		return all;
	}

	/** @return the name by which a study calls an exchange: that of it, its id where another has that name */
	public String name(Exchange exchange) {
		String label = label(exchange);
		return all.stream().filter(each -> label.equals(label(each))).count() == 1 ? label : exchange.getId();
	}

	/** @return the exchange of a name or id; none if there is none, or several */
	public Optional<Exchange> find(String name) {
		List<Exchange> found = called(name);
		return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
	}

	private List<Exchange> called(String name) {
		List<Exchange> byId = all.stream().filter(each -> name.equals(each.getId())).toList();
		return byId.isEmpty() ? all.stream().filter(each -> name.equals(label(each))).toList() : byId;
	}

	/** @return the year in which an exchange begins: that of the step, else the one that the park states, but not before the base year */
	static int from(Exchange exchange, Integer from, int baseYear) {
		return from != null ? from : exchange.getStartYear() == null ? baseYear : Math.max(baseYear, exchange.getStartYear());
	}

	/**
	 * Looks over the application of an exchange.
	 *
	 * @param step     that applies it
	 * @param from     calendar year in which the step begins, or null
	 * @param baseYear of the study
	 * @return what is wrong, each at the place of the step
	 */
	public List<Fault> faults(AppliedExchange step, Integer from, int baseYear) {
		List<Exchange> found = called(step.name());
		if (found.size() != 1) {
			return List.of(found.isEmpty()
					? error(UNKNOWN, "The park file has no exchange " + step.name() + ".", Suggestions.remedy(step.name(), all.stream().map(this::name).toList()), step.place())
					: error(AMBIGUOUS, "The park file has " + found.size() + " exchanges " + step.name() + ".",
							"Name the one that is meant by its id: " + String.join(", ", found.stream().map(Exchange::getId).toList()) + ".", step.place()));
		}
		Exchange exchange = found.getFirst();
		List<Fault> faults = new ArrayList<>();
		state(exchange, step, from(exchange, from, baseYear), faults);
		if (Double.isNaN(years(exchange, step, from(exchange, from, baseYear))) && faults.isEmpty()) {
			faults.add(error(LIFETIME, "It is unknown for how long the exchange " + step.name() + " runs.",
					"Write until when, for instance to " + (from(exchange, from, baseYear) + 20) + ", or state its lifetime or end year in the park file.", step.place()));
		}
		Attribute carries = carries(exchange);
		if (carries != null && owner(exchange.getTo()) == null) {
			faults.add(error(RECEIVER, "The exchange " + step.name() + " does not say who receives its " + carries.word() + ".", "State where it leads in the park file.", step.place()));
		}
		if (carries != null && Double.isNaN(energy(exchange, carries))) {
			boolean unknown = exchange.getQuantity() == null || exchange.getUnit() == null || exchange.getUnit().isBlank();
			faults.add(error(QUANTITY, unknown ? "The exchange " + step.name() + " does not say how much " + carries.word() + " it brings in a year."
					: "The exchange " + step.name() + " brings " + carries.word() + " in " + exchange.getUnit() + ", which does not convert to " + carries.unit() + ".",
					"State its quantity in " + carries.unit() + " in the park file.", step.place()));
		}
		return faults;
	}

	private static void state(Exchange exchange, AppliedExchange step, int from, List<Fault> faults) {
		Integer start = exchange.getStartYear();
		Integer end = exchange.getEndYear();
		if (end != null && end <= from || end == null && exchange.getState() == ExchangeState.ENDED) {
			faults.add(error(ENDED, "The exchange " + step.name() + (end == null ? " has ended" : " ends in " + end) + " and cannot begin in " + from + ".",
					"Let it begin earlier, or correct its state or end year in the park file.", step.place()));
		} else if (step.to() != null && step.to() <= from) {
			faults.add(error(ENDED, "The exchange " + step.name() + " would end in " + step.to() + " and begin in " + from + ".", "Write a later year behind to.", step.place()));
		} else if ((exchange.getState() == ExchangeState.IMPLEMENTED || exchange.getState() == ExchangeState.UNKNOWN) && (start == null || start <= from)) {
			String stated = exchange.getState() == ExchangeState.UNKNOWN ? " states no state, so it counts as implemented" : " is implemented";
			faults.add(error(IMPLEMENTED, "The exchange " + step.name() + stated + (start == null ? "" : " since " + start)
					+ ": what units do as they stand has it already in " + from + ".", "Take the step away, or correct its state or start year in the park file, for instance to idea.",
					step.place()));
		} else if (exchange.getState() == ExchangeState.REJECTED) {
			String reason = exchange.getReason() == null || exchange.getReason().isBlank() ? "" : ": " + exchange.getReason();
			faults.add(new Fault(Severity.WARNING, REJECTED, "The exchange " + step.name() + " was turned down" + reason + (reason.endsWith(".") ? "" : "."),
					"Leave it to see what it would have brought, or take the step away.", step.place()));
		}
	}

	private static Fault error(String code, String text, String remedy, Place place) {
		return new Fault(Severity.ERROR, code, text, remedy, place);
	}

	/** @return years from its begin on: its lifetime, and not beyond its end and that of the step; NaN if none of these is known */
	static double years(Exchange exchange, AppliedExchange step, int from) {
		return Stream.of(exchange.getLifetime(), exchange.getEndYear() == null ? null : Double.valueOf(exchange.getEndYear() - from),
				step.to() == null ? null : Double.valueOf(step.to() - from)).filter(Objects::nonNull).mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
	}

	/** @return what a sound step applies, see {@link #faults} */
	public StudyExchange read(AppliedExchange step, Integer stated, int baseYear) {
		Exchange exchange = find(step.name()).orElseThrow();
		int from = from(exchange, stated, baseYear);
		Attribute carries = carries(exchange);
		Park to = park(exchange);
		StudyExchange.Relief relief = StudyExchange.Relief.NONE;
		List<EnergyUnit> relieved = List.of();
		for (StudyExchange.Relief each : carries == null ? new StudyExchange.Relief[0] : StudyExchange.Relief.values()) {
			if (relieved.isEmpty()) {
				relieved = units(exchange, carries, each, to);
				relief = each;
			}
		}
		Park park = relieved.isEmpty() ? to : relieved.getFirst().getPlant().getPark();
		return new StudyExchange(exchange.getId(), name(exchange), park.getId(), carries, carries == null ? 0 : energy(exchange, carries), relief,
				relieved.stream().filter(unit -> unit.getPlant().getPark() == park).map(EnergyUnit::getId).toList(), from, years(exchange, step, from));
	}

	private List<EnergyUnit> units(Exchange exchange, Attribute carries, StudyExchange.Relief relief, Park to) {
		Actor giver = owner(exchange.getFrom());
		Actor receiver = owner(exchange.getTo());
		Predicate<EnergyPlant> wanted = switch (relief) {
			case RECEIVER -> plant -> plant == receiver;
			case OWNER -> plant -> plant.getOwner() != null && (plant.getOwner().equals(label(receiver)) || plant.getOwner().equals(receiver.getId()));
			case SUPPLIER -> plant -> supplies(plant, receiver, carries, exchange);
			case PARK -> plant -> plant.getPark() == to;
			case NONE -> plant -> false;
		};
		EnergyOutput other = carries == Attribute.HEAT ? EnergyOutput.ELECTRICITY : EnergyOutput.HEAT;
		return parks.stream().flatMap(park -> park.getInfrastructure().stream()).filter(EnergyPlant.class::isInstance).map(EnergyPlant.class::cast)
				.filter(plant -> plant != giver && wanted.test(plant)).flatMap(plant -> plant.getUnits().stream())
				.filter(unit -> unit.getOutput() != other && unit.getOutput() != EnergyOutput.UNKNOWN && unit.getId() != null).toList();
	}

	private boolean supplies(EnergyPlant plant, Actor receiver, Attribute carries, Exchange exchange) {
		return Stream.concat(model.getParks().stream().flatMap(park -> park.getFlows().stream()), model.getExchanges().stream())
				.anyMatch(flow -> flow != exchange && owner(flow.getFrom()) == plant && owner(flow.getTo()) == receiver && runs(flow) && carries(flow) == carries);
	}

	private static boolean runs(Flow flow) {
		return !(flow instanceof Exchange other) || other.getState() == ExchangeState.IMPLEMENTED || other.getState() == ExchangeState.UNKNOWN;
	}

	/** @return what of that which units make a flow carries, {@link Attribute#HEAT} or {@link Attribute#ELECTRICITY}; null for all else */
	public static Attribute carries(Flow flow) {
		for (Port port : new Port[] { flow.getTo(), flow.getFrom() }) {
			if (port != null && port.getCarrier() != EnergyCarrier.UNKNOWN) {
				return switch (port.getCarrier()) {
					case STEAM, HOT_WATER -> Attribute.HEAT;
					case ELECTRICITY -> Attribute.ELECTRICITY;
					case FUEL, FUEL_GAS, COOLING, UNKNOWN -> null;
				};
			}
		}
		MaterialType material = Stream.of(Optional.ofNullable(flow.getMaterial()), material(flow.getFrom()), material(flow.getTo())).flatMap(Optional::stream).findFirst().orElse(null);
		if (material != null && (material.getForm() == MaterialForm.STEAM || material.getForm() == MaterialForm.ELECTRICITY)) {
			return material.getForm() == MaterialForm.STEAM ? Attribute.HEAT : Attribute.ELECTRICITY;
		}
		boolean fuel = material != null && (material.getLowerHeatingValue() != null || material.getLhvVolume() != null);
		boolean energy = !(flow instanceof Exchange exchange) || exchange.getKind() == ExchangeKind.ENERGY || exchange.getKind() == ExchangeKind.UNKNOWN;
		return energy && !fuel && !Double.isNaN(energy(flow, Attribute.HEAT)) ? Attribute.HEAT : null;
	}

	private static Optional<MaterialType> material(Port port) {
		return Optional.ofNullable(port).map(Port::getMaterial);
	}

	/** In the unit of the attribute; NaN where it is unknown or does not convert. */
	private static double energy(Flow flow, Attribute carries) {
		if (flow.getQuantity() == null || flow.getUnit() == null || flow.getUnit().isBlank()) {
			return Double.NaN;
		}
		Unit<?> wanted = Units.parse(carries.unit());
		try {
			Unit<?> unit = Units.parse(flow.getUnit());
			Unit<?> yearly = Units.compatible(unit, wanted) ? unit : unit.divide(A_YEAR);
			return Units.compatible(yearly, wanted) ? flow.getQuantity() * Units.factor(yearly, wanted) : Double.NaN;
		} catch (UnitSyntaxException e) {
			// the rule on units of measure tells of it
			return Double.NaN;
		}
	}

	private static Actor owner(Port port) {
		return port == null ? null : port.getOwner();
	}

	/** The park that an exchange comes to: that of the receiver, else the one that holds it. */
	private static Park park(Exchange exchange) {
		Park park = park(owner(exchange.getTo()));
		return park != null ? park : exchange.eContainer() instanceof Park own ? own : park(owner(exchange.getFrom()));
	}

	private static Park park(Actor actor) {
		return actor != null && actor.eContainer() instanceof Park park ? park : null;
	}

	private static String label(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? String.valueOf(element.getId()) : element.getName();
	}

	/** @return an exchange as a step of the scenario language applies it, for texts */
	public static String words(Scenario.Step step) {
		return String.format(Locale.ROOT, "exchange %s%s%s", ExpressionText.name(step.exchange().name()), step.from() == null ? "" : " from " + step.from(),
				step.exchange().to() == null ? "" : " to " + step.exchange().to());
	}
}
