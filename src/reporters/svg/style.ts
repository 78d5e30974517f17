/** The looks of drawings: light, dark where the screen is, and light on paper. No custom properties: few programs but browsers know them. */

/** Of every drawing. */
const LIGHT = `
.page { fill: #ffffff }
text { fill: #1b1f24; font-family: "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif }
.middle { text-anchor: middle }
.bold { font-weight: 700 }
.quiet { fill: #57606a }
.zone { fill: #f3f5f8; stroke: #8a939d; stroke-dasharray: 3 3 }
.box { fill: #ffffff; stroke: #57606a; stroke-width: 1.2 }
.relay { fill: #eaf1fb; stroke: #2d5f9e; stroke-width: 1.2 }
.net { fill: #eceff3; stroke: #8a939d }
.link { fill: none; stroke: #57606a; stroke-width: 1.5 }
.dashed { stroke-dasharray: 6 4 }
`

const DARK = `
.page { fill: #14171c }
text { fill: #e6e9ee }
.quiet { fill: #a4adb8 }
.zone { fill: #1b2027; stroke: #7d8792 }
.box { fill: #232932; stroke: #a4adb8 }
.relay { fill: #1c2c42; stroke: #7fb0ee }
.net { fill: #262c35; stroke: #7d8792 }
.link { stroke: #a4adb8 }
`

/** Of media paths. */
const PATHS_LIGHT = `
.tunnel { fill: #f6f0e4 }
.rule { stroke: #d0d7de; stroke-width: 1 }
.edge-of { stroke-width: 2 }
.wire { fill: none; stroke-width: 2.5 }
.works { stroke: #1a6e3c }
.depends { stroke: #8a5a00; stroke-dasharray: 11 5 }
.undecided { stroke: #6b3fa0; stroke-dasharray: 1 6; stroke-linecap: round; stroke-width: 3.5 }
.none { stroke: #a1260d; stroke-width: 1.2 }
.cross { fill: none; stroke: #a1260d; stroke-width: 2.5 }
`

const PATHS_DARK = `
.tunnel { fill: #35301f }
.rule { stroke: #3a424d }
.works { stroke: #5fce8c }
.depends { stroke: #e5b454 }
.undecided { stroke: #c3a2f0 }
.none, .cross { stroke: #ff8a70 }
`

/** What a page with drawings takes into its own style sheet. */
export const DRAWING_STYLE = `${LIGHT}@media screen and (prefers-color-scheme: dark) {${DARK}}\n`

/** The style sheet that a drawing of media paths carries in itself. */
export const STYLE = `${LIGHT}${PATHS_LIGHT}@media screen and (prefers-color-scheme: dark) {${DARK}${PATHS_DARK}}\n`
