/** Walks as the formats show them: plain data, without the rows they follow. */

import type { NotWalked, Walk, WalkEnd, WalkStep } from '../discovery/walk.ts'

export interface ShownWalk {
  /** `internal/lync-2013/contoso.com`. */
  readonly id: string
  /** The row of the table of lookup orders. */
  readonly client: string
  readonly name: string
  readonly view: Walk['view']
  readonly domain: string
  readonly kind: Walk['client']['kind']
  readonly steps: readonly WalkStep[]
  readonly end: WalkEnd
  readonly note?: string
  readonly confidence: Walk['client']['confidence']
  /** The documents that give the order. */
  readonly sources: readonly { readonly title: string; readonly url?: string }[]
}

export interface ShownDiscovery {
  readonly walks: readonly ShownWalk[]
  readonly notWalked: readonly NotWalked[]
}

export function shownDiscovery(walks: readonly Walk[], notWalked: readonly NotWalked[]): ShownDiscovery {
  return { walks: walks.map(shownWalk), notWalked }
}

function shownWalk({ id, client, view, domain, steps, end }: Walk): ShownWalk {
  const { note, confidence, citations } = client
  return {
    id,
    client: client.id,
    name: client.name,
    view,
    domain,
    kind: client.kind,
    steps,
    end,
    ...(note !== undefined && { note }),
    confidence,
    sources: citations.map(({ title, url }) => ({ title, ...(url !== undefined && { url }) })),
  }
}
