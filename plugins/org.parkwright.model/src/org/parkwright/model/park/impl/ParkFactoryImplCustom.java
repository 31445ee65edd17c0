package org.parkwright.model.park.impl;

import org.eclipse.emf.ecore.EDataType;

/** Reads and writes quantities as plain decimal numbers and keeps the unknown unknown. */
public class ParkFactoryImplCustom extends ParkFactoryImpl {
	private static final double LARGEST_PLAIN = 1e15;

	/** @return the number, or null (unknown) for an empty text or NaN
	 *  @throws NumberFormatException if the text is no number or an infinite one */
	@Override
	public Double createQuantityFromString(EDataType dataType, String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		double value = Double.parseDouble(text.strip());
		if (Double.isInfinite(value)) {
			throw new NumberFormatException("'" + text + "' is not a finite number");
		}
		return Double.isNaN(value) ? null : Double.valueOf(value);
	}

	/** @return the shortest decimal that reads back as the same double, whole numbers without a point; null for unknown
	 *  @throws IllegalArgumentException if the value is infinite */
	@Override
	public String convertQuantityToString(EDataType dataType, Object value) {
		if (value == null) {
			return null;
		}
		double number = (Double) value;
		if (Double.isNaN(number)) {
			return null;
		}
		if (Double.isInfinite(number)) {
			throw new IllegalArgumentException("a quantity cannot be infinite");
		}
		boolean plain = number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN;
		return plain ? Long.toString((long) number) : Double.toString(number);
	}

	@Override
	public Integer createYearFromString(EDataType dataType, String text) {
		return whole(text);
	}

	@Override
	public Integer createCountFromString(EDataType dataType, String text) {
		return whole(text);
	}

	private static Integer whole(String text) {
		return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
	}
}
