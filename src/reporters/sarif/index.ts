/**
 * SARIF 2.1.0: one run for all environments, because code scanning does not join runs of one tool. Results are what is
 * not as required (`fail`; an accepted one is suppressed) and what the description leaves open (`open`). Code scanning
 * makes an alert of every result whatever its kind, so that what passed or does not apply is listed on request only.
 * What could not be judged for want of a whole section, and rules that broke, are notifications of the invocation.
 */

import type { Report, ReportRule } from '../../report.ts'
import { type Entry, entriesOf, unlisted } from '../entries.ts'
import type { RenderOptions } from '../index.ts'
import { noticesOf } from '../policy-text.ts'
import { printableJson } from '../printable.ts'
import { artifactLocation, SOURCE_ROOT } from './location.ts'
import { overrideOf, sharedChanges } from './overrides.ts'
import { noticeOf, notificationOf, resultOf } from './result.ts'
import { ruleOf } from './rule.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json'

/** One document. */
export function renderSarif(reports: readonly Report[], { showAll }: Pick<RenderOptions, 'showAll'>): string {
  const entries = reports.flatMap((report) => entriesOf(report))
  const changes = sharedChanges(reports)
  const judged = new Set(entries.map(({ rule }) => rule.id))
  const off = [...changes.keys()].flatMap((id) => (judged.has(id) ? [] : [[id, unlisted(id)] as const]))
  const rules = [...new Map([...entries.map(({ rule }): [string, ReportRule] => [rule.id, rule]), ...off]).values()]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const ruleIndex = ({ rule }: Entry) => indexes.get(rule.id) ?? -1
  const version = reports[0]?.tool.version ?? ''
  const run = {
    tool: {
      driver: {
        name: 'lync-ready',
        version,
        semanticVersion: version,
        rules: rules.map((rule) => ruleOf(rule, changes.get(rule.id))),
      },
    },
    invocations: [
      {
        ...(changes.size > 0 && {
          ruleConfigurationOverrides: [...changes].map(([id, own]) => overrideOf(id, indexes.get(id) ?? -1, own)),
        }),
        executionSuccessful: entries.every(({ status }) => status !== 'error'),
        toolExecutionNotifications: entries
          .filter(({ status }) => status === 'error')
          .map((entry) => notificationOf(entry, ruleIndex(entry))),
        toolConfigurationNotifications: [
          ...entries
            .filter(({ status, finding }) => status === 'unknown' && finding === undefined)
            .map((entry) => notificationOf(entry, ruleIndex(entry))),
          ...noticesOf(reports).map(noticeOf),
        ],
      },
    ],
    originalUriBaseIds: {
      [SOURCE_ROOT]: { description: { text: 'The root of the repository, or the folder of the environment file.' } },
    },
    artifacts: artifactsOf(reports),
    columnKind: 'utf16CodeUnits',
    results: entries.filter((entry) => isListed(entry, showAll)).map((entry) => resultOf(entry, ruleIndex(entry))),
    properties: { environments: reports.map(environmentOf) },
  }
  return `${printableJson(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2))}\n`
}

function isListed({ status, finding }: Entry, showAll: boolean): boolean {
  if (status === 'pass' || status === 'skip') return showAll
  return status !== 'error' && (status !== 'unknown' || finding !== undefined)
}

/** The files that were read, each once. */
function artifactsOf(reports: readonly Report[]): readonly object[] {
  const inputs = new Map(reports.flatMap((report) => report.inputs.map(({ path, sha256 }) => [path, sha256] as const)))
  return [...inputs].map(([path, sha256]) => ({ location: artifactLocation(path), hashes: { 'sha-256': sha256 } }))
}

function environmentOf({ environment, asOf, knowledge, policy, summary, coverage }: Report): object {
  return { ...environment, asOf, ...(knowledge && { knowledge }), ...(policy && { policy }), summary, coverage }
}
