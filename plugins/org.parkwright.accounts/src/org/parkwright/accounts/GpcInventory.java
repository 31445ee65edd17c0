package org.parkwright.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.parkwright.accounts.EmissionLines.Scope;
import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.SectorKind;

/**
 * The lines of an account by the reference numbers of the Global Protocol for Community-Scale Greenhouse Gas Inventories (GPC, version 1.1), its numbers and levels recalled: check them against the
 * official text. The mapping is one of activities of parks, not of cities.
 *
 * @since 0.2
 */
public final class GpcInventory {

	/** What an inventory sums. */
	public enum Level {
		/** Scopes 1 and 2 of energy and transport, and waste of the place itself. */
		BASIC("BASIC"),
		/** Beside these processes, product use, land, and scope 3 of energy and transport. */
		BASIC_PLUS("BASIC+"),
		/** All of scope 1, also what is made for a grid. */
		TERRITORIAL("Territorial");

		private final String title;

		Level(String title) {
			this.title = title;
		}

		/** @return what the protocol calls it */
		public String title() {
			return title;
		}
	}

	/**
	 * A row of the inventory.
	 *
	 * @param number such as {@code I.4.4}
	 * @param title  what is counted there
	 * @param scope  1 to 3; 0 of what is of no scope
	 */
	public record Reference(String number, String title, int scope) {

		/** @return whether it enters the sum of a level */
		public boolean counts(Level level) {
			boolean waste = number.startsWith("III.");
			boolean basic = waste ? !number.endsWith(".3") : (number.startsWith("I.") || number.startsWith("II.")) && scope < 3 && !number.equals(TO_GRID);
			return scope == 0 || switch (level) {
			case BASIC -> basic;
			case BASIC_PLUS -> basic || !waste && !number.equals(TO_GRID) && !number.equals(OTHER_SCOPE_3);
			case TERRITORIAL -> scope == 1;
			};
		}
	}

	/**
	 * A line of the account, or a part of it, in its row.
	 *
	 * @param line  index among those of the account
	 * @param share of its emissions, 0 to 1; NaN if it is unknown
	 */
	public record Part(int line, Reference reference, double share) {
	}

	private static final String TO_GRID = "I.4.4";
	private static final String OTHER_SCOPE_3 = "VI.1";
	private static final String NO_SCOPE = "-";
	private static final List<Reference> ALL = references();

	private GpcInventory() {
	}

	/** @return all rows, in the order of the protocol; behind them one for data of which neither kind nor scope is stated */
	public static List<Reference> rows() {
		return ALL;
	}

	private static List<Reference> references() {
		List<Reference> all = new ArrayList<>();
		energy(all, "I.1", "Residential buildings");
		energy(all, "I.2", "Commercial and institutional buildings and facilities");
		energy(all, "I.3", "Manufacturing industries and construction");
		energy(all, "I.4", "Energy industries");
		all.add(new Reference(TO_GRID, "Energy industries: generation supplied to a grid outside", 1));
		energy(all, "I.5", "Agriculture, forestry and fishing");
		energy(all, "I.6", "Non-specified sources");
		all.add(new Reference("I.7.1", "Fugitive emissions of coal", 1));
		all.add(new Reference("I.8.1", "Fugitive emissions of oil and natural gas", 1));
		for (String mode : List.of("II.1 On-road", "II.2 Railways", "II.3 Waterborne navigation", "II.4 Aviation", "II.5 Off-road")) {
			String number = mode.substring(0, mode.indexOf(' '));
			String title = mode.substring(mode.indexOf(' ') + 1);
			all.add(new Reference(number + ".1", title + ": fuel within the boundary", 1));
			all.add(new Reference(number + ".2", title + ": electricity of a grid", 2));
			all.add(new Reference(number + ".3", title + ": across the boundary, and losses and supply of energy", 3));
		}
		for (String way : List.of("III.1 Solid waste disposal", "III.2 Biological treatment", "III.3 Incineration", "III.4 Wastewater")) {
			String number = way.substring(0, way.indexOf(' '));
			String title = way.substring(way.indexOf(' ') + 1);
			all.add(new Reference(number + ".1", title + ": of the place, treated inside", 1));
			all.add(new Reference(number + ".2", title + ": of the place, treated outside", 3));
			all.add(new Reference(number + ".3", title + ": of others, treated inside", 1));
		}
		all.add(new Reference("IV.1", "Industrial processes", 1));
		all.add(new Reference("IV.2", "Product use", 1));
		all.add(new Reference("V.1", "Livestock", 1));
		all.add(new Reference("V.2", "Land", 1));
		all.add(new Reference("V.3", "Aggregate sources and non-CO2 emissions of land", 1));
		all.add(new Reference(OTHER_SCOPE_3, "Other scope 3", 3));
		all.add(new Reference(NO_SCOPE, "Neither kind nor scope is stated", 0));
		return List.copyOf(all);
	}

