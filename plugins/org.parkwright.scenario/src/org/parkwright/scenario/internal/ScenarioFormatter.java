package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.preferences.TypedPreferenceKey;
import org.eclipse.xtext.resource.XtextResource;
import org.parkwright.scenario.syntax.AccountDeclaration;
import org.parkwright.scenario.syntax.AddedUnitDeclaration;
import org.parkwright.scenario.syntax.Amount;
import org.parkwright.scenario.syntax.ArithmeticTerm;
import org.parkwright.scenario.syntax.CatalogueDeclaration;
import org.parkwright.scenario.syntax.Charge;
import org.parkwright.scenario.syntax.CostDeclaration;
import org.parkwright.scenario.syntax.CostPartDeclaration;
import org.parkwright.scenario.syntax.Declaration;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.FunctionTerm;
import org.parkwright.scenario.syntax.ImpactDeclaration;
import org.parkwright.scenario.syntax.Import;
import org.parkwright.scenario.syntax.LifetimeDeclaration;
import org.parkwright.scenario.syntax.LivesDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.NegationTerm;
import org.parkwright.scenario.syntax.OperatorSign;
import org.parkwright.scenario.syntax.ParameterCase;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.ScenarioFile;
import org.parkwright.scenario.syntax.SelectionDeclaration;
import org.parkwright.scenario.syntax.StockDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.scenario.syntax.UncertaintyDeclaration;
import org.parkwright.scenario.syntax.Term;
import org.parkwright.scenario.syntax.Variation;

import com.google.common.collect.Iterables;

/**
 * Lays out a text: a statement starts its line, one blank stands between words, blocks are indented by a tab. Where an
 * author has broken a statement it stays broken, indented once more, and one blank line between statements stays. A text
 * that does not fit the grammar stays as it is.
 */
public class ScenarioFormatter extends AbstractJavaFormatter {

	private static final String[] SETTINGS = { "park", "base", "horizon", "lifetime", "discount", "factors", "prices", "abatement", "currency", "include" };

	private String lineSeparator;

	protected void format(ScenarioFile file, IFormattableDocument document) {
		List<ISemanticRegion> words = new ArrayList<>();
		allSemanticRegions(file).forEach(words::add);
		boolean broken = file.eResource() instanceof XtextResource resource && resource.getParseResult().hasSyntaxErrors();
		if (words.isEmpty() || broken) {
			return;
		}
		words.stream().skip(1).forEach(word -> document.prepend(word, it -> {
			it.setSpace(gap(word));
			it.setNewLines(0, 0, 1);
			it.lowPriority();
		}));
		document.prepend(words.getFirst(), IHiddenRegionFormatter::noSpace);
		document.append(words.getLast(), IHiddenRegionFormatter::newLine);
		file.getImports().stream().skip(1).forEach(each -> document.prepend(each, ScenarioFormatter::ownLine));
		file.getImports().forEach(document::format);
		for (int i = 0; i < file.getDeclarations().size(); i++) {
			Declaration declaration = file.getDeclarations().get(i);
			boolean listed = i > 0 && declaration instanceof CatalogueDeclaration
					&& file.getDeclarations().get(i - 1) instanceof CatalogueDeclaration;
			if (i > 0 || !file.getImports().isEmpty()) {
				document.prepend(declaration, listed ? ScenarioFormatter::ownLine : ScenarioFormatter::apart);
			}
			document.format(declaration);
		}
	}

	protected void format(Import statement, IFormattableDocument document) {
		continued(statement, document);
	}

	protected void format(CatalogueDeclaration declaration, IFormattableDocument document) {
		continued(declaration, document);
	}

	protected void format(CostPartDeclaration part, IFormattableDocument document) {
		if (regionFor(part).keyword("{") == null) {
			continued(part, document);
			return;
		}
		block(part, document);
		for (Charge charge : part.getCharges()) {
			document.prepend(charge, ScenarioFormatter::ownLine);
			continued(charge, document);
		}
	}

