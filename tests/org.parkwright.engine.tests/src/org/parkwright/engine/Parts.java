package org.parkwright.engine;

/** Parts of cost as a caller may have them. */
final class Parts {

	static final int RETROFIT = 0;
	static final int FUEL = 1;
	static final int ELECTRICITY = 2;
	static final int STEAM = 3;
	static final int ULTRA_LOW_EMISSION = 4;
	static final int FOLLOW_UP = 5;
	static final int COUNT = 6;

	private Parts() {
	}

	static Operation operation(int size) {
		return operation(size, 0);
	}

	static Operation operation(int size, int impacts) {
		return Operation.ofSize(size, COUNT, FOLLOW_UP, impacts);
	}
}
