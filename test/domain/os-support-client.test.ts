import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type OperatingSystem, osReader } from '../../src/domain/operating-system.ts'
import type { OperatingSystemRow } from '../../src/domain/operating-system-row.ts'
import { type ClientOsJudgement, judgeClientOs } from '../../src/domain/os-support-client.ts'
import type { ClientOsSupportRow, ClientRow, OsPoolRuleRow, OsSupportRow } from '../../src/domain/os-support-row.ts'

function rowsOf<Row>(table: string): readonly Row[] {
  const file = new URL(`../../rules/facts/${table}.yaml`, import.meta.url)
  return parse(readFileSync(file, 'utf8')).rows
}

const systems = rowsOf<OperatingSystemRow>('operating-systems')
const servers = rowsOf<OsSupportRow>('os-support')
const hosts = rowsOf<ClientOsSupportRow>('client-os-support')
const clients = rowsOf<ClientRow>('clients')
const read = osReader(systems)

function os(text: string): OperatingSystem {
  const reading = read(text)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading.os
}

/** `supported`, `unsupported: reason` or `unknown: what is missing`; `?` follows what may only warn. */
function inShort(judgement: ClientOsJudgement): string {
  const doubt = judgement.row && judgement.row.confidence !== 'confirmed' ? '?' : ''
  if (judgement.verdict === 'supported') return `supported${doubt}`
  const because = judgement.verdict === 'unsupported' ? judgement.reason : judgement.missing
  return `${judgement.verdict}: ${because}${doubt}`
}

