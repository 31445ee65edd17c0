package org.parkwright.standards.internal.plan;

import java.util.HashSet;
import java.util.Set;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.PlanChapter;

/** A chapter of a plan has a number, and no other of its park has the same. */
public final class ChapterNumbers implements Check {

	@Override
	public String id() {
		return "plan.chapter";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Park park : contents.of(Park.class)) {
			Set<Integer> numbers = new HashSet<>();
			for (PlanChapter chapter : park.getChapters()) {
				if (chapter.getNumber() == null) {
					findings.warning(chapter, ParkPackage.Literals.PLAN_CHAPTER__NUMBER, "it has no number, so no plan shows it.", "Enter the number of its chapter, from 1 to 12.");
				} else if (!numbers.add(chapter.getNumber())) {
					findings.error(chapter, ParkPackage.Literals.PLAN_CHAPTER__NUMBER, "the park has another text of chapter " + chapter.getNumber() + ".",
							"Put both texts into one, or give it another number.");
				}
			}
		}
	}
}
