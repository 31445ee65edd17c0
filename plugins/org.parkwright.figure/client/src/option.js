// Turns what FigureOption writes, which is data alone, into an option of ECharts: adds looks, functions and room for texts.
import { DARK, FONT, LIGHT, LINE_HEIGHT, SIZE, edgeOf, lineLook, number, onDark, pattern, shades, year } from './looks.js';
import { legendHeight, lines, longest, sideHeight, sideWidth, slotWidth, turns, widthOf, wrap } from './layout.js';
import { SQUARE, lineIcon, mapHeight, mapOf, mapTexts } from './map.js';
import { radarHeight, radarOf } from './radar.js';
import { NODE, graphOf, placesOf, readableHeight } from './sankey.js';
import { SHAPES } from './shapes.js';

const TICKS = { number, year };
const NORMAL_HEIGHT = 320;
/** Points of a line that have a symbol; more would hide its dashes. */
const MOST_MARKED = 12;
const BAR = 16;
const EDGE = 4;
/** Room below a map for its scale bar. */
const SCALE_BAR = 24;
/** How much farther than its marks an axis of dots goes. */
const ROOM = 1.08;
/** Panels whose layers have less room each stand below each other. */
const LEAST_LAYER = 100;

const isPlainLine = series => series.type === 'line' && !series.areaStyle || series.type === 'scatter' && !series.dots;
const shown = series => series.filter(each => each.legend !== false);
const broken = width => ({ formatter: text => wrap(text, width), lineHeight: LINE_HEIGHT, interval: 0 });

/** Names in the legend: those of all series where there are several. */
function legendNames(series) {
    const names = shown(series).map(each => each.name).filter((name, index, all) => name && all.indexOf(name) === index);
    return names.length > 1 || series.length > 1 && shown(series).length < series.length ? names : [];
}

function isTurned(json, width) {
    const about = json.parkwright;
    return about.turned || about.turns && turns(json.xAxis.data, width) || false;
}

/** How thick a row of bars at the side is that reads well. */
function rowThickness(json) {
    const beside = json.series.filter(each => each.type === 'bar' && !each.stack).length;
    const halves = json.series.some(each => each.data.some(mark => mark && mark.shift));
    return halves ? 2 * LINE_HEIGHT + 4 : beside > 1 ? beside * 11 + 8 : BAR + 8;
}

/** @return the height in which a figure reads well at this width */
export function heightOf(json, width) {
    const about = json.parkwright;
    const head = legendHeight(legendNames(json.series || []), width) + 60 + (about.base ? LINE_HEIGHT : 0);
    if (about.nothing) {
        return 80;
    }
    if (about.kind === 'HEAT_MAP') {
        return Math.max(200, Math.min(900, head + json.yAxis.data.length * 28 + 30));
    }
    if (about.kind === 'MAP') {
        return legendHeight(legendNames(json.series), width) + mapHeight(about, width) + SCALE_BAR + mapTexts(about, width).height + 3 * EDGE
            + (about.note ? lines(about.note, width) * LINE_HEIGHT : 0);
    }
    if (about.kind === 'RADAR') {
        return legendHeight(legendNames(json.series), width) + LINE_HEIGHT * lines(about.head, width) + radarHeight(about, width) + 2 * EDGE;
    }
    if (about.kind === 'SANKEY') {
        const { graph, panels, rows } = flowsOf(json, width);
        return Math.max(NORMAL_HEIGHT, head + rows * (readableHeight(graph, panels) + 2 * LINE_HEIGHT));
    }
    return json.xAxis.type === 'category' && isTurned(json, width)
        ? Math.max(140, head + sideHeight(json.xAxis.data, width, rowThickness(json))) : NORMAL_HEIGHT + head - 60;
}

