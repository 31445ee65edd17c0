import 'reflect-metadata';
import {
    bindAsService, ChangeBoundsTool, configureActionHandler, configureDefaultModelElements, configureModelElement,
    ConsoleLogger, createDiagramOptionsModule, DefaultTypes, DiagramLoader, DirectLabelEditTool, DrawFeedbackEdgeCommand,
    EdgeCreationTool, EdgeEditTool, edgeIntersectionModule, EnableDefaultToolsAction, EnableToolsAction,
    EndProgressAction, FeatureModule, GGraph, GGraphView, GIssueMarker, GLSPClient, GlspEditLabelUI, helperLineModule,
    initializeDiagramContainer, LogLevel, MessageAction, NodeCreationTool, overrideModelElement, SelectionService,
    SetDirtyStateAction, standaloneCopyPasteModule, standaloneMarkerNavigatorModule, standaloneSearchPaletteModule,
    standaloneSelectModule, standaloneViewportModule, StartProgressAction, ToolPalette, TYPES, undoRedoModule,
    UpdateProgressAction
} from '@eclipse-glsp/client';
import { Container } from 'inversify';
import '@vscode/codicons/dist/codicon.css';
import 'sprotty/css/edit-label.css';
import '../css/diagram.css';
import { SetLegendAction, SetTogglesAction, WorkAction } from './actions';
import { connect } from './connection';
import { ToolContainers } from './containers';
import { MoveAndDropTool } from './drop';
import { EndTool, FollowingLine } from './ends';
import { EscapeKey } from './escape';
import { LabelEditor, LabelTool } from './labels';
import { Legend } from './legend';
import { ContextMenu } from './menu';
import { Minimap } from './minimap';
import { BorderFigure, Connection, Figure, FigureLabel } from './model';
import { Palette } from './palette';
import { Pictures, SetPicturesAction } from './pictures';
import { ActivationListener, SelectionReport } from './selection';
import { Notices } from './notices';
import { EdgeTool, NodeTool } from './refusals';
import { PlacedRouter } from './router';
import { Toolbar } from './toolbar';
import { openTransport } from './transport';
import { ConnectionView, FigureView, LabelView, MarkView } from './views';

const diagramModule = new FeatureModule((bind, unbind, isBound, rebind) => {
    const context = { bind, unbind, isBound, rebind };
    rebind(TYPES.ILogger).to(ConsoleLogger).inSingletonScope();
    rebind(TYPES.LogLevel).toConstantValue(LogLevel.error);

    configureDefaultModelElements(context);
    overrideModelElement(context, DefaultTypes.GRAPH, GGraph, GGraphView);
    overrideModelElement(context, 'node', Figure, FigureView);
    configureModelElement(context, 'container', Figure, FigureView);
    configureModelElement(context, 'list', Figure, FigureView);
    overrideModelElement(context, 'port', BorderFigure, FigureView);
    overrideModelElement(context, 'edge', Connection, ConnectionView);
    overrideModelElement(context, 'label', FigureLabel, LabelView);
    overrideModelElement(context, DefaultTypes.ISSUE_MARKER, GIssueMarker, MarkView);

    bindAsService(context, TYPES.IEdgeRouter, PlacedRouter);
    bind(SelectionReport).toSelf().inSingletonScope();
    bind(TYPES.ISelectionListener).toService(SelectionReport);
    bindAsService(context, TYPES.MouseListener, ActivationListener);
    rebind(ChangeBoundsTool).to(MoveAndDropTool);
    rebind(EdgeEditTool).to(EndTool);
    rebind(NodeCreationTool).to(NodeTool).inSingletonScope();
    rebind(EdgeCreationTool).to(EdgeTool).inSingletonScope();
    rebind(DrawFeedbackEdgeCommand).to(FollowingLine);
    bind(TYPES.IContextMenuService).to(ContextMenu).inSingletonScope();

    // A tool says after the edit what was wrong with it.
    unbind(TYPES.IEditLabelValidator);
    rebind(GlspEditLabelUI).to(LabelEditor).inSingletonScope();
    rebind(DirectLabelEditTool).to(LabelTool);
    rebind(TYPES.IContainerManager).to(ToolContainers).inSingletonScope();
    rebind(ToolPalette).to(Palette).inSingletonScope();
    bindAsService(context, TYPES.IUIExtension, Toolbar);
    bind(TYPES.IDiagramStartup).toService(Toolbar);
    for (const kind of [SetTogglesAction.KIND, WorkAction.KIND, EnableToolsAction.KIND, EnableDefaultToolsAction.KIND]) {
        configureActionHandler(context, kind, Toolbar);
    }
    bind(EscapeKey).toSelf().inSingletonScope();
    bind(TYPES.IDiagramStartup).toService(EscapeKey);
    bindAsService(context, TYPES.IUIExtension, Minimap);
    bind(TYPES.IDiagramStartup).toService(Minimap);
    bind(TYPES.IVNodePostprocessor).toService(Minimap);

    bindAsService(context, TYPES.IUIExtension, Legend);
    configureActionHandler(context, SetLegendAction.KIND, Legend);

    bind(Pictures).toSelf().inSingletonScope();
    configureActionHandler(context, SetPicturesAction.KIND, Pictures);
    bind(Notices).toSelf().inSingletonScope();
    for (const kind of [MessageAction.KIND, StartProgressAction.KIND, UpdateProgressAction.KIND, EndProgressAction.KIND,
        SetDirtyStateAction.KIND]) {
        configureActionHandler(context, kind, Notices);
    }
}, { featureId: Symbol('diagram') });

/** In the workbench its own commands undo, copy and delete; the keys of the page would do it twice. */
const ownKeys = [undoRedoModule, standaloneCopyPasteModule];

function createContainer(client: GLSPClient, isAlone: boolean): Container {
    const options = createDiagramOptionsModule(
        { clientId: 'diagram', diagramType: 'diagram', glspClientProvider: async () => client, sourceUri: '' },
        { baseDiv: 'diagram', hiddenDiv: 'diagram_hidden', needsClientLayout: false, zoomLimits: { min: 0.02, max: 8 } });
    return initializeDiagramContainer(new Container(), options, helperLineModule, standaloneViewportModule, standaloneSelectModule,
        standaloneSearchPaletteModule, standaloneMarkerNavigatorModule, diagramModule, ...(isAlone ? ownKeys : []),
        // Intersections of thousands of edges cost more than they show.
        { remove: edgeIntersectionModule });
}

async function start(): Promise<void> {
    const transport = await openTransport();
    const container = createContainer(await connect(transport), location.search.includes('token='));
    // The list of listeners is asked for late; a selection that no one has listened to would be lost.
    container.get(SelectionService);
    await container.get(DiagramLoader).load({ initializeParameters: { applicationId: 'diagram' } });
}

document.documentElement.dataset.theme = new URLSearchParams(location.search).get('theme') ?? 'light';
window.addEventListener('contextmenu', event => event.preventDefault());
start();
