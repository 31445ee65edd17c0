package org.parkwright.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

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

	/** @return the document with title and creator for readers and archives, opening with its outline */
	static byte[] set(byte[] document, String title, String creator) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PdfReader reader = new PdfReader(document); PdfStamper stamper = new PdfStamper(reader, out)) {
			stamper.setInfoDictionary(Map.of("Title", title, "Creator", creator));
			stamper.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
			reader.getCatalog().put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
			reader.getCatalog().put(PdfName.LANG, new PdfString("en"));
		} catch (DocumentException e) {
			throw new IOException("The PDF can't be completed: " + e.getMessage(), e);
		}
		return out.toByteArray();
	}
}
