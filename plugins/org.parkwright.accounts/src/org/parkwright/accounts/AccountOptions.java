package org.parkwright.accounts;

import java.util.Arrays;
import java.util.Objects;

import org.parkwright.core.study.ParkAccount;
import org.parkwright.model.park.ElectricityMethod;

/**
 * How an account is made.
 *
 * @param from        first year, or 0 for the first that the park has
 * @param to          last year, or 0 for the last that the park has
 * @param factors     name or code of a factor set in place of those that the year accounts name; empty to leave them
 * @param warming     name or code of the set of warming potentials, likewise
 * @param electricity which count of bought electricity enters the total; {@link ElectricityMethod#UNKNOWN} to leave it to the year accounts
 * @param heat        how plants share their emissions among heat and electricity
 * @param reference   what that is measured by
 * @since 0.2
 */
public record AccountOptions(int from, int to, String factors, String warming, ElectricityMethod electricity, HeatAllocation heat,
		HeatAllocation.Reference reference) {

	/** All years as the park states them, heat by the efficiency method. */
	public static final AccountOptions USUAL = new AccountOptions(0, 0, "", "", ElectricityMethod.UNKNOWN, HeatAllocation.EFFICIENCY,
			HeatAllocation.Reference.USUAL);

	public AccountOptions {
		Objects.requireNonNull(factors);
		Objects.requireNonNull(warming);
		Objects.requireNonNull(electricity);
		Objects.requireNonNull(heat);
		Objects.requireNonNull(reference);
	}

	/** @return as a study says, as usual where it says nothing; words are those of {@link HeatAllocation#word()} */
	public static AccountOptions of(ParkAccount account) {
		AccountOptions options = USUAL.years(account.from(), account.to()).electricity(account.electricity())
				.sets(account.factors() == null ? "" : account.factors().name(), account.warming() == null ? "" : account.warming().name());
		return Arrays.stream(HeatAllocation.values()).filter(each -> each.word().equals(account.heat())).findFirst().map(options::heat).orElse(options);
	}

	/** @return the same for some years */
	public AccountOptions years(int first, int last) {
		return new AccountOptions(first, last, factors, warming, electricity, heat, reference);
	}

	/** @return the same with other sets; empty leaves those of the year accounts */
	public AccountOptions sets(String factorSet, String warmingSet) {
		return new AccountOptions(from, to, factorSet, warmingSet, electricity, heat, reference);
	}

	/** @return the same with another count of electricity */
	public AccountOptions electricity(ElectricityMethod method) {
		return new AccountOptions(from, to, factors, warming, method, heat, reference);
	}

	/** @return the same with heat shared otherwise */
	public AccountOptions heat(HeatAllocation allocation) {
		return new AccountOptions(from, to, factors, warming, electricity, allocation, reference);
	}

	boolean has(int year) {
		return (from == 0 || year >= from) && (to == 0 || year <= to);
	}
}
