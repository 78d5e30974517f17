/** The looks of the page: light or dark as the reader's system is, and plain on paper. Every colour passes AA on its ground. */

import { DRAWING_STYLE } from '../svg/style.ts'

const COLOURS = `
:root { color-scheme: light dark; --page: #ffffff; --panel: #f4f6f8; --ink: #1b1f24; --quiet: #4f5963; --line: #c9d0d8;
  --link: #0b57a4; --fail: #a1260d; --warn: #7a4f00; --unknown: #5b3390; --good: #17633a; --accepted: #0f5a66; --mark: #ffe9a8 }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #14171c; --panel: #1e232b; --ink: #e6e9ee; --quiet: #a9b2bd; --line: #3d4651;
    --link: #8ab8f5; --fail: #ff9c85; --warn: #ecbf66; --unknown: #cbb0f5; --good: #71d69a; --accepted: #7fd0dd; --mark: #5c4a10 }
}`

const TEXT = `
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere }
header, main, footer, nav, form { max-width: 62rem; margin: 0 auto; padding: 0 1rem }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 1.5rem 0 .5rem }
h2 { font-size: 1.35rem; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--line) }
h3 { font-size: 1.12rem; margin: 1.6rem 0 .4rem }
h4, h5 { font-size: 1rem; margin: 1.2rem 0 .2rem }
p { margin: .3rem 0 }
a { color: var(--link) }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
code, .code { font: .88em/1.45 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; unicode-bidi: isolate }
.quiet { color: var(--quiet) }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem; z-index: 2 }
nav ul, .parts { columns: 15rem; padding-left: 1.2rem }`

const PARTS = `
.verdict { border-left: .5rem solid var(--edge); background: var(--panel); padding: .7rem 1rem; font-size: 1.15rem; margin: .8rem 0 }
.bad { --edge: var(--fail) } .mixed { --edge: var(--warn) } .open { --edge: var(--unknown) } .fine { --edge: var(--good) }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none }
.counts li { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .8rem }
.counts b { font-size: 1.25rem; margin-right: .3rem }
.findings { list-style: none; padding: 0; margin: .4rem 0 }
.finding { border: 1px solid var(--line); border-left: .3rem solid var(--edge); border-radius: .3rem; padding: .5rem .8rem; margin: .5rem 0; content-visibility: auto; contain-intrinsic-size: auto 11rem }
.fail { --edge: var(--fail) } .warn { --edge: var(--warn) } .unknown { --edge: var(--unknown) } .accepted { --edge: var(--accepted) } .met { --edge: var(--good) }
.message { font-weight: 600; margin: 0 }
.badge { color: var(--edge); border: 1px solid; border-radius: .3rem; padding: 0 .4rem; font-size: .85rem; margin-right: .3rem }
.code { background: var(--panel); padding: .3rem .6rem; margin: .4rem 0; white-space: pre-wrap }
mark { background: var(--mark); color: inherit; text-decoration: underline }
dl { margin: .3rem 0; display: grid; grid-template-columns: 7rem 1fr; gap: .1rem .6rem }
dt { color: var(--quiet) } dd { margin: 0 }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
caption { text-align: left; color: var(--quiet); padding: .2rem 0 }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0 }
#filter { position: sticky; top: 0; z-index: 1; background: var(--page); border-bottom: 1px solid var(--line); padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center }
#filter fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .2rem .8rem }
#filter legend { float: left; margin-right: .6rem; padding: 0 }
#filter input[type=search] { min-width: 12rem }
#filter input, #filter select, #filter button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: .3rem; padding: .15rem .5rem; max-width: 100% }
.report { border-top: 4px double var(--line); margin-top: 2.5rem } .report > h2 { border: 0; margin-top: 0 }
.cover ul { list-style: none; padding: 0 } .picture { max-width: 100%; width: auto; height: auto; max-height: 8rem }
.confidential { font-weight: 600; text-align: right; margin: .5rem 0 0 }
section[id] { scroll-margin-top: 6.5rem }`

const DRAWINGS = `
.drawing { overflow-x: auto; margin: .6rem 0 } .drawing svg { display: block; width: 100%; min-width: 44rem; height: auto }
.drawing:focus-visible { outline: 3px solid var(--link) }
@media print { .drawing { overflow: visible } .drawing svg { min-width: 0; max-height: 24cm } }`

const PLACES = `
@media (max-width: 40rem) {
  #filter { position: static } section[id] { scroll-margin-top: 0 }
  dl { grid-template-columns: 1fr } dd { margin: 0 0 .3rem }
  table, caption, tbody, tr, td { display: block } thead { position: absolute; left: -100vw } td { border: 0; padding: .1rem 0 } tr { border-bottom: 1px solid var(--line); padding: .4rem 0 }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet) }
}
@media print {
  body { font-size: 10pt } header, main, footer, nav, form { max-width: none; padding: 0 }
  .confidential { position: fixed; top: 0; right: 0; margin: 0; background: var(--page) }
  body:has(.confidential) { padding-top: 1.6rem; -webkit-box-decoration-break: clone; box-decoration-break: clone }
  #filter > :not(output), .skip { display: none } #filter { position: static; border: 0 } #filter:not(.active) { display: none }
  .finding { content-visibility: visible; break-inside: avoid } h2, h3, h4, h5 { break-after: avoid } tr { break-inside: avoid }
  a { color: inherit } a[href^="http"]::after { content: " (" attr(href) ")" }
}`

/** The style sheet of the page. */
export const STYLE = [COLOURS, TEXT, PARTS, DRAWING_STYLE, DRAWINGS, PLACES].join('\n')
