package org.parkwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;

/**
 * The remedies that there are.
 *
 * @since 0.2
 */
public final class Fixes {

	/** Extension point of the remedies. */
	public static final String EXTENSION_POINT = "org.parkwright.core.fixes";

	/**
	 * A remedy as its extension describes it. Its class is loaded when it is used.
	 *
	 * @param code  code of the faults that it is for
	 * @param title what a menu calls it
	 * @param made  its element
	 */
	public record Offer(String code, String title, Contribution made) {

		/** @return the remedy; nothing if it cannot be made, which has then been told */
		Optional<Fix> fix() {
			return made.create("class", Fix.class);
		}
	}

	private static final class Known {
		static final List<Offer> ALL = offers(Contributions.elements(EXTENSION_POINT));
	}

	private Fixes() {
	}

	/** @return what can be done about faults of a code, the shipped remedies first */
	public static List<Offer> of(String code) {
		return Known.ALL.stream().filter(offer -> offer.code().equals(code)).toList();
	}

	static List<Offer> offers(List<Contribution> elements) {
		List<Offer> offers = new ArrayList<>();
		for (Contribution element : elements) {
			String code = element.attribute("code");
			String title = element.attribute("title");
			if (code == null || code.isBlank() || title == null || title.isBlank()) {
				element.refuse("it needs a code and a title", null);
			} else {
				offers.add(new Offer(code, title, element));
			}
		}
		return List.copyOf(offers);
	}
}
