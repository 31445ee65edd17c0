import {
    Bounds, GChildElement, GConnectableElement, GLSPPolylineEdgeRouter, GModelElement, GRoutableElement, IAnchorComputer, isBoundsAware,
    Point, PolylineEdgeRouter, RoutedPoint
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { EdgeStyle, styleOf } from './style';

interface Placed {
    route: RoutedPoint[];
    /** Where both ends were when the server led the edge. */
    source: Point;
    target: Point;
    inner: Point[];
}

/**
 * Leads edges as the server says, so that the diagram looks as its picture. While a user drags an end or a bend the edge is
 * led here, until the server says how.
 */
@injectable()
export class PlacedRouter extends GLSPPolylineEdgeRouter {
    static readonly PLACED = 'placed';
    private readonly known = new WeakMap<GRoutableElement, Placed>();

    override get kind(): string {
        return PlacedRouter.PLACED;
    }

    /** Anchors are those of straight lines. */
    protected override getAnchorComputer(connectable: GConnectableElement): IAnchorComputer {
        return this.anchorRegistry.get(PolylineEdgeRouter.KIND, connectable.anchorKind);
    }

    override route(edge: GRoutableElement): RoutedPoint[] {
        const { source, target } = edge;
        const style = styleOf<EdgeStyle>(edge);
        if (!source || !target || !style.route) {
            return super.route(edge);
        }
        let placed = this.known.get(edge);
        if (!placed) {
            placed = this.place(edge, style.route);
            this.known.set(edge, placed);
        }
        if (this.isEdited(edge, placed)) {
            return super.route(edge);
        }
        const isMoved = !Point.equals(origin(source), placed.source) || !Point.equals(origin(target), placed.target);
        if (!isMoved) {
            return placed.route;
        }
        return style.angular ? this.angular(absolute(source), absolute(target)) : this.straight(edge, style.bends ?? []);
    }

    private place(edge: GRoutableElement, coordinates: number[]): Placed {
        const points: Point[] = [];
        for (let i = 0; i < coordinates.length; i += 2) {
            points.push({ x: coordinates[i], y: coordinates[i + 1] });
        }
        const route = points.map((point, index): RoutedPoint => ({
            ...point,
            kind: index === 0 ? 'source' : index === points.length - 1 ? 'target' : 'linear',
            pointIndex: index > 0 && index < points.length - 1 ? index - 1 : undefined
        }));
        return { route, source: origin(edge.source!), target: origin(edge.target!), inner: points.slice(1, -1) };
    }

    private isEdited(edge: GRoutableElement, { inner }: Placed): boolean {
        const points = edge.routingPoints;
        return points.length !== inner.length || points.some((point, i) => point.x !== inner[i].x || point.y !== inner[i].y);
    }

    private straight(edge: GRoutableElement, bends: number[]): RoutedPoint[] {
        const kept = edge.routingPoints;
        edge.routingPoints = [];
        for (let i = 0; i < bends.length; i += 2) {
            edge.routingPoints.push({ x: bends[i], y: bends[i + 1] });
        }
        const route = super.route(edge);
        edge.routingPoints = kept;
        return route;
    }

    private angular(source: Bounds, target: Bounds): RoutedPoint[] {
        const from = Bounds.center(source);
        const to = Bounds.center(target);
        const isBeside = target.x >= source.x + source.width || source.x >= target.x + target.width;
        let points: Point[];
        if (isBeside) {
            const isEast = target.x >= source.x + source.width;
            const start = { x: isEast ? source.x + source.width : source.x, y: from.y };
            const end = { x: isEast ? target.x : target.x + target.width, y: to.y };
            const middle = (start.x + end.x) / 2;
            points = [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
        } else {
            const isDown = to.y >= from.y;
            const start = { x: from.x, y: isDown ? source.y + source.height : source.y };
            const end = { x: to.x, y: isDown ? target.y : target.y + target.height };
            const middle = (start.y + end.y) / 2;
            points = [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
        }
        return points.map((point, index): RoutedPoint => ({
            ...point, kind: index === 0 ? 'source' : index === points.length - 1 ? 'target' : 'linear'
        }));
    }
}

function origin(element: GModelElement): Point {
    let x = 0;
    let y = 0;
    for (let up: GModelElement | undefined = element; up; up = up instanceof GChildElement ? up.parent : undefined) {
        if (isBoundsAware(up) && up.type !== 'graph') {
            x += up.bounds.x;
            y += up.bounds.y;
        }
    }
    return { x, y };
}

function absolute(element: GModelElement): Bounds {
    const bounds = isBoundsAware(element) ? element.bounds : Bounds.EMPTY;
    return { ...origin(element), width: bounds.width, height: bounds.height };
}
