// Colours, patterns, dashes and marks. Series are told apart by colour, for eyes that miss some colours too, and without
// colour: fills by lightness first and by a pattern from the fifth on, lines by dash and symbol.

export const FONT = "'Noto Sans', 'Noto Sans CJK SC', sans-serif";
export const SIZE = 12;
export const LINE_HEIGHT = 16;

/** Fills, dark and light in turn; each four have the same steps of lightness. */
const FILLS = ['#0b4f8a', '#f0a63a', '#4f9d8e', '#d9e6b0',
    '#6a2c70', '#7fb8de', '#b5651d', '#f3d9d2',
    '#5c3a1e', '#c9b037', '#8f6bb0', '#cfd3d6'];

const FILLS_ON_DARK = ['#4a90d0', '#f0a63a', '#4f9d8e', '#d9e6b0',
    '#9b5ba3', '#7fb8de', '#c97a30', '#f3d9d2',
    '#9c6b42', '#c9b037', '#8f6bb0', '#cfd3d6'];

/** Lines, all dark enough to stand on white. */
const LINES = ['#0b4f8a', '#c8501e', '#2b8a78', '#6a2c70', '#a07800', '#1f1f1f',
    '#3d86c6', '#9b3a5a', '#4d6b1f', '#8f6bb0', '#7a4a1e', '#6f7478'];
const LINES_ON_DARK = ['#6fb1ea', '#f08c5a', '#63c7b2', '#c48bd0', '#e0bd4a', '#f0f0f0',
    '#9cc8f0', '#e58fae', '#b0cf7a', '#bda4dc', '#d0a070', '#b4babf'];
const DASHES = ['solid', [7, 3], [2, 2], [9, 3, 2, 3]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond', 'arrow', 'pin',
    'emptyArrow', 'emptyPin'];

/** What a bar of a role is filled with that is no series. */
const PARTS = {
    up: { color: '#f0a63a' },
    down: { color: '#0b4f8a' },
    total: { color: '#6f7478' },
    wide: { color: '#cfe0ee' },
    middle: { color: '#93bcdc' },
    narrow: { color: '#5a97c6' }
};
const PARTS_ON_DARK = {
    up: { color: '#f0a63a' },
    down: { color: '#6fb1ea' },
    total: { color: '#9aa0a5' },
    wide: { color: '#2b4257' },
    middle: { color: '#3c6486' },
    narrow: { color: '#5089b8' }
};

export const LIGHT = { text: '#222222', faint: '#6a6a6a', axis: '#555555', grid: '#e4e4e4', page: '#ffffff', edge: '#ffffff', pale: '#8a9196',
    fills: FILLS, lines: LINES, parts: PARTS, tip: '#ffffff', land: '#f2f0e8', coast: '#a3a39b' };
export const DARK = { text: '#e4e4e4', faint: '#a8a8a8', axis: '#9a9a9a', grid: '#444444', page: '#2b2b2b', edge: '#2b2b2b', pale: '#2b2b2b',
    fills: FILLS_ON_DARK, lines: LINES_ON_DARK, parts: PARTS_ON_DARK, tip: '#383838', land: '#3a3a37', coast: '#74746e' };

/** From low to high: light to dark, which grey keeps; of numbers on both sides of 0 those below have another colour. */
const SHADES = ['#f4f8e6', '#c5e2c0', '#7dc3bb', '#3a93b5', '#1f5f97', '#172f66'];
const BELOW_ZERO = ['#fdf0dc', '#f3b562'];
const ABOVE_ZERO = ['#8fbcdc', '#3f7fb3', '#0b3f73'];

const parts = color => [1, 3, 5].map(at => parseInt(color.substr(at, 2), 16));

/** @return red, green and blue of a number between the ends of a scale */
function shade(value, { min, max }) {
    const [colors, part] = min >= 0 || max <= 0 ? [SHADES, (value - min) / (max - min || 1)]
        : value < 0 ? [BELOW_ZERO, 1 - value / min] : [ABOVE_ZERO, value / max];
    const at = Math.min(Math.max(part, 0) * (colors.length - 1), colors.length - 1);
    const low = parts(colors[Math.floor(at)]);
    const high = parts(colors[Math.ceil(at)]);
    return low.map((each, index) => Math.round(each + (high[index] - each) * (at - Math.floor(at))));
}

/** Colours at equal steps from one end of a scale to the other. */
export function shades(about) {
    return Array.from({ length: 41 }, (none, step) => 'rgb(' + shade(about.min + (about.max - about.min) * step / 40, about).join(',') + ')');
}

const lightness = ([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** Whether a text on a shade is to be white. */
export function onDark(value, about) {
    return lightness(shade(value, about)) < 140;
}

/** The line around a fill: one that paper shows through has a dark one. */
export function edgeOf(fill, looks) {
    return lightness(parts(fill)) > 200 ? looks.pale : looks.edge;
}

export function lineLook(index, looks) {
    return { color: looks.lines[index % looks.lines.length], dash: DASHES[index % DASHES.length],
        symbol: SYMBOLS[index % SYMBOLS.length] };
}

/** A symbol as a shape of its own. @param r half of its width */
export function symbolAt(symbol, x, y, r, color, looks) {
    const style = symbol.indexOf('empty') === 0 ? { fill: looks.page, stroke: color, lineWidth: 1.25 } : { fill: color, stroke: looks.edge, lineWidth: 0.5 };
    const corners = { rect: [[-r, -r], [r, -r], [r, r], [-r, r]], triangle: [[0, -r], [r, r], [-r, r]],
        diamond: [[0, -r], [r, 0], [0, r], [-r, 0]] }[symbol.replace('empty', '').toLowerCase()];
    return corners ? { type: 'polygon', shape: { points: corners.map(corner => [x + corner[0], y + corner[1]]) }, style }
        : { type: 'circle', shape: { cx: x, cy: y, r }, style };
}

/** Lines across fills, rising or falling: each four fills have the same steps of lightness, so the second and third four need them. */
export function hatch(index) {
    const fill = index % FILLS.length;
    return fill < 4 ? null : { rises: fill < 8, width: 1.5, apart: 6.5,
        color: fill % 2 === 0 ? '#ffffff' : '#282828', opacity: fill % 2 === 0 ? 0.85 : 0.6 };
}

/** The same as a page paints it. */
export function pattern(index) {
    const lines = hatch(index);
    return lines && { color: `rgba(${lines.color === '#ffffff' ? '255, 255, 255' : '40, 40, 40'}, ${lines.opacity})`, symbol: 'rect',
        symbolSize: 1, rotation: lines.rises ? Math.PI / 4 : -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [lines.width, lines.apart - lines.width] };
}

/** Thousands by comma, a real minus sign, no more digits than a scale of ticks needs. */
export function number(value) {
    if (value === 0) {
        return '0';
    }
    const size = Math.abs(value);
    if (size >= 1e12 || size < 1e-6) {
        return String(value).replace(/-/g, '\u2212');
    }
    const parts = String(Number(size.toPrecision(10))).split('.');
    const whole = parts[0].replace(/\B(?=(\d{3})+$)/g, ',');
    return (value < 0 ? '\u2212' : '') + whole + (parts.length > 1 ? '.' + parts[1] : '');
}

export function year(value) {
    return String(value).replace('-', '\u2212');
}
