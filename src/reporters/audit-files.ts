/** The files behind what people added, with their hashes. */

import type { Report } from '../report.ts'
import type { ReportInput } from '../report-provenance.ts'

/** The audit data itself, the logo and the evidence, each once. */
export function auditFiles({ audit }: Report): readonly ReportInput[] {
  if (audit === undefined) return []
  const { cover, findings, attestations } = audit
  const files = [
    audit,
    ...(cover.logo ? [cover.logo] : []),
    ...findings.flatMap(({ evidence }) => evidence),
    ...attestations.flatMap(({ evidence }) => evidence ?? []),
  ].map(({ path, sha256 }) => ({ path, sha256 }))
  return [...new Map(files.map((file) => [`${file.path}\0${file.sha256}`, file])).values()]
}
