package org.parkwright.scenario.ide.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.scenario.internal.Codes;

import com.google.inject.Inject;

/** What can be done about a fault, by its code. */
public final class QuickFixes implements ICodeActionService2 {

	@Inject
	private NameFixes names;
	@Inject
	private UnitFixes units;
	@Inject
	private StudyFixes studies;
	@Inject
	private Sight sight;
	@Inject
	private UriExtensions uris;

	/**
	 * A change that mends a fault.
	 *
	 * @param title what it does
	 * @param file  the file it changes
	 * @param offset where
	 * @param length how much goes away
	 * @param text   what comes instead
	 */
	record Fix(String title, XtextResource file, int offset, int length, String text) {
	}

	/**
	 * A fault to mend.
	 *
	 * @param file   the file
	 * @param code   its code
	 * @param wanted what is wanted in its place, or empty; see {@link org.parkwright.core.fault.Fault#wanted}
	 * @param offset where it stands
	 * @param length how long that is
	 */
	record Problem(XtextResource file, String code, String wanted, int offset, int length) {
		String text() {
			return Sight.text(file).substring(offset, offset + length);
		}
	}

	@Override
	public List<Either<Command, CodeAction>> getCodeActions(Options options) {
		return options.getLanguageServerAccess().doSyncRead(options.getURI(), context -> {
			List<Either<Command, CodeAction>> actions = new ArrayList<>();
			XtextResource file = (XtextResource) context.getResource();
			for (Diagnostic diagnostic : options.getCodeActionParams().getContext().getDiagnostics()) {
				if (diagnostic.getCode() != null && file.getParseResult() != null) {
					Problem problem = problem(diagnostic, file, context.getDocument());
					fixes(problem).forEach(fix -> actions.add(Either.forRight(action(fix, diagnostic))));
					fromCatalogue(problem, diagnostic).ifPresent(action -> actions.add(Either.forRight(action)));
				}
			}
			return actions;
		});
	}

	private static Problem problem(Diagnostic diagnostic, XtextResource file, Document document) {
		int start = document.getOffSet(diagnostic.getRange().getStart());
		int end = document.getOffSet(diagnostic.getRange().getEnd());
		String wanted = diagnostic.getData() instanceof String[] data && data.length > 0 ? data[0] : "";
		return new Problem(file, String.valueOf(diagnostic.getCode().get()), wanted, start, end - start);
	}

	private List<Fix> fixes(Problem problem) {
		return switch (problem.code()) {
			case Codes.UNKNOWN_UNIT -> units.unknown(problem);
			case UnitCheck.UNIT, Codes.DISCOUNT_RATE -> units.wrong(problem);
			case Codes.SETTING_MISSING -> studies.setting(problem);
			case Codes.ROLE_MISSING -> studies.roles(problem);
			case Codes.PARAMETER_MISSING -> studies.parameter(problem);
			case Codes.PARK_MISSING -> studies.park(problem);
			case Codes.IMPORT_TWICE -> studies.importTwice(problem);
			case EditorChecks.UNUSED_MEASURE -> studies.unused(problem);
			default -> problem.code().startsWith(Codes.UNKNOWN) ? names.unknown(problem) : List.of();
		};
	}

	/** An import whose file is missing and is one of the catalogue. */
	private Optional<CodeAction> fromCatalogue(Problem problem, Diagnostic diagnostic) {
		String path = problem.text().replace("\"", "");
		return !problem.code().equals(Codes.FILE_MISSING) ? Optional.empty()
				: CatalogueFiles.scenario(path.substring(path.lastIndexOf('/') + 1)).flatMap(file -> {
					try {
						String uri = uris.toUriString(URI.createURI(URI.encodeOpaquePart(path, false)).resolve(problem.file().getURI()));
						TextEdit text = new TextEdit(new Range(new Position(), new Position()), file.text(sight.models(problem.file()).stream().findFirst().orElse(null)));
						CodeAction action = new CodeAction("Put " + file.name() + " of the catalogue there");
						action.setKind(CodeActionKind.QuickFix);
						action.setDiagnostics(List.of(diagnostic));
						action.setEdit(new WorkspaceEdit(List.of(Either.forRight(new CreateFile(uri)),
								Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null), List.of(Either.forLeft(text)))))));
						return Optional.of(action);
					} catch (IOException e) {
						Contributions.tell("The file " + file.name() + " of " + file.origin() + " cannot be read and was skipped.", e);
						return Optional.empty();
					}
				});
	}

	private CodeAction action(Fix fix, Diagnostic diagnostic) {
		Document document = new Document(0, Sight.text(fix.file()));
		TextEdit edit = new TextEdit(new Range(document.getPosition(fix.offset()),
				document.getPosition(fix.offset() + fix.length())), fix.text());
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		changes.put(uris.toUriString(fix.file().getURI()), List.of(edit));
		CodeAction action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(diagnostic));
		action.setEdit(new WorkspaceEdit(changes));
		return action;
	}
}
