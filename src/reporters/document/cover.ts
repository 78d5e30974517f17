/** Whom the report is from, whom it is for, and why: the first thing of it. */

import type { Report } from '../../report.ts'
import type { ReportCover } from '../../report-audit.ts'
import type { Block, DocumentPart, Line } from './model.ts'

const LABELS = [
  ['client', 'Client'],
  ['author', 'Author'],
  ['company', 'Company'],
  ['purpose', 'Purpose'],
  ['version', 'Version'],
  ['confidentiality', 'Confidentiality'],
] as const satisfies readonly (readonly [keyof ReportCover, string])[]

/** The title of a report on something, as its cover says it. */
export function titleOf(name: string, cover?: ReportCover): string {
  return cover?.title ?? `Readiness of ${name}`
}

/** Nothing where no audit data says any of it. */
export function cover(report: Report): DocumentPart | undefined {
  const { audit, asOf } = report
  if (audit === undefined || Object.keys(audit.cover).length === 0) return undefined
  return { id: 'cover', title: titleOf(report.environment.name, audit.cover), blocks: coverBlocks(audit.cover, asOf) }
}

/** The logo, and a line for each thing that is given. */
function coverBlocks({ logo, ...texts }: ReportCover, asOf: string): readonly Block[] {
  const given = LABELS.flatMap(([key, label]) => (texts[key] === undefined ? [] : [labelled(label, texts[key])]))
  return [
    ...(logo === undefined ? [] : [{ kind: 'picture', text: logoText(texts), ...sized(logo) } as const]),
    { kind: 'list', items: [...given, labelled('Judged as of', asOf)] },
  ]
}

function sized({ mediaType, data, width, height }: NonNullable<ReportCover['logo']>) {
  return { mediaType, data, width, height }
}

function logoText({ company }: ReportCover): string {
  return company === undefined ? 'Logo' : `Logo of ${company}`
}

function labelled(label: string, text: string): Line {
  return [{ text: label, look: 'strong' }, `: ${text}`]
}
