// Lays a Sankey diagram out: layers by the longest path, order by weighted barycentres, places by relaxation. What spans several layers has a
// place in each between, so that no band crosses a node; what goes back runs round below. All panels have one scale and one order.
import { LINE_HEIGHT } from './looks.js';

export const NODE = 12;
const GAP = 10;
/** Between what passes a layer and what stands in it. */
const PASS = 4;
const LEAST_BETWEEN = 30;
const LANE = 4;
/** Of what is unknown. */
const LINE = 1;
const SWEEPS = 24;
const RELAXATIONS = 24;
const PIXELS_PER_MM = 96 / 25.4;

const sum = (list, of) => list.reduce((all, each) => all + of(each), 0);
const most = (list, of) => list.reduce((all, each) => Math.max(all, of(each)), 0);

/** Nodes, edges (all bands between the same ends) and what stands in each layer, in order. */
export function graphOf(bands, names, panels) {
    const nodes = names.map((name, index) => ({ name, index, layer: 0, out: [], in: [] }));
    const byName = new Map(nodes.map(node => [node.name, node]));
    const byEnds = new Map();
    bands.forEach(band => {
        const key = band.from + '\u0000' + band.to;
        if (!byEnds.has(key)) {
            const edge = { from: byName.get(band.from), to: byName.get(band.to), back: band.back, bands: [], weight: 0 };
            byEnds.set(key, edge);
            edge.from.out.push(edge);
            edge.to.in.push(edge);
        }
        const edge = byEnds.get(key);
        edge.bands.push(band);
        edge.weight += band.value || 0;
    });
    const edges = Array.from(byEnds.values());
    layer(nodes, edges);
    const layers = Array.from({ length: most(nodes, node => node.layer) + 1 }, () => []);
    nodes.forEach(node => layers[node.layer].push(node));
    edges.filter(edge => !edge.back).forEach(edge => chain(edge, layers));
    layers.forEach(items => items.forEach((item, place) => { item.place = place; }));
    order(layers);
    const graph = { nodes, edges, layers };
    measure(graph, panels);
    return graph;
}

function layer(nodes, edges) {
    const forward = edges.filter(edge => !edge.back);
    for (let changed = true; changed;) {
        changed = false;
        forward.forEach(edge => {
            if (edge.to.layer <= edge.from.layer) {
                edge.to.layer = edge.from.layer + 1;
                changed = true;
            }
        });
    }
    // Where flows begin stands beside what it feeds.
    nodes.filter(node => node.in.every(edge => edge.back) && node.out.some(edge => !edge.back)).forEach(node => {
        node.layer = node.out.filter(edge => !edge.back).reduce((least, edge) => Math.min(least, edge.to.layer), Infinity) - 1;
    });
}

/** Places of an edge in the layers between its ends. @param layers get them */
function chain(edge, layers) {
    edge.chain = [edge.from];
    for (let at = edge.from.layer + 1; at < edge.to.layer; at++) {
        const pass = { edge, layer: at, before: [], after: [] };
        layers[at].push(pass);
        edge.chain.push(pass);
    }
    edge.chain.push(edge.to);
    for (let at = 0; at + 1 < edge.chain.length; at++) {
        neighbours(edge.chain[at], 'after', edge.chain[at + 1], edge.weight);
        neighbours(edge.chain[at + 1], 'before', edge.chain[at], edge.weight);
    }
}

function neighbours(item, side, other, weight) {
    item[side] = item[side] || [];
    item[side].push({ item: other, weight: weight || 1e-9 });
}

/** The middle of what an item is joined to on one side, by weight. Plain loops: this is what a drawing spends its time with. */
function mean(beside, of, otherwise) {
    let weight = 0;
    let all = 0;
    for (let index = 0; beside && index < beside.length; index++) {
        weight += beside[index].weight;
        all += beside[index].weight * beside[index].item[of];
    }
    return weight > 0 ? all / weight : otherwise;
}

function order(layers) {
    const back = layers.slice().reverse();
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
        const side = sweep % 2 === 0 ? 'before' : 'after';
        (sweep % 2 === 0 ? layers : back).forEach(items => {
            for (let index = 0; index < items.length; index++) {
                items[index].wanted = mean(items[index][side], 'place', items[index].place);
            }
            items.sort((one, other) => one.wanted - other.wanted || one.place - other.place);
            for (let index = 0; index < items.length; index++) {
                items[index].place = index;
            }
        });
    }
}

const widthOf = (band, scale) => band.value === null ? LINE : band.value * scale;
const isNode = item => item.name !== undefined;
const none = () => ({ value: 0, lines: 0, bands: [] });

