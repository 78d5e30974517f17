import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type OperatingSystem, osReader } from '../../src/domain/operating-system.ts'
import type { OperatingSystemRow } from '../../src/domain/operating-system-row.ts'
import { judgeServerOs, type OsJudgement, type ServerContext } from '../../src/domain/os-support.ts'
import type { OsSupportRow } from '../../src/domain/os-support-row.ts'

function rowsOf<Row>(table: string): readonly Row[] {
  const file = new URL(`../../rules/facts/${table}.yaml`, import.meta.url)
  return parse(readFileSync(file, 'utf8')).rows
}

const systems = rowsOf<OperatingSystemRow>('operating-systems')
const servers = rowsOf<OsSupportRow>('os-support')
const read = osReader(systems)

function os(text: string): OperatingSystem {
  const reading = read(text)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading.os
}

/** `supported`, `unsupported: reason` or `unknown: what is missing`; `?` follows what may only warn. */
function inShort(judgement: OsJudgement): string {
  const doubt = judgement.row && judgement.row.confidence !== 'confirmed' ? '?' : ''
  if (judgement.verdict === 'supported') return `supported${doubt}`
  const because = judgement.verdict === 'unsupported' ? judgement.reason : judgement.missing
  return `${judgement.verdict}: ${because}${doubt}`
}

function onServer(text: string, product: string, role: string, more: Partial<ServerContext> = {}): string {
  return inShort(judgeServerOs(os(text), { product, role, ...more }, servers))
}

type Cell = [os: string, role: string, expected: string, more?: Partial<ServerContext>]

const OCTOBER_2013 = { productVersion: '5.0.8308.556' }
const JULY_2013 = { productVersion: '5.0.8308.420' }

