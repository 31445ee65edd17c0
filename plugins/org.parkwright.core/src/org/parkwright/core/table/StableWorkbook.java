package org.parkwright.core.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes workbooks so that the same content is the same bytes, whenever it is written.
 *
 * @since 0.1
 */
public final class StableWorkbook {

	/** The earliest moment that a part of a workbook can have. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private StableWorkbook() {
	}

	/** Writes a workbook; the target stays open. */
	public static void write(SXSSFWorkbook workbook, OutputStream out) throws IOException {
		workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(Date.from(NO_TIME.toInstant(ZoneOffset.UTC))));
		// Else every part has the form for more than 4 GiB, which not all readers know, Java's own among them.
		workbook.setZip64Mode(Zip64Mode.AsNeeded);
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		workbook.write(written);
		withoutTimes(written.toByteArray(), out);
	}

	private static void withoutTimes(byte[] workbook, OutputStream out) throws IOException {
		ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
		ZipOutputStream copy = new ZipOutputStream(out);
		for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
			ZipEntry entry = new ZipEntry(part.getName());
			entry.setTimeLocal(NO_TIME);
			copy.putNextEntry(entry);
			parts.transferTo(copy);
		}
		copy.finish();
	}
}