/** @param how width and height; dark; live for a page, which has tips; selected for what the legend has switched off */
export function option(json, how) {
    const about = json.parkwright;
    const looks = how.dark ? DARK : LIGHT;
    const made = {
        animation: false,
        backgroundColor: how.live ? looks.page : undefined,
        textStyle: { fontFamily: FONT, fontSize: SIZE, color: looks.text },
        color: looks.fills,
        title: []
    };
    if (about.nothing) {
        made.title.push(headline(about.nothing, { left: 'center', top: 'middle' }, how.width - 40, looks.faint));
        return made;
    }
    made.series = json.series.map(each => Object.assign({}, each));
    const names = legendNames(made.series);
    const legend = legendHeight(names, how.width);
    made.legend = names.length === 0 ? { show: false } : { data: names.map(name => made.series.some(each => each.dots && each.name === name) ? { name, icon: 'circle' } : name), left: 0, top: 0, padding: [2, 0], width: how.width, itemWidth: 24,
        itemHeight: 12, itemGap: 8, icon: made.series.some(isPlainLine) ? undefined : 'rect', selected: how.selected,
        textStyle: { color: looks.text, lineHeight: 14, padding: [0, 8, 0, 0] }, inactiveColor: looks.faint,
        formatter: name => wrap(name, how.width - 60).split('\n')[0] };
    const foot = about.note ? lines(about.note, how.width) * LINE_HEIGHT + EDGE : 0;
    if (foot) {
        made.title.push(headline(about.note, { left: 0, bottom: 0 }, how.width, looks.faint));
    }
    if (about.kind === 'MAP') {
        map(json, made, { looks, how, top: legend + EDGE, foot });
    } else if (about.kind === 'RADAR') {
        radar(json, made, { looks, how, top: legend + EDGE, foot });
    } else if (json.xAxis) {
        axes(json, made, { looks, how, legend, foot });
    } else {
        flows(json, made, { looks, how, top: legend + EDGE, foot });
    }
    made.series.forEach((each, index) => dress(each, index, { looks, how, turned: made.turned, series: made.series }));
    if (how.live) {
        made.tooltip = tips(about, looks);
    }
    delete made.turned;
    return made;
}

function headline(text, place, width, color) {
    return Object.assign({ text: wrap(text, width), padding: 0,
        textStyle: { fontSize: SIZE, fontWeight: 'normal', color, lineHeight: LINE_HEIGHT } }, place);
}

function axes(json, made, { looks, how, legend, foot }) {
    const about = json.parkwright;
    const turned = isTurned(json, how.width);
    let x = axis(json.xAxis, looks);
    let y = axis(json.yAxis, looks);
    const extent = range(json.series.filter(each => !each.dots));
    const second = json.dotAxis && axis(json.dotAxis, looks);
    if (json.yAxis.type === 'value') {
        // Texts at the ends of bars need room beyond them.
        const texts = [].concat.apply([], json.series.map(each => each.data)).map(mark => mark && mark.text).filter(Boolean);
        const room = texts.length === 0 ? 0 : turned ? Math.min(0.25, 1.6 * longest(texts, widthOf) / (how.width * 0.6))
            : 22 / Math.max(80, how.height - legend - 110);
        // An axis that does not begin at 0 has texts at both ends.
        const free = json.yAxis.scale;
        y.boundaryGap = [free || extent[0] < 0 ? room : 0, free || extent[1] > 0 ? room : 0];
    }
    const top = turned ? x.name : about.head || y.name;
    const head = top ? lines(top, how.width) * LINE_HEIGHT + 6 : EDGE;
    if (top) {
        made.title.push(headline(top, { left: 0, top: legend }, second && !turned ? how.width / 2 : how.width, looks.text));
    }
    if (second && !turned) {
        made.title.push(headline(second.name, { right: 0, top: legend }, how.width / 2, looks.text));
    }
    if (turned) {
        x.axisLabel = Object.assign(x.axisLabel, broken(sideWidth(json.xAxis.data, how.width)), { align: 'right' });
        x.inverse = true;
        x.name = undefined;
        y.axisLabel.hideOverlap = true;
        [x, y] = [y, x];
        made.series.forEach(turn);
    } else {
        if (json.xAxis.type === 'category' && about.turns) {
            x.axisLabel = Object.assign(x.axisLabel, broken(slotWidth(json.xAxis.data, how.width)));
        }
        if (!about.head) {
            y.name = undefined;
        }
    }
    made.turned = turned;
    made.xAxis = Object.assign(x, { nameLocation: 'middle', nameTextStyle: nameStyle(looks, how.width * 0.8) });
    made.yAxis = Object.assign(y, { nameLocation: 'middle', nameTextStyle: nameStyle(looks, how.height * 0.7) });
    if (second) {
        dotAxis(json, made, { second, extent, turned, looks, how });
    }
    made.grid = { left: EDGE, right: about.shades ? Math.max(90, longest([about.shades.low, about.shades.high], widthOf) + 16) : 14, top: legend + head + EDGE, bottom: foot + EDGE, outerBoundsMode: 'same',
        outerBoundsContain: 'all' };
    if (about.shades) {
        scale(about.shades, made, { looks, top: legend + head + EDGE });
    }
    if (about.kind === 'COST_CURVE') {
        blockNames(made, { how, extent });
    }
    if (Math.min(extent[0], range(json.series.filter(each => each.dots))[0]) < 0) {
        if (json.xAxis.type === 'category') {
            [].concat(turned ? made.yAxis : made.xAxis)[0].axisLine.show = false;
        }
        const zero = turned ? { xAxis: 0 } : { yAxis: 0 };
        line(made.series[0], zero, { lineStyle: { color: looks.axis, width: 1, type: 'solid' }, label: { show: false } });
    }
    if (about.base) {
        const place = turned ? { xAxis: about.base.value } : { yAxis: about.base.value };
        line(made.series[0], place, { lineStyle: { color: looks.text, width: 1.25, type: 'solid' },
            label: { show: true, formatter: about.base.text, position: turned ? 'start' : 'end', color: looks.text, fontFamily: FONT,
                fontSize: SIZE } });
        made.grid.top += LINE_HEIGHT;
    }
}

