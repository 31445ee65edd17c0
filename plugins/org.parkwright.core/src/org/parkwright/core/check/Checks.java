package org.parkwright.core.check;

import java.util.List;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.model.park.EipModel;

/**
 * The list of rules: those that ship with Parkwright and those of plug-ins.
 *
 * @since 0.1
 */
public final class Checks {

	/** Extension point of the rules of plug-ins. */
	public static final String EXTENSION_POINT = "org.parkwright.core.checks";

	private static final class Known {
		static final List<Check> ALL = Contributions.of(Check.class, EXTENSION_POINT);
	}

	private Checks() {
	}

	/** @return all rules, the shipped ones first */
	public static List<Check> all() {
		return Known.ALL;
	}

	/**
	 * Looks a model over by all rules.
	 *
	 * @param model the model
	 * @param file  the file that it was loaded from, as faults shall name it
	 * @return what is found
	 */
	public static Faults run(EipModel model, String file) {
		Faults faults = new Faults();
		run(model, Places.inFile(model, file), faults);
		return faults;
	}

	/**
	 * Looks a model over by all rules.
	 *
	 * @param model  the model
	 * @param places tells where its elements stand in the user's file
	 * @param faults takes what is found
	 */
	public static void run(EipModel model, Places places, Faults faults) {
		run(all(), model, places, faults);
	}

	/** Looks a model over by some rules. A rule that fails itself is told and skipped. */
	static void run(List<Check> checks, EipModel model, Places places, Faults faults) {
		Contents contents = new Contents(model);
		for (Check check : checks) {
			Contributions.ask(check, "check", () -> {
				Faults found = new Faults();
				check.check(contents, new Findings(check.id(), places, found));
				return found;
			}).ifPresent(faults::addAll);
		}
	}
}
