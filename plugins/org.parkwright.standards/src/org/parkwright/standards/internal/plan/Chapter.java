package org.parkwright.standards.internal.plan;

import java.util.List;

/** The chapters of a plan as planners of eco-industrial parks in China write them (Han Shi, Tsinghua University), and what stands in each. */
enum Chapter {
	/** Chapter 1. */
	OVERVIEW("Overview of the park", "What the park is", "Enter country, area and firms of the park, and write where it lies, how it came to be and who runs it.", "plan-park", "stock", "units", "places"),
	/** Chapter 2. */
	RETROSPECT("Retrospective analysis of the environmental impact", "What the park has done to the environment so far",
			"Enter accounts of its years with energy, water, waste and emissions, and write what was done about them.", "plan-years", "accounts"),
	/** Chapter 3. */
	NECESSITY("Need for eco-industrial development", "Where the park stands and what is missing", "Enter values of a standard, and write why the park has to change.", "standards"),
	/** Chapter 4. */
	DESIGN("Overall design", "What is aimed at", "Enter values of indicators that are aimed at, and write principles, aims and stages.", "plan-goals"),
	/** Chapter 5. */
	PILLARS("Ecological development of the pillar industries", "What the park lives on", "Enter sectors in the accounts and the firms of the park, and write how its industries are to develop.", "plan-firms", "plan-sectors"),
	/** Chapter 6. */
	INTEGRATION("Resource and energy integration", "What passes between firms, and what could", "Enter flows, exchanges, offers and wants, and write what is to be shared and cascaded.", "flows", "unit-flows", "symbiosis", "symbiosis-map",
			"symbiosis-study", "matches", "heat-cascade", "water-cascade"),
	/** Chapter 7. */
	POLLUTION("Pollution prevention", "What is discharged and where it is treated", "Enter discharges and plants for waste water and waste, and write what is to be done about gases, liquids and solids.",
			"plan-discharges", "plan-plants", "impacts"),
	/** Chapter 8. */
	RISK("Risk assessment and emergency response", "What may happen, and who acts then", "Write which risks there are, who is responsible and what is done in an emergency. No table fills this chapter."),
	/** Chapter 9. */
	LOW_CARBON("Low-carbon development", "How greenhouse gases fall", "Name a study when the plan is made, and write how the park is to emit less.", "targets", "emissions", "committed"),
	/** Chapter 10. */
	INVESTMENT("Investment projects and expected outputs", "What is to be done by when, what it costs and what comes of it", "Enter tasks of a roadmap, and write how they are paid for.", "roadmap"),
	/** Chapter 11. */
	SUPPORT("Supporting measures", "Who is responsible, and what helps", "Enter the management of the park and who is responsible for tasks, and write which rules, duties and funds support the plan.",
			"plan-management", "plan-responsible"),
	/** Chapter 12. */
	SCENARIOS("Scenario analysis", "What the scenarios of a study come to", "Name a study when the plan is made, and write what follows from its scenarios.", "summary", "scenarios", "cost-parts", "demand", "choice", "sensitivity",
			"two-way", "break-even", "uncertainty");

	private static final List<Chapter> ASSESSMENT = List.of(OVERVIEW, NECESSITY, DESIGN, INVESTMENT, SUPPORT);

	private final String title;
	private final String about;
	private final String hint;
	private final List<String> sections;

	Chapter(String title, String about, String hint, String... sections) {
		this.title = title;
		this.about = about;
		this.hint = hint;
		this.sections = List.of(sections);
	}

	/** @return those in which a park tells where it stands by standards, and who does what about it */
	static List<Chapter> assessment() {
		return ASSESSMENT;
	}

	/** @return from 1, as texts of users name it */
	int number() {
		return ordinal() + 1;
	}

	/** @return what it is called where the user does not say so */
	String title() {
		return title;
	}

	/** @return what it tells, for lists of contents */
	String about() {
		return about;
	}

	/** @return what to enter where there is nothing */
	String hint() {
		return hint;
	}

	/** @return ids of the sections in it, in their order; of sections that are numbered, without the number */
	List<String> sections() {
		return sections;
	}
}
