/** Whether a client runs on its operating system. */

import { compareDigits } from './builds.ts'
import type { OperatingSystem } from './operating-system.ts'
import { type OsJudgementBy, type OsObstacle, verdictOf } from './os-judgement.ts'
import type { ClientOsSupportRow } from './os-support-row.ts'

export type ClientOsJudgement = OsJudgementBy<ClientOsSupportRow>

/** The verdict of the tables on a system for a client. */
export function judgeClientOs(
  os: OperatingSystem,
  clientId: string,
  rows: readonly ClientOsSupportRow[],
): ClientOsJudgement {
  const about = rows.filter((row) => row.clients.includes(clientId))
  const named = about.filter((row) => row.os === os.id)
  const [first] = named
  const listed = first ?? about.find((row) => row.os === '*')
  if (!listed) {
    return { verdict: 'unknown', missing: 'os', text: `No table says on which systems ${clientId} runs` }
  }
  const version = os.version
  if (version === undefined && named.some(isBounded)) {
    return { verdict: 'unknown', row: listed, missing: 'version', text: `The version of ${os.name} is not given` }
  }
  const row = named.find((candidate) => covers(candidate, version))
  if (first && !row) return coarse(os, named) ?? outside(os, first)
  return judged(os, row ?? listed)
}

function judged(os: OperatingSystem, row: ClientOsSupportRow): ClientOsJudgement {
  if (row.verdict !== 'supported') {
    const how = row.verdict === 'unconfirmed' ? 'is not confirmed as supported' : 'is not supported'
    const text = [os.name, os.version, how].filter(Boolean).join(' ')
    return { verdict: 'unsupported', row, reason: 'os', text }
  }
  return verdictOf([servicePackObstacle(os, row)], { verdict: 'supported', row })
}

function outside(os: OperatingSystem, row: ClientOsSupportRow): ClientOsJudgement {
  const needed = [row.minVersion, row.maxVersion].filter(Boolean).join(' to ')
  const text = `${os.name} has to be ${needed}${row.maxVersion ? '' : ' or later'}, not ${os.version}`
  return { verdict: 'unsupported', row, reason: 'os-version', text, needed }
}

// 10.5 may or may not be 10.5.8.
function coarse(os: OperatingSystem, rows: readonly ClientOsSupportRow[]): ClientOsJudgement | undefined {
  const row = rows.find(({ minVersion }) => minVersion?.startsWith(`${os.version}.`))
  if (!row) return undefined
  const text = `${os.name} has to be ${row.minVersion} or later; ${os.version} leaves that open`
  return { verdict: 'unknown', row, missing: 'version', text }
}

function servicePackObstacle(os: OperatingSystem, row: ClientOsSupportRow): OsObstacle<ClientOsSupportRow> | undefined {
  if (row.minServicePack === undefined || (os.servicePack ?? -1) >= row.minServicePack) return undefined
  const needed = `Service Pack ${row.minServicePack}`
  if (os.servicePack === undefined) {
    const text = `${os.name} needs ${needed}; neither its service pack nor its build is given`
    return { verdict: 'unknown', row, missing: 'servicePack', text }
  }
  return { verdict: 'unsupported', row, reason: 'service-pack', text: `${os.name} needs ${needed}`, needed }
}

function isBounded(row: ClientOsSupportRow): boolean {
  return row.minVersion !== undefined || row.maxVersion !== undefined
}

function covers(row: ClientOsSupportRow, version: string | undefined): boolean {
  if (version === undefined) return true
  const { minVersion, maxVersion } = row
  if (minVersion !== undefined && order(version, minVersion) < 0) return false
  return maxVersion === undefined || order(pointOf(version, maxVersion), maxVersion) <= 0
}

// 10.8.5 counts as 10.8 against a maximum of 10.8.
function pointOf(version: string, bound: string): string {
  return version.split('.').slice(0, bound.split('.').length).join('.')
}

function order(a: string, b: string): number {
  const left = a.split('.')
  const right = b.split('.')
  const length = Math.max(left.length, right.length)
  const orders = Array.from({ length }, (_, part) => compareDigits(left[part] ?? '0', right[part] ?? '0'))
  return orders.find((part) => part !== 0) ?? 0
}
