package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class OperationTest {
	/** Every array of the operation, by reflection: a quantity added later is covered too. */
	private static List<double[]> arrays(Operation operation) throws ReflectiveOperationException {
		List<double[]> arrays = new ArrayList<>();
		for (RecordComponent component : Operation.class.getRecordComponents()) {
			Object value = component.getAccessor().invoke(operation);
			if (value instanceof double[][] rows) {
				arrays.addAll(List.of(rows));
			} else if (value instanceof double[] array) {
				arrays.add(array);
			}
		}
		return arrays;
	}

	private static Operation counted(int size, double first) throws ReflectiveOperationException {
		Operation operation = Parts.operation(size);
		double next = first;
		for (double[] array : arrays(operation)) {
			for (int j = 0; j < size; j++) {
				array[j] = next++;
			}
		}
		return operation;
	}

	private static void assertCounted(Operation operation, double first) throws ReflectiveOperationException {
		double next = first;
		for (double[] array : arrays(operation)) {
			for (double value : array) {
				assertEquals(next++, value);
			}
		}
	}

	@Test
	void aCopyIsEqualAndApart() throws ReflectiveOperationException {
		Operation original = counted(3, 1);
		Operation copy = original.copy();
		assertCounted(copy, 1);
		for (double[] array : arrays(copy)) {
			array[0] = -1;
		}
		assertCounted(original, 1);
	}

	@Test
	void copiesIntoExistingArrays() throws ReflectiveOperationException {
		Operation target = counted(3, 1000);
		List<double[]> before = arrays(target);
		Operation source = counted(3, 1);
		source.copyTo(target);
		assertCounted(target, 1);
		assertEquals(before, arrays(target));
		for (double[] array : arrays(target)) {
			array[1] = -1;
		}
		assertCounted(source, 1);
		assertThrows(IllegalArgumentException.class, () -> source.copyTo(Parts.operation(4)));
	}

	@Test
	void aCopyThatIsKeptSharesWhatIsNothingAndWhatIsAsInAnother() throws ReflectiveOperationException {
		Operation like = counted(3, 1);
		Operation scratch = counted(3, 1);
		double[] zeros = new double[3];
		int count = arrays(scratch).size();
		for (int i = 0; i < count; i++) {
			arrays(scratch).get(i)[0] = i % 3 == 0 ? -1 : arrays(scratch).get(i)[0];
			if (i % 3 == 1) {
				Arrays.fill(arrays(scratch).get(i), 0);
			}
		}
		List<double[]> copy = arrays(scratch.copy(like, zeros));
		for (int i = 0; i < count; i++) {
			assertArrayEquals(arrays(scratch).get(i), copy.get(i));
			switch (i % 3) {
			case 0 -> assertNotSame(arrays(scratch).get(i), copy.get(i));
			case 1 -> assertSame(zeros, copy.get(i));
			default -> assertSame(arrays(like).get(i), copy.get(i));
			}
		}
		assertThrows(IllegalArgumentException.class, () -> scratch.copy(Parts.operation(4), zeros));
		assertThrows(IllegalArgumentException.class, () -> scratch.copy(like, new double[4]));
	}

	@Test
	void partsAndGasesAreRowsInTheirOrder() {
		Operation operation = Parts.operation(1);
		for (int part = 0; part < Parts.COUNT; part++) {
			operation.annual()[part][0] = part + 1;
			operation.once()[part][0] = part + 10;
		}
		assertEquals(6, operation.annual()[5][0]);
		assertEquals(15, operation.once()[5][0]);
		operation.gas(Gas.N2O)[0] = 4;
		assertEquals(4, operation.gas()[2][0]);
		assertNotEquals(operation.annual()[Parts.FUEL][0], operation.annual()[Parts.STEAM][0]);
	}

	@Test
	void refusesArraysOfDifferentLength() {
		Operation one = Parts.operation(1);
		assertThrows(IllegalArgumentException.class,
				() -> new Operation(one.capacity(), new double[2], one.heat(), one.fuelUse(), one.gridPurchase(), one.heatPurchase(),
						one.gas(), one.tonnes(), one.emissions(), one.annual(), one.once(), one.successorPart(), one.successor(),
						one.successorAfter(), one.impacts()));
		assertThrows(IllegalArgumentException.class,
				() -> new Operation(one.capacity(), one.electricity(), one.heat(), one.fuelUse(), one.gridPurchase(), one.heatPurchase(),
						new double[2][1], one.tonnes(), one.emissions(), one.annual(), one.once(), one.successorPart(), one.successor(),
						one.successorAfter(), one.impacts()));
		assertThrows(IllegalArgumentException.class,
				() -> new Operation(one.capacity(), one.electricity(), one.heat(), one.fuelUse(), one.gridPurchase(), one.heatPurchase(),
						one.gas(), one.tonnes(), one.emissions(), new double[6][2], one.once(), one.successorPart(), one.successor(),
						one.successorAfter(), one.impacts()));
		assertThrows(IllegalArgumentException.class,
				() -> new Operation(one.capacity(), one.electricity(), one.heat(), one.fuelUse(), one.gridPurchase(), one.heatPurchase(),
						one.gas(), one.tonnes(), one.emissions(), one.annual(), one.once(), one.successorPart(), one.successor(),
						one.successorAfter(), new double[][] {new double[1], new double[2]}));
		assertThrows(IllegalArgumentException.class,
				() -> new Operation(one.capacity(), one.electricity(), one.heat(), one.fuelUse(), one.gridPurchase(), one.heatPurchase(),
						one.gas(), new double[3][1], one.emissions(), one.annual(), one.once(), one.successorPart(), one.successor(),
						one.successorAfter(), one.impacts()));
		assertThrows(IllegalArgumentException.class,
				() -> new Operation(one.capacity(), one.electricity(), one.heat(), one.fuelUse(), one.gridPurchase(), new double[2],
						one.gas(), one.tonnes(), one.emissions(), one.annual(), one.once(), one.successorPart(), one.successor(),
						one.successorAfter(), one.impacts()));
		assertThrows(IllegalArgumentException.class, () -> Parts.operation(1, 2).copyTo(one));
		assertThrows(IllegalArgumentException.class, () -> Operation.ofSize(1).copyTo(one));
	}

	@Test
	void refusesASuccessorOfNoPart() {
		assertThrows(IllegalArgumentException.class, () -> Operation.ofSize(1, 2, 2, 0));
		assertThrows(IllegalArgumentException.class, () -> Operation.ofSize(1, 2, -2, 0));
		assertEquals(0, Operation.ofSize(1, 0, Operation.NO_PART, 0).parts());
	}
}
