package org.parkwright.diagram.ui;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.TreeDescription;
import org.parkwright.diagram.ui.internal.DiagramEditor;
import org.parkwright.diagram.ui.internal.ModelOpeners;
import org.parkwright.diagram.ui.internal.RepresentationInput;
import org.parkwright.diagram.ui.internal.SharedLayouts;
import org.parkwright.diagram.ui.internal.table.TableEditor;
import org.parkwright.diagram.ui.internal.tree.TreeEditor;
import org.parkwright.diagram.view.Synchronizer;

/**
 * Opens representations of model files in the workbench.
 *
 * @since 0.1
 */
public final class Diagrams {

	private Diagrams() {
	}

	/**
	 * Opens a representation of an element, or shows its editor if it is open.
	 *
	 * @param file    of the element's model
	 * @param element of the representation's domain class
	 * @throws PartInitException if no editor can be opened
	 */
	public static IEditorPart open(IWorkbenchPage page, IFile file, Representation representation, EObject element)
			throws PartInitException {
		RepresentationInput input = new RepresentationInput(file, representation.id(),
				EcoreUtil.getURI(element).fragment(), Synchronizer.title(representation, element, new Problems()));
		return page.openEditor(input, editor(representation), true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
	}

	/**
	 * The layouts of a model that is open, which are saved with it. They are changed by commands on its stack alone.
	 *
	 * @param file of the model
	 * @return empty if nobody opens such files, or it is not read yet or cannot be
	 * @since 0.2
	 */
	public static Optional<Layouts> layouts(IFile file) {
		return ModelOpeners.find(file).flatMap(opener -> {
			OpenModel model = opener.open(file);
			try {
				return model.resource().isEmpty() ? Optional.empty() : Optional.of(SharedLayouts.of(model).layouts());
			} finally {
				model.close();
			}
		});
	}

	/** @return the id of the editor that shows a representation */
	public static String editor(Representation representation) {
		return switch (representation) {
			case DiagramDescription diagram -> DiagramEditor.ID;
			case TableDescription table -> TableEditor.ID;
			case TreeDescription tree -> TreeEditor.ID;
		};
	}
}
