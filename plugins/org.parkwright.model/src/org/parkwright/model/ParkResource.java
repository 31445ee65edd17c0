package org.parkwright.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.parkwright.model.file.WholeFiles;
import org.parkwright.model.internal.ParkLoad;
import org.parkwright.model.internal.ParkSave;
import org.parkwright.model.internal.Placed;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;

/**
 * A {@code .park} file: XMI in UTF-8, one element a line, attributes in the order of the metamodel, ids and references
 * by UUID, so that two versions of a file compare line by line.
 *
 * <p><b>Loading</b> reads nothing but the file itself. Whatever is wrong with its content is a {@link LoadFault} among
 * {@link #getErrors()} and {@link #getWarnings()} and is not thrown; files of older schema versions are migrated.
 * <p><b>Saving</b> writes a file beside the old one and renames it, so that the old one stays whole if anything fails.
 * A resource that was loaded with errors is not saved over its file, since what could not be read would be lost.
 * <p>An element added with an id that another element of the resource has, as a pasted copy does, is given a new one.
 *
 * @since 0.1
 */
public class ParkResource extends XMIResourceImpl {
	/** Version of the metamodel that files are written with. */
	public static final String SCHEMA_VERSION = "1.0";

	private boolean incomplete;
	private String sha256;

	/** @param uri where the file is or will be */
	public ParkResource(URI uri) {
		super(uri);
		setIntrinsicIDToEObjectMap(new HashMap<>());
		Map<Object, Object> load = getDefaultLoadOptions();
		load.put(XMLResource.OPTION_DEFER_ATTACHMENT, true);
		load.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
		load.put(XMLResource.OPTION_DISABLE_NOTIFY, true);
		load.put(XMLResource.OPTION_USE_DEPRECATED_METHODS, false);
		Map<Object, Object> save = getDefaultSaveOptions();
		save.put(XMLResource.OPTION_ENCODING, "UTF-8");
		save.put(Resource.OPTION_LINE_DELIMITER, "\n");
	}

	/** @return the model in the file, or nothing if the file could not be read so far */
	public Optional<EipModel> model() {
		return getContents().stream().filter(EipModel.class::isInstance).map(EipModel.class::cast).findFirst();
	}

	/** @return errors first, then warnings, each in the order of the file */
	public List<LoadFault> faults() {
		return Stream.concat(getErrors().stream(), getWarnings().stream())
				.filter(LoadFault.class::isInstance).map(LoadFault.class::cast).toList();
	}

	/** @return where the element began in the file when it was last loaded, or nothing if it was made since */
	public Optional<Location> location(EObject element) {
		return element instanceof Placed placed ? Optional.ofNullable(placed.location()) : Optional.empty();
	}

	/**
	 * Which bytes the model was read from.
	 *
	 * @return SHA-256 of the file as it was when it was last loaded without errors, hexadecimal; nothing if it was not
	 * @since 0.2
	 */
	public Optional<String> sha256() {
		return Optional.ofNullable(sha256);
	}

	@Override
	public void doLoad(InputStream input, Map<?, ?> options) throws IOException {
		getIntrinsicIDToEObjectMap().clear();
		sha256 = null;
		DigestInputStream digested = new DigestInputStream(input, Sha256.newDigest());
		try {
			super.doLoad(digested, options);
			// A parser that finds nothing wrong has read to the end.
			sha256 = getErrors().isEmpty() ? Sha256.of(digested.getMessageDigest()) : null;
		} finally {
			incomplete = !getErrors().isEmpty();
		}
	}

	@Override
	protected XMLLoad createXMLLoad() {
		return new ParkLoad(createXMLHelper());
	}

	@Override
	protected XMLLoad createXMLLoad(Map<?, ?> options) {
		return createXMLLoad();
	}

	@Override
	protected XMLSave createXMLSave() {
		return new ParkSave(this);
	}

	@Override
	protected XMLSave createXMLSave(Map<?, ?> options) {
		return createXMLSave();
	}

	/** Writes the file.
	 *  @throws IOException if it cannot be written or was loaded with errors; the file is then as it was */
	@Override
	public void save(Map<?, ?> options) throws IOException {
		if (incomplete) {
			throw new IOException(uri + " was read with errors, so saving would lose what could not be read; "
					+ "correct the file in a text editor and open it again, or save under another name");
		}
		URI target = getURIConverter().normalize(uri);
		if (target.isFile()) {
			Path file = Path.of(target.toFileString());
			WholeFiles.write(file, out -> save(out, options));
			setTimeStamp(Files.getLastModifiedTime(file).toMillis());
		} else {
			Map<Object, Object> buffered = new HashMap<>(options == null ? Collections.emptyMap() : options);
			buffered.putIfAbsent(OPTION_SAVE_ONLY_IF_CHANGED, OPTION_SAVE_ONLY_IF_CHANGED_MEMORY_BUFFER);
			super.save(buffered);
		}
	}

	@Override
	public void doSave(OutputStream output, Map<?, ?> options) throws IOException {
		for (EObject root : getContents()) {
			if (root instanceof EipModel model && !SCHEMA_VERSION.equals(model.getSchemaVersion())) {
				model.setSchemaVersion(SCHEMA_VERSION);
			}
		}
		super.doSave(output, options);
	}

	/** Saving under another name is what rescues a file that was read with errors. */
	@Override
	public void setURI(URI uri) {
		incomplete = incomplete && uri != null && uri.equals(this.uri);
		super.setURI(uri);
	}

	@Override
	protected void attachedHelper(EObject element) {
		if (!isLoading() && element instanceof NamedElement named) {
			EObject holder = getIntrinsicIDToEObjectMap().get(named.getId());
			if (named.getId() == null || holder != null && holder != element && holder.eResource() == this) {
				named.setId(UUID.randomUUID().toString());
			}
		}
		super.attachedHelper(element);
	}

	void unreadable(String message) {
		getErrors().add(new LoadFault(LoadFault.Kind.UNREADABLE, message, String.valueOf(uri), 0, 0));
		incomplete = true;
	}
}