/** What edges and places hold in each panel: a sum and a number of lines, so that their height is known for any scale. */
function measure(graph, panels) {
    graph.edges.forEach(edge => {
        edge.of = panels.map(none);
        edge.bands.forEach(band => {
            const of = edge.of[band.panel];
            of.value += band.value || 0;
            of.lines += band.value === null ? 1 : 0;
            of.bands.push(band);
        });
    });
    const all = edges => panels.map(panel => edges.reduce((made, edge) => ({ value: made.value + edge.of[panel].value, lines: made.lines + edge.of[panel].lines,
        bands: made.bands.concat(edge.of[panel].bands) }), none()));
    graph.nodes.forEach(node => {
        node.enters = all(node.in);
        node.leaves = all(node.out);
    });
}

const thickness = (of, scale) => of.value * scale + of.lines * LINE;
const edgeWidth = (edge, panel, scale) => thickness(edge.of[panel], scale);
const isThere = (item, panel) => (isNode(item) ? item.enters[panel].bands.length + item.leaves[panel].bands.length : item.edge.of[panel].bands.length) > 0;
const heightOf = (item, panel, scale) => isNode(item) ? Math.max(thickness(item.enters[panel], scale), thickness(item.leaves[panel], scale))
    : edgeWidth(item.edge, panel, scale);

/** What a place needs in its layer; a node as much as its name. */
const slotOf = (item, panel, scale, lines) => isNode(item) ? Math.max(heightOf(item, panel, scale), lines(item) * LINE_HEIGHT) + GAP
    : heightOf(item, panel, scale) + PASS;

const loopsOf = (graph, panel) => graph.edges.filter(edge => edge.back && edge.of[panel].bands.length > 0);
const lanes = (graph, panel, scale) => sum(loopsOf(graph, panel), edge => edgeWidth(edge, panel, scale) + LANE);

/** Room that loops need right of a layer, and left of one: before the first is place 0. */
function sides(graph, panel, scale) {
    const rooms = Array.from({ length: graph.layers.length + 1 }, () => 0);
    loopsOf(graph, panel).forEach(edge => {
        const width = edgeWidth(edge, panel, scale) + LANE;
        rooms[edge.from.layer + 1] += width;
        rooms[edge.to.layer] += width;
    });
    return rooms;
}

/** What is in the way of a larger scale: for each layer of each panel value, lines and least height of its places, and loops. */
function needs(graph, panels, lines) {
    return panels.map(panel => ({
        layers: graph.layers.map(items => items.filter(item => isThere(item, panel)).map(item => {
            const of = !isNode(item) ? [item.edge.of[panel]] : [item.enters[panel], item.leaves[panel]];
            return { value: most(of, each => each.value), lines: most(of, each => each.lines) * LINE, least: isNode(item) ? lines(item) * LINE_HEIGHT : 0,
                gap: isNode(item) ? GAP : PASS };
        })),
        loops: loopsOf(graph, panel).map(edge => edge.of[panel])
    }));
}

/** Whether a panel holds all at this scale. */
function fits({ layers, loops }, scale, box) {
    const round = sum(loops, of => thickness(of, scale) + LANE);
    let high = 0;
    for (let layer = 0; layer < layers.length; layer++) {
        let all = 0;
        for (let index = 0; index < layers[layer].length; index++) {
            const place = layers[layer][index];
            all += Math.max(place.value * scale + place.lines, place.least) + place.gap;
        }
        high = Math.max(high, all);
    }
    return high + round <= box.height && 2 * round + layers.length * NODE + (layers.length - 1) * LEAST_BETWEEN <= box.width;
}

/** Units of a millimetre, of two digits, so that what is said is exact. */
function unitsPerMm(graph, panels, box, lines, bands) {
    const largest = most(bands, band => band.value || 0);
    const needed = needs(graph, panels, lines);
    let low = 0;
    let high = Math.max(box.height, 1) / largest;
    for (let time = 0; time < 24; time++) {
        const middle = (low + high) / 2;
        if (needed.every(panel => fits(panel, middle, box))) {
            low = middle;
        } else {
            high = middle;
        }
    }
    const exact = PIXELS_PER_MM / Math.max(low, 1e-6 / largest);
    const digits = Math.pow(10, Math.floor(Math.log(exact) / Math.LN10) - 1);
    return Number((Math.ceil(exact / digits - 1e-9) * digits).toPrecision(2));
}

/**
 * Places and shapes. Who moves a node says where it stands as a part of the way that it is free to go; the others stand as if it were not moved.
 *
 * @param graph of graphOf
 * @param box   of one panel: width without room for names behind the last layer, and height
 * @param lines how many lines the name of a node has
 * @param moved parts [x, y] from 0 to 1 by names of nodes
 * @return unitsPerMm, and for each panel nodes {name, x, y, height} and bands {band, path, line}
 */
