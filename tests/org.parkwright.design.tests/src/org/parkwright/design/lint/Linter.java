package org.parkwright.design.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EPackage;

/**
 * Checks viewpoint specifications without Sirius: against what the metamodels of Sirius accept, against the metamodel
 * the specification is for and the Java services it names, and for what Sirius gets wrong without a message.
 */
final class Linter {

	private final Metamodel metamodel = new Metamodel();
	private final EPackage domain;
	private final ClassLoader services;
	private final Path bundle;

	/**
	 * @param domain   the generated metamodel that the specification is for
	 * @param services finds the Java classes that viewpoints name
	 * @param bundle   the folder of the plug-in, for images
	 */
	Linter(EPackage domain, ClassLoader services, Path bundle) {
		this.domain = domain;
		this.services = services;
		this.bundle = bundle;
	}

	/**
	 * @param folder whose files with the ending .odesign are one specification
	 * @return what is wrong, by file and line
	 */
	List<Finding> lint(Path folder) {
		Findings findings = new Findings();
		Specification specification = new Specification(metamodel);
		SpecificationReader reader = new SpecificationReader(metamodel, findings);
		files(folder).forEach(file -> specification.add(reader.read(file)));
		Domain model = new Domain(domain);
		List<Rule> rules = List.of(new StructureRule(), new ReferenceRule(model.uri()), new ExpressionRule(model, services),
				new MappingRule(model, services), new StyleRule(bundle), new ToolRule(model));
		rules.forEach(rule -> rule.check(specification, findings));
		return findings.list().stream().sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line)).toList();
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".odesign")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
