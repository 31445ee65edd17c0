package org.parkwright.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Injector;

/** The language as an editor has it. */
final class XtextFixture {

	static final Injector INJECTOR = new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration();

	private XtextFixture() {
	}

	static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	static XtextResource resource(Path file) {
		return (XtextResource) INJECTOR.getInstance(XtextResourceSet.class).getResource(uri(file), true);
	}

	/** A text that is open and not saved, among the files that are. */
	static XtextResource unsaved(Path file, String text) {
		return unsaved(INJECTOR.getInstance(XtextResourceSet.class), file, text);
	}

	/** One of several texts that see each other. */
	static XtextResource unsaved(XtextResourceSet files, Path file, String text) {
		XtextResource resource = (XtextResource) files.createResource(uri(file));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	static List<Issue> issues(XtextResource resource) {
		return INJECTOR.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
	}

	static String formatted(XtextResource resource) {
		ITextRegionAccess access = INJECTOR.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();
		FormatterRequest request = new FormatterRequest().setTextRegionAccess(access).setAllowIdentityEdits(false)
				.setExceptionHandler(e -> {
					throw new AssertionError(e);
				});
		return access.getRewriter().renderToString(INJECTOR.getInstance(IFormatter2.class).format(request));
	}
}