describe('Lync Server 2013', () => {
  it.each<Cell>([
    ['Windows Server 2008 R2 SP1 Standard', 'front-end', 'supported'],
    ['Windows Server 2008 R2 SP1 Enterprise', 'standard-edition', 'supported'],
    ['Windows Server 2008 R2 SP1 Datacenter', 'edge', 'supported'],
    ['Windows Server 2008 R2 SP1 Enterprise', 'director', 'supported'],
    ['Windows Server 2008 R2 SP1 Standard', 'mediation', 'supported'],
    ['Windows Server 2008 R2 SP1 Standard', 'persistent-chat', 'supported'],
    ['Windows Server 2008 R2 SP1 Standard', 'survivable-branch-server', 'supported'],
    ['Windows Server 2008 R2 Standard 6.1.7601', 'front-end', 'supported'],
    ['Windows Server 2008 R2 Standard 6.1.7600', 'front-end', 'unsupported: service-pack'],
    ['Windows Server 2008 R2 RTM Standard', 'edge', 'unsupported: service-pack'],
    ['Windows Server 2008 R2 Standard', 'front-end', 'unknown: servicePack'],
    ['Windows Server 2008 R2 SP1', 'front-end', 'unknown: edition'],
    ['Windows Server 2008 R2 RTM', 'front-end', 'unsupported: service-pack'],
    ['Windows Server 2008 R2 SP1 Foundation', 'front-end', 'unsupported: edition'],
    ['Windows Web Server 2008 R2 SP1', 'front-end', 'unsupported: edition'],
    ['Windows Server 2008 R2 HPC Edition SP1', 'mediation', 'unsupported: edition'],
    ['Windows Server 2008 R2 SP1 for Itanium-Based Systems', 'front-end', 'unsupported: architecture'],
    ['Windows Server 2008 R2 SP1 Standard (Server Core)', 'front-end', 'unsupported: installation'],
    ['Windows Server 2008 R2 Standard (Server Core)', 'edge', 'unsupported: installation'],
    ['Windows Server 2012 Standard', 'front-end', 'supported'],
    ['Windows Server 2012 Datacenter', 'director', 'supported'],
    ['Windows Server 2012 Datacenter', 'edge', 'supported'],
    ['Windows Server 2012', 'front-end', 'unknown: edition'],
    ['Windows Server 2012 Essentials', 'standard-edition', 'unsupported: edition'],
    ['Windows Server 2012 Foundation', 'standard-edition', 'unsupported: edition'],
    ['Windows Server 2012 Enterprise', 'front-end', 'unsupported: edition'],
    ['Windows Web Server 2012', 'front-end', 'unsupported: edition'],
    ['Windows Server 2012 HPC', 'front-end', 'unsupported: edition'],
    ['Windows Server 2012 Standard (Server Core)', 'mediation', 'unsupported: installation'],
    ['Windows Server 2012 R2 Standard', 'front-end', 'supported', OCTOBER_2013],
    ['Windows Server 2012 R2 Datacenter', 'edge', 'supported', { productVersion: '5.0.8308.1149' }],
    ['Windows Server 2012 R2 Standard', 'director', 'supported', OCTOBER_2013],
    ['Windows Server 2012 R2 Standard', 'director', 'unsupported: product-version', JULY_2013],
    ['Windows Server 2012 R2', 'standard-edition', 'supported', OCTOBER_2013],
    ['Windows Server 2012 R2 Standard', 'front-end', 'unsupported: product-version', JULY_2013],
    ['Windows Server 2012 R2 Standard', 'mediation', 'unsupported: product-version', { productVersion: '5.0.8308.0' }],
    ['Windows Server 2012 R2 Standard', 'persistent-chat', 'unknown: productVersion'],
    ['Windows Server 2012 R2 Standard', 'front-end', 'unknown: productVersion', { productVersion: 'CU3' }],
    ['Windows Server 2012 R2 Essentials', 'standard-edition', 'unsupported: edition?', OCTOBER_2013],
    ['Windows Server 2012 R2 Foundation', 'standard-edition', 'unsupported: edition?', OCTOBER_2013],
    ['Windows Server 2012 R2 Foundation', 'standard-edition', 'unsupported: product-version', JULY_2013],
    ['Windows Server 2012 R2 Foundation', 'standard-edition', 'unsupported: edition?'],
    ['Windows Server 2012 R2 Essentials Core', 'front-end', 'unsupported: installation', OCTOBER_2013],
    ['Windows Server 2012 R2 Standard (Server Core)', 'front-end', 'unsupported: installation', OCTOBER_2013],
    ['Windows Server 2012 R2 Standard (Server Core)', 'front-end', 'unsupported: installation'],
    ['Windows Server 2016 Standard', 'front-end', 'unsupported: os'],
    ['Windows Server 2019 Datacenter', 'edge', 'unsupported: os'],
    ['Windows Server 2022 Standard', 'director', 'unsupported: os'],
    ['Windows Server 2008 Standard SP2 x64', 'front-end', 'unsupported: os'],
    ['Windows Server 2003 R2 Standard', 'mediation', 'unsupported: os'],
    ['Hyper-V Server 2012', 'front-end', 'unsupported: os'],
    ['Windows Storage Server 2012 R2 Standard', 'front-end', 'unsupported: os', OCTOBER_2013],
    ['Windows 7 SP1 Enterprise x64', 'front-end', 'unsupported: os'],
    ['Windows 8.1 Enterprise x64', 'standard-edition', 'unsupported: os'],
    ['Windows 8.1 Enterprise x64', 'admin-workstation', 'supported'],
    ['Windows 8 Pro x64', 'admin-workstation', 'supported'],
    ['Windows 8.1 Pro', 'admin-workstation', 'unknown: architecture'],
    ['Windows 8.1 Pro x86', 'admin-workstation', 'unsupported: architecture'],
    ['Windows 7 SP1 Enterprise x64', 'admin-workstation', 'supported'],
    ['Windows 7 RTM Enterprise x64', 'admin-workstation', 'unsupported: service-pack'],
    ['Windows 7 Enterprise x64', 'admin-workstation', 'unknown: servicePack'],
    ['Windows 7 RTM Enterprise', 'admin-workstation', 'unsupported: service-pack'],
    ['Windows Server 2008 R2 SP1 Standard', 'admin-workstation', 'supported'],
    ['Windows Server 2012 Standard', 'admin-workstation', 'supported'],
    ['Windows 10 Pro 22H2 x64', 'admin-workstation', 'unsupported: os'],
    ['Windows XP Professional SP3', 'admin-workstation', 'unsupported: os'],
    ['Windows Server 2016 Standard', 'admin-workstation', 'unsupported: os'],
    ['Windows Server 2012 Standard', 'video-interop', 'unknown: os'],
    ['Windows Server 2012 Standard', 'office-web-apps', 'unknown: os'],
  ])('%s as %s is %s', (text, role, expected, more) => {
    expect(onServer(text, 'lync-2013', role, more)).toBe(expected)
  })
})

