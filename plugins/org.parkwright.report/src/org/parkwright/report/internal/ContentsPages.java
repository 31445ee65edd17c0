package org.parkwright.report.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/**
 * The numbers of pages in the list of contents of a PDF. Only the finished document knows them, so they are written upon it: where
 * a line of the list leads to, and where it stands, its link says.
 */
final class ContentsPages {

	private static final float SIZE = 8;
	/** From the lower edge of a link to the line on which its letters stand, by the size of the font. */
	private static final float DESCENT = 0.293f;

	private ContentsPages() {
	}

	/** Writes the numbers. @param targets names of what the list leads to */
	static void write(PdfReader reader, PdfStamper stamper, Set<String> targets) {
		Map<?, ? extends PdfObject> places = reader.getNamedDestination(false);
		Map<Integer, Integer> pages = new HashMap<>();
		for (int page = 1; page <= reader.getNumberOfPages(); page++) {
			pages.put(reader.getPageOrigRef(page).getNumber(), page);
		}
		BaseFont font = Fonts.western();
		for (int page = 1; page <= reader.getNumberOfPages(); page++) {
			PdfArray links = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
			Set<String> done = new HashSet<>();
			for (int i = 0; links != null && i < links.size(); i++) {
				PdfDictionary link = links.getAsDict(i);
				String target = target(link);
				if (targets.contains(target) && places.get(target) instanceof PdfArray place && done.add(target)) {
					int number = pages.get(((PdfIndirectReference) place.getPdfObject(0)).getNumber());
					write(number, link.getAsArray(PdfName.RECT), reader.getPageSize(page).getWidth(), font, stamper.getOverContent(page));
				}
			}
		}
	}

	/** @return the name that a link leads to, or null if it leads elsewhere */
	private static String target(PdfDictionary link) {
		PdfDictionary action = link.getAsDict(PdfName.A);
		return action == null || !PdfName.GOTO.equals(action.get(PdfName.S)) || action.get(PdfName.D) == null ? null
				: action.get(PdfName.D).toString();
	}

	private static void write(int number, PdfArray link, float width, BaseFont font, PdfContentByte over) {
		float left = link.getAsNumber(0).floatValue();
		// As far from the right edge as the line begins from the left one.
		over.beginText();
		over.setFontAndSize(font, SIZE);
		over.showTextAligned(PdfContentByte.ALIGN_RIGHT, Integer.toString(number), width - left,
				link.getAsNumber(1).floatValue() + DESCENT * SIZE, 0);
		over.endText();
	}
}
