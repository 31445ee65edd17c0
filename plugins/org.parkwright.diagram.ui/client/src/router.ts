import {
    Bounds, centerOfLine, GChildElement, GConnectableElement, GLSPPolylineEdgeRouter, GModelElement, GRoutableElement,
    IAnchorComputer, isBoundsAware, Point, PolylineEdgeRouter, ResolvedHandleMove, RoutedPoint
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
            return style.angular && edge.routingPoints.length > 0
                ? this.through(absolute(source), absolute(target), edge.routingPoints) : super.route(edge);
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

    /** Whatever of an angular edge is dragged takes along what lies on a line with it, so that all stays along the axes. */
    override applyInnerHandleMoves(edge: GRoutableElement, moves: ResolvedHandleMove[]): void {
        if (!styleOf<EdgeStyle>(edge).angular) {
            super.applyInnerHandleMoves(edge, moves);
            return;
        }
        for (const { handle, toPosition } of moves) {
            if (handle.kind !== 'line') {
                this.moveSegment(edge, handle.pointIndex - 1, toPosition);
            }
            this.moveSegment(edge, handle.pointIndex, toPosition);
        }
    }

    /** Moves the segment behind a bend across itself; -1 is that at the source. What reaches an end stays beside its node. */
    private moveSegment(edge: GRoutableElement, index: number, to: Point): void {
        const route = this.route(edge);
        const { start, end } = this.findRouteSegment(edge, route, index);
        if (!start || !end) {
            return;
        }
        const axis = Math.abs(start.y - end.y) <= Math.abs(start.x - end.x) ? 'y' : 'x';
        const points = edge.routingPoints;
        if (points.length === 0) {
            points.push(centerOfLine(start, end));
        }
        const isOnLine = (point: Point): boolean => Math.abs(point[axis] - start[axis]) < 1;
        let before = index;
        while (before >= 0 && isOnLine(points[before])) {
            before--;
        }
        let behind = index + 1;
        while (behind < points.length && isOnLine(points[behind])) {
            behind++;
        }
        let place = to[axis];
        if (before < 0 && isOnLine(route[0])) {
            place = beside(place, absolute(edge.source!), axis);
        }
        if (behind >= points.length && isOnLine(route[route.length - 1])) {
            place = beside(place, absolute(edge.target!), axis);
        }
        for (let i = before + 1; i < behind; i++) {
            points[i] = { ...points[i], [axis]: place };
        }
    }

    /** By the bends that a user chose, as the server does. */
    private through(source: Bounds, target: Bounds, bends: readonly Point[]): RoutedPoint[] {
        const points: Point[] = [];
        const all = [...leaving(source, bends[0]), ...bends, ...leaving(target, bends[bends.length - 1]).reverse()];
        for (const point of all) {
            const last = points[points.length - 1];
            if (last && Math.abs(last.x - point.x) > 1 && Math.abs(last.y - point.y) > 1) {
                const cameSideways = points.length > 1 && Math.abs(points[points.length - 2].y - last.y) < 1;
                points.push(cameSideways ? { x: last.x, y: point.y } : { x: point.x, y: last.y });
            }
            points.push(point);
        }
        return points.map((point, index): RoutedPoint => {
            const bend = bends.indexOf(point);
            return {
                x: point.x, y: point.y, pointIndex: bend < 0 ? undefined : bend,
                kind: index === 0 ? 'source' : index === points.length - 1 ? 'target' : 'linear'
            };
        });
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

function beside(place: number, node: Bounds, axis: 'x' | 'y'): number {
    const size = axis === 'x' ? node.width : node.height;
    return Math.min(Math.max(place, node[axis] + 1), node[axis] + size - 1);
}

/** From a node's border to a bend along an axis, with a corner if the bend is beside neither side. */
function leaving(box: Bounds, bend: Point): Point[] {
    const center = Bounds.center(box);
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    if (bend.y >= box.y && bend.y <= bottom) {
        return [{ x: bend.x >= center.x ? right : box.x, y: bend.y }];
    }
    if (bend.x >= box.x && bend.x <= right) {
        return [{ x: bend.x, y: bend.y >= center.y ? bottom : box.y }];
    }
    return [{ x: bend.x > right ? right : box.x, y: center.y }, { x: bend.x, y: center.y }];
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
