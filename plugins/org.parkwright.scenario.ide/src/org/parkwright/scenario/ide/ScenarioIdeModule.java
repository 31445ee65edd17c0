package org.parkwright.scenario.ide;

import java.util.concurrent.ExecutorService;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.CompletionPrefixProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.containers.ProjectDescriptionBasedContainerManager;
import org.eclipse.xtext.validation.IResourceValidator;
import org.parkwright.scenario.ide.internal.Completion;
import org.parkwright.scenario.ide.internal.EditorChecks;
import org.parkwright.scenario.ide.internal.Folds;
import org.parkwright.scenario.ide.internal.Hovers;
import org.parkwright.scenario.ide.internal.Proposals;
import org.parkwright.scenario.ide.internal.QuickFixes;
import org.parkwright.scenario.ide.internal.SymbolDetails;
import org.parkwright.scenario.ide.internal.SymbolKinds;
import org.parkwright.scenario.ide.internal.SymbolNames;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.inject.Binder;
import com.google.inject.name.Names;

/**
 * Binds the services of the editor.
 *
 * @since 0.1
 */
public class ScenarioIdeModule extends AbstractScenarioIdeModule {

	private final ParkModels parks;

	/** @param parks where park models are found */
	public ScenarioIdeModule(ParkModels parks) {
		this.parks = parks;
	}

	/** Binds where park models are found. */
	public void configureParks(Binder binder) {
		binder.bind(ParkModels.class).toInstance(parks);
	}

	/** Binds what maps the tokens of the lexer for highlighting. */
	public void configureTokens(Binder binder) {
		binder.bind(ITokenDefProvider.class).annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING)).to(AntlrTokenDefProvider.class);
	}

	/** Lets content assist work in the thread that asks for it; others would only cost time. */
	@Override
	public void configureExecutorService(Binder binder) {
		binder.bind(ExecutorService.class).toInstance(MoreExecutors.newDirectExecutorService());
	}

	/** @return what keeps apart the files of projects, which are no Eclipse projects here */
	public Class<? extends IContainer.Manager> bindIContainer$Manager() {
		return ProjectDescriptionBasedContainerManager.class;
	}

	/** @return what finds faults */
	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return EditorChecks.class;
	}

	/** @return what completes words */
	public Class<? extends ContentAssistService> bindContentAssistService() {
		return Completion.class;
	}

	/** @return what finds the place in the syntax tree; the generated one goes over all words of a text, to see to indents that mean something */
	@Override
	public Class<? extends CompletionPrefixProvider> bindCompletionPrefixProvider() {
		return CompletionPrefixProvider.class;
	}

	/** @return what may stand at a place */
	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return Proposals.class;
	}

	/** @return what stands under the pointer */
	public Class<? extends IHoverService> bindIHoverService() {
		return Hovers.class;
	}

	/** @return what can be done about faults */
	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return QuickFixes.class;
	}

	/** @return what can be folded */
	public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
		return Folds.class;
	}

	/** @return what an outline shows beside names */
	public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
		return SymbolDetails.class;
	}

	/** @return what an outline calls elements */
	public Class<? extends DocumentSymbolNameProvider> bindDocumentSymbolNameProvider() {
		return SymbolNames.class;
	}

	/** @return the kinds of an outline */
	public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
		return SymbolKinds.class;
	}
}
