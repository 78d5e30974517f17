/** The files behind what people added, and those of observations, with their hashes. */

import type { Report } from '../report.ts'
import type { ReportInput } from '../report-provenance.ts'

/** The recordings, the audit data itself, the logo and the evidence, each once. */
export function otherFiles(report: Report): readonly ReportInput[] {
  const files = [...recordings(report), ...auditFiles(report)]
  return [...new Map(files.map((file) => [`${file.path}\0${file.sha256}`, file])).values()]
}

/** The files of observations. */
export function recordings({ observed = [] }: Report): readonly ReportInput[] {
  return observed.flatMap(({ path, sha256 }) => (path === undefined || sha256 === undefined ? [] : [{ path, sha256 }]))
}

function auditFiles({ audit }: Report): readonly ReportInput[] {
  if (audit === undefined) return []
  const { cover, findings, attestations } = audit
  return [
    audit,
    ...(cover.logo ? [cover.logo] : []),
    ...findings.flatMap(({ evidence }) => evidence),
    ...attestations.flatMap(({ evidence }) => evidence ?? []),
  ].map(({ path, sha256 }) => ({ path, sha256 }))
}
