package org.parkwright.standards.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.IndicatorValue;
import org.parkwright.model.park.ParkPackage;

/** Evidence is something to read: a web address or a document, nothing that would run where somebody opens it. */
public final class IndicatorEvidence implements Check {

	private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);
	private static final List<String> READ = List.of("http", "https", "file");
	private static final Pattern RUNS = Pattern.compile(".*\\.(exe|com|bat|cmd|ps1|vbs|vbe|js|jse|jar|msi|scr|sh|py|pl|app|command|desktop|lnk|hta|wsf|reg|docm|xlsm|pptm)[. ]*([?#].*)?",
			Pattern.DOTALL);

	@Override
	public String id() {
		return "indicator.evidence";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (IndicatorValue value : contents.of(IndicatorValue.class)) {
			String url = value.getEvidenceUrl();
			if (url != null && !url.isBlank() && !isToRead(url)) {
				findings.error(value, ParkPackage.Literals.INDICATOR_VALUE__EVIDENCE_URL, "its evidence " + url.strip() + " is a script or program, or an address that is not of the web.",
						"Name a document such as permit.pdf, or an address that begins with https.");
			}
		}
	}

	/** @return whether an address is one to read. Addresses may have blanks and percent signs, so they are looked at as they would be opened */
	static boolean isToRead(String url) {
		String plain = url.replaceAll("[\\s\\p{Cntrl}]+", "").replaceAll("(?i)%3a", ":").replaceAll("(?i)%2e", ".").toLowerCase(Locale.ROOT);
		Matcher scheme = SCHEME.matcher(plain);
		boolean web = !scheme.matches() || READ.contains(scheme.group(1));
		boolean host = scheme.matches() && scheme.group(1).startsWith("http") && plain.matches("https?://[^/?#]*/?");
		return web && (host || !RUNS.matcher(plain).matches());
	}
}
