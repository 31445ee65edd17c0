package org.parkwright.model.file;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of this machine as a process sees them that is killed before one of its changes: that change and whatever
 * follows, reading included, is not done any more. Or one change fails, as on a full disk.
 */
final class MortalFiles extends FileSystemProvider {

	/** The end of the process, which nothing in it can catch. */
	static final class Killed extends Error {
		private static final long serialVersionUID = 1;
	}

	private final FileSystemProvider real;
	private final FileSystem system;
	private final boolean links;
	private final int deathAt;
	private final int failureAt;
	private final int failureFrom;
	private int changes;

	private MortalFiles(Path path, boolean links, int deathAt, int failureAt, int failureFrom) {
		this.real = path.getFileSystem().provider();
		this.system = new Mortal(path.getFileSystem());
		this.links = links;
		this.deathAt = deathAt;
		this.failureAt = failureAt;
		this.failureFrom = failureFrom;
	}

	/**
	 * A path for a process that is killed.
	 *
	 * @param change the change before which that happens, from 0
	 * @param links  whether there are symbolic links on its file system
	 */
	static Path killedAt(int change, boolean links, Path path) {
		return new MortalFiles(path, links, change, Integer.MAX_VALUE, Integer.MAX_VALUE).wrap(path);
	}

	/**
	 * A path for a process of which one change fails.
	 *
	 * @param change the number of that change, from 0
	 * @param links  whether there are symbolic links on its file system
	 */
	static Path failingAt(int change, boolean links, Path path) {
		return new MortalFiles(path, links, Integer.MAX_VALUE, change, Integer.MAX_VALUE).wrap(path);
	}

	/** The same where from that change on nothing can be made or moved any more, though files can be deleted. */
	static Path failingFrom(int change, Path path) {
		return new MortalFiles(path, true, Integer.MAX_VALUE, Integer.MAX_VALUE, change).wrap(path);
	}

	boolean hasFailed() {
		return changes > failureAt;
	}

	private Path alive(Path path) {
		if (changes > deathAt) {
			throw new Killed();
		}
		return unwrap(path);
	}

	private Path change(Path path) throws IOException {
		return change(path, false);
	}

	private Path change(Path path, boolean deletes) throws IOException {
		int number = changes++;
		if (number == failureAt || number >= failureFrom && !deletes) {
			throw new FileSystemException(path.toString(), null, "No space left on device");
		}
		return alive(path);
	}

	private Path wrap(Path path) {
		return (Path) Proxy.newProxyInstance(MortalFiles.class.getClassLoader(), new Class<?>[] { Path.class }, new MortalPath(path));
	}

	private static Path unwrap(Path path) {
		return Proxy.isProxyClass(path.getClass()) ? ((MortalPath) Proxy.getInvocationHandler(path)).inner : path;
	}

	private final class MortalPath implements InvocationHandler {

		private final Path inner;

		MortalPath(Path inner) {
			this.inner = inner;
		}

		@Override
		public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
			if (method.getName().equals("getFileSystem")) {
				return system;
			}
			Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
			for (int i = 0; i < unwrapped.length; i++) {
				unwrapped[i] = unwrapped[i] instanceof Path path ? unwrap(path) : unwrapped[i];
			}
			try {
				return switch (method.invoke(inner, unwrapped)) {
				case Path path -> wrap(path);
				case Iterator<?> names -> wrapped(names);
				case null -> null;
				case Object other -> other;
				};
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		}

		private Iterator<Path> wrapped(Iterator<?> names) {
			List<Path> all = new ArrayList<>();
			names.forEachRemaining(name -> all.add(wrap((Path) name)));
			return all.iterator();
		}
	}

	/** The file system, of which only paths and the provider are asked for. */
	private final class Mortal extends FileSystem {

		private final FileSystem inner;

		Mortal(FileSystem inner) {
			this.inner = inner;
		}

