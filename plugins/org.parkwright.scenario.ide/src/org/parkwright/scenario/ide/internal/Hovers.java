package org.parkwright.scenario.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.core.study.Role;
import org.parkwright.scenario.internal.Contributed;
import org.parkwright.scenario.syntax.AccountDeclaration;
import org.parkwright.scenario.syntax.Charge;
import org.parkwright.scenario.syntax.CostDeclaration;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.FunctionTerm;
import org.parkwright.scenario.syntax.LifetimeDeclaration;
import org.parkwright.scenario.syntax.LivesDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterCase;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.Step;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Basis;
import org.parkwright.simulation.Feature;

import com.google.inject.Inject;

/**
 * Says what stands under the pointer, in Markdown of paragraphs, bold words and lists. Of a parameter its values with
 * units, marks and sources; of a measure and of the words around its condition the units that it applies to now.
 */
public final class Hovers implements IHoverService {

	@Inject
	private References references;
	@Inject
	private Matching matching;
	@Inject
	private Words words;
	@Inject
	private CatalogueNames catalogue;

	@Override
	public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancel) {
		int offset = document.getOffSet(params.getPosition());
		ILeafNode leaf = resource.getParseResult() == null ? null
				: NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		if (leaf == null || leaf.isHidden()) {
			return EMPTY_HOVER;
		}
		List<String> paragraphs = paragraphs(resource, offset, leaf);
		if (paragraphs.isEmpty()) {
			return EMPTY_HOVER;
		}
		return new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n", paragraphs)),
				new Range(document.getPosition(leaf.getOffset()), document.getPosition(leaf.getEndOffset())));
	}

	private List<String> paragraphs(XtextResource resource, int offset, ILeafNode leaf) {
		Optional<EObject> element = references.at(resource, offset);
		if (element.isPresent()) {
			return of(element.get(), resource);
		}
		EObject holder = NodeModelUtils.findActualSemanticObjectFor(leaf);
		String word = leaf.getText();
		if (List.of("applies", "to", "units", "where").contains(word)) {
			MeasureDeclaration measure = EcoreUtil2.getContainerOfType(holder, MeasureDeclaration.class);
			return measure == null ? List.of() : count(measure, resource).map(List::of).orElse(List.of());
		}
		if (leaf.getParent() != null && References.isCatalogueName(leaf.getParent())) {
			String name = Unquoting.plain(leaf);
			if (holder instanceof Step) {
				String words = catalogue.exchanges(resource).get(name);
				return words == null ? List.of() : List.of("**" + name + "** " + words);
			}
			return Feature.of(References.feature(holder)).map(feature -> catalogue.of(feature, resource).get(name))
					.map(title -> List.of("**" + name + "** " + title)).orElse(List.of());
		}
		if (holder instanceof AccountDeclaration account) {
			return of(account, leaf, resource);
		}
		if (holder instanceof CostDeclaration && Contributed.costParts().containsKey(word)) {
			return Words.paragraphs(Contributed.costParts().get(word), Sight.symbols(resource).currency(holder));
		}
		if (holder instanceof Charge && Basis.of(word).isPresent()) {
			Basis basis = Basis.of(word).get();
			return List.of("**" + word + "**" + Words.unit(basis.unit()) + " " + basis.meaning());
		}
		if (holder instanceof FunctionTerm && Contributed.functions().containsKey(word)) {
			return Words.paragraphs(Contributed.functions().get(word));
		}
		if ((holder instanceof LifetimeDeclaration || holder instanceof LivesDeclaration) && Contributed.laws().containsKey(word)) {
			return Words.paragraphs(Contributed.laws().get(word).description(), Contributed.laws().get(word).origin());
		}
		Optional<Attribute> attribute = Attribute.of(word);
		if (attribute.isPresent()) {
			return List.of("**" + word + "**" + Words.unit(attribute.get().unit()) + " " + attribute.get().meaning());
		}
		return Feature.of(word).isPresent() ? List.of("**" + word + "** " + words.meaning(word)) : List.of();
	}

	private List<String> of(AccountDeclaration account, ILeafNode leaf, XtextResource resource) {
		String name = Unquoting.plain(leaf);
		String meaning = account.getAllocations().contains(name) ? ParkAccount.HEAT_ALLOCATIONS.get(name) : catalogue.factorSets(resource, each -> true).get(name);
		return meaning == null ? List.of() : List.of("**" + name + "** " + meaning);
	}

	private List<String> of(EObject element, XtextResource resource) {
		List<String> paragraphs = new ArrayList<>();
		String file = element.eResource() == resource || element.eResource() == null ? ""
				: " (" + element.eResource().getURI().lastSegment() + ")";
		paragraphs.add("**" + Words.name(element) + "** " + Words.title(element) + file);
		if (element instanceof ParameterDeclaration parameter) {
			Role role = Sight.symbols(resource).role(parameter.getName()).orElse(null);
			if (role != null) {
				paragraphs.add((role.required() ? "The model asks for it" : "The model reads it where it is stated") + Words.unit(role.unit(Sight.symbols(resource).currency(parameter))) + ".");
			}
			paragraphs.add(String.join("\n", parameter.getCases().stream().map(Hovers::line).toList()));
		}
		if (element instanceof CostPartDeclaration) {
			Sight.symbols(resource).costParts().stream().filter(part -> part.id().equals(Words.name(element))).map(part -> Words.charges(part, Sight.symbols(resource).currency(element))).forEach(paragraphs::add);
		}
		String documentation = words.documentation(element);
		if (!documentation.isEmpty()) {
			paragraphs.add(documentation);
		}
		count(element, resource).ifPresent(paragraphs::add);
		paragraphs.removeIf(String::isBlank);
		return paragraphs;
	}

	private static String line(ParameterCase each) {
		String where = each.getCondition() == null ? "" : " where " + Words.line(each.getCondition());
		String source = Objects.requireNonNullElse(each.getSource(), "").isBlank() ? "" : ": " + each.getSource();
		return "- " + (each.getValue() == null ? "?" : Words.line(each.getValue())) + where
				+ (each.getMark() == null ? "" : ", " + each.getMark().getLiteral()) + source;
	}

	private Optional<String> count(EObject element, XtextResource resource) {
		if (!(element instanceof MeasureDeclaration) && !(element instanceof ScenarioDeclaration)) {
			return Optional.empty();
		}
		return matching.first(resource).flatMap(found -> {
			List<String> units = (element instanceof MeasureDeclaration ? found.counts().measures() : found.counts().scenarios())
					.get(Words.name(element));
			return units == null ? Optional.empty() : Optional.of((element instanceof MeasureDeclaration ? "Applies to " : "Changes ")
					+ units.size() + " of " + found.counts().stock() + " units of " + found.study().park().lastSegment() + " now.");
		});
	}
}
