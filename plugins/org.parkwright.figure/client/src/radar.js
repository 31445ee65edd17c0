// Lays out shares around a middle: a ray for each, the first upwards and the others clockwise, and rings at quarters.
import { lines, longest, widthOf, wrap } from './layout.js';
import { FONT, LINE_HEIGHT, SIZE, lineLook, number, symbolAt } from './looks.js';

const DIAMETER = 320;
const GAP = 8;
const RINGS = [0.25, 0.5, 0.75, 1];
const SIDE = 0.25;

const sideOf = (names, width) => Math.min(longest(names, widthOf) + 2, SIDE * width);

/** Height of a radar without legend and head. */
export function radarHeight(about, width) {
    const room = longest(about.rays, name => lines(name, sideOf(about.rays, width))) * LINE_HEIGHT + GAP;
    return Math.min(DIAMETER, width - 2 * sideOf(about.rays, width) - 2 * GAP) + 2 * room;
}

/** Gives an option of a radar its series. @param box of pixels for the radar alone */
export function radarOf(json, made, { looks, box }) {
    const { rays, largest } = json.parkwright;
    const side = sideOf(rays, box.width);
    const names = rays.map(name => wrap(name, side));
    const room = longest(names, name => name.split('\n').length) * LINE_HEIGHT + GAP;
    const radius = Math.max(20, Math.min(box.height / 2 - room, box.width / 2 - side - GAP));
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    const at = (ray, part) => {
        const angle = 2 * Math.PI * ray / rays.length;
        return [middle[0] + radius * part * Math.sin(angle), middle[1] - radius * part * Math.cos(angle)];
    };
    made.series.forEach((series, index) => {
        const { color, dash, symbol } = lineLook(index, looks);
        const places = {};
        series.data.forEach(({ value: [ray, value] }) => { places[ray] = at(ray, value / largest); });
        Object.assign(series, { coordinateSystem: 'none', color, dash, symbol, places, next: ray => places[(ray + 1) % rays.length] });
    });
    made.series.unshift({ type: 'custom', renderItem: 'rays', coordinateSystem: 'none', silent: true, data: [{ value: 0 }], at, names, largest, middle });
}

/** Rays with their names, those that meet none before, and rings. */
export function rays(series, looks) {
    return () => {
        const { at, names, largest, middle } = series;
        const children = RINGS.map(part => ({ type: 'polygon', shape: { points: names.map((name, ray) => at(ray, part)) },
            style: { fill: 'none', stroke: part === 1 ? looks.axis : looks.grid, lineWidth: 1 } }));
        const taken = [];
        names.forEach((name, ray) => {
            const end = at(ray, 1);
            children.push({ type: 'line', shape: { x1: middle[0], y1: middle[1], x2: end[0], y2: end[1] }, style: { stroke: looks.grid, lineWidth: 1 } });
        });
        RINGS.forEach(part => {
            const words = number(Math.round(largest * part * 10) / 10);
            const [x, y] = at(0, part);
            taken.push([x, y - 8, x + 4 + widthOf(words), y + 8]);
            children.push(word(words, x + 4, y, 'left', 'middle', looks.faint));
        });
        names.forEach((name, ray) => {
            const [right, down] = [at(ray, 1)[0] - middle[0], at(ray, 1)[1] - middle[1]];
            const size = Math.hypot(right, down);
            const [x, y] = [middle[0] + right * (1 + GAP / size), middle[1] + down * (1 + GAP / size)];
            const align = Math.abs(right) < 0.2 * size ? 'center' : right > 0 ? 'left' : 'right';
            const upright = align !== 'center' ? 'middle' : down < 0 ? 'bottom' : 'top';
            const wide = longest(name.split('\n'), widthOf);
            const high = name.split('\n').length * LINE_HEIGHT;
            const left = x - wide * { left: 0, center: 0.5, right: 1 }[align];
            const top = y - high * { top: 0, middle: 0.5, bottom: 1 }[upright];
            if (!taken.some(box => left < box[2] && left + wide > box[0] && top < box[3] && top + high > box[1])) {
                taken.push([left, top, left + wide, top + high]);
                children.push(word(name, x, y, align, upright, looks.text));
            }
        });
        return { type: 'group', silent: true, children };
    };
}

function word(text, x, y, align, verticalAlign, fill) {
    return { type: 'text', silent: true, style: { text, x, y, align, verticalAlign, fill, fontSize: SIZE, fontFamily: FONT, lineHeight: LINE_HEIGHT } };
}

/** A share on its ray, with the outline on to the next. */
export function ray(series, looks) {
    return params => {
        const place = series.places[series.data[params.dataIndex].value[0]];
        const next = series.next(series.data[params.dataIndex].value[0]);
        const children = next && next !== place ? [{ type: 'line', shape: { x1: place[0], y1: place[1], x2: next[0], y2: next[1] },
            style: { stroke: series.color, lineWidth: 2, lineDash: series.dash } }] : [];
        children.push(symbolAt(series.symbol, place[0], place[1], 4, series.color, looks));
        return { type: 'group', children };
    };
}
