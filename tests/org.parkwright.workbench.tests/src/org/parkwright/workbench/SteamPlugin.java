package org.parkwright.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultProvider;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** A plug-in as a jar: a result, and a view of the workbench. */
public final class SteamPlugin {

	static final String NAME = "com.example.steam";
	static final String VIEW = "com.example.steam.view";
	static final String SECTION = "Steam by a plug-in";

	private SteamPlugin() {
	}

	/** How many units there are. */
	public static final class Steam implements ResultProvider {
		@Override
		public List<ResultSection> sections(StudyResult result) {
			ResultTable table = ResultTable.of("steam", "Steam", "All units")
					.number(Column.number("boilers_1", "Boilers", "Number of units", "1"), row -> result.units().size()).rows(1);
			return List.of(new ResultSection("steam", Sentence.of(SECTION), "How many boilers there are", ResultSection.Part.ANNEX, List.of(table), Set.of()));
		}
	}

	/** A view. */
	public static final class View extends ViewPart {
		@Override
		public void createPartControl(Composite parent) {
			new Label(parent, SWT.NONE).setText(SECTION);
		}

		@Override
		public void setFocus() {
			// there is nothing to type into
		}
	}

	/** Writes the jar. @param imports packages that it imports besides what it needs; may be empty */
	static Path in(Path folder, String version, String imports) throws IOException {
		Manifest manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.put(new Attributes.Name("Bundle-ManifestVersion"), "2");
		headers.put(new Attributes.Name("Bundle-SymbolicName"), NAME + ";singleton:=true");
		headers.put(new Attributes.Name("Bundle-Name"), "Steam nets");
		headers.put(new Attributes.Name("Bundle-Version"), version);
		headers.put(new Attributes.Name("Require-Bundle"), "org.parkwright.core;bundle-version=\"[0.1,1)\",org.eclipse.ui,org.eclipse.core.runtime");
		if (!imports.isEmpty()) {
			headers.put(new Attributes.Name("Import-Package"), imports);
		}
		Path file = Files.createDirectories(folder).resolve("steam.jar");
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
			for (Class<?> type : List.of(Steam.class, View.class)) {
				String path = type.getName().replace('.', '/') + ".class";
				try (InputStream in = SteamPlugin.class.getResourceAsStream("/" + path)) {
					add(jar, path, in.readAllBytes());
				}
			}
			add(jar, "plugin.xml", """
					<plugin>
					  <extension point="org.parkwright.core.results"><provider class="%1$s$Steam"/></extension>
					  <extension point="org.eclipse.ui.views"><view id="%2$s" name="Steam" class="%1$s$View"/></extension>
					</plugin>
					""".formatted(SteamPlugin.class.getName(), VIEW).getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
		jar.putNextEntry(new ZipEntry(path));
		jar.write(content);
		jar.closeEntry();
	}
}
