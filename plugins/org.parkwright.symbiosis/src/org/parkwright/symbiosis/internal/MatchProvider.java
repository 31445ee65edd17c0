package org.parkwright.symbiosis.internal;

import java.util.List;

import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;
import org.parkwright.symbiosis.matching.MatchOptions;
import org.parkwright.symbiosis.matching.MatchTables;

/** Tells who could take what others have over. */
public final class MatchProvider implements ResultProvider {

	@Override
	public List<ResultSection> sections(EipModel model) {
		return MatchTables.sections(model, MatchOptions.USUAL);
	}

	/** A report on measures shows what could be exchanged too. */
	@Override
	public List<ResultSection> beside(EipModel model) {
		return sections(model);
	}
}
