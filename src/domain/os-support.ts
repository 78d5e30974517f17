/** Whether a server may run its role on its operating system. */

import { compareBuilds } from './builds.ts'
import type { OperatingSystem } from './operating-system.ts'
import {
  type OsJudgementBy,
  type OsObstacle,
  type OsReason,
  type OsRemark,
  type OsUnsupported,
  oneOf,
  verdictOf,
} from './os-judgement.ts'
import type { OsSupportRow } from './os-support-row.ts'

/** What the system is to carry. */
export interface ServerContext {
  readonly product: string
  readonly role: string
  readonly productVersion?: string | undefined
  readonly upgradedInPlace?: boolean | undefined
}

export type OsJudgement = OsJudgementBy<OsSupportRow>
type Obstacle = OsObstacle<OsSupportRow>
type Check = (os: OperatingSystem, row: OsSupportRow, context: ServerContext) => Obstacle | undefined

// Of several obstacles the first is reported.
const CHECKS: readonly Check[] = [
  installationObstacle,
  architectureObstacle,
  editionObstacle,
  inPlaceObstacle,
  servicePackObstacle,
  productVersionObstacle,
]

/** The verdict of the tables on a system for a product and role. */
export function judgeServerOs(os: OperatingSystem, context: ServerContext, rows: readonly OsSupportRow[]): OsJudgement {
  const { product, role } = context
  const about = rows.filter((row) => row.roles.includes(role) && row.products.some((id) => id === product))
  const listed = about.find((row) => row.os === os.id && !isSelective(row))
  const row = listed ?? about.find((candidate) => candidate.os === '*' && !isSelective(candidate))
  if (!row) {
    return {
      verdict: 'unknown',
      missing: 'os',
      text: `No table says on which systems ${product} runs the role ${role}`,
    }
  }
  if (!listed) return refused(os, row, 'os')
  const { certain, doubtful } = exceptionsFor(os, about)
  const conditions =
    row.verdict === 'supported' ? CHECKS.map((check) => check(os, row, context)) : [refused(os, row, 'os')]
  return verdictOf([...certain, ...conditions, ...doubtful], { verdict: 'supported', row, ...remarksOn(os, row) })
}

// What no page settles comes last, so that it hides nothing that a page rules out.
function exceptionsFor(os: OperatingSystem, rows: readonly OsSupportRow[]) {
  const exceptions = rows
    .filter((row) => isSelective(row) && speaksOf(row, os))
    .map((row) => refused(os, row, row.installation ? 'installation' : 'edition'))
  return {
    certain: exceptions.filter(({ row }) => row.verdict === 'unsupported'),
    doubtful: exceptions.filter(({ row }) => row.verdict === 'unconfirmed'),
  }
}

// A row that singles out editions or an installation, to say that they are not supported.
function isSelective(row: OsSupportRow): boolean {
  return row.verdict !== 'supported' && Boolean(row.editions ?? row.editionsExcept ?? row.installation)
}

function speaksOf(row: OsSupportRow, os: OperatingSystem): boolean {
  const { editions, editionsExcept, installation } = row
  if (row.os !== '*' && row.os !== os.id) return false
  if (installation) return os.installation === installation
  if (os.edition === undefined) return false
  return editions ? editions.includes(os.edition) : !editionsExcept?.includes(os.edition)
}

function refused(os: OperatingSystem, row: OsSupportRow, reason: OsReason): OsUnsupported<OsSupportRow> {
  const core = reason === 'installation' ? ' (Server Core)' : ''
  const edition = reason === 'edition' && os.edition ? ` ${os.edition}` : ''
  const how = row.verdict === 'unconfirmed' ? 'is not confirmed as supported' : 'is not supported'
  return { verdict: 'unsupported', row, reason, text: `${os.name}${edition}${core} ${how}` }
}

function installationObstacle(os: OperatingSystem, row: OsSupportRow): Obstacle | undefined {
  // Not given is full: nobody calls a Server Core by the system's bare name, and rules/os/server-core-not-used asks.
  if (row.installation !== 'full' || os.installation !== 'core') return undefined
  return { ...refused(os, row, 'installation'), needed: 'full installation' }
}

function architectureObstacle(os: OperatingSystem, row: OsSupportRow): Obstacle | undefined {
  const needed = row.architecture
  if (!needed || os.architecture === needed) return undefined
  if (os.architecture === undefined) {
    return {
      verdict: 'unknown',
      row,
      missing: 'architecture',
      text: `${os.name} has to be ${needed}; its architecture is not given`,
    }
  }
  const text = `${os.name} has to be ${needed}, not ${os.architecture}`
  return { verdict: 'unsupported', row, reason: 'architecture', text, needed }
}

function editionObstacle(os: OperatingSystem, row: OsSupportRow): Obstacle | undefined {
  if (!row.editions || (os.edition && row.editions.includes(os.edition))) return undefined
  const needed = oneOf(row.editions)
  if (os.edition === undefined) {
    return {
      verdict: 'unknown',
      row,
      missing: 'edition',
      text: `${os.name} has to be ${needed}; its edition is not given`,
    }
  }
  const text = `${os.name} has to be ${needed}, not ${os.edition}`
  return { verdict: 'unsupported', row, reason: 'edition', text, needed }
}

function inPlaceObstacle(os: OperatingSystem, row: OsSupportRow, context: ServerContext): Obstacle | undefined {
  if (!row.onlyInPlaceUpgrade || context.upgradedInPlace) return undefined
  const needed = 'an in-place upgrade of Lync Server 2013'
  const only = `${os.name} is supported only for ${needed}`
  if (context.upgradedInPlace === undefined) {
    return { verdict: 'unknown', row, missing: 'upgradedInPlace', text: `${only}; whether it is one is not given` }
  }
  return { verdict: 'unsupported', row, reason: 'in-place-only', text: only, needed }
}

function servicePackObstacle(os: OperatingSystem, row: OsSupportRow): Obstacle | undefined {
  if (row.minServicePack === undefined || (os.servicePack ?? -1) >= row.minServicePack) return undefined
  const needed = `Service Pack ${row.minServicePack}`
  if (os.servicePack === undefined) {
    const text = `${os.name} needs ${needed}; neither its service pack nor its build is given`
    return { verdict: 'unknown', row, missing: 'servicePack', text }
  }
  return { verdict: 'unsupported', row, reason: 'service-pack', text: `${os.name} needs ${needed}`, needed }
}

function productVersionObstacle(os: OperatingSystem, row: OsSupportRow, context: ServerContext): Obstacle | undefined {
  const needed = row.minProductVersion
  if (!needed) return undefined
  const given = context.productVersion
  const order = given === undefined ? undefined : compareBuilds(given, needed)
  if (order === 0 || order === 1) return undefined
  const named = row.minProductVersionName ? ` (${row.minProductVersionName})` : ''
  const needs = `${os.name} needs product build ${needed}${named} or later`
  if (order === undefined) {
    const text =
      given === undefined ? `${needs}; the product build is not given` : `${needs}; "${given}" is not a build`
    return { verdict: 'unknown', row, missing: 'productVersion', text }
  }
  return { verdict: 'unsupported', row, reason: 'product-version', text: `${needs}, not ${given}`, needed }
}

function remarksOn(os: OperatingSystem, row: OsSupportRow): { remarks?: readonly OsRemark[] } {
  const recommended = row.recommendedServicePack
  if (recommended === undefined || os.servicePack === undefined || os.servicePack >= recommended) return {}
  return {
    remarks: [{ kind: 'recommended-service-pack', text: `Service Pack ${recommended} is recommended for ${os.name}` }],
  }
}