describe('clients', () => {
  it.each([
    ['lync-2013', 'Windows 7 SP1 Enterprise x64', 'supported'],
    ['lync-2013', 'Windows 7', 'supported'],
    ['lync-2013', 'Windows 8.1 Pro', 'supported'],
    ['lync-2013-basic', 'Windows 10 Pro 22H2', 'supported'],
    ['lync-2013', 'Windows XP Professional SP3', 'unsupported: os'],
    ['lync-2013', 'Windows Vista Business SP2', 'unsupported: os'],
    ['lync-2013', 'Windows Server 2008 R2 SP1 Standard', 'supported'],
    ['lync-2013', 'Windows Server 2008 R2 Standard 7600', 'unsupported: service-pack'],
    ['lync-2013', 'Windows Server 2008 R2', 'unknown: servicePack'],
    ['lync-2013', 'Windows 11 Pro', 'unsupported: os?'],
    ['lync-2013', 'Windows Server 2012 R2', 'unsupported: os?'],
    ['lync-2013', 'Mac OS X 10.8', 'unsupported: os'],
    ['lync-for-mac-2011', 'Mac OS X 10.5.7', 'unsupported: os-version'],
    ['lync-for-mac-2011', 'Mac OS X 10.5.8', 'supported'],
    ['lync-for-mac-2011', 'Mac OS X 10.5', 'unknown: version'],
    ['lync-for-mac-2011', 'Mac OS X Leopard', 'unknown: version'],
    ['lync-for-mac-2011', 'Mac OS X 10.8', 'supported'],
    ['lync-for-mac-2011', 'OS X Mountain Lion 10.8.5', 'supported'],
    ['lync-for-mac-2011', 'OS X Mavericks 10.9', 'unsupported: os?'],
    ['communicator-for-mac-2011', 'OS X 10.10.5', 'unsupported: os?'],
    ['lync-for-mac-2011', 'macOS', 'unknown: version'],
    ['lync-for-mac-2011', 'Windows 7 SP1', 'unsupported: os'],
    ['skype-for-business-mac', 'OS X 10.10', 'unsupported: os-version'],
    ['skype-for-business-mac', 'OS X El Capitan', 'supported'],
    ['skype-for-business-mac', 'macOS 14', 'supported'],
    ['lync-mobile-windows-phone', 'Windows Phone 7.5', 'unsupported: os-version'],
    ['lync-mobile-windows-phone', 'Windows Phone 8', 'supported'],
    ['lync-mobile-ios', 'iOS 6.1', 'unsupported: os-version'],
    ['lync-mobile-ios', 'iOS 7.1', 'supported'],
    ['lync-mobile-ios', 'iOS', 'unknown: version'],
    ['lync-mobile-android', 'Android 4', 'supported'],
    ['lync-mobile-android', 'Android 2.3', 'unsupported: os-version'],
    ['lync-mobile-android', 'iOS 8', 'unsupported: os'],
    ['skype-for-business-mobile-windows-phone', 'Windows Phone 8', 'unknown: version'],
    ['skype-for-business-mobile-windows-phone', 'Windows Phone 7.8', 'unsupported: os-version'],
    ['skype-for-business-2016', 'Windows 10 Pro', 'supported'],
    ['skype-for-business-2016', 'Windows 7 SP1', 'unsupported: os?'],
    ['skype-for-business-2016', 'Windows Server 2019', 'supported'],
    ['skype-for-business-2015', 'Windows Vista', 'unsupported: os'],
    ['skype-for-business-2019', 'Windows 8.1', 'unsupported: os?'],
    ['lync-windows-store', 'Windows RT', 'supported'],
    ['lync-windows-store', 'Windows 7 SP1', 'unsupported: os?'],
    ['lync-windows-store', 'Windows 10 Pro', 'unsupported: os?'],
    ['lync-vdi-plugin', 'Windows Embedded Standard 7 SP1', 'supported'],
    ['lync-vdi-plugin', 'Windows 10 Pro', 'unsupported: os'],
    ['lync-vdi-desktop', 'Windows 10 Pro', 'supported'],
    ['lync-web-app', 'Windows Server 2008 SP2', 'supported'],
    ['lync-web-app', 'OS X 10.6', 'unsupported: os-version'],
    ['lync-web-app', 'Windows 7 RTM', 'unsupported: service-pack'],
    ['lync-phone-edition', 'Windows 10', 'unknown: os'],
    ['lync-2013', 'Windows Server 2003 R2', 'unsupported: os'],
    ['lync-2013', 'Windows Server 2008 SP2', 'unsupported: os'],
    ['lync-2013', 'Windows Server 2016', 'unsupported: os?'],
    ['lync-2013', 'Windows Phone 8', 'unsupported: os'],
    ['lync-2013-basic', 'iOS 8', 'unsupported: os'],
    ['skype-for-business-2016', 'macOS 10.12', 'unsupported: os'],
    ['skype-for-business-2015', 'Windows Server 2008 SP2', 'unsupported: os'],
    ['skype-for-business-2015', 'Windows Server 2008 R2 SP1', 'supported'],
    ['skype-for-business-basic', 'Android 6', 'unsupported: os'],
    ['skype-for-business-2016', 'Windows 11 Pro', 'unsupported: os?'],
    ['skype-for-business-2019', 'Windows 10 Pro', 'supported'],
    ['skype-for-business-2019', 'Windows XP SP3', 'unsupported: os'],
    ['skype-for-business-2019', 'macOS 12', 'unsupported: os'],
    ['skype-for-business-mobile-windows-phone', 'Windows Phone 8.1', 'supported'],
    ['lync-windows-store', 'Windows 8.1 Pro', 'supported'],
    ['lync-vdi-plugin', 'Windows 7 SP1', 'supported'],
    ['lync-vdi-plugin', 'Windows 7 RTM', 'unsupported: service-pack'],
    ['lync-vdi-plugin', 'Windows 8 Pro', 'supported'],
    ['lync-vdi-plugin', 'Windows Embedded 8.1 Industry', 'supported'],
    ['lync-vdi-plugin', 'Windows 11 Pro', 'unsupported: os?'],
    ['lync-vdi-desktop', 'Windows Server 2008 R2 SP1', 'supported'],
    ['lync-web-app', 'Mac OS X 10.7', 'supported'],
    ['skype-for-business-web-app', 'OS X 10.7', 'unsupported: os-version'],
    ['skype-for-business-web-app', 'OS X 10.8', 'supported'],
    ['skype-meetings-app', 'OS X 10.9', 'unsupported: os-version'],
    ['skype-meetings-app', 'macOS 10.12', 'supported'],
    ['lync-mobile-ios', 'iOS 7', 'supported'],
    ['lync-mobile-android', 'Android 4.0', 'supported'],
  ])('%s on %s is %s', (client, text, expected) => {
    expect(inShort(judgeClientOs(os(text), client, hosts))).toBe(expected)
  })

  it('says which versions are supported', () => {
    expect(judgeClientOs(os('Mac OS X 10.4.11'), 'lync-for-mac-2011', hosts)).toMatchObject({
      text: 'macOS has to be 10.5.8 to 10.8, not 10.4.11',
    })
    expect(judgeClientOs(os('iOS 6'), 'lync-mobile-ios', hosts)).toMatchObject({
      text: 'iOS has to be 7 or later, not 6',
    })
  })
})

describe('the tables', () => {
  const tables = { servers, hosts, clients, pools: rowsOf<OsPoolRuleRow>('os-pool-rules') }

  it.each(Object.entries(tables))('%s are sorted and have every id once', (_, rows) => {
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('name systems and clients that exist', () => {
    const known = new Set(['*', ...systems.map(({ id }) => id)])
    expect([...servers, ...hosts].filter((row) => !known.has(row.os))).toEqual([])
    const names = new Set(clients.map(({ id }) => id))
    expect(hosts.flatMap((row) => row.clients).filter((id) => !names.has(id))).toEqual([])
  })

  it('do not call confirmed what they call unconfirmed', () => {
    const rows = [...servers, ...hosts].filter(({ verdict }) => verdict === 'unconfirmed')
    expect(rows.filter(({ confidence }) => confidence === 'confirmed')).toEqual([])
  })

  it('give every client name once', () => {
    const names = clients.flatMap(({ name, aliases }) => [name, ...aliases].map((text) => text.toLowerCase()))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('have one row for each system, product and role that is not an exception', () => {
    const keys = servers
      .filter((row) => row.verdict === 'supported' || !(row.editions ?? row.editionsExcept ?? row.installation))
      .flatMap((row) => row.roles.flatMap((role) => row.products.map((product) => `${product} ${role} ${row.os}`)))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