export function placesOf(graph, bands, panels, box, lines, moved) {
    const perMm = unitsPerMm(graph, panels, box, lines, bands);
    return { unitsPerMm: perMm, panels: panels.map(panel => placePanel(graph, panel, PIXELS_PER_MM / perMm, box, lines, moved)) };
}

function placePanel(graph, panel, scale, box, lines, moved) {
    const rooms = sides(graph, panel, scale);
    const between = (box.width - graph.layers.length * NODE - sum(rooms, room => room)) / Math.max(1, graph.layers.length - 1);
    let x = rooms[0];
    const lefts = graph.layers.map((items, at) => {
        const left = x;
        x += NODE + rooms[at + 1] + between;
        return left;
    });
    const bottom = box.height - lanes(graph, panel, scale);
    const places = new Map();
    graph.layers.forEach((items, at) => {
        const own = items.filter(item => isThere(item, panel)).map(item => ({ item, x: lefts[at], height: heightOf(item, panel, scale),
            slot: slotOf(item, panel, scale, lines) }));
        const free = Math.max(0, bottom - sum(own, place => place.slot));
        let y = free / 2;
        own.forEach(place => {
            place.middle = y + place.slot / 2;
            y += place.slot;
            places.set(place.item, place);
        });
    });
    relax(graph, places, bottom);
    places.forEach((place, item) => {
        const to = isNode(item) && moved[item.name];
        if (to) {
            place.x = to[0] * (box.width - NODE);
            place.middle = to[1] * (box.height - place.height) + place.height / 2;
        }
        place.y = place.middle - place.height / 2;
    });
    const shapes = shapesOf(graph, panel, scale, places, { lefts, rooms, bottom });
    const nodes = graph.nodes.filter(node => places.has(node)).map(node => {
        const place = places.get(node);
        return { name: node.name, x: place.x, y: place.y, height: place.height };
    });
    return { nodes, bands: shapes };
}

/** Moves each place to the middle of what it is joined to, as far as the order of its layer lets it. */
function relax(graph, places, bottom) {
    const layers = graph.layers.map(items => items.map(item => places.get(item)).filter(Boolean));
    const joined = beside => (beside || []).filter(each => places.has(each.item)).map(each => ({ item: places.get(each.item), weight: each.weight }));
    places.forEach(place => {
        place.before = joined(place.item.before);
        place.after = joined(place.item.after);
    });
    const back = layers.slice().reverse();
    for (let time = 0; time < RELAXATIONS; time++) {
        const side = time % 2 === 0 ? 'before' : 'after';
        const strength = Math.pow(0.95, time);
        (time % 2 === 0 ? layers : back).forEach(own => {
            let free = 0;
            for (let index = 0; index < own.length; index++) {
                const place = own[index];
                const moved = place.middle + (mean(place[side], 'middle', place.middle) - place.middle) * strength;
                place.middle = Math.max(moved, free + place.slot / 2);
                free = place.middle + place.slot / 2;
            }
            free = bottom;
            for (let index = own.length - 1; index >= 0; index--) {
                own[index].middle = Math.min(own[index].middle, free - own[index].slot / 2);
                free = own[index].middle - own[index].slot / 2;
            }
        });
    }
}

