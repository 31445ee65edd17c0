package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.MaterialType;

/**
 * What exchanges are worth (C9 to C11), each counted once.
 *
 * @param each in the order of the network
 * @since 0.2
 */
public record Benefits(List<Benefit> each) {

	/**
	 * What one exchange is worth.
	 *
	 * @param link    the exchange between its actors
	 * @param from    who gives
	 * @param to      who takes
	 * @param impacts that it avoids, greenhouse gases first
	 * @param money   that it brings
	 */
	public record Benefit(ExchangeNetwork.Link link, Actor from, Actor to, List<Impact> impacts, Money money) {

		/** @return the exchange of the model */
		public Exchange exchange() {
			return link.exchange();
		}

		/** @return greenhouse gases that it avoids, t CO2e/a; NaN if unknown */
		public double equivalent() {
			return impacts.getFirst().avoided();
		}

		/** @return the part of what it is worth that is told of who gives (C11) */
		public double giversShare() {
			return switch (exchange().getAttribution()) {
				case UNKNOWN, EQUAL -> 0.5;
				case GIVER -> 1;
				case TAKER -> 0;
			};
		}
	}

	/**
	 * What exchanges are worth to one actor, by the attribution of each (C11).
	 *
	 * @param actor      who gives or takes
	 * @param exchanges  in which it takes part
	 * @param equivalent greenhouse gases avoided, t CO2e/a
	 * @param net        benefit, a year
	 * @param investment once
	 */
	public record Partner(Actor actor, int exchanges, double equivalent, double net, double investment) {
	}

	/** What facilitators report, as the National Industrial Symbiosis Programme does. */
	public enum Indicator {
		/** By-products whose disposal before was a landfill. */
		LANDFILL("landfill", "Diverted from landfill", "t/a"),
		/** Greenhouse gases. */
		EQUIVALENT("co2e", "Greenhouse gases avoided", "t CO2e/a"),
		/** What by-products replace. */
		VIRGIN("virgin", "Virgin material saved", "t/a"),
		/** What water that is passed on replaces. */
		WATER("water", "Water saved", "m3/a"),
		/** Hazardous by-products. */
		HAZARDOUS("hazardous", "Hazardous waste passed on", "t/a"),
		/** Once. */
		INVESTMENT("investment", "Investment of the partners", "currency"),
		/** Costs saved. */
		COST("cost", "Cost saved", "currency/a"),
		/** Sales. */
		SALES("sales", "Sales", "currency/a"),
		/** Jobs made or kept. */
		JOBS("jobs", "Jobs made or kept", "person");

		private final String word;
		private final String title;
		private final String unit;

		Indicator(String word, String title, String unit) {
			this.word = word;
			this.title = title;
			this.unit = unit;
		}

		/** @return what files call it */
		public String word() {
			return word;
		}

		/** @return what readers call it */
		public String title() {
			return title;
		}

		/** @return unit of measure, {@code currency} standing for that of the model */
		public String unit() {
			return unit;
		}
	}

	/**
	 * An indicator over all exchanges.
	 *
	 * @param indicator what
	 * @param of        exchanges that contribute
	 * @param known     of them, those whose contribution is known
	 * @param sum       of those that are known; if some are not, it is the least that it can be
	 */
	public record Total(Indicator indicator, int of, int known, double sum) {

		/** @return the sum; NaN if a contribution is unknown */
		public double value() {
			return known == of ? sum : Double.NaN;
		}
	}

	public Benefits {
		each = List.copyOf(each);
	}

	/** @return what the exchanges of a network are worth. @param discountRate a year, as a fraction; NaN for none, so that no present value is known */
	public static Benefits of(EipModel model, ExchangeNetwork network, double discountRate) {
		var factors = new ExchangeFactors(model.getLibrary(), model.getBaseYear());
		return new Benefits(network.links().stream().map(link -> new Benefit(link, network.actors().get(link.from()), network.actors().get(link.to()),
				factors.of(link.exchange()), Money.of(link.exchange(), discountRate))).toList());
	}

	/** @return what one exchange avoids, greenhouse gases first */
	public static List<Impact> impacts(EipModel model, Exchange exchange) {
		return new ExchangeFactors(model.getLibrary(), model.getBaseYear()).of(exchange);
	}

	/** @return actors that take part, each with its part of the worth of every exchange */
	public List<Partner> partners() {
		Map<Actor, Partner> partners = new LinkedHashMap<>();
		for (Benefit benefit : each) {
			add(partners, benefit.from, benefit, benefit.giversShare());
			add(partners, benefit.to, benefit, 1 - benefit.giversShare());
		}
		return List.copyOf(partners.values());
	}

	private static void add(Map<Actor, Partner> partners, Actor actor, Benefit benefit, double share) {
		Partner before = partners.getOrDefault(actor, new Partner(actor, 0, 0, 0, 0));
		// Of what is attributed to the other in full, that it is unknown does not matter here.
		partners.put(actor, share == 0 ? new Partner(actor, before.exchanges + 1, before.equivalent, before.net, before.investment)
				: new Partner(actor, before.exchanges + 1, before.equivalent + share * benefit.equivalent(), before.net + share * benefit.money.net(),
						before.investment + share * benefit.money.investment()));
	}

	/** @return every indicator */
	public List<Total> totals() {
		List<Total> totals = new ArrayList<>();
		for (Indicator indicator : Indicator.values()) {
			totals.add(switch (indicator) {
				case LANDFILL -> total(indicator, benefit -> benefit.exchange().getDisposal() == ActivityKind.LANDFILL, benefit -> benefit.link.quantity(Dimension.MASS));
				case EQUIVALENT -> total(indicator, benefit -> benefit.exchange().getKind() != ExchangeKind.KNOWLEDGE, Benefit::equivalent);
				case VIRGIN -> total(indicator, benefit -> benefit.exchange().getKind() == ExchangeKind.BYPRODUCT && benefit.exchange().getSubstitutes() != null,
						benefit -> replaced(benefit, Dimension.MASS));
				case WATER -> total(indicator, benefit -> benefit.exchange().getKind() == ExchangeKind.WATER && benefit.exchange().getSubstitutes() != null,
						benefit -> replaced(benefit, Dimension.VOLUME));
				case HAZARDOUS -> total(indicator, Benefits::isHazardous, benefit -> benefit.link.quantity(Dimension.MASS));
				case INVESTMENT -> total(indicator, benefit -> true, benefit -> benefit.money.investment());
				case COST -> total(indicator, benefit -> true, benefit -> benefit.money.costReduction());
				case SALES -> total(indicator, benefit -> true, benefit -> benefit.money.revenue());
				case JOBS -> total(indicator, benefit -> true, benefit -> benefit.exchange().getJobs() == null ? Double.NaN : benefit.exchange().getJobs());
			});
		}
		return totals;
	}

	private static boolean isHazardous(Benefit benefit) {
		MaterialType material = benefit.link.material();
		return material != null && Boolean.TRUE.equals(material.getHazardous());
	}

	private static double replaced(Benefit benefit, Dimension dimension) {
		Double ratio = benefit.exchange().getSubstitutionRatio();
		return benefit.link.quantity(dimension) * (ratio == null ? Double.NaN : ratio);
	}

	private Total total(Indicator indicator, Predicate<Benefit> contributes, ToDoubleFunction<Benefit> part) {
		double[] parts = each.stream().filter(contributes).mapToDouble(part).toArray();
		double sum = 0;
		int known = 0;
		for (double value : parts) {
			if (!Double.isNaN(value)) {
				sum += value;
				known++;
			}
		}
		return new Total(indicator, parts.length, known, sum);
	}
}
