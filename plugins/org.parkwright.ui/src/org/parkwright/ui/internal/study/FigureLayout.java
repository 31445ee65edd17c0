package org.parkwright.ui.internal.study;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.parkwright.diagram.layout.FigurePlaces;
import org.parkwright.diagram.layout.LayoutFile;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.tool.ModelCommands;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.figure.NodePlace;
import org.parkwright.ui.Background;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;

/**
 * Where the nodes of a figure stand, in the layout file beside its park. While the park is open a move is a step of its history
 * and is saved with it; else it is written at once.
 */
final class FigureLayout {

	private final IFile park;
	private final String figure;
	private final Runnable changed;
	private final Layouts.Listener listener = this::happened;
	private Layouts watched;

	/** @param changed told when a step of the park's history has put a node elsewhere, as undo does */
	FigureLayout(IFile park, String figure, Runnable changed) {
		this.park = park;
		this.figure = figure;
		this.changed = changed;
	}

	private void happened(Layouts.Key key) {
		if (key.equals(FigurePlaces.key(figure))) {
			changed.run();
		}
	}

	private Optional<ParkDomain> domain() {
		return ParkDomains.find(park).filter(domain -> domain.state() == ParkDomain.State.OPEN);
	}

	private Layouts ofOpenPark() {
		return Diagrams.layouts(park).orElseThrow();
	}

	private Path file() {
		return LayoutFile.beside(park.getLocation().toPath());
	}

	/** @return places by names of nodes */
	Map<String, NodePlace> places() {
		if (domain().isEmpty()) {
			return FigurePlaces.of(LayoutFile.read(file(), new Problems()).layouts(), figure, NodePlace::new);
		}
		Layouts layouts = ofOpenPark();
		if (layouts != watched) {
			close();
			layouts.addListener(listener);
			watched = layouts;
		}
		return FigurePlaces.of(layouts, figure, NodePlace::new);
	}

	/** Puts a node elsewhere. @param place null for where it stands of itself */
	void move(String node, NodePlace place) {
		domain().ifPresentOrElse(domain -> {
			Layouts layouts = ofOpenPark();
			domain.editing().getCommandStack().execute(new ModelCommands(domain.model().orElseThrow(), layouts, new Problems())
					.arrange("Move " + node, FigurePlaces.key(figure), moved(layouts, node, place)));
		}, () -> Background.run("Keeping where " + node + " stands", park.getParent(), monitor -> write(node, place), file -> {
			// The page shows it already.
		}));
	}

	private LayoutState moved(Layouts layouts, String node, NodePlace place) {
		return place == null ? FigurePlaces.release(layouts, figure, node) : FigurePlaces.put(layouts, figure, node, place.x(), place.y());
	}

	private Path write(String node, NodePlace place) throws CoreException {
		Problems problems = new Problems();
		LayoutFile layout = LayoutFile.read(file(), problems);
		layout.layouts().set(FigurePlaces.key(figure), moved(layout.layouts(), node, place));
		if (!layout.write(problems)) {
			throw new CoreException(Status.error(Problem.summary(problems.list())));
		}
		park.getParent().refreshLocal(IResource.DEPTH_ONE, null);
		return layout.file();
	}

	/** To be called when the figure is no longer shown. */
	void close() {
		if (watched != null) {
			watched.removeListener(listener);
			watched = null;
		}
	}
}
