package org.parkwright.ui.internal.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;

/** The sentences of a section. */
final class SectionText {

	private static final int MARGIN = 8;

	private final StyledText text;

	SectionText(Composite parent) {
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setCaret(null);
	}

	StyledText control() {
		return text;
	}

	/** Shows a section; one without sentences says what it is about. */
	void show(ResultSection section, Presentation presentation) {
		StringBuilder all = new StringBuilder();
		List<StyleRange> bold = new ArrayList<>();
		for (Block block : section.blocks()) {
			switch (block) {
			case Block.Heading heading -> add(presentation.text(heading.text(), section.marks()), "", all, bold);
			case Block.Paragraph paragraph -> add(presentation.words(paragraph.label()), presentation.text(paragraph.text(), section.marks()), all, bold);
			case Block.Item item -> add("", item.sign() + " " + presentation.text(item.text(), section.marks()), all, bold);
			case Block.Tile tile -> add(presentation.of(tile.value().table()).inSentence(tile.value().row(), tile.value().column()),
					presentation.text(tile.label(), section.marks()), all, bold);
			default -> {
				// figures and tables stand below the section in the tree
			}
			}
		}
		if (all.isEmpty()) {
			all.append(presentation.words(section.about())).append('.');
		}
		text.setText(all.toString());
		text.setStyleRanges(bold.toArray(StyleRange[]::new));
	}

	private static void add(String label, String words, StringBuilder all, List<StyleRange> bold) {
		if (!label.isEmpty()) {
			bold.add(new StyleRange(all.length(), label.length(), null, null, SWT.BOLD));
			all.append(label).append(words.isEmpty() ? "" : "  ");
		}
		all.append(words).append("\n\n");
	}
}
