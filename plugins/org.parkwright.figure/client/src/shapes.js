// What ECharts has no series for, drawn by its custom series. A shape's function is made for a series and told whether the
// axes are swapped.
import { LINE_HEIGHT, SIZE, FONT } from './looks.js';
import { link, outlines, place, scaleBar } from './map.js';
import { ray, rays } from './radar.js';
import { NODE } from './sankey.js';

const GAP = 4;
const WIDEST = 56;
/** Of bars that are not this wide nothing would be left between their edges. */
const EDGED = 4;

function text(words, x, y, align, verticalAlign, looks, more) {
    return { type: 'text', silent: true, style: Object.assign({ text: words, x, y, align, verticalAlign, fill: looks.text,
        fontSize: SIZE, fontFamily: FONT }, more) };
}

/** A box from one value to another over a category, with its text behind the end and a line on to the next. */
function bar(series, looks, turned) {
    return (params, api) => {
        const mark = series.data[params.dataIndex];
        const [index, from, to] = mark.value;
        const at = value => api.coord(turned ? [value, index] : [index, value]);
        const band = Math.abs(turned ? api.size([0, 1])[1] : api.size([1, 0])[0]);
        const start = at(from);
        const end = at(to);
        const along = turned ? 0 : 1;
        const across = 1 - along;
        const thick = Math.min(band * (mark.thick || 0.6), WIDEST);
        const middle = start[across] + band * (mark.shift || 0);
        const low = Math.min(start[along], end[along]);
        const length = Math.max(1, Math.abs(end[along] - start[along]));
        const box = turned ? { x: low, y: middle - thick / 2, width: length, height: thick }
            : { x: middle - thick / 2, y: low, width: thick, height: length };
        const children = [{ type: 'rect', shape: box, style: style(mark, api, looks) }];
        if (mark.joins) {
            const next = middle + band - thick / 2;
            const line = turned ? { x1: end[0], y1: middle + thick / 2, x2: end[0], y2: next }
                : { x1: middle + thick / 2, y1: end[1], x2: next, y2: end[1] };
            children.push({ type: 'line', silent: true, shape: line, style: { stroke: looks.axis, lineWidth: 1 } });
        }
        if (mark.text) {
            const forward = mark.before ? to < from : to >= from;
            if (turned) {
                children.push(text(mark.text, end[0] + (forward ? GAP : -GAP), middle, forward ? 'left' : 'right', 'middle', looks));
            } else {
                children.push(text(mark.text, middle, end[1] + (forward ? -GAP : GAP), 'center', forward ? 'bottom' : 'top', looks));
            }
        }
        return { type: 'group', children };
    };
}

function style(mark, api, looks) {
    const part = mark.part && looks.parts[mark.part];
    return { fill: part ? part.color : api.visual('color'), stroke: looks.edge, lineWidth: 1 };
}

/** A box from one number to another along the first axis, from 0 up or down; its name at the end, upright if it is narrow. */
function block(series, looks) {
    let free = -Infinity;
    return (params, api) => {
        const mark = series.data[params.dataIndex];
        const [from, to, height] = mark.value;
        const base = api.coord([from, 0]);
        const end = api.coord([to, height]);
        const width = Math.max(1, end[0] - base[0]);
        const box = { x: base[0], y: Math.min(base[1], end[1]), width, height: Math.max(1, Math.abs(end[1] - base[1])) };
        const children = [{ type: 'rect', shape: box, style: Object.assign(style(mark, api, looks), width < EDGED ? { lineWidth: 0 } : {}) }];
        if (params.dataIndex === 0) {
            free = -Infinity;
        }
        const up = height >= 0;
        const y = end[1] + (up ? -GAP : GAP);
        const middle = base[0] + width / 2;
        if (mark.text && mark.flat) {
            children.push(text(mark.flat, middle, y, 'center', up ? 'bottom' : 'top', looks, { lineHeight: LINE_HEIGHT - 1 }));
            free = base[0] + width;
        } else if (mark.text && mark.steep) {
            const x = Math.max(middle, free + LINE_HEIGHT / 2);
            const right = params.coordSys.x + params.coordSys.width;
            if (x <= right + LINE_HEIGHT / 2) {
                const label = text(mark.text, 0, 0, up ? 'left' : 'right', 'middle', looks,
                    { width: mark.steep, overflow: 'truncate', ellipsis: '\u2026' });
                const away = Math.abs(x - middle) > 1 ? 8 : 0;
                Object.assign(label, { x, y: y + (up ? -away : away), rotation: Math.PI / 2 });
                if (away) {
                    children.push({ type: 'line', silent: true, shape: { x1: middle, y1: end[1], x2: x, y2: label.y + (up ? 2 : -2) },
                        style: { stroke: looks.faint, lineWidth: 0.75 } });
                }
                children.push(label);
                free = x + LINE_HEIGHT / 2;
            }
        }
        return { type: 'group', children };
    };
}

/** The area between lower and upper ends, a piece for each run without a gap. */
function ribbon(series, looks) {
    return (params, api) => {
        const mark = series.data[params.dataIndex];
        const there = mark.points.map(point => api.coord([point[0], point[2]]));
        const back = mark.points.map(point => api.coord([point[0], point[1]])).reverse();
        if (mark.points.length === 1) {
            return { type: 'line', shape: { x1: there[0][0], y1: there[0][1], x2: back[0][0], y2: back[0][1] },
                style: { stroke: looks.parts[mark.part].color, lineWidth: 10 } };
        }
        return { type: 'polygon', shape: { points: there.concat(back) }, style: { fill: looks.parts[mark.part].color } };
    };
}

/** A band of a Sankey diagram; what is unknown is a line. */
function flow(series, looks) {
    return params => {
        const mark = series.data[params.dataIndex];
        const place = series.shapes[params.dataIndex];
        const color = series.color || series.colors[mark.from];
        return { type: 'path', x: place.left, y: place.top, shape: { pathData: place.path },
            style: place.line ? { fill: 'none', stroke: looks.faint, lineWidth: 1, lineDash: [4, 3] } : { fill: color, opacity: 0.5 } };
    };
}

/** A node of a Sankey diagram with its name. */
function node(series, looks) {
    return params => {
        const { box } = series.data[params.dataIndex];
        const shape = { x: box.left, y: box.top, width: NODE, height: Math.max(1, box.height) };
        return { type: 'group', children: [
            { type: 'rect', shape, cursor: 'move', style: { fill: series.colors[box.name], stroke: looks.axis, lineWidth: 0.5 } },
            text(box.words, box.left + NODE + GAP, box.top + box.height / 2, 'left', 'middle', looks, { lineHeight: LINE_HEIGHT - 2 })] };
    };
}

export const SHAPES = { bar, block, flow, link, node, outlines, place, ray, rays, ribbon, scaleBar };
