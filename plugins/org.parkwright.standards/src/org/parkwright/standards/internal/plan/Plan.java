package org.parkwright.standards.internal.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.PlanChapter;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.ReportSubject;
import org.parkwright.report.Reports;

/**
 * The planning report of a park: chapters of what users wrote and of what sections of results say.
 *
 * @param model      whose parks are planned
 * @param result     of the study that the plan rests on, or null
 * @param assessment whether it tells no more than where the park stands by standards and who does what about it
 */
record Plan(EipModel model, StudyResult result, boolean assessment) {

	/** Figures or tables from which on a sentence names the first and the last. */
	private static final int MANY = 3;

	private List<Chapter> chapters() {
		return assessment ? Chapter.assessment() : List.of(Chapter.values());
	}

	/** @return the chapters in their order, each with something in it, and behind them what belongs to none */
	List<ResultSection> sections() {
		List<ResultSection> all = new ArrayList<>(PlanTables.of(model).values());
		all.addAll(result == null ? ResultSections.of(model) : ResultSections.of(result));
		Set<ResultSection> placed = new HashSet<>();
		List<ResultSection> plan = new ArrayList<>();
		for (Chapter chapter : chapters()) {
			List<ResultSection> own = chapter.sections().stream().flatMap(id -> all.stream().filter(section -> section.id().matches(id + "(-\\d+)?"))).filter(Plan::shows).filter(placed::add).toList();
			plan.add(chapter(chapter, plan.size() + 1, own));
		}
		if (!assessment) {
			all.stream().filter(section -> !placed.contains(section) && shows(section))
					.map(section -> new ResultSection(section.id(), section.title(), section.about(), ResultSection.Part.ANNEX, section.blocks(), section.marks())).forEach(plan::add);
		}
		return plan;
	}

	private static boolean shows(ResultSection section) {
		return section.blocks().stream().anyMatch(block -> !(block instanceof ResultTable table) || table.reach() != ResultTable.Reach.DETAIL);
	}

	private ResultSection chapter(Chapter chapter, int number, List<ResultSection> sections) {
		List<Block> blocks = new ArrayList<>();
		for (Park park : model.getParks()) {
			List<Block> text = written(park, chapter).map(each -> PlanText.of(each.getText())).orElse(List.of());
			if (!text.isEmpty() && model.getParks().size() > 1) {
				blocks.add(new Block.Heading(Sentence.plain(TaskTable.label(park))));
			}
			blocks.addAll(text);
		}
		Set<Mark> marks = new HashSet<>();
		for (int i = 0; i < sections.size(); i++) {
			ResultSection section = sections.get(i);
			marks.addAll(section.marks());
			blocks.add(new Block.Heading(Sentence.of("{0} {1}", number + "." + (i + 1), section.title())));
			blocks.add(new Block.Paragraph("", pointer(section)));
			blocks.addAll(section.blocks());
		}
		if (blocks.isEmpty()) {
			blocks.add(new Block.Paragraph("", Sentence.of("Nothing is here yet. {0}", Sentence.of(chapter.hint()))));
		}
		return new ResultSection("plan-" + chapter.number(), title(chapter), chapter.about(), ResultSection.Part.MAIN, blocks, marks);
	}

	private Sentence title(Chapter chapter) {
		return model.getParks().stream().flatMap(park -> written(park, chapter).stream()).map(PlanChapter::getName).filter(name -> name != null && !name.isBlank()).findFirst()
				.map(Sentence::plain).orElseGet(() -> Sentence.of(chapter.title()));
	}

	private static Optional<PlanChapter> written(Park park, Chapter chapter) {
		return park.getChapters().stream().filter(each -> Objects.equals(each.getNumber(), chapter.number())).findFirst();
	}

	/** What a section tells, and where. */
	private static Sentence pointer(ResultSection section) {
		List<String> figures = section.figures().stream().map(figure -> "[figure " + figure.id() + "]").distinct().toList();
		List<String> tables = section.blocks().stream().map(Plan::table).flatMap(Optional::stream).distinct().map(id -> "[table " + id + "]").toList();
		List<Object> all = new ArrayList<>();
		for (List<String> each : List.of(figures, tables)) {
			if (each.size() >= MANY) {
				all.add(Sentence.of("{0} to {1}", each.getFirst(), each.getLast()));
			} else {
				all.addAll(each);
			}
		}
		if (section.title().equals(Sentence.of(section.about()))) {
			return Sentence.of("See {0}.", all);
		}
		return all.isEmpty() ? Sentence.of("{0}.", Sentence.of(section.about())) : Sentence.of("{0}: {1}.", Sentence.of(section.about()), all);
	}

	/** @return the id of the table that a block shows, if it has rows */
	private static Optional<String> table(Block block) {
		return switch (block) {
			case Excerpt excerpt when excerpt.rows().length > 0 -> Optional.of(excerpt.table().id());
			case ResultTable table when table.rows() > 0 && table.reach() != ResultTable.Reach.DETAIL -> Optional.of(table.id());
			default -> Optional.empty();
		};
	}

	private String name() {
		return model.getParks().size() == 1 ? TaskTable.label(model.getParks().getFirst()) : TaskTable.label(model);
	}

	private ReportSubject subject(Path park) throws IOException {
		Sentence kind = assessment ? Sentence.of("SELF-ASSESSMENT") : Sentence.of("ECO-INDUSTRIAL PARK PLAN");
		Sentence title = assessment ? Sentence.of("Self-assessment of {0}", name()) : Sentence.of("Plan of {0}", name());
		String note = Objects.requireNonNullElse(model.getDataNote(), "");
		if (result == null) {
			ModelFile file = ModelFile.of(park);
			return new ReportSubject(kind, title, name(), Sentence.plain(TaskTable.label(model)), Sentence.of("Source: stated in and computed from {0}.", file.name()), note, Set.of(), file.provenance());
		}
		ReportSubject study = ReportSubject.of(result);
		return new ReportSubject(kind, title, name(), Sentence.of("with the study {0}", study.title()), study.source(), note, study.years(), study.provenance());
	}

	/**
	 * Makes the file of a plan.
	 *
	 * @param park the file of the model
	 * @return the content of the file in the format
	 */
	AtomicFiles.Content file(Path park, Language language, Reports.Format format, ProgressMonitor monitor) throws IOException, ReportException {
		ReportSettings settings = ReportSettings.beside(park.toAbsolutePath().getParent(), language);
		return Reports.files(subject(park), sections(), settings, ReportDesign.standard(), Set.of(format), monitor).get(format.fileName());
	}
}
