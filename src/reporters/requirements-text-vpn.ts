/** Addresses to keep out of the tunnels of VPNs, and why. */

import type { ShownOutside } from './requirements-data-vpn.ts'
import {
  type Block,
  type CitingPage,
  comment,
  documentedText,
  heading,
  necessityText,
} from './requirements-text-block.ts'

export function outsideLines(outside: ShownOutside, page: CitingPage): Block {
  const { id, text, addresses, uses, because, give } = outside
  const lines = [
    `${addresses.length > 0 ? `${addresses.join(', ')} (${text})` : text}, used on ${uses.map(useText).join(', ')}`,
    [necessityText(outside), ...(give === undefined ? [] : [`give ${give} to know all addresses`])].join('; '),
    ...because.map((reason) => `because ${reason}`),
    documentedText(outside, page),
  ]
  return [...heading(id, page), ...lines.flatMap((line) => comment(line, page))]
}

/** `UDP 3478` */
function useText(use: string): string {
  return use.replace('/', ' ').toUpperCase()
}
