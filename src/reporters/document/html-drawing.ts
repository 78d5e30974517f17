/** A drawing on the page: SVG in its text, with a name and the same in words for whoever does not see it. */

import type { Place } from '../html/parts.ts'
import { type Markup, markup } from '../markup.ts'
import { isMeasured, widthOf } from '../svg/fit.ts'
import { rectangle, titleOf } from '../svg/shapes.ts'
import type { Drawing, Shape } from './model.ts'

/** Scrolls sideways where the screen is narrow, with the keyboard too. `id` is unique in its report. */
export function drawingMarkup({ title, text, width, height, shapes }: Drawing, { prefix }: Place, id: string): Markup {
  const [name, words] = [`${prefix}${id}-title`, `${prefix}${id}-text`]
  return markup`<div class="drawing" tabindex="0" role="group" aria-label="${title}"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}" aria-describedby="${words}">
<title id="${name}">${title}</title>
<desc id="${words}">${text}</desc>
${shapes.map(shapeMarkup)}</svg></div>\n`
}

function shapeMarkup(shape: Shape): Markup {
  switch (shape.kind) {
    case 'box':
      return rectangle(shape, shape.look)
    case 'line':
      return markup`<path d="${pathOf(shape.points)}" class="${shape.dashed ? 'link dashed' : 'link'}"/>\n`
    case 'text':
      return textMarkup(shape)
  }
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

function textMarkup(shape: Extract<Shape, { readonly kind: 'text' }>): Markup {
  const { text, x, y, size, whole } = shape
  const names = (['middle', 'bold', 'quiet'] as const).filter((name) => shape[name]).join(' ')
  // Letters whose width nobody can bound are drawn into the room there is.
  const fitted = isMeasured(text)
    ? undefined
    : markup` textLength="${Math.min(shape.room, widthOf(text, shape))}" lengthAdjust="spacingAndGlyphs"`
  const look = names === '' ? undefined : markup` class="${names}"`
  return markup`<text x="${x}" y="${y}" font-size="${size}"${look}${fitted}>${text}${whole === undefined ? undefined : titleOf(whole)}</text>\n`
}