	protected void format(ParameterSetDeclaration set, IFormattableDocument document) {
		block(set, document);
		regionFor(set).keywords("currency").forEach(word -> document.prepend(word, ScenarioFormatter::ownLine));
		regionFor(set).keywords("year").forEach(word -> document.prepend(word.getPreviousSemanticRegion(), ScenarioFormatter::ownLine));
		for (ParameterDeclaration parameter : set.getParameters()) {
			document.prepend(parameter, ScenarioFormatter::ownLine);
			document.format(parameter);
		}
		for (ImpactDeclaration impact : set.getImpacts()) {
			document.prepend(impact, ScenarioFormatter::ownLine);
			block(impact, document);
			for (String word : List.of("direct", "upstream")) {
				ISemanticRegion part = regionFor(impact).keyword(word);
				if (part != null) {
					document.prepend(part, ScenarioFormatter::ownLine);
				}
			}
			continuedParts(impact, document);
		}
	}

	private void continuedParts(ImpactDeclaration impact, IFormattableDocument document) {
		for (Term part : Arrays.asList(impact.getDirect(), impact.getUpstream())) {
			if (part != null) {
				continued(part, document);
			}
		}
	}

	protected void format(ParameterDeclaration parameter, IFormattableDocument document) {
		if (regionFor(parameter).keyword("{") == null) {
			continued(parameter, document);
			return;
		}
		block(parameter, document);
		for (ParameterCase value : parameter.getCases()) {
			document.prepend(value, ScenarioFormatter::ownLine);
			continued(value, document);
		}
		aligned(parameter.getCases(), document);
	}

	protected void format(MeasureDeclaration measure, IFormattableDocument document) {
		block(measure, document);
		ISemanticRegion applies = regionFor(measure).keyword("applies");
		document.prepend(applies, ScenarioFormatter::ownLine);
		ISemanticRegion excludes = regionFor(measure).keyword("excludes");
		if (excludes != null) {
			document.prepend(excludes, ScenarioFormatter::ownLine);
			List<ISemanticRegion> names = regionFor(measure).features(Literals.MEASURE_DECLARATION__EXCLUDES);
			continued(excludes, names.getLast(), document);
		}
		if (measure.getEligibility() != null) {
			continued(applies, nextHiddenRegion(measure.getEligibility()).getPreviousSemanticRegion(), document);
		}
		for (EObject statement : Iterables.concat(measure.getLimits(), measure.getChanges())) {
			document.prepend(statement, ScenarioFormatter::ownLine);
			continued(statement, document);
		}
		for (CostDeclaration cost : measure.getCosts()) {
			document.prepend(cost, ScenarioFormatter::ownLine);
			continued(cost, document);
		}
		measure.getAdded().forEach(each -> lines(each, document));
	}

	private void lines(AddedUnitDeclaration unit, IFormattableDocument document) {
		document.prepend(unit, ScenarioFormatter::ownLine);
		block(unit, document);
		regionFor(unit).keywords("takes", "fuel", "technology", "capacity", "hours", "efficiency", "lifetime")
				.forEach(word -> document.prepend(word, ScenarioFormatter::ownLine));
		for (EObject formula : Iterables.concat(unit.getShares(), unit.getCapacities(), unit.getHours(), unit.getEfficiencies(), unit.getLifetimes())) {
			IEObjectRegion region = regionForEObject(formula);
			continued(region.getPreviousHiddenRegion().getPreviousSemanticRegion(),
					region.getNextHiddenRegion().getPreviousSemanticRegion(), document);
		}
		for (EObject statement : Iterables.concat(unit.getPrices(), unit.getCosts())) {
			document.prepend(statement, ScenarioFormatter::ownLine);
			continued(statement, document);
		}
	}

	protected void format(StudyDeclaration study, IFormattableDocument document) {
		block(study, document);
		regionFor(study).keywords(SETTINGS).forEach(word -> document.prepend(word, ScenarioFormatter::ownLine));
		regionFor(study).keywords("convention")
				.forEach(word -> document.prepend(word.getPreviousSemanticRegion(), ScenarioFormatter::ownLine));
		regionFor(study).features(Literals.STUDY_DECLARATION__PRICE_YEAR).forEach(
				year -> document.prepend(year.getPreviousSemanticRegion().getPreviousSemanticRegion(), ScenarioFormatter::ownLine));
		study.getLives().forEach(each -> continued(each, document));
		for (ScenarioDeclaration scenario : study.getScenarios()) {
			document.prepend(scenario, ScenarioFormatter::ownLine);
			document.format(scenario);
		}
		Iterable<EObject> money = Iterables.concat(study.getExchanges(), study.getDeflators());
		for (EObject statement : Iterables.concat(Iterables.concat(money, study.getCounted(), study.getGridFactors(), study.getDemands()), study.getComparisons(), study.getTargets())) {
			document.prepend(statement, ScenarioFormatter::ownLine);
			continued(statement, document);
		}
		study.getSelections().forEach(each -> lines(each, document));
		study.getStocks().forEach(each -> lines(each, document));
		study.getAccounts().forEach(each -> lines(each, document));
		study.getSensitivities().forEach(each -> lines(each, each.getRanges(), document));
		study.getTables().forEach(each -> lines(each, each.getAxes(), document));
		study.getBreakEvens().forEach(each -> lines(each, each.getRanges(), document));
		for (UncertaintyDeclaration each : study.getUncertainties()) {
			lines(each, Iterables.concat(each.getVariations(), each.getCorrelations()), document);
			document.prepend(regionFor(each).keyword("draws"), ScenarioFormatter::ownLine);
			ISemanticRegion seed = regionFor(each).keyword("seed");
			if (seed != null) {
				document.prepend(seed, ScenarioFormatter::ownLine);
			}
		}
	}