	private static void energy(List<Reference> all, String number, String title) {
		all.add(new Reference(number + ".1", title + ": fuel burnt", 1));
		all.add(new Reference(number + ".2", title + ": energy of a grid", 2));
		all.add(new Reference(number + ".3", title + ": losses and supply of energy", 3));
	}

	private static Reference row(String number) {
		return ALL.stream().filter(each -> each.number.equals(number)).findFirst().orElseThrow();
	}

	/**
	 * Puts the lines of an account into rows. What a plant of the energy sector burns for electricity that nobody inside takes is generation for a grid, by the allocation of the account.
	 *
	 * @return in the order of the lines
	 */
	public static List<Part> of(Account account) {
		EmissionLines lines = account.lines();
		List<Part> parts = new ArrayList<>();
		for (int line = 0; line < lines.size(); line++) {
			Reference reference = row(number(lines.sector(line), lines.kind(line), lines.scope(line)));
			double sold = reference.number.equals("I.4.1") ? account.soldToGrid(line) : 0;
			if (sold != 1) {
				parts.add(new Part(line, reference, 1 - sold));
			}
			if (sold != 0) {
				parts.add(new Part(line, row(TO_GRID), sold));
			}
		}
		return parts;
	}

	private static String number(SectorKind sector, ActivityKind kind, Scope scope) {
		if (scope == Scope.UNKNOWN) {
			return NO_SCOPE;
		}
		boolean direct = scope == Scope.DIRECT;
		return switch (kind) {
		case PROCESS -> direct ? "IV.1" : OTHER_SCOPE_3;
		case FLUORINATED -> direct ? "IV.2" : OTHER_SCOPE_3;
		case FUGITIVE -> direct ? "I.8.1" : OTHER_SCOPE_3;
		case LANDFILL -> direct ? "III.1.1" : "III.1.2";
		case INCINERATION -> direct ? "III.3.1" : "III.3.2";
		case WASTEWATER -> direct ? "III.4.1" : "III.4.2";
		case ROAD -> "II.1." + digit(scope);
		case RAIL -> "II.2." + digit(scope);
		default -> group(sector) + "." + digit(scope);
		};
	}

	/** What is attributed to a supplier inside stands where bought energy stands. */
	private static int digit(Scope scope) {
		return switch (scope) {
		case DIRECT -> 1;
		case OTHER -> 3;
		default -> 2;
		};
	}

	private static String group(SectorKind sector) {
		return switch (sector) {
		case HOUSEHOLD -> "I.1";
		case SERVICES -> "I.2";
		case MANUFACTURING, CONSTRUCTION, INDUSTRIAL_PROCESS -> "I.3";
		case ENERGY -> "I.4";
		case TRANSPORT -> "II.1";
		default -> "I.6";
		};
	}

	/** @return the group of gases in which the protocol reports a gas; {@link UsedFactor#EQUIVALENT} for factors that count equivalents */
	public static String group(String gas) {
		String code = Objects.requireNonNullElse(gas, UsedFactor.EQUIVALENT).toUpperCase(Locale.ROOT);
		return code.startsWith("CH4") ? "CH4" : code.startsWith("HFC") ? "HFCs" : code.startsWith("PFC") || code.matches("C\\d?F\\d+") ? "PFCs"
				: List.of("CO2", "N2O", "SF6", "NF3").contains(code) ? code : code.equals("CO2E") ? UsedFactor.EQUIVALENT : "other";
	}
}
