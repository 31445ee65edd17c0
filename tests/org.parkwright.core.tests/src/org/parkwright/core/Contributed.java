package org.parkwright.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.fix.Fix;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkPackage;

/** What the fragment.xml of these tests contributes, one to a door. */
public final class Contributed {

	private Contributed() {
	}

	/** Finds parks called "nowhere". */
	public static class Rule implements Check {

		@Override
		public String id() {
			return "contributed.nowhere";
		}

		@Override
		public void check(Contents contents, Findings findings) {
			contents.of(Park.class).stream().filter(park -> "nowhere".equals(park.getName()))
					.forEach(park -> findings.warning(park, ParkPackage.Literals.NAMED_ELEMENT__NAME, "it is nowhere.", "Name its place."));
		}
	}

	/** Mends what the rule finds. */
	public static class Remedy implements Fix {

		@Override
		public boolean mend(EObject element) {
			((Park) element).setName("somewhere");
			return true;
		}
	}

	/** Reads and writes nothing. */
	public static class Nothing implements Importer, Exporter {

		@Override
		public TransferDescription description() {
			return TransferDescription.of("nothing", "Nothing", "Read or write nothing", FileKind.CSV);
		}

		@Override
		public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			return Models.model();
		}

		@Override
		public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			return Map.of();
		}
	}

	/** Doubles a number. */
	public static class Twice implements FormulaFunction {

		@Override
		public Signature signature() {
			return new Signature("twice", "Two of it.", List.of(new Argument("a", LIKE)), false, LIKE);
		}

		@Override
		public double value(double[] arguments) {
			return 2 * arguments[0];
		}
	}

	/** As many end in each year of a span. */
	public static class Evenly implements LifetimeLaw {

		@Override
		public Description description() {
			return new Description("evenly", "As many end in each year.", List.of(List.of(new Number("span", "a"))), "");
		}

		@Override
		public Lifetime lifetime(Map<String, Double> numbers) {
			double span = numbers.get("span");
			return age -> Math.clamp(1 - age / span, 0, 1);
		}
	}
}
