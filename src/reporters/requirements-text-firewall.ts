/** An opening to ask the firewall's administrator for, and why. */

import type { ShownEnd, ShownOpening } from './requirements-data-firewall.ts'
import {
  type Block,
  type CitingPage,
  comment,
  documentedText,
  heading,
  necessityText,
} from './requirements-text-block.ts'

export function openingLines(opening: ShownOpening, page: CitingPage): Block {
  const { source, destination, purposes, because, give } = opening
  const lines = [
    `from ${endText(source)} to ${endText(destination)}, ${portsText(opening)}: ${purposes.join(', ')}`,
    [necessityText(opening), ...(give === undefined ? [] : [`give ${give} to know all addresses`])].join('; '),
    ...because.map((text) => `because ${text}`),
    documentedText(opening, page),
  ]
  return [...heading(opening.id, page), ...lines.flatMap((line) => comment(line, page))]
}

function endText({ text, addresses, behindNat }: ShownEnd): string {
  if (addresses === 'any' || addresses.length === 0) return text
  const inside = behindNat ? `; behind NAT ${behindNat.join(', ')}` : ''
  return `${addresses.join(', ')} (${text}${inside})`
}

function portsText({ protocol, ports, portsAt, orElse }: ShownOpening): string {
  const name = protocol.toUpperCase()
  if (portsAt === 'destination') return `${name} ${ports.join(', ')}`
  const otherwise = orElse ? `, or to ${name} ${orElse.join(', ')} on a firewall that knows no source ports` : ''
  return `${name} from the source ports ${ports.join(', ')}${otherwise}`
}
