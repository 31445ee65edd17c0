package org.parkwright.diagram.ui.internal;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.parkwright.diagram.ui.ModelOpener;

/** The openers that bundles contribute, by content type. One that cannot be made is logged with its bundle and skipped. */
public final class ModelOpeners {

	private static final String POINT = "org.parkwright.diagram.ui.models";

	private ModelOpeners() {
	}

	/** @return whether some bundle opens files of that name; loads no class */
	static boolean accept(IFile file) {
		return contribution(file).isPresent();
	}

	/** @return the opener for files of that name */
	public static Optional<ModelOpener> find(IFile file) {
		return contribution(file).flatMap(ModelOpeners::create);
	}

	private static Optional<IConfigurationElement> contribution(IFile file) {
		for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			IContentType type = Platform.getContentTypeManager().getContentType(element.getAttribute("contentType"));
			if (type != null && type.isAssociatedWith(file.getName())) {
				return Optional.of(element);
			}
		}
		return Optional.empty();
	}

	private static Optional<ModelOpener> create(IConfigurationElement element) {
		try {
			return Optional.of((ModelOpener) element.createExecutableExtension("class"));
		} catch (CoreException | ClassCastException e) {
			ILog.get().error("The opener of models of " + element.getContributor().getName() + " cannot be made", e);
			return Optional.empty();
		}
	}
}