/** A second axis of numbers at the other side, whose 0 lies where that of the first does. */
function dotAxis(json, made, { second, extent, turned, looks, how }) {
    const dots = range(json.series.filter(each => each.dots));
    const below = Math.max.apply(null, [extent, dots].map(([low, high]) => high > low ? -low / (high - low) : 0));
    const first = turned ? made.xAxis : made.yAxis;
    if (below > 0) {
        [[first, extent], [second, dots]].forEach(([axis, [low, high]]) => {
            axis.max = ROOM * (below < 1 ? Math.max(high, -low * (1 - below) / below) : 0);
            axis.min = below < 1 ? -axis.max * below / (1 - below) : ROOM * low;
            Object.assign(axis.axisLabel, { showMinLabel: false, showMaxLabel: false });
        });
    }
    // A dot at the end of its axis would be cut in half.
    second.boundaryGap = [0, ROOM - 1];
    second.splitLine.show = false;
    second.nameLocation = 'middle';
    second.nameTextStyle = nameStyle(looks, how.width * 0.8);
    second.name = turned ? second.name : undefined;
    second.position = turned ? 'top' : 'right';
    made[turned ? 'xAxis' : 'yAxis'] = [first, second];
    made.series.filter(each => each.dots).forEach(each => { each[turned ? 'xAxisIndex' : 'yAxisIndex'] = 1; });
}

function nameStyle(looks, width) {
    return { color: looks.text, fontSize: SIZE, width, overflow: 'break', lineHeight: LINE_HEIGHT };
}

function line(series, place, look) {
    const lines = series.markLine || { silent: true, symbol: 'none', animation: false, data: [] };
    lines.data = lines.data.concat([Object.assign({}, place, look)]);
    series.markLine = lines;
}

/** Smallest and largest value along the second axis. */
function range(all) {
    let low = 0;
    let high = 0;
    all.forEach(series => series.data.forEach(mark => {
        const values = !mark || mark.value === null ? [] : Array.isArray(mark.value) ? valuesOf(series, mark) : [mark.value];
        values.filter(value => typeof value === 'number').forEach(value => {
            low = Math.min(low, value);
            high = Math.max(high, value);
        });
    }));
    return [low, high];
}

function valuesOf(series, mark) {
    const where = series.encode ? [].concat(series.encode.y) : [1];
    return where.map(index => mark.value[index]);
}

function axis(given, looks) {
    const category = given.type === 'category';
    const made = Object.assign({}, given, {
        axisLine: { show: category || given.line === true && given.ticks !== 'none', onZero: false, lineStyle: { color: looks.axis } },
        axisTick: { show: !category && given.line === true && given.ticks !== 'none', lineStyle: { color: looks.axis } },
        splitLine: { show: !category && given.line !== true, lineStyle: { color: looks.grid } },
        splitArea: { show: false },
        axisLabel: { color: looks.text, fontSize: SIZE, show: given.ticks !== 'none', hideOverlap: true }
    });
    if (given.ticks === 'year') {
        made.minInterval = 1;
    }
    if (TICKS[given.ticks]) {
        made.axisLabel.formatter = TICKS[given.ticks];
    }
    delete made.ticks;
    delete made.line;
    return made;
}