function shapesOf(graph, panel, scale, places, { lefts, rooms, bottom }) {
    const starts = new Map();
    const ends = new Map();
    const there = edge => edge.of[panel].bands.length > 0;
    graph.nodes.filter(node => places.has(node)).forEach(node => {
        ports(node.out.filter(there), starts, edge => edge.back ? Infinity : places.get(edge.chain[1]).middle);
        ports(node.in.filter(there), ends, edge => edge.back ? Infinity : places.get(edge.chain[edge.chain.length - 2]).middle);
    });
    /** One below the other along a side of a node, those that go back last. */
    function ports(edges, into, middle) {
        const place = edges.length ? places.get(into === starts ? edges[0].from : edges[0].to) : null;
        let y = place && place.y;
        edges.map((edge, index) => ({ edge, index, at: middle(edge) }))
            .sort((one, other) => (one.at === other.at ? 0 : one.at - other.at) || one.index - other.index).forEach(({ edge }) => {
                into.set(edge, y);
                y += edgeWidth(edge, panel, scale);
            });
    }
    /** The places of an edge, without those that a node which was moved has left behind. */
    function wayOf(edge) {
        const [from, to] = [places.get(edge.from), places.get(edge.to)];
        return edge.chain.map(item => places.get(item)).filter(place => place === from || place === to || place.x > from.x + NODE && place.x + NODE < to.x);
    }
    /** In the middle of where a band would be. */
    function line(edge, start, end, below, round) {
        const half = LINE / 2;
        const [from, to] = [places.get(edge.from), places.get(edge.to)];
        return edge.back ? 'M' + at(from.x + NODE, start + half) + 'L' + at(round.right, start + half) + 'L' + at(round.right, round.lane) + 'L'
            + at(round.left, round.lane) + 'L' + at(round.left, end + half) + 'L' + at(to.x, end + half)
            : forth(wayOf(edge), start + half, end + half, below + half);
    }
    const shapes = [];
    const used = rooms.map(() => 0);
    let lane = bottom + LANE;
    graph.edges.filter(there).forEach(edge => {
        const width = edgeWidth(edge, panel, scale);
        const round = edge.back && { right: lefts[edge.from.layer] + NODE + LANE / 2 + used[edge.from.layer + 1],
            left: lefts[edge.to.layer] - LANE / 2 - used[edge.to.layer], lane };
        let below = 0;
        edge.of[panel].bands.forEach(band => {
            const thick = widthOf(band, scale);
            const start = starts.get(edge) + below;
            const end = ends.get(edge) + below;
            const path = band.value === null ? line(edge, start, end, below, round)
                : edge.back ? loop(places.get(edge.from).x + NODE, start, places.get(edge.to).x, end, thick, width - below - thick, round)
                : along(wayOf(edge), start, end, below, thick);
            shapes.push({ band, path, line: band.value === null });
            below += thick;
        });
        if (edge.back) {
            used[edge.from.layer + 1] += width + LANE;
            used[edge.to.layer] += width + LANE;
            lane += width + LANE;
        }
    });
    return shapes;
}

const at = (x, y) => x.toFixed(3) + ' ' + y.toFixed(3);
const curve = (x0, y0, x1, y1) => 'C' + at((x0 + x1) / 2, y0) + ' ' + at((x0 + x1) / 2, y1) + ' ' + at(x1, y1);

/** Where a line through the places of an edge passes. @param below the upper side of the edge */
const points = (chain, start, end, below) => chain.map((place, index) => ({ left: place.x, right: place.x + NODE,
    y: index === 0 ? start : index === chain.length - 1 ? end : place.y + below }));

/** From node to node, through the places between. */
function forth(chain, start, end, below) {
    const passed = points(chain, start, end, below);
    let path = 'M' + at(passed[0].right, passed[0].y);
    for (let index = 1; index < passed.length; index++) {
        path += curve(passed[index - 1].right, passed[index - 1].y, passed[index].left, passed[index].y);
        path += index + 1 < passed.length ? 'L' + at(passed[index].right, passed[index].y) : '';
    }
    return path;
}

/** Both sides of a band. */
function along(chain, start, end, below, thick) {
    const back = points(chain, start + thick, end + thick, below + thick);
    const last = back.length - 1;
    let path = forth(chain, start, end, below) + 'L' + at(back[last].left, back[last].y);
    for (let index = last; index > 0; index--) {
        path += curve(back[index].left, back[index].y, back[index - 1].right, back[index - 1].y);
        path += index > 1 ? 'L' + at(back[index - 1].left, back[index - 1].y) : '';
    }
    return path + 'Z';
}

/** Round below: right, down, left, up and right again. @param inner what lies between the band and the inside of its edge */
function loop(x0, y0, x1, y1, thick, inner, { right, left, lane }) {
    const r = right + inner;
    const l = left - inner;
    const low = lane + inner;
    const corner = (cx, cy, x, y) => 'Q' + at(cx, cy) + ' ' + at(x, y);
    return 'M' + at(x0, y0) + 'L' + at(r, y0) + corner(r + thick, y0, r + thick, y0 + thick) + 'L' + at(r + thick, low)
        + corner(r + thick, low + thick, r, low + thick) + 'L' + at(l, low + thick) + corner(l - thick, low + thick, l - thick, low)
        + 'L' + at(l - thick, y1 + thick) + corner(l - thick, y1, l, y1) + 'L' + at(x1, y1) + 'L' + at(x1, y1 + thick) + 'L' + at(l, y1 + thick)
        + 'L' + at(l, low) + 'L' + at(r, low) + 'L' + at(r, y0 + thick) + 'L' + at(x0, y0 + thick) + 'Z';
}

/** The height in which names and bands of each panel have room. */
export function readableHeight(graph, panels) {
    return most(panels, panel => most(graph.layers, items => sum(items.filter(item => isThere(item, panel)), item => isNode(item) ? 40 : 8))
        + 14 * loopsOf(graph, panel).length);
}
