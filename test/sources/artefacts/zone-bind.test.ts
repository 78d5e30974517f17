/** Holds the zone reader to BIND: the same records from every file of `fixtures/artefacts/zones`, or the same refusal. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { needs } from '../../support/gate.ts'
import { type Judgement, readByBind, readByUs } from './zone-bind.ts'
import { DIFFERENCES, type Verdicts } from './zone-differences.ts'
import { miscounted } from './zone-support.ts'

const ZONES = join(import.meta.dirname, '../../../fixtures/artefacts/zones')

/** The apex of a file, where it is not that of most. */
const APEXES: Readonly<Record<string, string>> = {
  'apex-below.zone': '_sipinternaltls._tcp.contoso.com',
  'apex-one-label.zone': 'corp',
  'reverse-ipv4.zone': '2.0.192.in-addr.arpa',
  'reverse-ipv6.zone': '0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
}

/** Refused by both, where BIND names another line: that of the second record, or the end of the file, not the start. */
const OTHER_LINE = ['cname-and-address.zone', 'parenthesis-open.zone']

interface ZoneFile {
  readonly name: string
  readonly folder: string
  readonly apex: string
}

/** By the verdict of BIND, or `different` for what the two read differently. */
type Group = 'accepted' | 'refused' | 'different'

function filesOf(group: Group): readonly ZoneFile[] {
  const folder = join(ZONES, group)
  const names = readdirSync(folder).filter((name) => name.endsWith('.zone'))
  return names.sort().map((name) => ({ name, folder, apex: APEXES[name] ?? 'contoso.com' }))
}

const accepted = filesOf('accepted')
const refused = filesOf('refused')
const different = filesOf('different')

const bytesOf = ({ folder, name }: ZoneFile) => readFileSync(join(folder, name))
const byUs = (file: ZoneFile) => readByUs(bytesOf(file), file.apex)
const byBind = (file: ZoneFile) => readByBind(bytesOf(file), file.apex, file.folder)

describe('the zone files', () => {
  it('are enough', () => {
    expect(accepted.length).toBeGreaterThanOrEqual(30)
    expect(refused.length).toBeGreaterThanOrEqual(20)
    expect(accepted.length + refused.length).toBeGreaterThanOrEqual(60)
  })

  it('are each named once where the two differ', () => {
    const named = DIFFERENCES.flatMap(({ files }) => Object.keys(files))
    expect(named.sort()).toEqual(different.map(({ name }) => name))
  })

  it.each(accepted)('$name is read, every line counted', (file) => {
    const { refusals, reading } = byUs(file)
    expect(refusals).toEqual([])
    expect(reading && miscounted(reading)).toEqual([])
  })

  it.each(refused)('$name is refused', (file) => {
    expect(byUs(file).refusals).not.toEqual([])
  })
})

const missing = needs('named-checkzone')

if (missing) it('BIND', ({ skip }) => skip('named-checkzone, of the Debian package bind9-utils, is not installed'))

describe.skipIf(missing)('BIND', () => {
  it.each(accepted)('reads the same from $name', async (file) => {
    const bind = await byBind(file)
    expect(bind.refusals).toEqual([])
    // A dump has the SOA and the name server at least: fewer would mean that it was not understood.
    expect(bind.records.length).toBeGreaterThanOrEqual(2)
    expect(byUs(file).records).toEqual(bind.records)
  })

  it.each(refused)('refuses $name for the same line', async (file) => {
    const bind = await byBind(file)
    const { lines } = byUs(file)
    expect(bind.refusals).not.toEqual([])
    // It says no line of a $TTL that is no time.
    if (bind.lines.length === 0 || OTHER_LINE.includes(file.name)) return
    const same = bind.lines.some(([line]) => lines.some(([first, last]) => first <= line && line <= last))
    expect(same, `BIND: ${bind.refusals[0]}; we: ${lines.join(' ')}`).toBe(true)
  })

  it.each(different)('differs in $name as its table says', async (file) => {
    const stated = DIFFERENCES.map(({ files }) => files[file.name]).find((verdicts) => verdicts !== undefined)
    expect(compare(await byBind(file), byUs(file))).toEqual(stated)
  })
})

function compare(bind: Judgement, we: Judgement): Verdicts | 'both refuse' {
  if (bind.refusals.length > 0) return we.refusals.length > 0 ? 'both refuse' : 'BIND refuses'
  if (we.refusals.length > 0) return 'we refuse'
  return {
    onlyBind: bind.records.filter((record) => !we.records.includes(record)),
    onlyWe: we.records.filter((record) => !bind.records.includes(record)),
  }
}
