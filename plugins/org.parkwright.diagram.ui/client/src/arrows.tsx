import { svg } from '@eclipse-glsp/client';
import { VNode } from 'snabbdom';

interface Form {
    /** Path with its tip at the origin, seen from the line's end along the positive x axis, of length 1. */
    path: string;
    filled?: boolean;
    open?: boolean;
    length: number;
}

const OPEN = 'M -1,-0.5 L 0,0 L -1,0.5';
const TRIANGLE = 'M -1,-0.5 L 0,0 L -1,0.5 Z';
const AWAY = 'M 0,-0.5 L -1,0 L 0,0.5';
const DIAMOND = 'M -1.6,0 L -0.8,-0.5 L 0,0 L -0.8,0.5 Z';
const DOT = 'M -0.7,0 A 0.35 0.35 0 1 1 0,0 A 0.35 0.35 0 1 1 -0.7,0 Z';

/** By the names of the specification's arrow kinds; an input arrow points at the element. */
const FORMS: Record<string, Form[]> = {
    InputArrow: [{ path: OPEN, open: true, length: 0 }],
    OutputArrow: [{ path: AWAY, open: true, length: 0 }],
    InputClosedArrow: [{ path: TRIANGLE, length: 1 }],
    OutputClosedArrow: [{ path: AWAY + ' Z', length: 1 }],
    InputFillClosedArrow: [{ path: TRIANGLE, filled: true, length: 1 }],
    OutputFillClosedArrow: [{ path: AWAY + ' Z', filled: true, length: 1 }],
    Diamond: [{ path: DIAMOND, length: 1.6 }],
    FillDiamond: [{ path: DIAMOND, filled: true, length: 1.6 }],
    InputArrowWithDiamond: [{ path: DIAMOND, length: 1.6 }, { path: shifted(OPEN, -1.6), open: true, length: 0 }],
    InputArrowWithFillDiamond: [{ path: DIAMOND, filled: true, length: 1.6 }, { path: shifted(OPEN, -1.6), open: true, length: 0 }],
    CirclePlus: [{ path: DOT, length: 0.7 }, { path: 'M -0.7,0 L 0,0 M -0.35,-0.35 L -0.35,0.35', open: true, length: 0 }],
    Dot: [{ path: DOT, filled: true, length: 0.7 }],
    InputArrowWithDot: [{ path: OPEN, open: true, length: 0 }, { path: shifted(DOT, -1), filled: true, length: 0 }],
    DiamondWithDot: [{ path: DIAMOND, length: 1.6 }, { path: shifted(DOT, -1.6), filled: true, length: 0 }],
    FillDiamondWithDot: [{ path: DIAMOND, filled: true, length: 1.6 }, { path: shifted(DOT, -1.6), filled: true, length: 0 }],
    InputArrowWithDiamondAndDot: [{ path: DIAMOND, length: 1.6 }, { path: shifted(OPEN, -1.6), open: true, length: 0 },
        { path: shifted(DOT, -2.6), filled: true, length: 0 }],
    InputArrowWithFillDiamondAndDot: [{ path: DIAMOND, filled: true, length: 1.6 }, { path: shifted(OPEN, -1.6), open: true, length: 0 },
        { path: shifted(DOT, -2.6), filled: true, length: 0 }]
};

function shifted(path: string, by: number): string {
    return path.replace(/([ML] |A [^a-zA-Z]*? )(-?[\d.]+),(-?[\d.]+)/g, (_all, before, x, y) => `${before}${Number(x) + by},${y}`);
}

/** How much of the line the arrow covers. */
export function inset(kind: string, size: number): number {
    return Math.max(0, ...(FORMS[kind] ?? []).map(form => form.length)) * size;
}

export function arrow(kind: string, transform: string, size: number, stroke: string): VNode[] {
    return (FORMS[kind] ?? []).map(form => <path class-arrow={true} d={form.path} transform={`${transform} scale(${size})`}
        fill={form.open ? 'none' : form.filled ? stroke : '#ffffff'} stroke={stroke} stroke-width={1.4 / size} />);
}
