import { TextStyle } from './style';

/** That of the page. */
const FONT_FAMILY = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const ELLIPSIS = '…';
const canvas = document.createElement('canvas').getContext('2d')!;
const widths = new Map<string, number>();

function font(style: TextStyle): string {
    return `${style.italic ? 'italic ' : ''}${style.bold ? '600 ' : ''}${style.size}px ${FONT_FAMILY}`;
}

export function widthOf(text: string, style: TextStyle): number {
    const key = font(style) + '\n' + text;
    let width = widths.get(key);
    if (width === undefined) {
        canvas.font = font(style);
        width = canvas.measureText(text).width;
        if (widths.size > 20000) {
            widths.clear();
        }
        widths.set(key, width);
    }
    return width;
}

export function lineHeight(style: TextStyle): number {
    return style.size * 1.25;
}

/** Breaks a text into the lines that fit into a box; what does not fit is cut with an ellipsis. */
export function breakLines(text: string, style: TextStyle, width: number, height: number): string[] {
    const room = Math.max(1, Math.floor((height + style.size * 0.2) / lineHeight(style)));
    const lines: string[] = [];
    for (const paragraph of text.split('\n')) {
        let line = '';
        for (const word of paragraph.split(/\s+/)) {
            const longer = line ? line + ' ' + word : word;
            if (!line || widthOf(longer, style) <= width) {
                line = longer;
            } else {
                lines.push(line);
                line = word;
            }
        }
        lines.push(line);
    }
    if (lines.length > room) {
        const rest = lines.slice(room - 1).join(' ');
        lines.splice(room - 1, lines.length, rest);
    }
    return lines.map(line => cut(line, style, width));
}

function cut(line: string, style: TextStyle, width: number): string {
    if (widthOf(line, style) <= width) {
        return line;
    }
    let low = 0;
    let high = line.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (widthOf(line.slice(0, middle).trimEnd() + ELLIPSIS, style) <= width) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return line.slice(0, low).trimEnd() + ELLIPSIS;
}
