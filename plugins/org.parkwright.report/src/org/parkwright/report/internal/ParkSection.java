package org.parkwright.report.internal;

import java.util.List;
import java.util.Set;

import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.elements.interfaces.IStyleModel;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.section.Sentence;

/** The diagrams of the park: each at its natural size or as much smaller as the page asks for, wide ones on landscape pages. */
final class ParkSection {

	/** The table of diagrams that an upright page holds, and of those that need a landscape one. */
	private static final String UPRIGHT = "diagrams";
	private static final String WIDE = "wideDiagrams";
	/** Name and bookmark of the heading above them. */
	static final String BOOKMARK = "park";

	/** Room on the pages, points, that headings and captions leave. */
	private static final double UPRIGHT_WIDTH = Tables.WIDTH;
	private static final double UPRIGHT_HEIGHT = 640;
	private static final double WIDE_WIDTH = 739;
	private static final double WIDE_HEIGHT = 390;
	/** Points by pixel: natural size, and what still leaves labels of 9 points readable. */
	private static final double NATURAL = 0.75;
	private static final double READABLE = 0.5;

	private ParkSection() {
	}

	static void fill(Provenance provenance, List<ParkDiagrams.Picture> pictures, Contents contents) {
		contents.table(UPRIGHT);
		contents.table(WIDE);
		contents.fact("park", pictures.isEmpty() ? "" : "yes");
		contents.fact("parkSource", contents.presentation().text(
				Sentence.of("Drawn from {0} in the layout stored beside it.", provenance.modelFile()), Set.of()));
		for (ParkDiagrams.Picture picture : pictures) {
			double upright = scale(picture, UPRIGHT_WIDTH, UPRIGHT_HEIGHT);
			double wide = scale(picture, WIDE_WIDTH, WIDE_HEIGHT);
			boolean turned = upright < READABLE && wide > upright;
			double scale = turned ? wide : upright;
			contents.row(turned ? WIDE : UPRIGHT, picture.title(), picture.svg(), Items.points(scale * picture.width()),
					Items.points(scale * picture.height()));
		}
	}

	private static double scale(ParkDiagrams.Picture picture, double width, double height) {
		return Math.min(NATURAL, Math.min(width / picture.width(), height / picture.height()));
	}

	/** Turns the pages of wide diagrams, if there are any; data can't do that. What follows begins an upright page. */
	static void turnPages(ReportDesignHandle design, Contents contents) throws SemanticException {
		if (contents.tables().get(WIDE).isEmpty()) {
			return;
		}
		boolean alone = contents.tables().get(UPRIGHT).isEmpty();
		for (DesignElementHandle item : Items.of(design)) {
			if ((alone ? BOOKMARK : WIDE).equals(item.getName())) {
				startPage(item, "a4-landscape");
			}
		}
	}

	private static void startPage(DesignElementHandle item, String page) throws SemanticException {
		item.setProperty(IStyleModel.PAGE_BREAK_BEFORE_PROP, DesignChoiceConstants.PAGE_BREAK_BEFORE_ALWAYS);
		item.setProperty(IStyleModel.MASTER_PAGE_PROP, page);
	}
}
