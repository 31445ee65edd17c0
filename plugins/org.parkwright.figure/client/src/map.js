// Lays out a map: what of it is seen, by how many km a pixel, and whether outlines of countries may be there.
import { lines } from './layout.js';
import { LINE_HEIGHT, SIZE, FONT, lineLook, number, symbolAt } from './looks.js';

/** Outlines of 1:10,000,000 may be 2 km out of place; where that is a tenth of what is seen they would lie. km */
const LEAST_WITH_OUTLINES = 20;
/** More names would hide the map. */
const MOST_NAMES = 60;
/** Arrows of more lines would be a smear. */
const MOST_ARROWS = 150;
const MANY_PLACES = 300;
const HIGHEST = 640;
const FAR = 0.4;
const NEAR = 200;
const EDGE = 4;
const THIN = 0.75;
const THINNEST_KNOWN = 1.5;
const THICKEST = 9;
const THICKEST_OF_MANY = 3;
/** Colours of lines follow upon those of places. */
const AFTER_PLACES = 4;
/** Dashes that paper without colours tells apart. */
const WAYS = ['solid', [7, 3], [2, 2], [9, 3, 2, 3], [16, 4], [1, 5]];

const isPoints = series => series.type === 'scatter';
const between = (low, value, high) => Math.max(low, Math.min(high, value));

/** Height of a map without legend and texts. */
export function mapHeight(about, width) {
    const [left, bottom, right, top] = about.frame;
    return Math.min(HIGHEST, Math.round((width - 2 * EDGE) * (top - bottom) / (right - left)));
}

/** What of a map is seen in a box of pixels; no more than there are outlines of. */
function viewOf(about, all) {
    const [left, bottom, right, top] = about.frame;
    const { zoom, x, y } = about.view || { zoom: 1, x: (left + right) / 2, y: (bottom + top) / 2 };
    const km = Math.max((right - left) / all.width, (top - bottom) / all.height) / zoom;
    const [width, height] = [Math.min(all.width, about.area / km), Math.min(all.height, about.area / km)];
    const box = { left: all.left + (all.width - width) / 2, top: all.top + (all.height - height) / 2, width, height };
    return { box, zoom, x, y, km, left: x - km * box.width / 2, right: x + km * box.width / 2, bottom: y - km * box.height / 2,
        top: y + km * box.height / 2 };
}

/** Sees a map nearer or farther. @param about with what is seen, as drawn last @param x the pixel that stays where it is, as y */
export function zoomed(about, factor, x, y) {
    const { box, km, left, top, zoom } = about.seen;
    const next = between(FAR, zoom * factor, NEAR);
    const still = [left + (x - box.left) * km, top - (y - box.top) * km];
    const change = zoom / next;
    about.view = within(about, { zoom: next, x: still[0] + (about.seen.x - still[0]) * change, y: still[1] + (about.seen.y - still[1]) * change });
}

/** Moves what is seen. @param right pixels by which the map goes, as down */
export function panned(about, right, down) {
    const { km, x, y, zoom } = about.seen;
    about.view = within(about, { zoom, x: x - right * km, y: y + down * km });
}

/** Beyond the outlines there would be neither land nor sea. */
function within({ frame: [left, bottom, right, top], area, seen }, { zoom, x, y }) {
    const km = seen.km * seen.zoom / zoom;
    const [aside, above] = [seen.box.width, seen.box.height].map(size => Math.max(0, area - km * size) / 2);
    return { zoom, x: between((left + right) / 2 - aside, x, (left + right) / 2 + aside), y: between((bottom + top) / 2 - above, y, (bottom + top) / 2 + above) };
}

/** The largest of 1, 2 and 5 times a power of ten that is no more. */
function round(most) {
    const power = Math.pow(10, Math.floor(Math.log(most) / Math.LN10 + 1e-9));
    return power * [5, 2, 1].filter(each => each * power <= most * (1 + 1e-9))[0];
}

/** The texts below a map, and how many lines they need whatever is seen of it. */
export function mapTexts(about, width) {
    const count = text => text ? lines(text, width) : 0;
    return { texts: [about.widths, about.seen && about.seen.outlined ? about.source : about.sourceless].filter(Boolean),
        height: LINE_HEIGHT * (count(about.widths) + Math.max(count(about.source), count(about.sourceless))) };
}