		@Override
		public FileSystemProvider provider() {
			return MortalFiles.this;
		}

		@Override
		public Path getPath(String first, String... more) {
			return wrap(inner.getPath(first, more));
		}

		@Override
		public void close() {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public boolean isReadOnly() {
			return false;
		}

		@Override
		public String getSeparator() {
			return inner.getSeparator();
		}

		@Override
		public Iterable<Path> getRootDirectories() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Iterable<FileStore> getFileStores() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Set<String> supportedFileAttributeViews() {
			return inner.supportedFileAttributeViews();
		}

		@Override
		public PathMatcher getPathMatcher(String pattern) {
			PathMatcher matcher = inner.getPathMatcher(pattern);
			return path -> matcher.matches(unwrap(path));
		}

		@Override
		public UserPrincipalLookupService getUserPrincipalLookupService() {
			throw new UnsupportedOperationException();
		}

		@Override
		public WatchService newWatchService() {
			throw new UnsupportedOperationException();
		}
	}

	@Override
	public String getScheme() {
		return "mortal";
	}

	@Override
	public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
		throw new UnsupportedOperationException();
	}

	@Override
	public FileSystem getFileSystem(URI uri) {
		return system;
	}

	@Override
	public Path getPath(URI uri) {
		throw new UnsupportedOperationException();
	}

	@Override
	public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		return real.newFileChannel(opened(path, options), options, attributes);
	}

	@Override
	public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
			throws IOException {
		return real.newByteChannel(opened(path, options), options, attributes);
	}

	private Path opened(Path path, Set<? extends OpenOption> options) throws IOException {
		return options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW) ? change(path) : alive(path);
	}

	@Override
	public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
		List<Path> all = new ArrayList<>();
		try (DirectoryStream<Path> stream = real.newDirectoryStream(alive(folder), path -> filter.accept(wrap(path)))) {
			stream.forEach(path -> all.add(wrap(path)));
		}
		return new DirectoryStream<>() {
			@Override
			public Iterator<Path> iterator() {
				return all.iterator();
			}

			@Override
			public void close() {
				// all has been read
			}
		};
	}

	@Override
	public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
		real.createDirectory(change(folder), attributes);
	}

	@Override
	public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
		if (!links) {
			throw new UnsupportedOperationException();
		}
		real.createSymbolicLink(change(link), unwrap(target), attributes);
	}

	@Override
	public void createLink(Path link, Path existing) throws IOException {
		if (!links) {
			throw new UnsupportedOperationException();
		}
		real.createLink(change(link), unwrap(existing));
	}

	@Override
	public Path readSymbolicLink(Path link) throws IOException {
		return wrap(real.readSymbolicLink(alive(link)));
	}

	@Override
	public void delete(Path path) throws IOException {
		real.delete(change(path, true));
	}

	@Override
	public void copy(Path source, Path target, CopyOption... options) throws IOException {
		real.copy(alive(source), change(target), options);
	}

	@Override
	public void move(Path source, Path target, CopyOption... options) throws IOException {
		real.move(alive(source), change(target), options);
	}

	@Override
	public boolean isSameFile(Path path, Path other) throws IOException {
		return real.isSameFile(alive(path), unwrap(other));
	}

	@Override
	public boolean isHidden(Path path) throws IOException {
		return real.isHidden(alive(path));
	}

	@Override
	public FileStore getFileStore(Path path) throws IOException {
		return real.getFileStore(alive(path));
	}

	@Override
	public void checkAccess(Path path, AccessMode... modes) throws IOException {
		real.checkAccess(alive(path), modes);
	}

	@Override
	public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
		return real.getFileAttributeView(alive(path), type, options);
	}

	@Override
	public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
		return real.readAttributes(alive(path), type, options);
	}

	@Override
	public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
		return real.readAttributes(alive(path), attributes, options);
	}

	@Override
	public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
		real.setAttribute(change(path), attribute, value, options);
	}
}
