// Patterns of fills as lines. Readers of SVG paint patterns as pictures of dots, if at all, and take long for it; lines stay lines.
import { LIGHT, hatch } from './looks.js';

const HATCHES = {};
LIGHT.fills.forEach((fill, index) => { HATCHES[fill] = hatch(index); });

const FILLED = /<path d="([^"]*)"( transform="[^"]*")? fill="(#[0-9a-f]{6})"[^>]*>(?:<title>[^<]*<\/title>)?<\/path>/g;

/** Puts lines over the fills of series that are told apart by them. */
export function withHatches(text, series) {
    return !series.some(each => each.type === 'bar' || each.areaStyle) ? text
        : text.replace(FILLED, (path, shape, transform, fill) => path + (HATCHES[fill] ? lines(shape, transform || '', HATCHES[fill]) : ''));
}

function lines(shape, transform, { rises, width, apart, color, opacity }) {
    const parts = across(corners(shape), rises ? -1 : 1, apart * Math.SQRT2);
    return parts.length === 0 ? '' : '\n<path d="' + parts.join('') + '"' + transform + ' fill="none" stroke="' + color + '" stroke-opacity="' + opacity
        + '" stroke-width="' + width + '"></path>';
}

/** The corners of a polygon; none of a shape that has curves. */
function corners(shape) {
    const found = [];
    let x = 0;
    let y = 0;
    if (!/[^MLlZ\d., e-]/.test(shape)) {
        shape.replace(/([MLl])([^MLlZ]*)/g, (all, letter, numbers) => {
            const [right, down] = numbers.trim().split(/[ ,]+/).map(Number);
            x = letter === 'l' ? x + right : right;
            y = letter === 'l' ? y + down : down;
            found.push([x, y]);
        });
    }
    return found;
}

/** Those parts of parallel lines that lie within a polygon. @param slope of y by x @param step from line to line along y */
function across(polygon, slope, step) {
    const heights = polygon.map(([x, y]) => y - slope * x);
    const place = number => String(Math.round(number * 10) / 10);
    const made = [];
    for (let at = step * Math.ceil(Math.min.apply(null, heights) / step); at < Math.max.apply(null, heights); at += step) {
        const crossed = at;
        const ends = [];
        polygon.forEach(([x], index) => {
            const next = (index + 1) % polygon.length;
            if (heights[index] < crossed !== heights[next] < crossed) {
                ends.push(x + (polygon[next][0] - x) * (crossed - heights[index]) / (heights[next] - heights[index]));
            }
        });
        ends.sort((one, other) => one - other);
        for (let end = 0; end + 1 < ends.length; end += 2) {
            made.push('M' + place(ends[end]) + ' ' + place(crossed + slope * ends[end]) + 'L' + place(ends[end + 1]) + ' '
                + place(crossed + slope * ends[end + 1]));
        }
    }
    return made;
}