/** Gives an option of a map its axes and series. @param box of pixels for the map alone */
export function mapOf(json, made, { looks, how, box: all }) {
    const about = json.parkwright;
    const view = viewOf(about, all);
    const { box } = view;
    view.outlined = view.km * Math.min(box.width, box.height) >= LEAST_WITH_OUTLINES;
    about.seen = view;
    made.grid = { left: box.left, top: box.top, width: box.width, height: box.height, show: true, borderColor: looks.axis, borderWidth: 1,
        backgroundColor: 'transparent', outerBoundsMode: 'none' };
    made.xAxis = { type: 'value', min: view.left, max: view.right, show: false };
    made.yAxis = { type: 'value', min: view.bottom, max: view.top, show: false };
    const pixel = (x, y) => [box.left + (x - view.left) / view.km, box.top + (view.top - y) / view.km];
    const points = made.series.filter(isPoints);
    let places = 0;
    let ways = 0;
    const isMarked = mark => (about.marked || []).indexOf(mark.row) >= 0;
    const isSeen = ({ value: [x, y] }) => x >= view.left && x <= view.right && y >= view.bottom && y <= view.top;
    const count = points.reduce((sum, each) => sum + each.data.length, 0);
    const named = points.reduce((sum, each) => sum + each.data.filter(isSeen).length, 0) <= MOST_NAMES;
    const links = made.series.filter(each => !isPoints(each)).reduce((sum, each) => sum + each.data.length, 0);
    made.series.forEach(series => {
        if (isPoints(series)) {
            series.look = places++;
            if (count > MANY_PLACES) {
                // What draws points takes its time for each of them.
                Object.assign(series, { type: 'custom', renderItem: 'place', clip: true, color: lineLook(series.look, looks).color, pixel });
            } else if (!named || series.data.some(mark => !isSeen(mark))) {
                series.data = series.data.map(mark => named && isSeen(mark) ? mark : Object.assign({}, mark, { text: undefined }));
            }
        } else {
            const { color } = lineLook(AFTER_PLACES + ways, looks);
            const dash = WAYS[ways++ % WAYS.length];
            Object.assign(series, { color, dash, arrows: links <= MOST_ARROWS, thickest: links <= MOST_ARROWS ? THICKEST : THICKEST_OF_MANY, isMarked, pixel, clip: true });
        }
    });
    if (about.marked) {
        const marked = [].concat.apply([], points.map(each => each.data.filter(isMarked)));
        made.series.push({ type: 'scatter', silent: true, data: marked.map(({ value }) => ({ value })), ring: true });
    }
    if (view.outlined) {
        made.series.unshift({ type: 'custom', renderItem: 'outlines', silent: true, clip: true, z: 0, data: [{ value: [view.x, view.y] }],
            outlines: about.outlines, pixel, box });
    }
    const length = round(view.km * box.width / 4);
    made.series.push({ type: 'custom', renderItem: 'scaleBar', silent: true, data: [{ value: [view.x, view.y] }],
        text: about.scale.replace('{0}', number(length)), length: length / view.km, at: [box.left, box.top + box.height + 7] });
}

/** A path that keeps its shape in a legend. */
const framed = path => 'path://M0 0L0 0.01Z' + path + 'M24 12L24 11.99Z';

/** A square, which a legend would stretch. */
export const SQUARE = framed('M8 2L16 2L16 10L8 10Z');

/** A piece of line, as a legend shows it. */
export function lineIcon(dash) {
    const parts = dash === 'solid' ? [24] : dash;
    let path = '';
    for (let x = 0, part = 0; x < 24; x += parts[part % parts.length], part++) {
        if (part % 2 === 0) {
            const end = Math.min(24, x + parts[part % parts.length]);
            path += 'M' + x + ' 4L' + end + ' 4L' + end + ' 8L' + x + ' 8Z';
        }
    }
    return framed(path);
}

/** Whether some of an outline may be seen in a box. */
function meets(points, { left, top, width, height }) {
    return points.some(point => point[0] >= left) && points.some(point => point[0] <= left + width) && points.some(point => point[1] >= top)
        && points.some(point => point[1] <= top + height);
}

