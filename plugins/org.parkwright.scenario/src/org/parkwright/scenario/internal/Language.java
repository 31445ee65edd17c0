package org.parkwright.scenario.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.XtextPackage;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;
import org.eclipse.xtext.parser.IAstFactory;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.ITokenToStringConverter;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.AntlrTokenToStringConverter;
import org.eclipse.xtext.parser.antlr.IAntlrTokenFileProvider;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.BinaryGrammarResourceFactoryImpl;
import org.parkwright.scenario.parser.antlr.ScenarioAntlrTokenFileProvider;
import org.parkwright.scenario.services.ScenarioGrammarAccess;
import org.parkwright.scenario.syntax.SyntaxPackage;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.name.Names;

/**
 * The parser alone. Resources, linking and the rest of what an editor needs take another 200 ms to start, which a
 * command line would feel; references are looked up by {@link Symbols} in either case.
 */
final class Language {

	private static final IParser PARSER = start();

	private Language() {
	}

	static synchronized IParseResult parse(String text) {
		return PARSER.parse(new StringReader(text));
	}

	private static IParser start() {
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().putIfAbsent("xtextbin", new BinaryGrammarResourceFactoryImpl());
		XtextPackage.eINSTANCE.getClass();
		SyntaxPackage.eINSTANCE.getClass();
		return Guice.createInjector(new ParserModule()).getInstance(IParser.class);
	}

	/** What the parser asks for; {@link org.parkwright.scenario.ScenarioRuntimeModule} binds the same. */
	private static final class ParserModule implements Module {
		@Override
		public void configure(Binder binder) {
			binder.bind(String.class).annotatedWith(Names.named(Constants.LANGUAGE_NAME))
					.toInstance("org.parkwright.scenario.Scenario");
			binder.bind(ClassLoader.class).toInstance(Language.class.getClassLoader());
			binder.bind(IGrammarAccess.class).to(ScenarioGrammarAccess.class);
			binder.bind(IParser.class).to(GuardedParser.class);
			binder.bind(IAstFactory.class).to(DefaultEcoreElementFactory.class);
			binder.bind(IValueConverterService.class).to(ScenarioValues.class);
			binder.bind(ISyntaxErrorMessageProvider.class).to(SyntaxMessages.class);
			binder.bind(ITokenToStringConverter.class).to(AntlrTokenToStringConverter.class);
			binder.bind(IAntlrTokenFileProvider.class).to(ScenarioAntlrTokenFileProvider.class);
			binder.bind(ITokenDefProvider.class).to(AntlrTokenDefProvider.class);
			binder.bind(XtextResourceSet.class).toProvider(ParserModule::grammars);
			binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(ScenarioLexer.class);
		}

		/** Opens what holds the grammar and does not ask besides when it was changed, which takes longer than to read it. */
		private static XtextResourceSet grammars() {
			var grammars = new XtextResourceSet();
			grammars.getURIConverter().getURIHandlers().addFirst(new URIHandlerImpl() {
				@Override
				public InputStream createInputStream(org.eclipse.emf.common.util.URI uri, Map<?, ?> options) throws IOException {
					return URI.create(uri.toString()).toURL().openStream();
				}
			});
			return grammars;
		}
	}
}
