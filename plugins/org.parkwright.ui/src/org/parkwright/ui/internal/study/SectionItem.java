package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/**
 * What can be chosen in the Results view.
 *
 * @param section of a result
 * @param block a figure or table of the section, or null for its sentences
 */
public record SectionItem(ResultSection section, Block block) {

	/** @return figures and tables of a section in its order */
	static List<SectionItem> of(ResultSection section) {
		List<SectionItem> items = new ArrayList<>();
		for (Block block : section.blocks()) {
			if (block instanceof Figure || block instanceof Excerpt || block instanceof ResultTable) {
				items.add(new SectionItem(section, block));
			}
		}
		return items;
	}

	/** @return the first table that is for all to see, else the first section; null if there is none */
	static SectionItem first(List<ResultSection> sections) {
		return sections.stream().flatMap(section -> of(section).stream())
				.filter(item -> item.block instanceof Excerpt excerpt && excerpt.reach() == ResultTable.Reach.HEADLINE).findFirst()
				.orElseGet(() -> sections.isEmpty() ? null : new SectionItem(sections.getFirst(), null));
	}

	/** @return the title */
	String title(Presentation presentation) {
		return switch (block) {
		case Figure figure -> presentation.text(figure.title(), section.marks());
		case Excerpt excerpt -> presentation.text(excerpt.title(), section.marks());
		case ResultTable table -> presentation.words(table.title());
		case null, default -> presentation.title(section);
		};
	}

	/** @return whether it is a figure */
	public boolean isFigure() {
		return block instanceof Figure;
	}

	/** @return the table of which it is, null for sentences */
	ResultTable table() {
		return switch (block) {
		case Figure figure -> figure.table();
		case Excerpt excerpt -> excerpt.table();
		case ResultTable table -> table;
		case null, default -> null;
		};
	}

	/** @return whether another item is the same one, perhaps of another run */
	boolean isLike(SectionItem other, Presentation presentation) {
		return section.id().equals(other.section.id()) && (block == null ? other.block == null : other.block != null
				&& block.getClass() == other.block.getClass() && title(presentation).equals(other.title(presentation)));
	}

	/** @return what a table shows of it, of a figure its rows */
	Excerpt excerpt() {
		return switch (block) {
		case Excerpt excerpt -> excerpt;
		case Figure figure -> {
			Excerpt all = Excerpt.of(figure.title(), figure.table());
			for (var where : figure.where().entrySet()) {
				all = all.where(where.getKey(), where.getValue());
			}
			yield all;
		}
		case ResultTable table -> Excerpt.of(table);
		case null, default -> null;
		};
	}
}
