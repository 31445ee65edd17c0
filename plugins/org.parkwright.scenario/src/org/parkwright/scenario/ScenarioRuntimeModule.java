package org.parkwright.scenario;

import java.nio.charset.StandardCharsets;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.service.DispatchingProvider;
import org.eclipse.xtext.validation.IResourceValidator;
import org.parkwright.scenario.internal.Documentation;
import org.parkwright.scenario.internal.GuardedParser;
import org.parkwright.scenario.internal.LinkingMessages;
import org.parkwright.scenario.internal.NoNames;
import org.parkwright.scenario.internal.ScenarioChecks;
import org.parkwright.scenario.internal.ScenarioDescriptions;
import org.parkwright.scenario.internal.ScenarioFormatter;
import org.parkwright.scenario.internal.ScenarioLexer;
import org.parkwright.scenario.internal.ScenarioResource;
import org.parkwright.scenario.internal.ScenarioScopes;
import org.parkwright.scenario.internal.ScenarioValues;
import org.parkwright.scenario.internal.SyntaxMessages;
import org.parkwright.scenario.internal.WholeNames;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/**
 * The language as Xtext wants it, for editors: resources whose names, faults and layout are those of
 * {@link Scenarios}.
 *
 * @since 0.1
 */
public class ScenarioRuntimeModule extends AbstractScenarioRuntimeModule {

	@Override
	public Class<? extends IParser> bindIParser() {
		return GuardedParser.class;
	}

	@Override
	public Class<? extends Lexer> bindLexer() {
		return ScenarioLexer.class;
	}

	@Override
	public void configureRuntimeLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(ScenarioLexer.class);
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return ScenarioValues.class;
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return ScenarioResource.class;
	}

	/** @return what syntax errors say */
	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	@Override
	public Class<? extends IScopeProvider> bindIScopeProvider() {
		return ScenarioScopes.class;
	}

	/** @return what names that lead nowhere are told by */
	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return LinkingMessages.class;
	}

	/** @return how a name becomes a key */
	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return WholeNames.class;
	}

	/** @return what finds the faults of a resource */
	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return ScenarioChecks.class;
	}

	/** @return what says which resources to check again */
	public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
		return ScenarioDescriptions.class;
	}

	/** @return what the index knows of a file */
	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return NoNames.class;
	}

	/** @return what gives the documentation comment of an element, for hover */
	public Class<? extends IEObjectDocumentationProvider> bindIEObjectDocumentationProvider() {
		return Documentation.class;
	}

	/** @return what lays out texts */
	public Class<? extends IFormatter2> bindIFormatter2() {
		return ScenarioFormatter.class;
	}

	@Override
	public void configureRuntimeEncodingProvider(Binder binder) {
		IEncodingProvider utf8 = uri -> StandardCharsets.UTF_8.name();
		binder.bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).toInstance(utf8);
	}
}
