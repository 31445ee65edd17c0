package org.parkwright.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.workbench.Desktop.awaitWindow;
import static org.parkwright.workbench.Desktop.see;
import static org.parkwright.workbench.Desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Plugin;
import org.parkwright.core.contribution.Plugins;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSections;
import org.parkwright.workbench.internal.PluginInstaller;

/** A jar in a folder of extensions works in the workbench as long as it is there. */
class PluginsTest {

	private final BundleContext context = FrameworkUtil.getBundle(PluginInstaller.class).getBundleContext();
	private final PluginInstaller installer = new PluginInstaller(context);

	@TempDir
	private Path work;

	@AfterEach
	void removeAll() {
		installer.install(new Plugins(List.of()));
	}

	private Plugins installed() {
		Plugins plugins = new Plugins(List.of(work.resolve("extensions")));
		installer.install(plugins);
		return plugins;
	}

	private List<String> versions() {
		return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getLocation().startsWith(Plugin.LOCATION))
				.map(Bundle::getVersion).map(Object::toString).toList();
	}

	private static List<Contribution> results() {
		return Contributions.elements(ResultSections.EXTENSION_POINT).stream()
				.filter(element -> element.contributor().name().equals(SteamPlugin.NAME)).toList();
	}

	@Test
	void itsExtensionsAreInTheRegistryWhileItIsThere() throws Exception {
		Path jar = SteamPlugin.in(work.resolve("extensions"), "1.2.0", "");
		Plugins plugins = installed();
		assertEquals(Optional.empty(), plugins.all().get(0).fault());
		assertEquals(List.of("1.2.0"), versions());
		IConfigurationElement[] views = RegistryFactory.getRegistry().getConfigurationElementsFor("org.eclipse.ui.views");
		assertTrue(Arrays.stream(views).anyMatch(view -> SteamPlugin.VIEW.equals(view.getAttribute("id"))));
		ResultProvider provider = results().get(0).create("class", ResultProvider.class).orElseThrow();
		assertEquals("the plug-in com.example.steam 1.2.0", Contributions.origin(provider));

		Files.delete(jar);
		installed();
		assertEquals(List.of(), versions());
		assertEquals(List.of(), results());
	}

	@Test
	void aJarThatHasChangedComesAnew() throws Exception {
		SteamPlugin.in(work.resolve("extensions"), "1.2.0", "");
		installed();
		SteamPlugin.in(work.resolve("extensions"), "1.3.0", "");
		installed();
		assertEquals(List.of("1.3.0"), versions());
		assertEquals(List.of("1.3.0"), results().stream().map(element -> element.contributor().version()).toList());
	}

	@Test
	void whatNeedsSomethingThatIsNotThereIsToldAndLeavesNothing() throws Exception {
		SteamPlugin.in(work.resolve("extensions"), "1.2.0", "org.example.absent");
		Plugins plugins = installed();
		assertEquals("it needs what is not there: Import-Package: org.example.absent", plugins.all().get(0).fault().orElseThrow());
		assertEquals(List.of(), versions());
		assertEquals(List.of(), results());
	}

	@Test
	void theHelpMenuLeadsToUpdateSites() {
		awaitWindow();
		List<String> items = see(() -> {
			Menu help = Arrays.stream(window().getShell().getMenuBar().getItems()).filter(item -> item.getText().replace("&", "").equals("Help"))
					.findFirst().orElseThrow().getMenu();
			help.notifyListeners(SWT.Show, new Event());
			return Arrays.stream(help.getItems()).map(item -> item.getText().replace("&", "")).toList();
		});
		assertTrue(items.containsAll(List.of("Check for Updates", "Install New Software...")), items.toString());
	}

	@Test
	void itsResultIsInTheResultsViewItsViewOpensAndAboutListsIt() throws Exception {
		SteamPlugin.in(work.resolve("extensions"), "1.2.0", "");
		Path seen = work.resolve("seen.txt");
		new WorkbenchProcess(work).run(Errand.property(PluginsSession.class), Plugins.FOLDERS + "=" + work.resolve("extensions"),
				PluginsSession.SEEN + "=" + seen);
		assertEquals(List.of(SteamPlugin.SECTION, "608.0", "\"com.example.steam 1.2.0\"", "Steam nets, 1.2.0, steam.jar, core.results org.eclipse.ui.views, works"),
				Files.readAllLines(seen));
	}
}
