/** Which column of a table holds what: as the user says, or by the names that Configuration Manager gives its columns. */

import { Unreadable } from '../bounds.ts'
import type { Unit } from './amounts.ts'
import { COLUMN_WORDS, type ColumnWord } from './table-words.ts'

export interface Column {
  readonly word: ColumnWord
  readonly unit?: Unit
}

/** What each heading is for; those that are absent are not read. */
export type Columns = ReadonlyMap<string, Column>

/** Columns of the views of Configuration Manager (v_R_System, v_GS_OPERATING_SYSTEM and their like), in lower case. */
const PRESETS: Readonly<Record<string, Column>> = {
  netbios_name0: { word: 'host' },
  name0: { word: 'host' },
  resource_names0: { word: 'host' },
  full_domain_name0: { word: 'domain' },
  domain0: { word: 'domain' },
  resource_domain_or_workgr0: { word: 'domain' },
  operating_system_name_and0: { word: 'os' },
  caption0: { word: 'os' },
  version0: { word: 'version' },
  build01: { word: 'version' },
  buildnumber0: { word: 'build' },
  operatingsystemsku0: { word: 'sku' },
  csdversion0: { word: 'servicePack' },
  osarchitecture0: { word: 'architecture' },
  oslanguage0: { word: 'language' },
  producttype0: { word: 'productType' },
  domainrole0: { word: 'domainRole' },
  totalphysicalmemory0: { word: 'memory', unit: 'kb' },
  totalvisiblememorysize0: { word: 'memory', unit: 'kb' },
  numberofcores0: { word: 'cores' },
  numberofprocessors0: { word: 'sockets' },
  maxclockspeed0: { word: 'clock' },
  normspeed0: { word: 'clock' },
  freespace0: { word: 'freeDisk', unit: 'mb' },
  ip_addresses0: { word: 'address' },
  ipaddress0: { word: 'address' },
  manufacturer0: { word: 'manufacturer' },
  model0: { word: 'model' },
  is_virtual_machine0: { word: 'virtual' },
  hotfixid0: { word: 'hotfix' },
  displayname0: { word: 'program' },
  productname0: { word: 'program' },
  productversion0: { word: 'programVersion' },
}

/** Names of persons and serial numbers in the same views. */
export const PERSONAL_COLUMN =
  /^(?:user_?(?:name|domain)|last_?logon.*|full_user_name|mail|serialnumber|unique_user_name|topconsoleuser|registereduser|registeredowner|primaryowner.*)0?$/i

/** Columns of the same views that say nothing of a server. */
export const UNUSED_COLUMN =
  /^(?:resourceid|resourcetype|active0|client0|client_(?:type|version)0|ad_site_name0|ad_sitename0|ad_domain_name0|cputype0|hardware_id0|countrycode0|description0|installdate\d*|lastbootuptime0|locale0|windowsdirectory0|numberoflogicalprocessors0|systemtype0|systemrole0|mac_?addresses0|size0|deviceid0|publisher0|prodid0|lasthwscan|timestamp|distinguished_name0|sms_unique_identifier0|creation_date0|obsolete0|decommissioned0)$/i

/** By the names of Configuration Manager; undefined where the head is not one of its tables. */
export function presetColumns(head: readonly string[]): Columns | undefined {
  const columns = new Map(
    head.flatMap((heading) => {
      const key = heading.toLowerCase()
      return Object.hasOwn(PRESETS, key) ? [[heading, PRESETS[key] as Column] as const] : []
    }),
  )
  const words = [...columns.values()].map(({ word }) => word)
  if (!words.includes('host') || columns.size < 2) return undefined
  // Programs have their version under the same name as the system has.
  if (words.includes('program') && !words.includes('os'))
    for (const [heading, { word }] of columns) if (word === 'version') columns.set(heading, { word: 'programVersion' })
  return columns
}

/** Whether a table has any of the columns that the user names. */
export function namesColumnOf(given: Readonly<Record<string, string>>, head: readonly string[]): boolean {
  return Object.values(given).some((heading) => headingOf(heading, head) !== undefined)
}

/**
 * By what the user says, beside which the names of Configuration Manager still hold.
 * @throws Unreadable for a word that is none, and for a heading that the table does not have
 */
export function givenColumns(given: Readonly<Record<string, string>>, head: readonly string[]): Columns {
  const columns = new Map(presetColumns(head) ?? [])
  for (const [word, heading] of Object.entries(given)) {
    const known = COLUMN_WORDS.find((each) => each.toLowerCase() === word.toLowerCase())
    if (known === undefined) throw new Unreadable(`no column is called "${word}": known are ${COLUMN_WORDS.join(', ')}`)
    const found = headingOf(heading, head)
    if (found === undefined)
      throw new Unreadable(`the table has no column "${heading}" for ${known}: it has ${head.slice(0, 20).join(', ')}`)
    for (const [other, column] of columns) if (column.word === known) columns.delete(other)
    const unit = columns.get(found)?.unit ?? PRESETS[found.toLowerCase()]?.unit
    columns.set(found, { word: known, ...(unit && { unit }) })
  }
  if (![...columns.values()].some(({ word }) => word === 'host'))
    throw new Unreadable('no column names the computers: say which one with host')
  return columns
}

function headingOf(heading: string, head: readonly string[]): string | undefined {
  return head.find((each) => each.toLowerCase() === heading.trim().toLowerCase())
}
