package org.parkwright.standards.internal.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.Column;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.model.park.EipModel;
import org.parkwright.report.ReportException;
import org.parkwright.report.Reports;

/** The planning report where a wizard exports a park. */
public final class PlanExporter implements Exporter {

	private static final String STUDY = "study";
	private static final String LANGUAGE = "language";
	private static final String ASSESSMENT = "self-assessment";

	@Override
	public boolean byNameAlone() {
		return true;
	}

	@Override
	public TransferDescription description() {
		return TransferDescription
				.of("plan", "Planning report", "Write the planning report of a park in twelve chapters, or its self-assessment", new FileKind("docx", "Document of Word"), new FileKind("pdf", "PDF"),
						new FileKind("html", "Page"))
				.options(TransferOption.file(STUDY, "Study", "study that the plan rests on; none if left out", new FileKind("scenario", "Scenarios")),
						TransferOption.choice(LANGUAGE, "Language", "language of the plan", Column.words(Language.ENGLISH.code(), "English", Language.CHINESE.code(), "Chinese")).preset(Language.ENGLISH.code()),
						TransferOption.yesNo(ASSESSMENT, "Self-assessment alone", "whether it tells no more than where the park stands by standards, and who does what about it"));
	}

	@Override
	public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) throws IOException {
		Path park = file(model);
		if (park == null) {
			faults.error("plan.file", "The park lies in no file yet.", "Save it first.", Place.of(file.toString()));
			return null;
		}
		StudyResult result = options.file(STUDY) == null ? null : PlanStudy.run(options.file(STUDY), park, faults, progress);
		if (faults.hasErrors()) {
			return null;
		}
		String name = file.getFileName().toString();
		Reports.Format format = PlanCommand.FORMATS.stream().filter(each -> name.toLowerCase(Locale.ROOT).endsWith("." + each.name().toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
		try {
			Language language = Language.of(options.text(LANGUAGE)).orElse(Language.ENGLISH);
			return Map.of(name, new Plan(model, result, options.yes(ASSESSMENT)).file(park, language, format, progress));
		} catch (ReportException e) {
			faults.error("plan.report", e.getMessage(), "", Place.of(file.toString()));
			return null;
		}
	}

	private static Path file(EipModel model) {
		URI uri = model.eResource() == null ? null : model.eResource().getURI();
		return uri != null && uri.isFile() ? Path.of(uri.toFileString()) : null;
	}
}
