package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.parkwright.symbiosis.matching.WaterCascade.Stream;

class WaterCascadeTest {

	private static final double INFINITE = Double.POSITIVE_INFINITY;
	private static final double UNKNOWN = 1e8;

	/**
	 * Four operations of Wang and Smith, Wastewater minimisation, Chemical Engineering Science 49 (1994) 981–1006: limiting flows of 20, 100, 40 and 10 t/h,
	 * inlets of at most 0, 50, 50 and 400 ppm, outlets of 100, 100, 800 and 800 ppm. Published: 90 t/h of fresh water, pinch at 100 ppm.
	 */
	@Test
	void theTextbooksFourOperationsNeedItsFreshWater() {
		WaterCascade cascade = WaterCascade.of(List.of(new Stream(20, 100), new Stream(100, 100), new Stream(40, 800), new Stream(10, 800)),
				List.of(new Stream(20, 0), new Stream(100, 50), new Stream(40, 50), new Stream(10, 400)));
		assertEquals(90, cascade.fresh(), 1e-9);
		assertEquals(100, cascade.pinch());
		assertEquals(80, cascade.reused(), 1e-9);
		assertEquals(List.of(50.0, 100.0, 400.0, 800.0), cascade.levels().stream().map(WaterCascade.Level::share).toList());
		assertEquals(52.5, cascade.levels().get(2).fresh(), 1e-9);
	}

	@Test
	void aShareThatIsNotKnownIsNotUsedAndAUserWithoutABoundTakesAll() {
		List<Stream> users = List.of(new Stream(100, 50));
		assertEquals(0, WaterCascade.of(List.of(new Stream(100, INFINITE)), users).reused());
		assertEquals(100, WaterCascade.of(List.of(new Stream(100, 5000)), List.of(new Stream(100, INFINITE))).reused());
		assertEquals(60, WaterCascade.of(List.of(new Stream(60, 5000)), List.of(new Stream(100, INFINITE))).reused());
		assertEquals(0, WaterCascade.of(List.of(new Stream(60, 1)), List.of(new Stream(100, 0))).reused());
		assertEquals(0, WaterCascade.of(List.of(), users).reused());
		assertEquals(0, WaterCascade.of(users, List.of()).reused());
	}

	/** Fresh water by a linear program over all ways from sources to users. */
	private static double byProgram(List<Stream> sources, List<Stream> users) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		List<Expression> supplies = sources.stream().map(each -> model.newExpression("s" + model.countExpressions()).upper(each.flow())).toList();
		for (Stream user : users) {
			Expression flow = model.newExpression("f" + model.countExpressions()).level(user.flow());
			// What is not known of a source is a million times what anyone allows
			Expression load = model.newExpression("l" + model.countExpressions()).upper(user.flow() * Math.min(user.share(), UNKNOWN));
			flow.set(model.newVariable("fresh" + model.countVariables()).lower(0).weight(1), 1);
			for (int i = 0; i < sources.size(); i++) {
				Variable way = model.newVariable("w" + model.countVariables()).lower(0);
				supplies.get(i).set(way, 1);
				flow.set(way, 1);
				load.set(way, Math.min(sources.get(i).share(), UNKNOWN));
			}
		}
		return model.minimise().getValue();
	}

	@Test
	void noLinearProgramNeedsLessFreshWater() {
		var random = new Random(5);
		for (int i = 0; i < 100; i++) {
			List<Stream> sources = streams(random);
			List<Stream> users = streams(random);
			WaterCascade cascade = WaterCascade.of(sources, users);
			assertEquals(byProgram(sources, users), cascade.fresh(), 1e-3, () -> sources + " " + users);
			assertTrue(cascade.reused() >= 0);
		}
	}

	private static List<Stream> streams(Random random) {
		List<Stream> streams = new ArrayList<>();
		int count = 1 + random.nextInt(5);
		for (int i = 0; i < count; i++) {
			streams.add(new Stream(1 + random.nextInt(50), random.nextInt(6) == 0 ? INFINITE : random.nextInt(9) * 10));
		}
		return streams;
	}
}
