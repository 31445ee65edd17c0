package org.parkwright.core.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Costs;
import org.parkwright.core.analysis.Ensemble;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.Outputs;
import org.parkwright.core.analysis.Shard;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Denominator;
import org.parkwright.engine.draws.DrawTable;

/** Files of draws: read as they were written, and refused where bytes, or what they say, do not fit each other. */
class ShardFilesTest {

	private static final int YEARS = 2;
	private static final int SUM = 32;
	private static final List<Indicator> INDICATORS = List.of(Indicator.TONNES, Indicator.NPV, Indicator.of(Costs.STEAM));
	private static final Outputs OUTPUTS = new Outputs(INDICATORS, YEARS);

	@TempDir
	private Path folder;

	private static Ensemble ensemble(int years, int points, long draws) {
		return new Ensemble("S", 1, "T", "hash", "1", 2014, Denominator.LEVELISED, "CNY", List.of("X"), INDICATORS,
				List.of(new UncertainParameterText("price", Kind.VALUE, "CNY/GJ")), false, draws, 1, years, points);
	}

	private static DrawTable table(int outputs, int draws) {
		double[][] values = new double[outputs][draws];
		for (int i = 0; i < outputs; i++) {
			Arrays.setAll(values[i], draw -> draw + 0.5);
		}
		return new DrawTable(0, values);
	}

	private static Shard shard() {
		return new Shard(ensemble(YEARS, 0, 4), table(OUTPUTS.count(1), 4), Shard.nothing());
	}

	private Path written(Shard shard) throws IOException {
		Path file = folder.resolve("x.shard");
		ShardFiles.write(shard, file);
		return file;
	}

	private void refused(String code, Path file) {
		Faults faults = new Faults();
		assertNull(ShardFiles.read(file, faults));
		assertEquals(List.of(code), faults.list().stream().map(Fault::code).toList(), faults.list()::toString);
		assertEquals("This shard is not as it was written. Copy it again, or compute it anew.", faults.list().get(0).text());
	}

	@Test
	void aShardIsReadAsItWasWritten() throws IOException {
		Shard read = ShardFiles.read(written(shard()), new Faults());
		assertEquals(shard().ensemble(), read.ensemble());
		assertArrayEquals(shard().draws().values(), read.draws().values());
	}

	@Test
	void aWordThatIsNoneOfThoseKnownNamesNoJava() throws IOException, NoSuchAlgorithmException {
		Path file = written(shard());
		byte[] bytes = Files.readAllBytes(file);
		int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("LEVELISED");
		bytes[at] = 'X';
		refused("shard.damaged", Files.write(file, summed(bytes)));
	}

	@Test
	void tablesThatDoNotFitTheStudyAreRefused() throws IOException {
		refused("shard.damaged", written(new Shard(ensemble(YEARS + 1, 0, 4), shard().draws(), Shard.nothing())));
		refused("shard.damaged", written(new Shard(ensemble(-1, 0, 4), shard().draws(), Shard.nothing())));
		refused("shard.damaged", written(new Shard(ensemble(Integer.MAX_VALUE, 0, 4), shard().draws(), Shard.nothing())));
		refused("shard.damaged", written(new Shard(ensemble(YEARS, 0, 3), shard().draws(), Shard.nothing())));
		refused("shard.damaged", written(new Shard(ensemble(YEARS, 8, 4), shard().draws(), Shard.nothing())));
		refused("shard.damaged", written(new Shard(ensemble(YEARS, 0, 4), table(0, 0), Shard.nothing())));
	}

	@Test
	void aTableOfBillionsOfOutputsWithoutDrawsTakesNoMemory() throws IOException, NoSuchAlgorithmException {
		Path file = written(shard());
		byte[] bytes = Files.readAllBytes(file);
		int table = bytes.length - SUM - (16 + 8 * 4 * OUTPUTS.count(1)) - 16;
		var head = new ByteArrayOutputStream();
		head.write(bytes, 0, table);
		var data = new DataOutputStream(head);
		data.writeLong(0);
		data.writeInt(Integer.MAX_VALUE);
		data.writeInt(0);
		data.write(new byte[100]);
		Faults faults = new Faults();
		assertNull(ShardFiles.read(Files.write(file, summed(head.toByteArray())), faults));
		assertEquals(List.of("shard.truncated"), faults.list().stream().map(Fault::code).toList());
	}

	/** Bytes whose last 32 are made the sum of the others. */
	private static byte[] summed(byte[] bytes) throws NoSuchAlgorithmException {
		byte[] all = bytes.clone();
		byte[] sum = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(all, all.length - SUM));
		System.arraycopy(sum, 0, all, all.length - SUM, SUM);
		return all;
	}
}