	private void lines(SelectionDeclaration selection, IFormattableDocument document) {
		document.prepend(selection, ScenarioFormatter::ownLine);
		block(selection, document);
		regionFor(selection).keywords("budget", "target").forEach(word -> document.prepend(word, ScenarioFormatter::ownLine));
		for (EObject statement : selection.getCounted()) {
			document.prepend(statement, ScenarioFormatter::ownLine);
			continued(statement, document);
		}
	}

	private void lines(AccountDeclaration account, IFormattableDocument document) {
		document.prepend(account, ScenarioFormatter::ownLine);
		block(account, document);
		regionFor(account).keywords("years", "factors", "warming", "electricity", "heat").forEach(word -> document.prepend(word, ScenarioFormatter::ownLine));
	}

	private void lines(StockDeclaration stock, IFormattableDocument document) {
		document.prepend(stock, ScenarioFormatter::ownLine);
		block(stock, document);
		regionFor(stock).keywords("lifetime", "inflow", "level", "until")
				.forEach(word -> document.prepend(word, ScenarioFormatter::ownLine));
		for (EObject stated : Iterables.concat(stock.getLifetimes(), stock.getInflows(), stock.getLevels())) {
			IEObjectRegion region = regionForEObject(stated);
			continued(region.getPreviousHiddenRegion().getPreviousSemanticRegion(),
					region.getNextHiddenRegion().getPreviousSemanticRegion(), document);
		}
	}

	private void lines(EObject element, Iterable<? extends EObject> statements, IFormattableDocument document) {
		document.prepend(element, ScenarioFormatter::ownLine);
		block(element, document);
		for (EObject statement : statements) {
			document.prepend(statement, ScenarioFormatter::ownLine);
			continued(statement, document);
		}
	}

	protected void format(FunctionDeclaration function, IFormattableDocument document) {
		continued(function, document);
	}

	protected void format(ScenarioDeclaration scenario, IFormattableDocument document) {
		ISemanticRegion open = regionFor(scenario).keyword("{");
		if (open.getNextHiddenRegion().isMultiline() || !scenario.getOverrides().isEmpty()) {
			block(scenario, document);
			for (ParameterDeclaration parameter : scenario.getOverrides()) {
				document.prepend(parameter, ScenarioFormatter::ownLine);
				document.format(parameter);
			}
			ISemanticRegion apply = regionFor(scenario).keyword("apply");
			if (!scenario.getOverrides().isEmpty()) {
				document.prepend(apply, ScenarioFormatter::ownLine);
			}
			continued(apply, regionFor(scenario).keyword("}").getPreviousSemanticRegion(), document);
		} else {
			document.prepend(regionFor(scenario).keyword("}"), it -> {
				it.oneSpace();
				it.setNewLines(0);
			});
		}
	}

