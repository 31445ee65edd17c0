import { ArgsAware } from '@eclipse-glsp/client';

/** What is shown upon an element besides what its specification says. */
export interface Overlaid {
    badge?: string;
    badgeTip?: string;
    /** Left, top, width and height. */
    badgeBox?: number[];
}

/** What the server says about a shape; sizes and widths in pixels, colours as CSS. */
export interface ShapeStyle extends Overlaid {
    mapping: string;
    shape: 'rectangle' | 'ellipse' | 'image' | 'row';
    fill?: string;
    /** The other end of a gradient that starts with fill. */
    fade?: string;
    fadeDirection?: 'down' | 'right' | 'both';
    stroke?: string;
    strokeWidth: number;
    line: Line;
    radius: number;
    /** Key of a picture that was sent before. */
    image?: string;
    tooltip?: string;
    resize?: 'NSEW' | 'NORTH_SOUTH' | 'EAST_WEST';
    /** Cannot be deleted. */
    fixed?: boolean;
    /** Filled with a pattern in place of a colour. */
    unknown?: boolean;
}

export interface TextStyle {
    color: string;
    size: number;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strike?: boolean;
    /** Where the text is in its box, across and down; text in a box with wrap is broken into lines and cut. */
    across: 'left' | 'center' | 'right';
    down: 'top' | 'middle' | 'bottom';
    wrap?: boolean;
    /** Drawn with a light border, to stay readable over lines. */
    halo?: boolean;
    image?: string;
    editable?: boolean;
    /** With what editing begins, where that is not the text. */
    input?: string;
}

export interface EdgeStyle extends Overlaid {
    mapping: string;
    stroke: string;
    width: number;
    line: Line;
    sourceArrow: string;
    targetArrow: string;
    tooltip?: string;
    /** Cannot be deleted. */
    fixed?: boolean;
    /** Where the server led it: x and y in turn, both ends included. */
    route?: number[];
    /** Those points between that a user chose. */
    bends?: number[];
    /** Whether it runs along the axes. */
    angular?: boolean;
    /** Colour behind the badge, and of its letters. */
    fill?: string;
    ink?: string;
}

export type Line = 'solid' | 'dash' | 'dot' | 'dash_dot';

export function styleOf<T>(element: object): T {
    return ((element as ArgsAware).args ?? {}) as unknown as T;
}

/** Of a line that is not solid. */
export function dashes(line: Line | undefined, width: number): string | false {
    const unit = Math.max(1, Math.min(width, 3));
    switch (line) {
        case 'dash': return `${5 * unit} ${3 * unit}`;
        case 'dot': return `${unit} ${2.5 * unit}`;
        case 'dash_dot': return `${6 * unit} ${3 * unit} ${unit} ${3 * unit}`;
        default: return false;
    }
}
