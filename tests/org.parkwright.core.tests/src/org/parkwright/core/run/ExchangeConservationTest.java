package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.result.ExchangeResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.AppliedExchange;
import org.parkwright.core.study.Scenario.Step;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;

/**
 * Studies by chance with and without an exchange: as much energy is delivered in every year, and what is spent and emitted differs by the fuel
 * that is burnt less and by what the exchange states of itself, each euro and tonne once. Fuel is 10 a GJ, the only price beside those of sales.
 */
class ExchangeConservationTest {

	private static final double FUEL_PRICE = 10;

	private static Exchange exchange(Random random) {
		Exchange exchange = ParkFactory.eINSTANCE.createExchange();
		exchange.setId("X");
		exchange.setState(ExchangeState.NEGOTIATED);
		exchange.setQuantity(Math.pow(10, 4 + 3 * random.nextDouble()));
		exchange.setUnit("GJ/a");
		exchange.setLifetime(1 + 30 * random.nextDouble());
		exchange.setInvestment(1e7 * random.nextDouble());
		exchange.setOperating(1e6 * random.nextDouble());
		exchange.setCostReduction(1e6 * random.nextDouble());
		exchange.setRevenue(1e6 * random.nextDouble());
		return exchange;
	}

	private static void add(Park park, Exchange exchange, EnergyCarrier carrier) {
		park.getFlows().add(exchange);
		exchange.setFrom(port(park, carrier, "A"));
		exchange.setTo(port(park, carrier, "B"));
	}

	private static Port port(Park park, EnergyCarrier carrier, String id) {
		Firm firm = ParkFactory.eINSTANCE.createFirm();
		firm.setId("firm." + id);
		park.getFirms().add(firm);
		Port port = ParkFactory.eINSTANCE.createPort();
		port.setCarrier(carrier);
		firm.getPorts().add(port);
		return port;
	}

	static long[] seeds() {
		return new Random(14).longs(60).toArray();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void eachEuroAndTonneCountsOnceAndAsMuchEnergyIsDelivered(long seed) {
		Random random = new Random(seed);
		Exchange exchange = exchange(random);
		EnergyCarrier carrier = random.nextInt(3) == 0 ? EnergyCarrier.ELECTRICITY : EnergyCarrier.STEAM;
		int from = 2014 + random.nextInt(12);
		StudyResult without = RandomStudy.run(seed, park -> {
			// as it is
		}, null);
		StudyResult with = RandomStudy.run(seed, park -> add(park, exchange, carrier), new Step(new AppliedExchange("X", null, StudyBuilder.PLACE), from));
		for (int s = 0; s < with.scenarios().size(); s++) {
			Trajectory before = without.scenarios().get(s).trajectory();
			Trajectory after = with.scenarios().get(s).trajectory();
			ExchangeResult result = with.exchanges().get(s);
			boolean unknown = false;
			for (int k = 0; k < after.years(); k++) {
				String where = "scenario " + s + ", year " + k;
				same(total(before, Quantity.HEAT, k), total(after, Quantity.HEAT, k), where);
				same(total(before, Quantity.ELECTRICITY, k), total(after, Quantity.ELECTRICITY, k), where);
				assertTrue(result.relieved()[k] >= 0 && result.relieved()[k] <= result.brought(k) * (1 + 1e-9), where);
				double own = result.running()[k] * exchange.getOperating() - (exchange.getCostReduction() + exchange.getRevenue()) * result.unrelieved(k)
						+ (2014 + k == from ? exchange.getInvestment() : 0);
				double fuel = total(after, Quantity.FUEL_USE, k) - total(before, Quantity.FUEL_USE, k);
				if (Double.isNaN(fuel)) {
					// a measure let a combined unit burn less than its heat takes, so nobody knows what less heat saves
					assertTrue(Double.isNaN(cost(after, with, k)), where);
					unknown = true;
					continue;
				}
				same(cost(before, without, k) + FUEL_PRICE * fuel + own, cost(after, with, k), where);
				stack(before, without, after, with, k, where);
			}
			double npv = with.scenarios().get(s).appraisal().npv();
			double ofYears = 0;
			for (int part = 0; part < with.study().parts().size(); part++) {
				ofYears += after.presentValue(part, with.study().discountRate());
			}
			assertEquals(unknown, Double.isNaN(npv));
			same(unknown ? 0 : ofYears, unknown ? 0 : npv, "present value of scenario " + s);
		}
	}

	/** A GJ of a fuel emits what it emitted, so that nothing is avoided but by what is burnt less. */
	private static void stack(Trajectory before, StudyResult without, Trajectory after, StudyResult with, int k, String where) {
		for (int g = 0; g < with.groups().size(); g++) {
			int old = without.groups().indexOf(with.groups().get(g));
			double burnt = after.values(Quantity.FUEL_USE)[g][k];
			double stack = after.values(Quantity.STACK)[g][k];
			double burntBefore = old < 0 || k >= before.years() ? 0 : before.values(Quantity.FUEL_USE)[old][k];
			if (burnt == 0) {
				assertEquals(0, stack, 1e-9, where);
			} else {
				same(before.values(Quantity.STACK)[old][k] / burntBefore, stack / burnt, where + ", group " + g);
			}
		}
	}

	private static double total(Trajectory trajectory, Quantity quantity, int k) {
		return k < trajectory.years() ? trajectory.total(quantity, k) : 0;
	}

	private static double cost(Trajectory trajectory, StudyResult result, int k) {
		double cost = 0;
		for (int part = 0; part < result.study().parts().size() && k < trajectory.years(); part++) {
			cost += trajectory.totalCost(part, k);
		}
		return cost;
	}

	private static void same(double expected, double actual, String where) {
		assertEquals(expected, actual, 1e-9 * Math.max(1e6, Math.abs(expected)), where);
	}
}