	@Override
	protected void initialize(FormatterRequest request) {
		super.initialize(request);
		lineSeparator = getTextRegionAccess().regionForDocument().getText().contains("\r\n") ? "\r\n" : "\n";
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getPreference(TypedPreferenceKey<T> key) {
		return key == FormatterPreferenceKeys.lineSeparator ? (T) lineSeparator : super.getPreference(key);
	}

	@Override
	public ITextReplacer createHiddenRegionReplacer(IHiddenRegion region, IHiddenRegionFormatting formatting) {
		return new CommentedGap(region, formatting);
	}

	/** Sets the marks of values that stand line by line below each other, as in a table. */
	private void aligned(List<ParameterCase> values, IFormattableDocument document) {
		values.stream().filter(this::isBroken).forEach(value -> document.prepend(mark(value), it -> it.setSpace("  ")));
		int start = 0;
		for (int i = 0; i <= values.size(); i++) {
			if (i == values.size() || isBroken(values.get(i))) {
				List<ISemanticRegion> marks = values.subList(start, i).stream().map(this::mark).toList();
				int width = marks.stream().mapToInt(ScenarioFormatter::column).max().orElse(0);
				marks.forEach(mark -> document.prepend(mark, it -> it.setSpace(" ".repeat(width - column(mark) + 2))));
				start = i + 1;
			}
		}
	}

	private ISemanticRegion mark(ParameterCase value) {
		return regionFor(value).feature(Literals.PARAMETER_CASE__MARK);
	}

	private boolean isBroken(ParameterCase value) {
		ISemanticRegion first = previousHiddenRegion(value).getNextSemanticRegion();
		for (ISemanticRegion word = mark(value); word != first; word = word.getPreviousSemanticRegion()) {
			if (word.getPreviousHiddenRegion().isMultiline()) {
				return true;
			}
		}
		return false;
	}

	/** @return characters of the statement before a word, as laid out on one line */
	private static int column(ISemanticRegion word) {
		EObject statement = word.getSemanticElement();
		int column = 0;
		ISemanticRegion each = word.getPreviousSemanticRegion();
		while (EcoreUtil.isAncestor(statement, each.getSemanticElement())) {
			ISemanticRegion before = each.getPreviousSemanticRegion();
			boolean first = !EcoreUtil.isAncestor(statement, before.getSemanticElement());
			column += each.getLength() + (first ? 0 : gap(each).length());
			each = before;
		}
		return column;
	}

	/** @return what stands before a word where its line is not broken */
	private static String gap(ISemanticRegion word) {
		String text = word.getText();
		ISemanticRegion before = word.getPreviousSemanticRegion();
		boolean joined = text.equals(",") || text.equals(":") || text.equals(")") || isPower(word) || isCall(word)
				|| before.getText().equals("(") || isPower(before) || isNegation(before);
		return joined ? "" : " ";
	}

	private static boolean isPower(ISemanticRegion word) {
		return word.getSemanticElement() instanceof ArithmeticTerm term && term.getOperator() == OperatorSign.POWER
				&& word.getText().equals("^");
	}

	private static boolean isNegation(ISemanticRegion word) {
		EObject element = word.getSemanticElement();
		return (element instanceof NegationTerm || element instanceof Amount || element instanceof Charge) && word.getText().equals("-");
	}

	private static boolean isCall(ISemanticRegion word) {
		EObject element = word.getSemanticElement();
		return word.getText().equals("(") && (element instanceof FunctionTerm || element instanceof FunctionDeclaration
				|| element instanceof Variation || element instanceof LifetimeDeclaration || element instanceof LivesDeclaration);
	}

	private static void ownLine(IHiddenRegionFormatter gap) {
		gap.setNewLines(1, 1, 2);
	}

	private static void apart(IHiddenRegionFormatter gap) {
		gap.setNewLines(2, 2, 2);
	}

	private static void deeper(IHiddenRegionFormatter gap) {
		gap.indent();
		gap.lowPriority();
	}

	private void block(EObject element, IFormattableDocument document) {
		ISemanticRegion open = regionFor(element).keyword("{");
		ISemanticRegion close = regionFor(element).keyword("}");
		document.prepend(close, IHiddenRegionFormatter::newLine);
		document.interior(open, close, ScenarioFormatter::deeper);
	}

	private void continued(EObject statement, IFormattableDocument document) {
		IEObjectRegion region = regionForEObject(statement);
		continued(region.getPreviousHiddenRegion().getNextSemanticRegion(),
				region.getNextHiddenRegion().getPreviousSemanticRegion(), document);
	}

	/** Indents the lines of a statement after its first. */
	private static void continued(ISemanticRegion first, ISemanticRegion last, IFormattableDocument document) {
		IHiddenRegion start = first.getNextHiddenRegion();
		IHiddenRegion end = last.getNextHiddenRegion();
		if (first != last) {
			document.set(start, end, ScenarioFormatter::deeper);
		}
	}
}