describe('Skype for Business Server 2015', () => {
  it.each<Cell>([
    ['Windows Server 2012 Standard', 'front-end', 'supported'],
    ['Windows Server 2012 R2 Datacenter', 'video-interop', 'supported'],
    ['Windows Server 2012 R2 Standard', 'persistent-chat', 'supported'],
    ['Windows Server 2012 R2', 'edge', 'unknown: edition'],
    ['Windows Server 2012 R2 Essentials', 'front-end', 'unsupported: edition'],
    ['Windows Server 2012 R2 Standard (Server Core)', 'edge', 'unsupported: installation'],
    ['Windows Server 2016 Standard', 'front-end', 'supported', { productVersion: '6.0.9319.281' }],
    ['Windows Server 2016 Standard', 'edge', 'supported', { productVersion: '6.0.9319.1000' }],
    ['Windows Server 2016 Standard', 'front-end', 'unsupported: product-version', { productVersion: '6.0.9319.280' }],
    ['Windows Server 2016 Datacenter', 'director', 'unknown: productVersion'],
    ['Windows Server 2016 Essentials', 'front-end', 'unsupported: edition?', { productVersion: '6.0.9319.281' }],
    ['Windows Server 2019 Standard', 'mediation', 'supported', { productVersion: '6.0.9319.548' }],
    ['Windows Server 2019 Standard', 'mediation', 'unsupported: product-version', { productVersion: '6.0.9319.544' }],
    ['Windows Server 2022 Standard', 'front-end', 'unsupported: os', { productVersion: '6.0.9319.886' }],
    ['Windows Server 2025 Standard', 'edge', 'unsupported: os', { productVersion: '6.0.9319.886' }],
    ['Windows Server 2008 R2 SP1 Standard', 'front-end', 'supported', { upgradedInPlace: true }],
    ['Windows Server 2008 R2 SP1 Standard', 'front-end', 'unsupported: in-place-only', { upgradedInPlace: false }],
    ['Windows Server 2008 R2 SP1 Standard', 'edge', 'unknown: upgradedInPlace'],
    ['Windows Server 2008 R2 RTM Standard', 'front-end', 'unsupported: service-pack', { upgradedInPlace: true }],
    ['Windows Server 2008 R2 SP1 Standard', 'video-interop', 'unsupported: os', { upgradedInPlace: true }],
    ['Windows 10 Pro x64', 'front-end', 'unsupported: os'],
    ['Windows 10 Pro x64', 'admin-workstation', 'unsupported: os?'],
    ['Windows Server 2012 R2 Standard', 'admin-workstation', 'supported'],
    ['Windows Server version 1903', 'front-end', 'unsupported: os'],
  ])('%s as %s is %s', (text, role, expected, more) => {
    expect(onServer(text, 'sfb-2015', role, more)).toBe(expected)
  })
})

describe('Skype for Business Server 2019', () => {
  it.each<Cell>([
    ['Windows Server 2016 Standard', 'front-end', 'supported'],
    ['Windows Server 2016', 'edge', 'supported'],
    ['Windows Server 2019 Datacenter', 'mediation', 'supported'],
    ['Windows Server 2019 Standard', 'video-interop', 'supported'],
    ['Windows Server 2019 Standard (Desktop Experience)', 'director', 'supported'],
    ['Windows Server 2019 Standard (Server Core)', 'director', 'unsupported: installation'],
    ['Windows Server 2019 Essentials', 'standard-edition', 'unsupported: edition?'],
    ['Windows Server 2012 R2 Standard', 'front-end', 'unsupported: os'],
    ['Windows Server 2022 Standard', 'front-end', 'unknown: productVersion'],
    ['Windows Server 2022 Standard', 'front-end', 'unsupported: product-version', { productVersion: '7.0.2046.521' }],
    ['Windows Server 2022 Standard', 'front-end', 'supported', { productVersion: '7.0.2046.524' }],
    ['Windows Server 2022 Standard (Server Core)', 'front-end', 'unsupported: installation'],
    ['Windows Server 2025 Datacenter', 'edge', 'unsupported: os'],
    ['Windows 10 Pro x64', 'standard-edition', 'unsupported: os'],
    ['Windows 10 Pro x64', 'admin-workstation', 'unsupported: os?'],
    ['Windows Server 2019 Standard', 'persistent-chat', 'unknown: os'],
  ])('%s as %s is %s', (text, role, expected, more) => {
    expect(onServer(text, 'sfb-2019', role, more)).toBe(expected)
  })
})

