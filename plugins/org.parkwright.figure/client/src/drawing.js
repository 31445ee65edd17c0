// Draws an option, in a page and without one.
import { init } from 'echarts/core';
import { withHatches } from './hatch.js';
import { widthOf } from './layout.js';
import { alongLink } from './map.js';
import { option } from './option.js';

/** How far above or below the middle of its point a name may stand. */
const OBLIQUE = 12;

/** Gives points their names, each beside its point where it meets no other point or name, and no line if there is a choice; none where it would. */
export function settle(chart, made) {
    const named = (made.series || []).filter(each => each.type === 'scatter' && each.data.some(mark => mark.text));
    if (named.length === 0) {
        return;
    }
    const taken = [];
    const all = made.series.map((series, index) => series.type !== 'scatter' ? [] : series.data.map(mark => {
        const [x, y] = chart.convertToPixel({ seriesIndex: index }, mark.value);
        taken.push([x - 5, y - 5, x + 5, y + 5]);
        return [x, y];
    }));
    const lines = [].concat.apply([], made.series.map(series => !series.arrows ? [] : [].concat.apply([], series.data.map(({ value, beside }) =>
        alongLink(series.pixel(value[0], value[1]), series.pixel(value[2], value[3]), beside)))));
    const meets = box => taken.some(other => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
    const crossed = box => lines.filter(([x, y]) => x > box[0] && x < box[2] && y > box[1] && y < box[3]).length;
    const { left, top, width, height } = made.grid.width ? made.grid
        : { left: 0, top: 0, width: chart.getWidth(), height: chart.getHeight() };
    const inside = box => box[0] >= left && box[1] >= top && box[2] <= left + width && box[3] <= top + height;
    chart.setOption({ series: made.series.map((series, index) => series.type !== 'scatter' ? {} : { data: series.data.map((mark, place) => {
        const [x, y] = all[index][place];
        const half = widthOf(mark.text || '') / 2;
        const boxes = { right: [x + 6, y - 8, x + 12 + 2 * half, y + 8], left: [x - 12 - 2 * half, y - 8, x - 6, y + 8],
            top: [x - half, y - 24, x + half, y - 7], bottom: [x - half, y + 7, x + half, y + 24] };
        ['right', 'left'].forEach(beside => [-OBLIQUE, OBLIQUE].forEach(down => {
            const [x0, y0, x1, y1] = boxes[beside];
            boxes[beside + ' ' + down] = [x0, y0 + down, x1, y1 + down];
        }));
        const side = mark.text && Object.keys(boxes).filter(each => inside(boxes[each]) && !meets(boxes[each]))
            .reduce((best, each) => best && crossed(boxes[best]) <= crossed(boxes[each]) ? best : each, undefined);
        if (side) {
            taken.push(boxes[side]);
        }
        const [position, down] = (side || 'right').split(' ');
        return Object.assign({}, mark, { label: { show: !!side, position, offset: [0, Number(down || 0)] } });
    }) }) });
}

/** @return a picture as SVG, whose marks carry the row of the table and a title that readers show as a tip */
export function svg(json, how) {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: how.width, height: how.height });
    try {
        const made = option(json, Object.assign({ hatched: true }, how));
        chart.setOption(made);
        settle(chart, made);
        const text = chart.getZr().painter.renderToString({ useViewBox: true, cssEmphasis: false, cssAnimation: false });
        const series = made.series || [];
        return withHatches(told(text, series, json.parkwright), series);
    } finally {
        chart.dispose();
    }
}

const escape = text => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What is there to be pointed at, or has no colour. */
const UNSEEN = /<path [^>]*(?:fill="none" pointer-events="visible"|fill-opacity="0" stroke="[^"]*" stroke-width="0")><\/path>\n?/g;

/** What ids of a picture begin with; names of what is drawn may hold anything. */
const prefix = id => id.replace(/[^A-Za-z0-9-]/g, letter => '_' + letter.charCodeAt(0).toString(16)) + '-';

/** Takes the ids that count on from picture to picture out and puts rows and tips in. */
function told(text, series, about) {
    return text.replace(/\bzr\d+-/g, prefix(about.id))
        .replace(/<(path|polygon|polyline|rect|circle|line|text)\b([^>]*?)><\/\1>/g, (all, tag, attributes) => {
            const clean = attributes.replace(/\s*ecmeta_\w+="[^"]*"/g, '');
            const where = /ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart"/.exec(attributes);
            const mark = where && series[where[1]] && series[where[1]].data[Number(where[2])];
            return mark && mark.tip !== undefined && tag !== 'text'
                ? '<' + tag + clean + (mark.row === undefined ? '' : ' data-row="' + mark.row + '"') + '><title>' + escape(mark.tip)
                    + '</title></' + tag + '>'
                : '<' + tag + clean + '></' + tag + '>';
        })
        .replace(/\s*ecmeta_\w+="[^"]*"/g, '')
        // Not every reader knows where the middle of a line is.
        .replace(/ dominant-baseline="central"/g, ' dy="0.36em"')
        .replace(UNSEEN, '')
        .replace(/(<svg\b[^>]*>)/, '$1<title>' + escape(about.title).replace(/\$/g, '$$$$') + '</title>');
}