function turn(series) {
    if (series.encode) {
        series.encode = { x: series.encode.y, y: series.encode.x };
    }
}

/** The names of blocks lie flat where they fit and upright where they do not; the axis leaves room for the upright ones. */
function blockNames(made, { how, extent }) {
    const data = made.series[0].data;
    const all = data[data.length - 1].value[1] - data[0].value[0];
    const pixels = (how.width - 80) / (all || 1);
    let above = LINE_HEIGHT;
    let below = LINE_HEIGHT;
    made.series.forEach(series => {
        series.data = series.data.map(mark => {
            if (!mark.text) {
                return mark;
            }
            const width = (mark.value[1] - mark.value[0]) * pixels - 4;
            const fits = longest(String(mark.text).split(' '), widthOf) <= width
                && lines(mark.text, width) * LINE_HEIGHT <= how.height * 0.3;
            const steep = Math.min(how.height * 0.36, widthOf(mark.text) + 2);
            const needs = fits ? lines(mark.text, width) * LINE_HEIGHT + 4 : steep + 10;
            above = mark.value[2] >= 0 ? Math.max(above, needs) : above;
            below = mark.value[2] < 0 ? Math.max(below, needs) : below;
            return Object.assign({}, mark, fits ? { flat: wrap(mark.text, width) } : { steep });
        });
    });
    const height = how.height - made.grid.top - made.grid.bottom - 46;
    const up = extent[1] > 0 ? above : 0;
    const down = extent[0] < 0 ? below : 0;
    const unit = (extent[1] - extent[0]) / Math.max(40, height - up - down);
    made.yAxis.max = extent[1] + up * unit;
    made.yAxis.min = extent[0] - down * unit;
    [made.xAxis, made.yAxis].forEach(axis => Object.assign(axis.axisLabel, { showMinLabel: axis === made.xAxis, showMaxLabel: false }));
    Object.assign(made.yAxis.splitLine, { showMinLine: false, showMaxLine: false });
    made.xAxis.max = data[data.length - 1].value[1];
}

function scale(about, made, { looks, top }) {
    made.visualMap = { type: 'continuous', min: about.min, max: about.max, text: [about.high, about.low], right: 4, top,
        orient: 'vertical', itemWidth: 12, itemHeight: 140, calculable: false, hoverLink: false, padding: 0, dimension: 2,
        textGap: 6, textStyle: { color: looks.text, fontSize: SIZE },
        inRange: { color: shades(about) } };
}

/** All bands of a Sankey diagram, its nodes, and how many panels stand below each other: all if they are too narrow side by side. */
function flowsOf(json, width) {
    const nodes = json.series[json.series.length - 1].data;
    const bands = [].concat.apply([], json.series.slice(0, -1).map(each => each.data));
    const panels = json.parkwright.panels.map((title, panel) => panel);
    const graph = graphOf(bands, nodes.map(node => node.name), panels);
    return { bands, nodes, panels, graph, rows: panels.length > 1 && width / panels.length / graph.layers.length < LEAST_LAYER ? panels.length : 1 };
}

