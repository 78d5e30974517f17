/** What becomes of what a report says of the environment itself. */

import type {
  EstateList,
  EstateRequirement,
  ReportEstate,
  ReportTopology,
  TopologyLink,
  TopologyNode,
} from '../report-estate.ts'
import { each, keep, object } from './fields.ts'
import type { TextNames } from './text.ts'

export function estateFields({ text }: TextNames): (estate: ReportEstate) => ReportEstate {
  return object<ReportEstate>({
    inventory: each(object<EstateList>({ section: keep, title: keep, columns: keep, rows: each(each(text)) })),
    requirements: each(
      object<EstateRequirement>({
        kind: keep,
        what: text,
        where: text,
        because: text,
        optional: keep,
        source: keep,
      }),
    ),
    documents: keep,
    topology: object<ReportTopology>({
      zones: each((zone) => ({ id: text(zone.id), title: text(zone.title) })),
      nodes: each(object<TopologyNode>({ id: text, kind: keep, lines: each(text), zone: text })),
      links: each(object<TopologyLink>({ from: text, to: text, text })),
    }),
  })
}
