// Room for legend, names of axes and labels, by the measured widths of their texts.
import { getWidth } from 'zrender/lib/contain/text.js';
import { FONT, LINE_HEIGHT, SIZE } from './looks.js';

const ICON = 24;
const BETWEEN = 16;
const LEGEND_ROW = 22;
const MOST_OF_WIDTH = 0.4;
const PAD = 6;

export function widthOf(text) {
    return getWidth(text, SIZE + 'px ' + FONT);
}

const longest = (texts, measure) => texts.reduce((most, each) => Math.max(most, measure(each)), 0);

const words = text => String(text).split(/[\s\u00a0/-]+/);

/** A text that is broken at blanks, and within words where one alone is too wide. */
export function wrap(text, width) {
    const blank = widthOf(' ');
    const made = [];
    let used = 0;
    String(text).split(' ').forEach(word => {
        const size = widthOf(word);
        if (made.length > 0 && used + blank + size <= width) {
            made[made.length - 1] += ' ' + word;
            used += blank + size;
        } else {
            made.push('');
            used = 0;
            word.split('').forEach(letter => {
                const more = widthOf(letter);
                if (used > 0 && used + more > width) {
                    made.push('');
                    used = 0;
                }
                made[made.length - 1] += letter;
                used += more;
            });
        }
    });
    return made.join('\n');
}

export const lines = (text, width) => wrap(text, width).split('\n').length;

/** Height of a legend whose names are laid out in rows. */
export function legendHeight(names, width) {
    if (names.length === 0) {
        return 0;
    }
    let rows = 1;
    let used = 0;
    names.forEach(name => {
        const item = ICON + 5 + Math.min(widthOf(name), width - ICON - BETWEEN) + BETWEEN;
        if (used > 0 && used + item > width) {
            rows++;
            used = 0;
        }
        used += item;
    });
    return rows * LEGEND_ROW + 2;
}

/** Whether names of bars read better at the side: they do not fit below within three lines. */
export function turns(names, width) {
    const slot = (width - 80) / Math.max(1, names.length) - PAD;
    return longest(names, name => longest(words(name), widthOf)) > slot || longest(names, name => lines(name, slot)) > 3;
}

/** Width of names at the side of bars. */
export function sideWidth(names, width) {
    return Math.ceil(Math.min(longest(names, widthOf) + 2, MOST_OF_WIDTH * width));
}

/** Heights of rows at the side of bars, so that no name runs into the next. @param thick what a row's bars need */
export function sideHeight(names, width, thick) {
    const side = sideWidth(names, width);
    return names.length * Math.max(thick, longest(names, name => lines(name, side)) * LINE_HEIGHT + PAD);
}

export function slotWidth(names, width) {
    return Math.max(24, (width - 80) / Math.max(1, names.length) - PAD);
}

export { longest };
