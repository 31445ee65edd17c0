package org.parkwright.core.section;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.contribution.HangingPlugin;
import org.parkwright.core.result.StudyResult;

/** Results that a plug-in brings. */
class ProvidersOfPlugInsTest {

	@Test
	void oneThatHangsIsNamedAndLeft(@TempDir Path work) throws IOException {
		StudyResult result = new StudyBuilder().run(Models.model());
		try (var plugin = new HangingPlugin(work)) {
			List<ResultProvider> providers = plugin.brought("provider", ResultProvider.class);
			plugin.isLeft("result", () -> ResultSections.of(providers, provider -> provider.sections(result)));
		}
	}
}
