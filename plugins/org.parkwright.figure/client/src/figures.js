// What the page and the drawing without a page both load: ECharts, as far as figures need it, and what turns data into its options.
import { init, setPlatformAPI, use } from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent,
    VisualMapContinuousComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { settle, svg } from './drawing.js';
import { panned, zoomed } from './map.js';
import { heightOf, option } from './option.js';

use([AriaComponent, BarChart, CanvasRenderer, CustomChart, GridComponent, HeatmapChart, LabelLayout, LegendComponent, LineChart,
    MarkLineComponent, SVGRenderer, ScatterChart, TitleComponent, TooltipComponent, VisualMapContinuousComponent]);

// No exports: esbuild hands them over by a loop whose closures Rhino binds to its last value.
self.parkwrightFigures = {
    heightOf,
    init,
    option,
    panned,
    setPlatformAPI,
    settle,
    svg,
    zoomed,
    /** For callers that have texts and numbers alone. */
    draw: (text, width, height) => svg(JSON.parse(text), { width, height }),
    height: (text, width) => heightOf(JSON.parse(text), width)
};
