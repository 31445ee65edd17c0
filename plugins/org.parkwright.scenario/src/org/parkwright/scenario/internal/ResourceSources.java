package org.parkwright.scenario.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Sources that are resources: what editors hold, unsaved changes included. Their names are URIs in plain characters.
 * Made anew for each use, since resources change.
 */
public final class ResourceSources implements Sources {

	private final ResourceSet resources;
	private final boolean toRead;
	private final Map<String, URI> uris = new HashMap<>();
	private final Map<Resource, Source> sources = new HashMap<>();

	private ResourceSources(ResourceSet resources, boolean toRead) {
		this.resources = resources;
		this.toRead = toRead;
	}

	/** @return the sources that a resource can see, with all that there is of them, for names */
	public static ResourceSources around(XtextResource resource) {
		return new ResourceSources(resource.getResourceSet(), false);
	}

	/** @return the sources that a resource can see, without what syntax errors leave incomplete */
	static ResourceSources toRead(XtextResource resource) {
		return new ResourceSources(resource.getResourceSet(), true);
	}

	/** @return a resource as a source */
	public Source of(XtextResource resource) {
		return sources.computeIfAbsent(resource, each -> {
			String name = name(resource.getURI());
			uris.put(name, resource.getURI());
			return source(name, resource.getParseResult());
		});
	}

	private Source source(String name, IParseResult parsed) {
		if (toRead && parsed.hasSyntaxErrors()) {
			// the tree of the editor keeps what is incomplete
			return Source.toRead(name, Language.parse(parsed.getRootNode().getText()));
		}
		return Source.whole(name, parsed);
	}

	private static String name(URI uri) {
		return URI.decode(uri.isFile() ? uri.toFileString().replace('\\', '/') : uri.toString());
	}

	@Override
	public String resolve(String from, String path) {
		String[] parts = Arrays.stream(path.split("/")).map(part -> URI.encodeSegment(part, false)).toArray(String[]::new);
		URI uri = URI.createHierarchicalURI(parts, null, null).resolve(uris.get(from));
		uris.put(name(uri), uri);
		return name(uri);
	}

	@Override
	public Source get(String name) throws IOException {
		URI uri = uris.get(name);
		boolean known = resources.getResource(uri, false) != null;
		if (!known && !resources.getURIConverter().exists(uri, null)) {
			throw Texts.missing();
		}
		if (!known && uri.isFile()) {
			Texts.checkReadable(Path.of(uri.toFileString()));
		}
		try {
			XtextResource resource = (XtextResource) resources.getResource(uri, true);
			Texts.decoded(resource.getParseResult().getRootNode().getText());
			return of(resource);
		} catch (WrappedException | UncheckedIOException e) {
			// else it would be taken for a file that was read
			resources.getResources().remove(resources.getResource(uri, false));
			throw new IOException(e.getCause().getMessage(), e);
		}
	}

	@Override
	public boolean isThere(String from, String path) {
		URI uri = uris.get(from);
		return uri.isFile() ? Texts.isThere(Path.of(uri.toFileString()), path)
				: resources.getURIConverter().exists(uris.get(resolve(from, path)), null);
	}
}
