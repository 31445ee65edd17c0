package org.parkwright.scenario.ide.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.parkwright.core.catalogue.CatalogueFiles;
import org.parkwright.core.lifetime.LifetimeLaw;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.core.study.Role;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.GridFactor;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.park.Park;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.Contributed;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.SetKind;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.simulation.Feature;

import com.google.common.base.Predicate;
import com.google.inject.Inject;

/** What may stand at a place: words of the grammar, names that can be seen, files of the project, and templates. */
public final class Proposals extends IdeContentProposalProvider {

	private static final int NAMES = 600;
	private static final int WORDS = 200;
	private static final int UNITS = 700;
	private static final List<String> PRICES = List.of("%s/kWh", "%s/GJ", "%s/kW", "%s/t", "%s/(t/d)");
	private static final List<String> UNIT_EXAMPLES = List.of("kg/GJ", "g/GJ", "t/MWh", "GJ/t", "h/a", "MWh/a", "GJ/a", "t/a", "%");

	@Inject
	private IScopeProvider scopes;
	@Inject
	private Naming naming;
	@Inject
	private Sight sight;
	@Inject
	private Words words;
	@Inject
	private CatalogueNames catalogue;

	/** @return whether a proposal is a name, which may be put into quotation marks */
	static boolean isName(ContentAssistEntry entry) {
		return ContentAssistEntry.KIND_REFERENCE.equals(entry.getKind()) || ContentAssistEntry.KIND_VALUE.equals(entry.getKind());
	}

	/**
	 * Proposes units of measure, prices in the currency that is typed already or is that of what is around.
	 *
	 * @param offset in the text
	 * @param typed  of the unit
	 */
	void units(XtextResource resource, int offset, String typed, IIdeContentProposalAcceptor acceptor) {
		String begun = typed.split("[/*(^]", 2)[0];
		String currency = Units.isCurrency(begun) ? begun : Sight.symbols(resource).currency(EObjects.before(resource, offset));
		Set<String> units = new LinkedHashSet<>();
		if (!currency.equals(Units.CURRENCY)) {
			PRICES.forEach(price -> units.add(price.formatted(currency)));
			units.add(currency);
			units.add("M" + currency);
		}
		units.addAll(UNIT_EXAMPLES);
		Units.symbols().stream().filter(symbol -> Units.currenciesOf(Units.parse(symbol)).isEmpty()).forEach(units::add);
		units.forEach(unit -> accept(unit, ContentAssistEntry.KIND_UNIT, "unit of measure", null, UNITS, acceptor));
		currencies(acceptor);
	}

	private static void currencies(IIdeContentProposalAcceptor acceptor) {
		Units.currencies().forEach(code -> accept(code, ContentAssistEntry.KIND_UNIT, Currency.getInstance(code).getDisplayName(Locale.ENGLISH), null, UNITS - 1,
				acceptor));
	}

	private static void accept(String text, String kind, String description, String documentation, int priority,
			IIdeContentProposalAcceptor acceptor) {
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix("");
		entry.setProposal(text);
		entry.setLabel(text);
		entry.setKind(kind);
		entry.setDescription(description);
		entry.setDocumentation(documentation);
		acceptor.accept(entry, priority);
	}

	@Override
	protected void _createProposals(Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		String word = keyword.getValue();
		if (Character.isLetter(word.charAt(0))) {
			accept(word, ContentAssistEntry.KIND_KEYWORD, words.meaning(word), null, WORDS, acceptor);
			Templates.of(word, context, sight, naming).forEach((label, text) -> template(label, text, acceptor));
		}
	}

	private static void template(String label, String text, IIdeContentProposalAcceptor acceptor) {
		ContentAssistEntry entry = new ContentAssistEntry();
		entry.setPrefix("");
		entry.setProposal(text);
		entry.setLabel(label);
		entry.setKind(ContentAssistEntry.KIND_SNIPPET);
		entry.setDescription("template");
		acceptor.accept(entry, WORDS + 1);
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		AbstractElement terminal = assignment.getTerminal();
		AbstractRule rule = GrammarUtil.containingRule(assignment);
		String feature = assignment.getFeature();
		if (rule.getName().equals("ParameterDeclaration") && feature.equals("name")) {
			roles(context, acceptor);
		} else if (feature.equals("park") && terminal instanceof RuleCall) {
			files(context.getResource(), "park", acceptor);
		} else if (feature.equals("path") && terminal instanceof RuleCall) {
			files(context.getResource(), "scenario", acceptor);
		} else if (feature.equals("currency")) {
			currencies(acceptor);
		} else if (rule.getName().equals("GridFactorsDeclaration")) {
			gridFactors(context, acceptor);
		} else if (rule.getName().equals("AccountDeclaration") && terminal instanceof RuleCall) {
			accounts(feature, context, acceptor);
		} else if (feature.equals("law")) {
			Contributed.laws().values().forEach(law -> law.description().forms().forEach(form -> law(law.description(), form, acceptor)));
		} else if (feature.equals("baseYear")) {
			sight.models(context.getResource()).stream().filter(model -> model.getBaseYear() != null)
					.forEach(model -> accept(model.getBaseYear().toString(), ContentAssistEntry.KIND_VALUE, "base year of "
							+ model.getName(), null, NAMES, acceptor));
		} else {
			super._createProposals(assignment, context, acceptor);
		}
	}

