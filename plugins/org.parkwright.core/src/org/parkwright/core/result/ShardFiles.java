package org.parkwright.core.result;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.Shard;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.study.Denominator;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.model.Sha256;

/**
 * Shards of an uncertainty study as files. All numbers are big-endian, as {@link java.io.DataOutput} writes them, texts
 * are its UTF:
 *
 * <pre>
 * 8 bytes  "PWSHARD\n"
 * int      version of the format, 2
 * texts    hash of model, parameters and uncertainty study; version of Parkwright; name of the study; title
 * int      number of the uncertainty study; base year
 * texts    denominator of the abatement cost; currency
 * int, texts                names of the scenarios
 * int, (text, text, text, text, boolean, text)
 *                           indicators: name, title, unit, unit for readers, whether headline, better value
 * int, (text, text, text)   parameters: name, kind, unit
 * boolean  whether parameters are correlated
 * long     draws in all; seed
 * int      years; points of the indices
 * table    draws: long first draw, int outputs, int draws, then the doubles output by output
 * table    draws of the indices
 * 32 bytes SHA-256 of all before
 * </pre>
 *
 * @since 0.1
 */
public final class ShardFiles {

	private static final byte[] MAGIC = "PWSHARD\n".getBytes(StandardCharsets.US_ASCII);
	private static final int FORMAT = 2;
	private static final double SHARE_OF_MEMORY = 0.4;

	private ShardFiles() {
	}

	/** @throws IOException if the file can't be written; an old one is then as it was */
	public static void write(Shard shard, Path file) throws IOException {
		AtomicFiles.write(file, out -> write(shard, out));
	}

	@SuppressWarnings("resource") // closing it would close the caller's stream
	private static void write(Shard shard, OutputStream target) throws IOException {
		var digest = new DigestOutputStream(target, Sha256.newDigest());
		var out = new DataOutputStream(digest);
		Ensemble ensemble = shard.ensemble();
		out.write(MAGIC);
		out.writeInt(FORMAT);
		out.writeUTF(ensemble.hash());
		out.writeUTF(ensemble.version());
		out.writeUTF(ensemble.study());
		out.writeUTF(ensemble.title());
		out.writeInt(ensemble.number());
		out.writeInt(ensemble.baseYear());
		out.writeUTF(ensemble.denominator().name());
		out.writeUTF(ensemble.currency());
		out.writeInt(ensemble.scenarios().size());
		for (String scenario : ensemble.scenarios()) {
			out.writeUTF(scenario);
		}
		out.writeInt(ensemble.indicators().size());
		for (Indicator indicator : ensemble.indicators()) {
			out.writeUTF(indicator.id());
			out.writeUTF(indicator.title());
			out.writeUTF(indicator.unit());
			out.writeUTF(indicator.shownUnit());
			out.writeBoolean(indicator.headline());
			out.writeUTF(indicator.better().name());
		}
		out.writeInt(ensemble.parameters().size());
		for (UncertainParameterText parameter : ensemble.parameters()) {
			out.writeUTF(parameter.name());
			out.writeUTF(parameter.kind().name());
			out.writeUTF(parameter.unit());
		}
		out.writeBoolean(ensemble.correlated());
		out.writeLong(ensemble.draws());
		out.writeLong(ensemble.seed());
		out.writeInt(ensemble.years());
		out.writeInt(ensemble.points());
		write(shard.draws(), out);
		write(shard.indices(), out);
		out.flush();
		target.write(digest.getMessageDigest().digest());
	}

	private static void write(DrawTable table, DataOutputStream out) throws IOException {
		out.writeLong(table.firstDraw());
		out.writeInt(table.outputs());
		out.writeInt(table.draws());
		for (double[] output : table.values()) {
			for (double value : output) {
				out.writeDouble(value);
			}
		}
	}

