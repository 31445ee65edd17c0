package org.parkwright.scenario.ide;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.FileExtensionProvider;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.Modules2;
import org.parkwright.scenario.ide.internal.Builds;
import org.parkwright.scenario.ide.internal.FaultClient;
import org.parkwright.scenario.ide.internal.Highlighting;
import org.parkwright.scenario.ide.internal.MeasureCopies;
import org.parkwright.scenario.ide.internal.Minings;
import org.parkwright.scenario.ide.internal.ParkLinks;
import org.parkwright.scenario.ide.internal.Project;
import org.parkwright.scenario.ide.internal.References;
import org.parkwright.scenario.ide.internal.Renaming;
import org.parkwright.scenario.ide.internal.Requests;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * The language server of scenarios as a plain object: no process, no streams. Files are named by {@code file:} URIs.
 * Answers come as futures, so that no caller waits; a change of a text cancels what is being answered, and such a future
 * ends in a {@link java.util.concurrent.CancellationException}. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class ScenarioServer {

	/** Told of the faults of a file, in a thread of the server. */
	@FunctionalInterface
	public interface FaultListener {
		/**
		 * @param file   the file
		 * @param faults all that is wrong now; an empty list takes back what was told before
		 */
		void found(URI file, List<Diagnostic> faults);
	}

	/** Makes the access of the server public, by which its resources are read. */
	private static final class Server extends LanguageServerImpl {
		ILanguageServerAccess access() {
			return getLanguageServerAccess();
		}
	}

	private final Server server;
	private final Injector language;
	private final Set<URI> open = ConcurrentHashMap.newKeySet();
	private final AtomicInteger version = new AtomicInteger();

	private ScenarioServer(Server server, Injector language) {
		this.server = server;
		this.language = language;
	}

	/**
	 * Starts a server and reads all scenario files of some folders; takes a second, so not on a thread that must not wait.
	 *
	 * @param folders folders by a name each; imports lead from file to file within one
	 * @param parks   where park models are found
	 * @param faults  is told of faults
	 */
	public static ScenarioServer start(Map<String, URI> folders, ParkModels parks, FaultListener faults) {
		Injector language = new ScenarioIdeSetup(parks).createInjectorAndDoEMFRegistration();
		IResourceServiceProvider.Registry registry = new ResourceServiceProviderRegistryImpl();
		IResourceServiceProvider provider = language.getInstance(IResourceServiceProvider.class);
		language.getInstance(FileExtensionProvider.class).getFileExtensions()
				.forEach(ending -> registry.getExtensionToFactoryMap().put(ending, provider));
		Injector injector = Guice.createInjector(Modules2.mixin(new ServerModule(), binder -> {
			binder.bind(IResourceServiceProvider.Registry.class).toInstance(registry);
			binder.bind(LanguageServerImpl.class).to(Server.class);
			binder.bind(BuildManager.class).to(Builds.class);
			binder.bind(ProjectManager.class).to(Project.class);
			binder.bind(IRequestManager.class).to(Requests.class);
			// else it would end the Java process
			binder.bind(ILanguageServerShutdownAndExitHandler.class).to(ILanguageServerShutdownAndExitHandler.NullImpl.class);
		}));
		Server server = injector.getInstance(Server.class);
		server.connect(new FaultClient(faults));
		InitializeParams params = new InitializeParams();
		params.setCapabilities(capabilities());
		params.setWorkspaceFolders(new TreeMap<>(folders).entrySet().stream()
				.map(folder -> new WorkspaceFolder(folder.getValue().toString(), folder.getKey())).toList());
		server.initialize(params).join();
		server.initialized(new InitializedParams());
		ScenarioServer started = new ScenarioServer(server, language);
		// A write would cancel the first reading of all files, so nobody gets hold of the server before it is done.
		server.getRequestManager().runRead(cancel -> null).join();
		return started;
	}

	private static ClientCapabilities capabilities() {
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		text.setDocumentSymbol(new DocumentSymbolCapabilities());
		text.getDocumentSymbol().setHierarchicalDocumentSymbolSupport(true);
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setWorkspaceFolders(true);
		ClientCapabilities capabilities = new ClientCapabilities();
		capabilities.setTextDocument(text);
		capabilities.setWorkspace(workspace);
		return capabilities;
	}

	/** Ends the server. */
	public void stop() {
		server.shutdown();
		server.getRequestManager().shutdown();
	}

	/** Takes folders in and lets others go; returns when their files have been read. */
	public void foldersChanged(Map<String, URI> added, Map<String, URI> removed) {
		server.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
				new WorkspaceFoldersChangeEvent(folders(added), folders(removed))));
		// As at the start: a text that is opened meanwhile would cancel the reading.
		server.getRequestManager().runRead(cancel -> null).join();
	}

	private static List<WorkspaceFolder> folders(Map<String, URI> folders) {
		return folders.entrySet().stream().map(each -> new WorkspaceFolder(each.getValue().toString(), each.getKey())).toList();
	}

	/** From now on the text of a file is what its editor says. */
	public void open(URI file, String text) {
		open.add(file);
		server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toString(), "scenario", version.incrementAndGet(), text)));
	}

	/** The whole text of an open file is new. */
	public void change(URI file, String text) {
		server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.toString(),
				version.incrementAndGet()), List.of(new TextDocumentContentChangeEvent(text))));
	}

	/** From now on the text of a file is what the disk says. */
	public void close(URI file) {
		open.remove(file);
		server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(file.toString())));
	}

	/** @return whether an editor has a file open */
	public boolean isOpen(URI file) {
		return open.contains(file);
	}

	/** Files were written, or gone, on disk. */
	public void filesChanged(Map<URI, FileChangeType> files) {
		server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(files.entrySet().stream()
				.map(file -> new FileEvent(file.getKey().toString(), file.getValue())).toList()));
	}

	/** @return what may stand at a place, best first */
	public CompletableFuture<List<CompletionItem>> completions(URI file, Position at) {
		return server.completion(new CompletionParams(id(file), at)).thenApply(found -> (found.isLeft() ? found.getLeft()
				: found.getRight().getItems()).stream().sorted((a, b) -> a.getSortText().compareTo(b.getSortText())).toList());
	}

	/** @return what stands at a place, in Markdown */
	public CompletableFuture<Optional<Hover>> hover(URI file, Position at) {
		return server.hover(new HoverParams(id(file), at)).thenApply(hover -> Optional.ofNullable(hover)
				.filter(each -> each.getRange() != null));
	}

	/** @return what can be done about a fault */
	public CompletableFuture<List<CodeAction>> fixes(URI file, Diagnostic fault) {
		return server.codeAction(new CodeActionParams(id(file), fault.getRange(), new CodeActionContext(List.of(fault))))
				.thenApply(found -> found.stream().filter(Either::isRight).map(Either::getRight).toList());
	}

	/** @return the declarations of a file as a tree */
	public CompletableFuture<List<DocumentSymbol>> outline(URI file) {
		return server.documentSymbol(new DocumentSymbolParams(id(file)))
				.thenApply(found -> found.stream().filter(Either::isRight).map(Either::getRight).toList());
	}

	/** @return what can be folded */
	public CompletableFuture<List<FoldingRange>> folds(URI file) {
		return server.foldingRange(new FoldingRangeRequestParams(id(file)));
	}

	/** @return what lays a file out */
	public CompletableFuture<List<? extends TextEdit>> format(URI file) {
		return server.formatting(new DocumentFormattingParams(id(file), new FormattingOptions(4, false))).thenApply(edits -> edits);
	}

	/** @return why a text is left as it is laid out, in a sentence; nothing if it need not be */
	public CompletableFuture<Optional<String>> formatProblem(URI file) {
		return read(file, resource -> {
			for (INode error : resource.getParseResult().getSyntaxErrors()) {
				return Optional.of("Line " + error.getStartLine() + " cannot be read, so the text stays as it is. Correct it first.");
			}
			return Optional.empty();
		});
	}

	/** @return what the parts of a text are */
	public CompletableFuture<List<Highlight>> highlights(URI file) {
		return read(file, language.getInstance(Highlighting.class)::of);
	}

	/** @return what stands above the declarations of a file */
	public CompletableFuture<List<Mining>> minings(URI file) {
		return read(file, language.getInstance(Minings.class)::of);
	}

	/** @return the name at a place, where it is declared and where else it stands; nothing between names */
	public CompletableFuture<Optional<NameUse>> name(URI file, int offset) {
		References references = language.getInstance(References.class);
		return read(file, resource -> references.at(resource, offset).map(element -> NameUses.of(element, references)));
	}

	/** @return where the name at a place stands in the same file, in the order of the text */
	public CompletableFuture<List<TextChange>> occurrences(URI file, int offset) {
		References references = language.getInstance(References.class);
		return read(file, resource -> references.at(resource, offset).map(element -> references.within(resource, element).stream()
				.map(region -> new TextChange(region.getOffset(), region.getLength(), "")).toList()).orElse(List.of()));
	}

	/**
	 * Gives the name at a place another text, wherever it stands.
	 *
	 * @return the changes by file, or why that cannot be
	 */
	public CompletableFuture<Edits> rename(URI file, int offset, String name) {
		References references = language.getInstance(References.class);
		Renaming renaming = language.getInstance(Renaming.class);
		return read(file, resource -> {
			Optional<EObject> element = references.at(resource, offset);
			Optional<String> problem = element.isEmpty() ? Optional.of("There is no name here that could be changed.")
					: renaming.problem(element.get(), name);
			return problem.isPresent() ? new Edits(problem.get(), Map.of())
					: new Edits("", NameUses.files(renaming.rename(element.get(), name)));
		});
	}

	/**
	 * What a change of some files comes to.
	 *
	 * @param problem why it cannot be, in a sentence; empty if it can
	 * @param changes by file, in the order of the text
	 */
	public record Edits(String problem, Map<URI, List<TextChange>> changes) {
	}

	/** @return the measures that scenario texts declare, to copy from */
	public CompletableFuture<List<MeasureText>> measures(List<String> texts) {
		MeasureCopies copies = language.getInstance(MeasureCopies.class);
		return server.access().doReadIndex(context -> copies.measures(texts));
	}

	/**
	 * Copies a measure of some texts to a file, with the parameters that it reads and that cannot be seen there.
	 *
	 * @param file    a file of one of the folders; it need not be there yet
	 * @param texts   scenario texts, which hold the measure and its parameters
	 * @param measure its name in them
	 * @param name    the name of the copy
	 * @return the changes, of a file that is not there those of an empty one; or why that cannot be
	 */
	public CompletableFuture<Edits> copy(URI file, List<String> texts, String measure, String name) {
		MeasureCopies copies = language.getInstance(MeasureCopies.class);
		org.eclipse.emf.common.util.URI uri = org.eclipse.emf.common.util.URI.createURI(file.toString());
		return server.access().doReadIndex(context -> {
			ResourceSet project = server.access().newLiveScopeResourceSet(uri);
			Optional<String> problem = copies.problem(project, uri, name);
			return problem.isPresent() ? new Edits(problem.get(), Map.of())
					: new Edits("", NameUses.files(copies.copy(project, uri, texts, measure, name)));
		});
	}

	/** @return what the word at a place means in the parks of the studies that take the file in */
	public CompletableFuture<ParkLink> parkLinks(URI file, int offset) {
		ParkLinks links = language.getInstance(ParkLinks.class);
		return read(file, resource -> {
			int[] region = new int[2];
			List<ParkTarget> targets = links.at(resource, offset, region);
			return new ParkLink(region[0], region[1], targets);
		});
	}

	/**
	 * A word and what it means in parks.
	 *
	 * @param offset  of the word
	 * @param length  of the word
	 * @param targets what it means; none if nothing
	 */
	public record ParkLink(int offset, int length, List<ParkTarget> targets) {
	}

	private <T> CompletableFuture<T> read(URI file, Function<XtextResource, T> code) {
		return server.access().doRead(file.toString(), context -> code.apply((XtextResource) context.getResource()));
	}

	private static TextDocumentIdentifier id(URI file) {
		return new TextDocumentIdentifier(file.toString());
	}
}