/** One of many places; shapes as series of points have them. */
export function place(series, looks) {
    const { symbol, color } = lineLook(series.look, looks);
    return params => {
        const { value } = series.data[params.dataIndex];
        const [x, y] = series.pixel(value[0], value[1]);
        return symbolAt(symbol, x, y, 3, color, looks);
    };
}

/** Outlines of countries. */
export function outlines(series, looks) {
    return () => {
        return { type: 'group', children: series.outlines.map(outline => {
            const points = [];
            for (let i = 0; i < outline.length; i += 2) {
                points.push(series.pixel(outline[i], outline[i + 1]));
            }
            return points;
        }).filter(points => meets(points, series.box)).map(points => {
            return { type: 'polygon', silent: true, shape: { points }, style: { fill: looks.land, stroke: looks.coast, lineWidth: 0.75, lineJoin: 'round' } };
        }) };
    };
}

/** How long so many km are. */
export function scaleBar(series, looks) {
    return () => {
        const [x, y] = series.at;
        return { type: 'group', silent: true, children: [
            { type: 'polyline', shape: { points: [[x, y], [x, y + 6], [x + series.length, y + 6], [x + series.length, y]] },
                style: { stroke: looks.text, lineWidth: 1.25, fill: 'none' } },
            { type: 'text', style: { text: series.text, x: x + series.length + 6, y: y + 4, align: 'left', verticalAlign: 'middle', fill: looks.text,
                fontSize: SIZE, fontFamily: FONT, lineHeight: LINE_HEIGHT } }] };
    };
}

/** The control point of a curve to the right of its way. @param beside how many lie between the same ends already */
function controlOf(from, to, beside) {
    const bend = Math.min(0.6, 0.12 + 0.09 * beside);
    return [(from[0] + to[0]) / 2 - (to[1] - from[1]) * bend, (from[1] + to[1]) / 2 + (to[0] - from[0]) * bend];
}

/** Points along a line between places, for names that are to keep clear of it. */
export function alongLink(from, to, beside) {
    const middle = controlOf(from, to, beside);
    const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 12);
    return Array.from({ length: count }, (none, index) => {
        const part = (index + 1) / (count + 1);
        return [0, 1].map(axis => (1 - part) * (1 - part) * from[axis] + 2 * part * (1 - part) * middle[axis] + part * part * to[axis]);
    });
}

/** A line from place to place, bent to its right, so that one back and others beside it have a way of their own. */
export function link(series, looks) {
    return params => {
        const mark = series.data[params.dataIndex];
        const from = series.pixel(mark.value[0], mark.value[1]);
        const to = series.pixel(mark.value[2], mark.value[3]);
        const [right, down] = [to[0] - from[0], to[1] - from[1]];
        const marked = series.isMarked(mark);
        const stroke = marked ? looks.text : series.color;
        const width = (mark.size === undefined ? THIN : Math.max(THINNEST_KNOWN, series.thickest * mark.size)) + (marked ? 2 : 0);
        const style = { stroke, lineWidth: width, lineDash: series.dash, fill: 'none' };
        if (Math.abs(right) + Math.abs(down) < 1) {
            const r = 8 + 3 * mark.beside;
            return { type: 'circle', shape: { cx: from[0] + r, cy: from[1], r }, style };
        }
        const middle = controlOf(from, to, mark.beside);
        const curve = { type: 'bezierCurve', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1], cpx1: middle[0], cpy1: middle[1] }, style };
        const size = Math.hypot(right, down);
        if (!series.arrows || size < 24) {
            return curve;
        }
        const tip = [0.25 * from[0] + 0.5 * middle[0] + 0.25 * to[0], 0.25 * from[1] + 0.5 * middle[1] + 0.25 * to[1]];
        const [ahead, aside] = [right / size, down / size];
        const half = 3 + width / 2;
        return { type: 'group', children: [curve, { type: 'polygon', shape: { points: [
            [tip[0] + ahead * 2 * half, tip[1] + aside * 2 * half], [tip[0] - aside * half, tip[1] + ahead * half],
            [tip[0] + aside * half, tip[1] - ahead * half]] }, style: { fill: stroke } }] };
    };
}
