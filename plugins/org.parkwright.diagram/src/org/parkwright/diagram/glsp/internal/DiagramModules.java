package org.parkwright.diagram.glsp.internal;

import java.util.List;

import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.di.DiagramModule;
import org.eclipse.glsp.server.di.MultiBinding;
import org.eclipse.glsp.server.di.ServerModule;
import org.eclipse.glsp.server.diagram.DiagramConfiguration;
import org.eclipse.glsp.server.features.contextmenu.ContextMenuItemProvider;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.features.core.model.RequestModelAction;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;
import org.eclipse.glsp.server.features.typehints.EdgeCreationChecker;
import org.eclipse.glsp.server.gmodel.GModelCutOperationHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.eclipse.glsp.server.operations.LayoutOperationHandler;
import org.eclipse.glsp.server.operations.OperationActionHandler;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.eclipse.glsp.server.operations.OperationHandlerRegistry;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.glsp.ModelThread;

import com.google.inject.AbstractModule;
import com.google.inject.Module;

/** The parts that a GLSP server is made of. */
public final class DiagramModules {

	private DiagramModules() {
	}

	/** The modules of a server for one diagram. */
	public static List<Module> of(OpenDiagram diagram, EditingDomain editing, ModelThread thread, DiagramFront front) {
		Module given = new AbstractModule() {
			@Override
			protected void configure() {
				bind(OpenDiagram.class).toInstance(diagram);
				bind(EditingDomain.class).toInstance(editing);
				bind(ModelThread.class).toInstance(thread);
				bind(DiagramFront.class).toInstance(front);
				bind(PictureKeys.class).toInstance(new PictureKeys(diagram.context().images()));
			}
		};
		return List.of(given, new ServerModule().configureDiagramModule(new Parts()));
	}

	private static final class Parts extends DiagramModule {

		@Override
		public String getDiagramType() {
			return DiagramSetup.TYPE;
		}

		@Override
		protected void configureBase() {
			super.configureBase();
			bind(ModelSubmissionHandler.class).to(Submission.class);
		}

		@Override
		protected Class<? extends DiagramConfiguration> bindDiagramConfiguration() {
			return DiagramSetup.class;
		}

		@Override
		protected Class<? extends GModelState> bindGModelState() {
			return DiagramState.class;
		}

		@Override
		protected Class<? extends SourceModelStorage> bindSourceModelStorage() {
			return OpenAlready.class;
		}

		@Override
		protected Class<? extends GModelFactory> bindGModelFactory() {
			return Submission.Graphs.class;
		}

		@Override
		protected Class<? extends ActionDispatcher> bindActionDispatcher() {
			return ModelThreadDispatcher.class;
		}

		@Override
		protected Class<? extends ContextMenuItemProvider> bindContextMenuItemProvider() {
			return ElementMenu.class;
		}

		@Override
		protected Class<? extends EdgeCreationChecker> bindEdgeCreationChecker() {
			return EdgeChecker.class;
		}

		@Override
		protected Class<? extends OperationHandlerRegistry> bindOperationHandlerRegistry() {
			return OperationRegistry.class;
		}

		@Override
		protected void configureActionHandlers(MultiBinding<ActionHandler> binding) {
			super.configureActionHandlers(binding);
			binding.rebind(OperationActionHandler.class, Operations.class);
			binding.addAll(ClientActions.ALL);
			binding.add(Clipboard.Copying.class);
		}

		@Override
		protected void configureOperationHandlers(MultiBinding<OperationHandler<?>> binding) {
			super.configureOperationHandlers(binding);
			binding.remove(LayoutOperationHandler.class);
			binding.remove(GModelCutOperationHandler.class);
			binding.addAll(Edits.ALL);
			binding.addAll(Placements.ALL);
			binding.add(Clipboard.Pasting.class);
			binding.add(Clipboard.Cutting.class);
		}

		@Override
		protected Class<? extends ToolPaletteItemProvider> bindToolPaletteItemProvider() {
			return Palette.class;
		}
	}

	/** The model was opened by the program around the diagram, which saves it too. */
	static final class OpenAlready implements SourceModelStorage {
		@Override
		public void loadSourceModel(RequestModelAction action) {
			// Nothing is left to do.
		}

		@Override
		public void saveSourceModel(SaveModelAction action) {
			// The client sends no such action.
		}
	}
}