function flows(json, made, { looks, how, top, foot }) {
    const about = json.parkwright;
    const { bands, nodes, panels, graph, rows } = flowsOf(json, how.width);
    const whole = (how.width - EDGE) / (panels.length / rows);
    const head = about.panels.some(Boolean) ? LINE_HEIGHT + EDGE : 0;
    const atTheEnd = {};
    graph.nodes.forEach(node => { atTheEnd[node.name] = node.layer === graph.layers.length - 1; });
    const last = node => atTheEnd[node.name];
    const right = Math.ceil(Math.min(longest(nodes.filter(last).map(node => node.text), widthOf) + 2, whole / graph.layers.length)) + 8;
    const high = (how.height - top - foot - LINE_HEIGHT - EDGE) / rows;
    const box = { width: whole - right - EDGE, height: high - head };
    const between = Math.max(40, (box.width - graph.layers.length * NODE) / Math.max(1, graph.layers.length - 1) - 12);
    const names = {};
    nodes.forEach(node => { names[node.name] = wrap(node.text, last(node) ? right - 8 : between); });
    const lines = node => names[node.name].split('\n').length;
    const places = placesOf(graph, bands, panels, box, lines, about.places || {});
    made.title.push(headline(about.scale.replace('{0}', number(places.unitsPerMm)), { right: EDGE, bottom: foot }, how.width, looks.faint));
    const shapes = new Map();
    const boxes = [];
    places.panels.forEach((panel, index) => {
        const left = EDGE + (rows > 1 ? 0 : index * whole);
        const above = top + head + EDGE / 2 + (rows > 1 ? index * high : 0);
        if (about.panels[index]) {
            made.title.push(headline(about.panels[index], { left, top: above - head }, whole, looks.text));
        }
        panel.bands.forEach(shape => shapes.set(shape.band, Object.assign({ left, top: above }, shape)));
        panel.nodes.forEach(node => boxes.push(Object.assign({ left: left + node.x, top: above + node.y, words: names[node.name],
            free: { width: box.width - NODE, height: Math.max(1, box.height - node.height) } }, node)));
    });
    const colors = {};
    const plain = made.series.some(series => series.name);
    nodes.forEach((node, index) => { colors[node.name] = plain ? looks.faint : looks.lines[index % looks.lines.length]; });
    made.series.forEach((series, index) => {
        Object.assign(series, { coordinateSystem: 'none', colors,
            color: series.part ? looks.parts[series.part].color : series.name ? looks.lines[index % looks.lines.length] : undefined });
        if (series.renderItem === 'flow') {
            series.shapes = series.data.map(band => shapes.get(band));
        } else {
            const byName = {};
            nodes.forEach(node => { byName[node.name] = node; });
            series.data = boxes.map(each => Object.assign({ box: each }, byName[each.name]));
        }
    });
}

/** Legends of lines show their dashes, and those of places their symbols. */
function lineIcons(made, looks) {
    if (made.legend.data) {
        const icons = {};
        made.series.filter(each => each.name).forEach(each => {
            const { symbol } = lineLook(each.look || 0, looks);
            icons[each.name] = each.dash ? lineIcon(each.dash) : symbol === 'rect' ? SQUARE : symbol;
        });
        made.legend.icon = undefined;
        made.legend.data = made.legend.data.map(name => ({ name, icon: icons[name] }));
    }
}

/** Shares around a middle below what they are shares of. */
function radar(json, made, { looks, how, top, foot }) {
    const { head } = json.parkwright;
    made.title.push(headline(head, { left: 0, top: top - EDGE }, how.width, looks.text));
    const above = top + LINE_HEIGHT * lines(head, how.width);
    radarOf(json, made, { looks, box: { left: 0, top: above, width: how.width, height: how.height - above - foot } });
    lineIcons(made, looks);
}

/** A map over its scale bar and what is to be said of it. */
function map(json, made, { looks, how, top, foot }) {
    const about = json.parkwright;
    const box = { left: EDGE, top, width: how.width - 2 * EDGE,
        height: Math.max(60, how.height - top - SCALE_BAR - mapTexts(about, how.width).height - foot - EDGE) };
    mapOf(json, made, { looks, how, box });
    made.title.push(Object.assign(headline('', { left: 0, top: box.top + box.height + SCALE_BAR }, how.width, looks.faint),
        { text: mapTexts(about, how.width).texts.map(text => wrap(text, how.width)).join('\n') }));
    lineIcons(made, looks);
}

