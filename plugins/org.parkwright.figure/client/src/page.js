// Shows one figure and keeps it as wide as the page. The host calls parkwrightShow and parkwrightImage, and gets the row of the table
// whose mark is clicked by parkwrightSelected, and where a node of a Sankey diagram is put by parkwrightMoved. Marks of a map are made to
// stand out by parkwrightMark; the wheel, the keys + and - and a double click bring it nearer, a drag and the arrows move it, and 0 shows all of it.
(() => {
    const { heightOf, init, option, panned, settle, svg, zoomed } = window.parkwrightFigures;
    const place = document.getElementById('figure');
    const MARGIN = 8;
    const REACH = 24;
    /** A hand that clicks moves the pointer less. */
    const LEAST = 3;
    const NEARER = 1.3;
    const LEAST_HEIGHT = 200;
    const STEP = 60;
    const STEPS = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    let figure = null;
    let dark = false;
    let chart = null;
    /** The node that the user moves; where the pointer took it, and where it stood. */
    let held = null;

    const isMap = () => figure !== null && figure.parkwright.kind === 'MAP' && !figure.parkwright.nothing;

    const size = () => {
        const width = Math.max(240, document.documentElement.clientWidth - 2 * MARGIN);
        const room = document.documentElement.clientHeight - 2 * MARGIN;
        // What is moved and brought nearer by the pointer does not scroll as well.
        return { width, height: isMap() ? Math.max(LEAST_HEIGHT, room) : Math.max(heightOf(figure, width), Math.min(600, room)) };
    };

    function draw(selected) {
        const how = Object.assign(size(), { dark, live: true, selected });
        place.style.width = how.width + 'px';
        place.style.height = how.height + 'px';
        chart.resize(how);
        const made = option(figure, how);
        chart.setOption(made, { notMerge: true });
        settle(chart, made);
    }

    /** What the legend has switched off; a figure without a legend has nothing of it. */
    const selected = () => {
        const legend = chart && (chart.getOption().legend || [])[0];
        return legend && legend.data ? legend.selected : undefined;
    };

    function tell(mark) {
        if (mark && mark.row !== undefined && window.parkwrightSelected) {
            window.parkwrightSelected(mark.row);
        }
    }

    /** The point of a line that is meant by a click beside it. */
    function nearest(x, y) {
        let found = null;
        let best = REACH;
        const shown = selected() || {};
        const lines = figure.parkwright.tip === 'axis' ? figure.series : [];
        lines.forEach((series, index) => {
            if (series.type === 'line' && shown[series.name] !== false) {
                series.data.filter(mark => mark.value[1] !== null).forEach(mark => {
                    const [atX, atY] = chart.convertToPixel({ seriesIndex: index }, mark.value);
                    const away = Math.hypot(atX - x, atY - y);
                    if (away < best) {
                        best = away;
                        found = mark;
                    }
                });
            }
        });
        return found;
    }

    const within = part => Math.max(0, Math.min(1, part));

    function hold(event) {
        if (event.data && event.data.box && window.parkwrightMoved) {
            const { box } = event.data;
            held = { box, x: event.event.offsetX, y: event.event.offsetY, moved: false };
        }
    }

    function drag(event) {
        if (held === null) {
            return;
        }
        const { box } = held;
        const [right, down] = [event.offsetX - held.x, event.offsetY - held.y];
        if (held.moved || Math.hypot(right, down) > LEAST) {
            held.moved = true;
            const places = figure.parkwright.places || {};
            places[box.name] = [within((box.x + right) / box.free.width), within((box.y + down) / box.free.height)];
            figure.parkwright.places = places;
            draw(selected());
        }
    }

    function drop() {
        const done = held;
        held = null;
        if (done !== null && done.moved) {
            const [x, y] = figure.parkwright.places[done.box.name];
            window.parkwrightMoved(done.box.name, x, y);
        }
    }

    /** Puts a node back to where it stood of itself. */
    function release(event) {
        const places = figure.parkwright.places || {};
        if (event.data && event.data.box && places[event.data.box.name] && window.parkwrightMoved) {
            delete places[event.data.box.name];
            draw(selected());
            window.parkwrightMoved(event.data.box.name);
        }
    }

    /** Where the pointer was when it moved the map last, and whether it has moved it, as who clicks moves the pointer too. */
    let panning = null;
    let awaited = false;

    /** Several moves of the pointer make one picture. */
    function drawSoon() {
        if (!awaited) {
            awaited = true;
            requestAnimationFrame(() => {
                awaited = false;
                draw(selected());
            });
        }
    }

    function zoom(factor, x, y) {
        const { box } = figure.parkwright.seen;
        zoomed(figure.parkwright, factor, x === undefined ? box.left + box.width / 2 : x, y === undefined ? box.top + box.height / 2 : y);
        drawSoon();
    }

    function grab(event) {
        if (isMap()) {
            panning = { x: event.offsetX, y: event.offsetY, moved: false };
        }
    }

    function pan(event) {
        if (panning !== null) {
            const [right, down] = [event.offsetX - panning.x, event.offsetY - panning.y];
            if (panning.moved || Math.hypot(right, down) > LEAST) {
                panning = { x: event.offsetX, y: event.offsetY, moved: true };
                panned(figure.parkwright, right, down);
                drawSoon();
            }
        }
    }

    function press(event) {
        if (!isMap() || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        if (STEPS[event.key]) {
            panned(figure.parkwright, STEPS[event.key][0], STEPS[event.key][1]);
        } else if (event.key === '+' || event.key === '=') {
            zoom(NEARER);
        } else if (event.key === '-') {
            zoom(1 / NEARER);
        } else if (event.key === '0') {
            delete figure.parkwright.view;
        } else {
            return;
        }
        event.preventDefault();
        drawSoon();
    }

    /** Makes marks of a map stand out. @param rows of the table */
    window.parkwrightMark = rows => {
        if (isMap() && String(rows) !== String(figure.parkwright.marked || [])) {
            figure.parkwright.marked = rows;
            draw(selected());
        }
    };

    /** Shows a figure. @param json what FigureOption wrote @param onDark whether the page is dark */
    window.parkwrightShow = (json, onDark) => {
        const before = isMap() ? figure.parkwright : null;
        figure = typeof json === 'string' ? JSON.parse(json) : json;
        if (before !== null && figure.parkwright.id === before.id && String(figure.parkwright.frame) === String(before.frame)) {
            // Who looks closer goes on doing so when something is edited.
            figure.parkwright.view = before.view;
        }
        dark = onDark === true;
        document.body.className = dark ? 'dark' : '';
        place.setAttribute('role', 'img');
        place.setAttribute('aria-label', figure.parkwright.title);
        panning = null;
        if (chart === null) {
            chart = init(place, null, Object.assign({ renderer: 'svg' }, size()));
            chart.on('click', event => tell(event.data));
            chart.getZr().on('click', event => event.target || tell(nearest(event.offsetX, event.offsetY)));
            chart.on('mousedown', hold);
            chart.on('dblclick', release);
            chart.getZr().on('mousemove', drag);
            chart.getZr().on('mouseup', drop);
            chart.getZr().on('globalout', drop);
            chart.getZr().on('mousedown', grab);
            chart.getZr().on('mousemove', pan);
            chart.getZr().on('mouseup', () => { panning = null; });
            chart.getZr().on('globalout', () => { panning = null; });
            chart.getZr().on('dblclick', event => isMap() && zoom(NEARER * NEARER, event.offsetX, event.offsetY));
            place.addEventListener('wheel', event => {
                if (isMap()) {
                    event.preventDefault();
                    const around = place.getBoundingClientRect();
                    zoom(event.deltaY < 0 ? NEARER : 1 / NEARER, event.clientX - around.left, event.clientY - around.top);
                }
            }, { passive: false });
            document.addEventListener('keydown', press);
        }
        draw();
    };

    /** @param kind svg or png @return the figure as it is shown, on white: the text of an SVG document, or a data URL of a PNG file */
    window.parkwrightImage = kind => {
        const how = Object.assign(size(), { selected: selected() });
        if (kind === 'svg') {
            return svg(figure, how);
        }
        const canvas = init(document.createElement('div'), null, Object.assign({ renderer: 'canvas', devicePixelRatio: 2 }, how));
        try {
            const made = option(figure, how);
            canvas.setOption(made);
            settle(canvas, made);
            return canvas.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' });
        } finally {
            canvas.dispose();
        }
    };

    window.addEventListener('resize', () => figure !== null && draw(selected()));
})();