	@Override
	protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		boolean reference = GrammarUtil.containingCrossReference(call) != null;
		if (!reference && call.getRule().getName().equals("CatalogueName") && GrammarUtil.containingRule(call).getName().equals("Step")) {
			catalogue.exchanges(context.getResource()).forEach((name, title) -> accept(naming.written(name), ContentAssistEntry.KIND_VALUE, title, null, NAMES, acceptor));
		} else if (!reference && call.getRule().getName().equals("CatalogueName")) {
			catalogueNames(switch (GrammarUtil.containingRule(call).getName()) {
				case "LimitDeclaration" -> Feature.FUEL;
				case "DemandDeclaration" -> Feature.PARK;
				default -> lastNamed(context);
			}, context, acceptor);
		}
		super._createProposals(call, context, acceptor);
	}

	/** The feature whose word stands last before the place; null for none. */
	private static Feature lastNamed(ContentAssistContext context) {
		Feature feature = null;
		for (ILeafNode leaf : context.getRootNode().getLeafNodes()) {
			if (leaf.getTotalOffset() >= context.getOffset()) {
				break;
			}
			feature = leaf.isHidden() ? feature : Feature.of(leaf.getText()).orElse(feature);
		}
		return feature;
	}

	private void catalogueNames(Feature feature, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (feature != null) {
			catalogue.of(feature, context.getResource()).forEach((name, title) -> accept(
					naming.writtenEntry(name), ContentAssistEntry.KIND_VALUE, title, null, NAMES, acceptor));
		}
	}

	private static void law(LifetimeLaw.Description law, List<LifetimeLaw.Number> form, IIdeContentProposalAcceptor acceptor) {
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i < form.size(); i++) {
			numbers.add(form.get(i).name() + " ${" + (i + 1) + ":0}" + (form.get(i).unit().equals("1") ? "" : " " + form.get(i).unit()));
		}
		String names = String.join(", ", form.stream().map(LifetimeLaw.Number::name).toList());
		template(law.name() + "(" + names + ")", law.name() + "(" + String.join(", ", numbers) + ")", acceptor);
	}

	/** All kinds, those first that grids of the parks around have. */
	private void gridFactors(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		Set<GridFactorKind> stated = EnumSet.noneOf(GridFactorKind.class);
		sight.models(context.getResource()).stream().flatMap(model -> model.getParks().stream()).map(Park::getGrid).filter(Objects::nonNull)
				.flatMap(grid -> grid.getFactors().stream()).map(GridFactor::getKind).forEach(stated::add);
		GridFactorKind.VALUES.forEach(kind -> accept(kind.getLiteral(), ContentAssistEntry.KIND_VALUE, stated.contains(kind) ? "stated of a grid of the park" : "",
				null, stated.contains(kind) ? NAMES + 1 : NAMES, acceptor));
	}

	/** What an account may name: sets of the parks around before those of the standard library, and words of methods. */
	private void accounts(String feature, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		switch (feature) {
			case "factors" -> catalogue.factorSets(context.getResource(), each -> !each.getFactors().isEmpty())
					.forEach((name, title) -> accept(naming.written(name), ContentAssistEntry.KIND_VALUE, title, null, NAMES, acceptor));
			case "warmings" -> catalogue.factorSets(context.getResource(), each -> !each.getWarmingPotentials().isEmpty())
					.forEach((name, title) -> accept(naming.written(name), ContentAssistEntry.KIND_VALUE, title, null, NAMES, acceptor));
			case "electricities" -> List.of(ElectricityMethod.LOCATION, ElectricityMethod.MARKET)
					.forEach(each -> accept(each.getLiteral(), ContentAssistEntry.KIND_VALUE, "bought electricity by " + each.getLiteral(), null, NAMES, acceptor));
			case "allocations" -> ParkAccount.HEAT_ALLOCATIONS
					.forEach((each, meaning) -> accept(each, ContentAssistEntry.KIND_VALUE, meaning, null, NAMES, acceptor));
			default -> {
				// a title is the author's own
			}
		}
	}

	private void roles(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		ParameterSetDeclaration set = around(context.getCurrentModel());
		String currency = Sight.currency(context.getResource(), context.getCurrentModel());
		Templates.PARAMETERS.forEach((label, text) -> template(label, text.replace("CODE", currency), acceptor));
		for (Role role : Sight.symbols(context.getResource()).roles()) {
			boolean there = set != null && set.getParameters().stream().anyMatch(each -> role.word().equals(each.getName()));
			if (!there && (set == null || role.price() == (set.getKind() == SetKind.PRICE))) {
				template(role.word(), role.word() + " = ${1:0} " + (role.unit().equals("1") ? "" : role.unit(currency) + " ")
						+ "${2:estimate} \"${3:who says so}\"", acceptor);
			}
		}
	}

	private static ParameterSetDeclaration around(EObject element) {
		return element == null ? null
				: org.eclipse.xtext.EcoreUtil2.getContainerOfType(element, ParameterSetDeclaration.class);
	}

	private void files(XtextResource resource, String ending, IIdeContentProposalAcceptor acceptor) {
		if (!resource.getURI().isFile()) {
			return;
		}
		Path own = Path.of(resource.getURI().toFileString());
		Set<Path> found = new LinkedHashSet<>();
		try (Stream<Path> near = Files.walk(own.getParent(), 3)) {
			near.filter(file -> file.toString().endsWith("." + ending) && !file.equals(own)).sorted().forEach(found::add);
		} catch (IOException | UncheckedIOException e) {
			// a folder that cannot be read has nothing to propose
			return;
		}
		sight.files(resource).stream().map(XtextResource::getURI)
				.filter(uri -> uri.isFile() && uri.toString().endsWith("." + ending) && !uri.equals(resource.getURI()))
				.map(uri -> Path.of(uri.toFileString())).forEach(found::add);
		for (Path file : found) {
			String path = own.getParent().relativize(file).toString().replace('\\', '/');
			accept(naming.quoted(path), ContentAssistEntry.KIND_FILE, ending + " file", null, NAMES, acceptor);
		}
		if (ending.equals("scenario")) {
			CatalogueFiles.scenarios().stream().filter(file -> !found.contains(own.resolveSibling(file.name())))
					.forEach(file -> accept(naming.quoted(file.name()), ContentAssistEntry.KIND_FILE, "file of the catalogue",
							file.title() + "\nIts quick fix puts it beside this file.", NAMES - 1, acceptor));
		}
	}

	@Override
	protected void _createProposals(CrossReference reference, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		EObject model = context.getCurrentModel() == null ? context.getRootModel() : context.getCurrentModel();
		boolean quotable = !GrammarUtil.getReference(reference).getEReferenceType().getName().equals("ParameterDeclaration");
		Predicate<IEObjectDescription> filter = getCrossrefFilter(reference, context);
		if (model == null || model.eResource() == null) {
			return;
		}
		if (GrammarUtil.getReference(reference).getEReferenceType() == Literals.FUNCTION_DECLARATION) {
			Contributed.functions().values().forEach(function -> accept(function.description().name(), ContentAssistEntry.KIND_FUNCTION,
					function.description().meaning(), function.description() + "\n" + Words.units(function.description()), NAMES, acceptor));
		}
		if (GrammarUtil.getReference(reference).getEReferenceType() == Literals.COST_PART_DECLARATION) {
			Contributed.costParts().values().forEach(part -> accept(part.id(), ContentAssistEntry.KIND_REFERENCE, part.title(), Words.charges(part, Sight.symbols(context.getResource()).currency(model)), NAMES, acceptor));
		}
		for (IEObjectDescription each : scopes.getScope(model, GrammarUtil.getReference(reference)).getAllElements()) {
			String name = each.getName().toString();
			if (filter.apply(each) && (quotable || naming.isPlain(name))) {
				EObject element = each.getEObjectOrProxy();
				accept(quotable ? naming.written(name) : name, ContentAssistEntry.KIND_REFERENCE, words.summary(element),
						words.documentation(element), NAMES, acceptor);
			}
		}
	}

	@Override
	protected Predicate<IEObjectDescription> getCrossrefFilter(CrossReference reference, ContentAssistContext context) {
		Assignment assignment = GrammarUtil.containingAssignment(reference);
		String feature = assignment == null ? "" : assignment.getFeature();
		return description -> switch (feature) {
			case "factors" -> !(description.getEObjectOrProxy() instanceof ParameterSetDeclaration set) || set.getKind() == SetKind.FACTOR;
			case "prices" -> !(description.getEObjectOrProxy() instanceof ParameterSetDeclaration set) || set.getKind() == SetKind.PRICE;
			default -> true;
		};
	}
}
