package org.parkwright.accounts.internal;

import java.util.List;
import java.util.stream.Stream;

/** Titles of the tables of accounts and of firms. */
final class AccountColumns {

	static final List<String> ACCOUNTS_REQUIRED = List.of("park", "year", "sector", "kind", "amount", "unit");
	static final List<String> ACCOUNTS_OPTIONAL = List.of("firm", "material", "scope", "supplier", "uncertainty", "quality", "factor", "factor_unit", "source", "gas",
			"removed", "notation");
	/** In the order of the template. */
	static final List<String> ACCOUNTS = List.of("park", "year", "sector", "kind", "firm", "material", "amount", "unit", "scope", "supplier", "uncertainty", "quality", "factor",
			"factor_unit", "source", "gas", "removed", "notation");

	static final List<String> FIRMS_REQUIRED = List.of("id", "name", "park");
	static final List<String> FIRMS_OPTIONAL = List.of("sector_code", "lat", "lon", "employees");
	static final List<String> FIRMS = Stream.concat(FIRMS_REQUIRED.stream(), FIRMS_OPTIONAL.stream()).toList();

	private AccountColumns() {
	}
}
