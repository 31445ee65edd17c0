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
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];

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

export const LIGHT = { text: '#222222', faint: '#6a6a6a', axis: '#555555', grid: '#e4e4e4', page: '#ffffff', edge: '#ffffff',
    fills: FILLS, lines: LINES, parts: PARTS, tip: '#ffffff' };
export const DARK = { text: '#e4e4e4', faint: '#a8a8a8', axis: '#9a9a9a', grid: '#444444', page: '#2b2b2b', edge: '#2b2b2b',
    fills: FILLS_ON_DARK, lines: LINES_ON_DARK, parts: PARTS_ON_DARK, tip: '#383838' };

/** From low to high: light to dark, which grey keeps. */
export const SHADES = ['#f4f8e6', '#c5e2c0', '#7dc3bb', '#3a93b5', '#1f5f97', '#172f66'];
/** Below and above 0. */
export const SHADES_AROUND_ZERO = ['#0b3f73', '#3f7fb3', '#a6cbe3', '#f7f7f7', '#f6c99a', '#d98032', '#8a3f0a'];

export function lineLook(index, looks) {
    return { color: looks.lines[index % looks.lines.length], dash: DASHES[index % DASHES.length],
        symbol: SYMBOLS[index % SYMBOLS.length] };
}

const hatch = (rotation, dashX, dashY, color) => ({ color, symbol: 'rect', symbolSize: 1, rotation, dashArrayX: dashX,
    dashArrayY: dashY });

/** Patterns of fills; the first four need none. */
export function pattern(index) {
    const strokes = 'rgba(255, 255, 255, 0.85)';
    const dark = 'rgba(40, 40, 40, 0.55)';
    const color = index % 2 === 0 ? strokes : dark;
    if (index < 4) {
        return null;
    }
    return index < 8 ? hatch(Math.PI / 4, [1, 0], [1.5, 5], color)
        : { color, symbol: 'circle', symbolSize: 0.7, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] };
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
