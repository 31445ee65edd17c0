package org.parkwright.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Locks that tell whether the process that writes something is still there: the system frees them with the process,
 * however it ends, and they are seen by other machines that share the disk. Where a file system has none, everything
 * counts as being written.
 *
 * <p>A lock is lost as soon as its process closes any other channel on the same file, so files of the own process must
 * never be opened here a second time; see {@link Underway#holds}.
 */
final class Locks {

	private static final int SIZES = 1 << 16;

	private Locks() {
	}

	/** Locks the file of a channel until the channel is closed, waiting for who has it locked. */
	static void hold(FileChannel channel) throws IOException {
		try {
			channel.lock();
		} catch (ClosedChannelException e) {
			throw e;
		} catch (IOException e) {
			Logger.getLogger(Locks.class.getName()).log(Level.FINE, "No locks on this file system", e);
		}
	}

	/** @return the open and locked file, or null if another process has it locked or it can't be locked */
	static FileChannel take(Path file, StandardOpenOption... options) {
		FileChannel channel = null;
		FileLock lock = null;
		try {
			channel = FileChannel.open(file, options);
			lock = channel.tryLock();
		} catch (IOException e) {
			Logger.getLogger(Locks.class.getName()).log(Level.FINE, "Cannot lock " + file, e);
		}
		if (lock == null && channel != null) {
			close(channel);
			return null;
		}
		return channel;
	}

	/**
	 * Tells whether a locked file is still the one of this name, which its last holder may have removed and another process
	 * made anew. Java shows of an open file its size alone, so it gets one of its own. On a full disk it can't, where the
	 * file is taken for the same: what is left over may be what fills the disk.
	 */
	static boolean isStill(Path file, FileChannel held) throws IOException {
		int size = ThreadLocalRandom.current().nextInt(SIZES) + 1;
		try {
			held.write(ByteBuffer.allocate(1), size - 1);
			held.truncate(size);
		} catch (IOException e) {
			Logger.getLogger(Locks.class.getName()).log(Level.FINE, "Cannot write to " + file, e);
			return Files.exists(file);
		}
		return Files.exists(file) && Files.size(file) == size;
	}

	static void close(FileChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			Logger.getLogger(Locks.class.getName()).log(Level.FINE, "Cannot close a lock", e);
		}
	}
}