function dress(series, index, { looks, how, turned, series: all }) {
    const texts = series.data.some(mark => mark && mark.text);
    if (series.type === 'bar') {
        series.itemStyle = Object.assign(fillOf(index, looks, how), { borderColor: edgeOf(looks.fills[index % looks.fills.length], looks),
            borderWidth: all.length > 1 ? 0.75 : 0 });
        series.barMaxWidth = 48;
        series.barGap = '8%';
        series.barCategoryGap = '32%';
        series.label = { show: texts, position: 'outside', color: looks.text, fontSize: SIZE, formatter: textOf };
        series.labelLayout = { hideOverlap: true };
        series.data = series.data.map(mark => mark || '-');
    } else if (series.type === 'line') {
        lineSeries(series, index, looks, how);
    } else if (series.ring) {
        Object.assign(series, { symbol: 'circle', symbolSize: 18, z: 4, itemStyle: { color: 'none', borderColor: looks.text, borderWidth: 2.5 } });
    } else if (series.type === 'scatter') {
        const look = lineLook(series.look === undefined ? index : series.look, looks);
        Object.assign(series, { symbol: look.symbol, symbolSize: series.symbolSize || 9, z: 3,
            itemStyle: { color: look.color, borderColor: look.symbol.indexOf('empty') < 0 ? looks.edge : undefined, borderWidth: 1,
                opacity: 1 },
            label: { show: false, distance: 5, color: looks.text, fontSize: SIZE, formatter: textOf } });
        if (series.dots) {
            series.symbol = 'circle';
            series.data = series.data.map(mark => mark || '-');
        }
    } else if (series.type === 'heatmap') {
        const shadesOf = series.shades;
        const cell = (how.width - 150) / Math.max(1, series.across);
        series.label = { show: texts && longest(series.data, mark => widthOf(mark.text || '')) < cell, fontSize: SIZE, formatter: textOf };
        series.itemStyle = { borderColor: looks.edge, borderWidth: 1 };
        series.data = series.data.map(mark => Object.assign({}, mark,
            { label: { color: onDark(mark.value[2], shadesOf) ? '#ffffff' : '#222222' } }));
    } else if (series.type === 'custom') {
        const shape = SHAPES[series.renderItem];
        series.itemStyle = { color: series.color || (series.fill !== undefined ? looks.fills[series.fill % looks.fills.length] : series.part ? looks.parts[series.part].color : looks.axis) };
        series.clip = series.clip || false;
        series.renderItem = shape(series, looks, turned);
    }
}

const textOf = params => params.data.text || '';

/** Colour and pattern of a series. What is drawn without a page gets its patterns as lines, see hatch.js. */
function fillOf(index, looks, how) {
    return { color: looks.fills[index % looks.fills.length], decal: how.hatched ? undefined : pattern(index) || undefined };
}

function lineSeries(series, index, looks, how) {
    const look = lineLook(series.look === undefined ? index : series.look, looks);
    const filled = series.areaStyle !== undefined;
    const data = series.data;
    const every = Math.max(1, Math.ceil(data.length / MOST_MARKED));
    const known = position => position >= 0 && position < data.length && data[position].value[1] !== null;
    series.symbol = look.symbol;
    series.symbolSize = filled ? 4 : 7;
    series.lineStyle = { color: filled ? looks.axis : look.color, width: filled ? 0.75 : 2, type: filled ? 'solid' : look.dash };
    series.itemStyle = filled ? fillOf(index, looks, how) : { color: look.color };
    series.connectNulls = false;
    series.clip = false;
    if (filled) {
        series.areaStyle = { color: looks.fills[index % looks.fills.length], opacity: 1 };
        series.symbol = 'none';
    }
    series.showAllSymbol = true;
    series.data = data.map((mark, position) => {
        const alone = !known(position - 1) && !known(position + 1);
        const marked = alone || !filled && position % every === index % every;
        if (marked) {
            return filled ? Object.assign({ symbol: 'circle', symbolSize: 6 }, mark) : mark;
        }
        // A page needs something to point at.
        return Object.assign({ symbol: how.live ? 'circle' : 'none', symbolSize: 8, itemStyle: { opacity: 0 } }, mark);
    });
}

function tips(about, looks) {
    const alongAxis = about.tip === 'axis';
    return {
        trigger: about.tip,
        confine: true,
        backgroundColor: looks.tip,
        borderColor: looks.axis,
        textStyle: { color: looks.text, fontFamily: FONT, fontSize: SIZE },
        axisPointer: { type: alongAxis ? 'line' : 'none', lineStyle: { color: looks.axis }, label: { show: false } },
        // An element and no text, as names may hold what a page would read as its own.
        formatter: params => {
            const tip = tipOf([].concat(params));
            const element = document.createElement('div');
            element.className = 'tip';
            element.textContent = tip;
            return element;
        }
    };
}

/** The texts of marks; those of marks at one place have the same first line, which is said once. */
function tipOf(marks) {
    const said = [];
    marks.map(mark => mark.data && mark.data.tip).filter(Boolean).forEach(tip => tip.split('\n').forEach(part => {
        if (said.indexOf(part) < 0) {
            said.push(part);
        }
    }));
    return said.join('\n');
}
