import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.fix.Fix;
import org.parkwright.core.function.FormulaFunction;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.engine.lifetime.Lifetime;
import org.parkwright.model.park.EipModel;

/** A plug-in that throws in every door; example.sh and ExamplePluginTest put it beside one that works. */
public final class Burst {

	private Burst() {
	}

	private static RuntimeException burst() {
		return new IllegalStateException("on purpose");
	}

	public static final class Result implements ResultProvider {
		@Override
		public List<ResultSection> sections(StudyResult result) {
			throw burst();
		}

		@Override
		public List<ResultSection> sections(EipModel model) {
			throw burst();
		}
	}

	public static final class In implements Importer {
		@Override
		public TransferDescription description() {
			throw burst();
		}

		@Override
		public EipModel read(Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			throw burst();
		}
	}

	public static final class Out implements Exporter {
		@Override
		public TransferDescription description() {
			throw burst();
		}

		@Override
		public Map<String, AtomicFiles.Content> files(EipModel model, Path file, OptionValues options, Faults faults, ProgressMonitor progress) {
			throw burst();
		}
	}

	public static final class Function implements FormulaFunction {
		@Override
		public Signature signature() {
			throw burst();
		}

		@Override
		public double value(double[] arguments) {
			throw burst();
		}
	}

	public static final class Law implements LifetimeLaw {
		@Override
		public Description description() {
			throw burst();
		}

		@Override
		public Lifetime lifetime(Map<String, Double> numbers) {
			throw burst();
		}
	}

	public static final class Rule implements Check {
		@Override
		public String id() {
			return "burst.rule";
		}

		@Override
		public void check(Contents contents, Findings findings) {
			throw burst();
		}
	}

	public static final class Mend implements Fix {
		@Override
		public boolean mend(EObject element) {
			throw burst();
		}
	}

	public static final class Order implements Command {
		@Override
		public String name() {
			throw burst();
		}

		@Override
		public String summary() {
			throw burst();
		}

		@Override
		public String arguments() {
			throw burst();
		}

		@Override
		public Options options() {
			throw burst();
		}

		@Override
		public int run(CommandLine arguments, Console console) {
			throw burst();
		}
	}

	public static final class View extends ViewPart {
		@Override
		public void createPartControl(Composite parent) {
			throw burst();
		}

		@Override
		public void setFocus() {
			throw burst();
		}
	}
}
