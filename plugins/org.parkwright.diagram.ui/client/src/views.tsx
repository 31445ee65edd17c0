import {
    Args, ArgsAware, GEdgeView, GIssueMarker, GModelElement, GParentElement, isSelectable, IViewArgs, Point, RenderingContext, ShapeView,
    svg, toDegrees
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { arrow, inset } from './arrows';
import { BorderFigure, Connection, Figure, FigureLabel, linesOf } from './model';
import { Pictures } from './pictures';
import { dashes, EdgeStyle, Overlaid, ShapeStyle, styleOf, TextStyle } from './style';
import { lineHeight, widthOf } from './text';

/**
 * What was drawn for an element that has not changed since. Elements are drawn anew on each movement of the mouse, and all
 * of them are new after each edit; the patcher skips what is the very same node.
 */
class Drawn {
    private static readonly contents = new WeakMap<object, string>();
    private readonly nodes = new Map<string, { key: string; node: VNode }>();

    get(element: GParentElement & { args?: Args }, state: string, draw: () => VNode): VNode {
        const inside = element.children.map(child => Drawn.content((child as ArgsAware & GModelElement).args));
        const key = state + Drawn.content(element.args) + inside.join();
        const known = this.nodes.get(element.id);
        if (known && known.key === key) {
            return known.node;
        }
        const node = draw();
        this.nodes.set(element.id, { key, node });
        return node;
    }

    private static content(args: Args | undefined): string {
        if (!args) {
            return '';
        }
        let content = Drawn.contents.get(args);
        if (content === undefined) {
            content = JSON.stringify(args);
            Drawn.contents.set(args, content);
        }
        return content;
    }
}

function state(element: GModelElement): string {
    const selected = isSelectable(element) && element.selected;
    const hover = (element as unknown as { hoverFeedback?: boolean }).hoverFeedback;
    return `${selected ? 's' : ''}${hover ? 'h' : ''}${element.cssClasses?.join(' ') ?? ''}`;
}

function gradientId(style: ShapeStyle): string {
    return `fade-${style.fadeDirection ?? 'down'}-${style.fill}-${style.fade}`.replace(/[^\w-]/g, '');
}

function gradient(style: ShapeStyle): VNode | undefined {
    if (!style.fade || style.fade === style.fill) {
        return undefined;
    }
    const direction = style.fadeDirection ?? 'down';
    return <defs>
        <linearGradient id={gradientId(style)} x1='0' y1='0' x2={direction === 'down' ? '0' : '1'} y2={direction === 'right' ? '0' : '1'}>
            <stop offset='0%' stop-color={style.fill} />
            <stop offset='100%' stop-color={style.fade} />
        </linearGradient>
    </defs>;
}

/** Attributes rather than styles: a browser reads them several times as fast, and there are thousands. */
function paint(style: ShapeStyle): Record<string, string | number | false> {
    const isFaded = style.fade && style.fade !== style.fill;
    return {
        fill: style.unknown ? 'url(#unknown)' : isFaded ? `url(#${gradientId(style)})` : style.fill ?? 'none',
        stroke: style.strokeWidth > 0 && style.stroke ? style.stroke : 'none',
        'stroke-width': style.strokeWidth,
        'stroke-dasharray': dashes(style.line, style.strokeWidth)
    };
}

function outline(style: ShapeStyle, width: number, height: number): VNode {
    const half = style.strokeWidth / 2;
    if (style.shape === 'ellipse') {
        return <ellipse class-shape={true} cx={width / 2} cy={height / 2} rx={Math.max(0, width / 2 - half)}
            ry={Math.max(0, height / 2 - half)} {...paint(style)} />;
    }
    if (style.shape === 'image') {
        return <g>
            <rect class-shape={true} width={width} height={height} {...paint(style)}
                fill={style.badge ? paint(style).fill : 'transparent'} />
            <image href={(style.image && Pictures.address(style.image)) ?? ''} width={width} height={height}
                preserveAspectRatio='xMidYMid meet' />
        </g>;
    }
    return <rect class-shape={true} x={half} y={half} width={Math.max(0, width - style.strokeWidth)}
        height={Math.max(0, height - style.strokeWidth)} rx={style.radius} ry={style.radius} {...paint(style)} />;
}

function tip(text: string | undefined): VNode | undefined {
    return text ? <title>{text}</title> : undefined;
}

/** The pattern of what is unknown, the same wherever it is drawn. */
function pattern(style: ShapeStyle): VNode | undefined {
    return style.unknown ? <defs>
        <pattern id='unknown' width='7' height='7' patternUnits='userSpaceOnUse'>
            <rect width='7' height='7' fill='#ffffff' />
            <path d='M-1 1L1 -1M0 7L7 0M6 8L8 6' stroke='#c3c9d0' stroke-width='1.4' />
        </pattern>
    </defs> : undefined;
}

/** A value upon an element; a text of 8 points, as the server measures it. */
function badge(style: Overlaid, fill: string, ink: string): VNode | undefined {
    if (!style.badge || !style.badgeBox) {
        return undefined;
    }
    const [x, y, width, height] = style.badgeBox;
    return <g class-badge={true}>
        {tip(style.badgeTip)}
        <rect x={x} y={y} width={width} height={height} rx={4} fill={fill} />
        <text x={x + width / 2} y={y + height / 2 + 3.8} fill={ink}>{style.badge}</text>
    </g>;
}

function mark(element: GModelElement, width: number, height: number, radius: number): VNode | undefined {
    return isSelectable(element) && element.selected
        ? <rect class-selection-frame={true} x={-3} y={-3} width={width + 6} height={height + 6} rx={radius + 3} /> : undefined;
}

@injectable()
export class FigureView extends ShapeView {
    private readonly drawn = new Drawn();

    override render(figure: Readonly<Figure | BorderFigure>, context: RenderingContext): VNode | undefined {
        if (!this.isVisible(figure, context) && figure.children.every(child => child instanceof FigureLabel)) {
            return undefined;
        }
        const isLeaf = figure.children.every(child => child instanceof FigureLabel);
        if (!isLeaf || context.targetKind === 'hidden') {
            return this.draw(figure, context);
        }
        const labels = figure.children.map(child => `${child.id}${(child as FigureLabel).text}${state(child)}`).join('|');
        const { x, y, width, height } = figure.bounds;
        const key = `${x} ${y} ${width} ${height} ${figure.opacity} ${state(figure)} ${labels}`;
        return this.drawn.get(figure, key, () => this.draw(figure, context));
    }

    private draw(figure: Readonly<Figure | BorderFigure>, context: RenderingContext): VNode {
        const style = styleOf<ShapeStyle>(figure);
        const { width, height } = figure.bounds;
        return <g class-figure={true} class-border-figure={figure instanceof BorderFigure}
            class-container={figure.type === 'container' || figure.type === 'list'} class-row={style.shape === 'row'}
            class-mouseover={figure.hoverFeedback} data-mapping={style.mapping}>
            {gradient(style)}
            {pattern(style)}
            {outline(style, Math.max(0, width), Math.max(0, height))}
            {mark(figure, Math.max(0, width), Math.max(0, height), style.radius)}
            {tip(style.tooltip)}
            {context.renderChildren(figure)}
            {badge(style, '#ffffff', '#000000')}
        </g>;
    }
}

@injectable()
export class LabelView extends ShapeView {

    override render(label: Readonly<FigureLabel>, context: RenderingContext): VNode | undefined {
        const style = styleOf<TextStyle>(label);
        if (!(label.parent instanceof Connection) && !this.isVisible(label, context)) {
            return undefined;
        }
        const icon = style.image ? style.size * 1.4 : 0;
        const { width, height } = label.bounds;
        const lines = linesOf(label);
        const step = lineHeight(style);
        const top = style.down === 'top' ? 0 : style.down === 'bottom' ? height - lines.length * step : (height - lines.length * step) / 2;
        const x = style.across === 'left' ? icon : style.across === 'right' ? width : width / 2 + icon / 2;
        const anchor = style.across === 'left' ? 'start' : style.across === 'right' ? 'end' : 'middle';
        const textStyle: Record<string, string> = { fontSize: `${style.size}px`, fill: style.color };
        if (anchor !== 'middle') {
            textStyle.textAnchor = anchor;
        }
        if (style.bold) {
            textStyle.fontWeight = '600';
        }
        if (style.italic) {
            textStyle.fontStyle = 'italic';
        }
        if (style.underline || style.strike) {
            textStyle.textDecoration = `${style.underline ? 'underline ' : ''}${style.strike ? 'line-through' : ''}`.trim();
        }
        const longest = Math.max(...lines.map(line => widthOf(line, style)));
        const iconX = style.across === 'left' ? 0 : style.across === 'right' ? width - longest - icon : (width - longest - icon) / 2;
        return <g class-figure-label={true} class-halo={style.halo} class-mouseover={(label as { hoverFeedback?: boolean }).hoverFeedback}>
            {icon > 0 && <image href={Pictures.address(style.image!) ?? ''} x={iconX} y={top + (step - style.size * 1.2) / 2}
                width={style.size * 1.2} height={style.size * 1.2} />}
            <text style={textStyle}>
                {lines.map((line, index) => <tspan x={x} y={top + index * step + step * 0.77}>{line}</tspan>)}
            </text>
        </g>;
    }
}

function halfway(route: Point[]): Point {
    const lengths = route.slice(1).map((point, i) => Point.euclideanDistance(route[i], point));
    let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
    for (let i = 0; i < lengths.length; i++) {
        if (lengths[i] >= rest && lengths[i] > 0) {
            return Point.linear(route[i], route[i + 1], rest / lengths[i]);
        }
        rest -= lengths[i];
    }
    return route[0];
}

@injectable()
export class ConnectionView extends GEdgeView {
    private readonly drawn = new Drawn();

    override render(edge: Readonly<Connection>, context: RenderingContext, args?: IViewArgs): VNode {
        const route = this.edgeRouterRegistry.route(edge, args);
        if (route.length === 0) {
            return <g />;
        }
        if (context.targetKind !== 'hidden' && !this.isVisible(edge, route, context)) {
            return <g />;
        }
        const labels = edge.children.map(child => `${child.id}${(child as FigureLabel).text ?? ''}${state(child)}`).join('|');
        const key = `${route.map(point => `${point.x},${point.y}`).join(' ')} ${edge.opacity} ${state(edge)} ${labels}`;
        return context.targetKind === 'hidden' ? this.draw(edge, route, context)
            : this.drawn.get(edge, key, () => this.draw(edge, route, context));
    }

    private draw(edge: Readonly<Connection>, route: Point[], context: RenderingContext): VNode {
        // An edge that is being drawn or reconnected has no style yet.
        const style = { width: 1, ...styleOf<Partial<EdgeStyle>>(edge) } as EdgeStyle;
        const size = 5 + Math.min(style.width, 8) * 1.6;
        const last = route.length - 1;
        const line = this.shorten(route, inset(style.sourceArrow, size), inset(style.targetArrow, size));
        return <g class-connection={true} class-mouseover={edge.hoverFeedback} data-mapping={style.mapping}>
            <path class-mouse-handle={true} d={this.path(route)} stroke-width={Math.max(12, style.width + 8)} />
            {edge.selected && <path class-selection-line={true} d={this.path(route)} stroke-width={style.width + 5} />}
            <path class-line={true} d={this.path(line)} stroke={style.stroke ?? false} stroke-width={style.width}
                stroke-dasharray={dashes(style.line, style.width)} />
            {...this.end(style.targetArrow, route[last], route[last - 1], size, style)}
            {...this.end(style.sourceArrow, route[0], route[1], size, style)}
            {tip(style.tooltip)}
            {...this.labels(edge, route, context)}
        </g>;
    }

    private labels(edge: Readonly<Connection>, route: Point[], context: RenderingContext): VNode[] {
        const style = styleOf<EdgeStyle>(edge);
        const value = badge(style, style.fill ?? '#ffffff', style.ink ?? '#000000');
        const labels = [...context.renderChildren(edge, { route }), ...(value ? [value] : [])];
        const shift = this.shift(edge, route);
        return shift && labels.length > 0 ? [<g transform={shift}>{labels}</g>] : labels;
    }

    /** Labels stand where the server put them and go with the line while it is dragged. */
    private shift(edge: Readonly<Connection>, route: Point[]): string {
        const placed = styleOf<EdgeStyle>(edge).route;
        if (!placed) {
            return '';
        }
        const points = Array.from({ length: placed.length / 2 }, (_, i) => ({ x: placed[2 * i], y: placed[2 * i + 1] }));
        const before = halfway(points);
        const now = halfway(route);
        return Point.equals(before, now) ? '' : `translate(${now.x - before.x} ${now.y - before.y})`;
    }

    private path(points: Point[]): string {
        return points.map((point, index) => `${index === 0 ? 'M' : 'L'} ${point.x},${point.y}`).join(' ');
    }

    /** A thick line must not show beside the tip of its arrow. */
    private shorten(route: Point[], atStart: number, atEnd: number): Point[] {
        const result = [...route];
        result[0] = this.towards(route[0], route[1], atStart);
        result[result.length - 1] = this.towards(route[route.length - 1], route[route.length - 2], atEnd);
        return result;
    }

    private towards(from: Point, to: Point, distance: number): Point {
        const length = Point.euclideanDistance(from, to);
        return length === 0 ? from : Point.linear(from, to, Math.min(1, distance / length));
    }

    private end(kind: string, tipPoint: Point, before: Point, size: number, style: EdgeStyle): VNode[] {
        const angle = toDegrees(Math.atan2(tipPoint.y - before.y, tipPoint.x - before.x));
        return arrow(kind, `translate(${tipPoint.x} ${tipPoint.y}) rotate(${angle})`, size, style.stroke);
    }
}

/** The mark of a problem at the corner of an element, with its messages where the pointer rests. */
@injectable()
export class MarkView extends ShapeView {
    override render(marker: Readonly<GIssueMarker>): VNode {
        const severity = marker.issues.some(issue => issue.severity === 'error') ? 'error'
            : marker.issues.some(issue => issue.severity === 'warning') ? 'warning' : 'info';
        return <g class-problem={true} class-problem-error={severity === 'error'} class-problem-warning={severity === 'warning'}
            class-problem-info={severity === 'info'}>
            <circle cx={8} cy={8} r={7.5} />
            <path d='M 8,4 L 8,9 M 8,11.3 L 8,12' />
            <title>{marker.issues.map(issue => issue.message).join('\n')}</title>
        </g>;
    }
}
