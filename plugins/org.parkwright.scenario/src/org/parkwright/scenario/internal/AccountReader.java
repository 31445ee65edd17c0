package org.parkwright.scenario.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.scenario.syntax.AccountDeclaration;
import org.parkwright.scenario.syntax.AccountYears;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;

/** Reads how a study accounts for what its park emits as a whole. Whether the sets that it names are there is known when the park is read. */
final class AccountReader {

	private final Source source;
	private final Faults faults;

	AccountReader(Source source, Faults faults) {
		this.source = source;
		this.faults = faults;
	}

	/** @return the first of them, or null if there is none */
	ParkAccount read(List<AccountDeclaration> declarations) {
		declarations.stream().skip(1).forEach(each -> faults.error(Codes.ACCOUNT, "The study states its account twice.", "Put both into one block.", source.place(each)));
		return declarations.stream().findFirst().map(this::read).orElse(null);
	}

	private ParkAccount read(AccountDeclaration account) {
		for (EStructuralFeature setting : List.of(Literals.ACCOUNT_DECLARATION__YEARS, Literals.ACCOUNT_DECLARATION__FACTORS, Literals.ACCOUNT_DECLARATION__WARMINGS,
				Literals.ACCOUNT_DECLARATION__ELECTRICITIES, Literals.ACCOUNT_DECLARATION__ALLOCATIONS)) {
			if (Source.count(account, setting) > 1) {
				faults.error(Codes.SETTING_TWICE, "The account states this twice.", "Take one of the two away.", source.place(account, setting, 1));
			}
		}
		Optional<AccountYears> years = account.getYears().stream().findFirst();
		years.ifPresent(this::check);
		return new ParkAccount(ParameterReader.title(account.getTitle()), years.map(each -> (int) each.getFirst()).orElse(0),
				years.map(AccountReader::last).orElse(0), set(account, account.getFactors(), Literals.ACCOUNT_DECLARATION__FACTORS),
				set(account, account.getWarmings(), Literals.ACCOUNT_DECLARATION__WARMINGS), electricity(account), heat(account), source.place(account));
	}

	private static int last(AccountYears years) {
		return (int) (Source.count(years, Literals.ACCOUNT_YEARS__LAST) == 0 ? years.getFirst() : years.getLast());
	}

	private void check(AccountYears years) {
		int first = StudyReader.year(years.getFirst(), "The first year of an account", Codes.ACCOUNT, source.place(years, Literals.ACCOUNT_YEARS__FIRST), faults);
		if (Source.count(years, Literals.ACCOUNT_YEARS__LAST) > 0) {
			int last = StudyReader.year(years.getLast(), "The last year of an account", Codes.ACCOUNT, source.place(years, Literals.ACCOUNT_YEARS__LAST), faults);
			if (last < first) {
				faults.error(Codes.ACCOUNT, "The account begins in " + first + ", it cannot end in " + last + ".", "Exchange the two years.", source.place(years));
			}
		}
	}

	private ParkAccount.NamedSet set(AccountDeclaration account, List<String> names, EStructuralFeature feature) {
		return names.stream().findFirst().map(name -> new ParkAccount.NamedSet(name, source.place(account, feature))).orElse(null);
	}

	private ElectricityMethod electricity(AccountDeclaration account) {
		String word = account.getElectricities().stream().findFirst().orElse(null);
		ElectricityMethod method = word == null ? ElectricityMethod.UNKNOWN : ElectricityMethod.get(word);
		if (word != null && (method == null || method == ElectricityMethod.UNKNOWN)) {
			List<String> known = List.of(ElectricityMethod.LOCATION.getLiteral(), ElectricityMethod.MARKET.getLiteral());
			faults.error(Codes.ACCOUNT, "Bought electricity is counted by location or by market, not by " + word + ".", Suggestions.remedy(word, known),
					source.place(account, Literals.ACCOUNT_DECLARATION__ELECTRICITIES));
			return ElectricityMethod.UNKNOWN;
		}
		return method;
	}

	private String heat(AccountDeclaration account) {
		String word = account.getAllocations().stream().findFirst().orElse("");
		if (!word.isEmpty() && !ParkAccount.HEAT_ALLOCATIONS.containsKey(word)) {
			faults.error(Codes.ACCOUNT, "Heat is not allocated by " + word + ".", Suggestions.remedy(word, ParkAccount.HEAT_ALLOCATIONS.keySet()),
					source.place(account, Literals.ACCOUNT_DECLARATION__ALLOCATIONS));
		}
		return word;
	}
}