	/**
	 * Reads one shard.
	 *
	 * @param faults gets what is wrong with the file
	 * @return the shard, or null with an error
	 */
	public static Shard read(Path file, Faults faults) {
		Place place = Place.of(file.toString());
		try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), Sha256.newDigest())) {
			var data = new DataInputStream(in);
			if (!Arrays.equals(MAGIC, data.readNBytes(MAGIC.length))) {
				faults.error("shard.foreign", "This is no shard of draws.", "Name files that run --shard-out has written.", place);
				return null;
			}
			int format = data.readInt();
			if (format != FORMAT) {
				faults.error("shard.version", "This shard has the format " + format + ", which this version of Parkwright does not"
						+ " know.", "Merge shards with the version that wrote them.", place);
				return null;
			}
			Shard shard = new Shard(ensemble(data), table(data, Files.size(file)), table(data, Files.size(file)));
			byte[] sum = in.getMessageDigest().digest();
			if (Arrays.equals(sum, data.readNBytes(sum.length)) && data.read() < 0 && shard.fits()) {
				return shard;
			}
			damaged(place, faults);
		} catch (EOFException e) {
			faults.error("shard.truncated", "This shard ends too early.", "Copy it again, or compute it anew.", place);
		} catch (UTFDataFormatException | IllegalArgumentException e) {
			damaged(place, faults);
		} catch (IOException e) {
			faults.error("shard.read", "This shard can't be read: " + AtomicFiles.reason(file, e) + ".",
					"Check that it exists and that you may read it.", place);
		}
		return null;
	}

	private static void damaged(Place place, Faults faults) {
		faults.error("shard.damaged", "This shard is not as it was written.", "Copy it again, or compute it anew.", place);
	}

	private static Ensemble ensemble(DataInputStream in) throws IOException {
		String hash = in.readUTF();
		String version = in.readUTF();
		String study = in.readUTF();
		String title = in.readUTF();
		int number = in.readInt();
		int baseYear = in.readInt();
		Denominator denominator = Denominator.valueOf(in.readUTF());
		String currency = in.readUTF();
		List<String> scenarios = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			scenarios.add(in.readUTF());
		}
		List<Indicator> indicators = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			indicators.add(new Indicator(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readBoolean(),
					Indicator.Better.valueOf(in.readUTF())));
		}
		List<UncertainParameterText> parameters = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			parameters.add(new UncertainParameterText(in.readUTF(), Kind.valueOf(in.readUTF()), in.readUTF()));
		}
		return new Ensemble(study, number, title, hash, version, baseYear, denominator, currency, scenarios, indicators, parameters, in.readBoolean(),
				in.readLong(), in.readLong(), in.readInt(), in.readInt());
	}

	private static DrawTable table(DataInputStream in, long size) throws IOException {
		long first = in.readLong();
		int outputs = in.readInt();
		int draws = in.readInt();
		// Outputs without any draw take memory too.
		if (outputs < 0 || draws < 0 || first < 0 || outputs * Math.max(1L, draws) > size / Double.BYTES) {
			throw new EOFException();
		}
		double[][] values = new double[outputs][draws];
		for (double[] output : values) {
			for (int i = 0; i < draws; i++) {
				output[i] = in.readDouble();
			}
		}
		return new DrawTable(first, values);
	}


	/**
	 * Reads all shards of an uncertainty study and puts them together.
	 *
	 * @param files  in any order, at least one
	 * @param faults gets what is wrong: files that are no shards, shards of different studies, draws that are missing or
	 *               there twice
	 * @return all draws, or null with an error
	 * @throws IOException if a file can't be read
	 */
	public static Shard merge(List<Path> files, Faults faults) throws IOException {
		long size = 0;
		for (Path file : files) {
			size += Files.size(file);
		}
		if (size > SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory()) {
			faults.error("shard.memory", "The shards hold " + (size >> 20) + " MB, more than fits in memory.",
					"Draw less often, or name fewer scenarios in the study.", Place.of(files.get(0).toString()));
			return null;
		}
		List<Shard> shards = new ArrayList<>();
		for (Path file : files) {
			Shard shard = read(file, faults);
			if (shard != null) {
				shards.add(shard);
				requireSame(shards.get(0).ensemble(), shard.ensemble(), files.get(0), file, faults);
			}
		}
		if (faults.hasErrors()) {
			return null;
		}
		requireAll(shards, files, faults);
		return faults.hasErrors() ? null : Shard.merge(shards);
	}

	private static void requireSame(Ensemble first, Ensemble other, Path firstFile, Path file, Faults faults) {
		Place place = Place.of(file.toString());
		if (!first.version().equals(other.version())) {
			faults.error("shard.version", "This shard is of Parkwright " + other.version() + ", but " + firstFile + " of "
					+ first.version() + ".", "Compute all shards with one version.", place);
		} else if (!first.equals(other)) {
			faults.error("shard.study", "This shard is of another study than " + firstFile
					+ ", or the study, the parameters or the park have changed between the two.",
					"Merge shards of one study, computed on one state of it.", place);
		}
	}

	private static void requireAll(List<Shard> shards, List<Path> files, Faults faults) {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < shards.size(); i++) {
			order.add(i);
		}
		order.sort(Comparator.comparingLong(i -> shards.get(i).draws().firstDraw()));
		long end = 0;
		Place place = Place.of(files.get(order.get(0)).toString());
		for (int i : order) {
			place = Place.of(files.get(i).toString());
			DrawTable table = shards.get(i).draws();
			if (table.firstDraw() > end) {
				missing(end, table.firstDraw(), place, faults);
			} else if (table.firstDraw() < end) {
				faults.error("shard.twice", "The draws " + table.firstDraw() + ".." + Math.min(end, table.endDraw())
						+ " are in another shard too.", "Name each draw once.", place);
			}
			end = Math.max(end, table.endDraw());
		}
		long all = shards.get(0).ensemble().draws();
		if (end < all) {
			missing(end, all, place, faults);
		}
	}

	private static void missing(long from, long to, Place place, Faults faults) {
		faults.error("shard.missing", "The draws " + from + ".." + to + " are in no shard.",
				"Compute them by run --draws " + from + ".." + to + " and name that shard too.", place);
	}
}
