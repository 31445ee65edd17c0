package org.parkwright.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/** What a PDF says of itself. The engine would name a path of this machine as its creator. */
final class PdfProperties {

	private PdfProperties() {
	}

	/**
	 * @param facts    title, version and language
	 * @param contents names of what its list of contents leads to
	 * @return the document with title and creator for readers and archives, opening with its outline, and the numbers of pages in
	 *         its list of contents
	 */
	static byte[] set(byte[] document, Map<String, String> facts, Set<String> contents) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PdfReader reader = new PdfReader(document); PdfStamper stamper = new PdfStamper(reader, out)) {
			stamper.setInfoDictionary(Map.of("Title", facts.get("title"), "Creator", "Parkwright " + facts.get("version")));
			stamper.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
			reader.getCatalog().put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
			reader.getCatalog().put(PdfName.LANG, new PdfString(facts.get("language")));
			ContentsPages.write(reader, stamper, contents);
		} catch (DocumentException e) {
			throw new IOException("The PDF can't be completed: " + e.getMessage(), e);
		}
		return out.toByteArray();
	}
}