describe('Skype for Business Server Subscription Edition never fails outright', () => {
  it.each<Cell>([
    ['Windows Server 2016 Standard', 'front-end', 'supported?'],
    ['Windows Server 2019 Datacenter', 'edge', 'supported?'],
    ['Windows Server 2019 Standard (Server Core)', 'edge', 'unsupported: installation?'],
    ['Windows Server 2022 Standard', 'front-end', 'supported?'],
    ['Windows Server 2025 Datacenter: Azure Edition', 'front-end', 'unsupported: os?'],
    ['Windows Server 2012 R2 Standard', 'mediation', 'unsupported: os?'],
    ['Windows 11 Pro', 'admin-workstation', 'unsupported: os?'],
  ])('%s as %s is %s', (text, role, expected, more) => {
    expect(onServer(text, 'sfb-se', role, more)).toBe(expected)
  })
})

describe('what a judgement says', () => {
  it('names the update that is needed, and the row', () => {
    const context = { product: 'lync-2013', role: 'front-end', ...JULY_2013 }
    expect(judgeServerOs(os('Windows Server 2012 R2 Standard'), context, servers)).toMatchObject({
      text: 'Windows Server 2012 R2 needs product build 5.0.8308.556 (Cumulative Update October 2013) or later, not 5.0.8308.420',
      needed: '5.0.8308.556',
      row: { id: 'lync-2013/windows-server-2012-r2' },
    })
  })

  it('names the editions that are supported', () => {
    const context = { product: 'lync-2013', role: 'front-end' }
    expect(judgeServerOs(os('Windows Server 2008 R2 SP1 Foundation'), context, servers)).toMatchObject({
      text: 'Windows Server 2008 R2 has to be Standard, Enterprise or Datacenter, not Foundation',
      needed: 'Standard, Enterprise or Datacenter',
    })
  })

  it.each([
    [
      'Windows Web Server 2008 R2',
      'lync-2013/windows-server-2008-r2-web',
      'Windows Server 2008 R2 Web is not supported',
    ],
    [
      'Windows Server 2012 Standard Core',
      'lync-2013/server-core',
      'Windows Server 2012 (Server Core) is not supported',
    ],
    [
      'Windows Server 2012 R2 Essentials',
      'lync-2013/windows-server-2012-r2-other-editions',
      'Windows Server 2012 R2 Essentials is not confirmed as supported',
    ],
    ['Windows 7', 'lync-2013/other', 'Windows 7 is not supported'],
  ])('%s rests on %s', (text, id, says) => {
    const context = { product: 'lync-2013', role: 'front-end' }
    expect(judgeServerOs(os(text), context, servers)).toMatchObject({ row: { id }, text: says })
  })

  it('recommends a later service pack without refusing the system', () => {
    const [row] = servers.filter(({ id }) => id === 'lync-2013/windows-server-2008-r2')
    const lenient = [{ ...row, minServicePack: 0 }] as readonly OsSupportRow[]
    const context = { product: 'lync-2013', role: 'front-end' }
    expect(judgeServerOs(os('Windows Server 2008 R2 RTM Standard'), context, lenient)).toMatchObject({
      verdict: 'supported',
      remarks: [{ kind: 'recommended-service-pack', text: 'Service Pack 1 is recommended for Windows Server 2008 R2' }],
    })
  })
})
