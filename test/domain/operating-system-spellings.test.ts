import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type OsGiven, osReader } from '../../src/domain/operating-system.ts'
import type { OperatingSystemRow } from '../../src/domain/operating-system-row.ts'

const file = new URL('../../rules/facts/operating-systems.yaml', import.meta.url)
const { rows } = parse(readFileSync(file, 'utf8')) as { rows: readonly OperatingSystemRow[] }
const read = osReader(rows)

/** `windows-server-2012-r2 · Standard · SP1 · 9600 · core · x64`: the id, and what else was heard. */
function heard(given: OsGiven): string {
  const reading = read(given)
  if ('unreadable' in reading) return 'unknown'
  const { id, edition, servicePack, build, installation, architecture, version } = reading.os
  const pack = servicePack === undefined ? undefined : `SP${servicePack}`
  return [id, edition, pack, build, installation, architecture, version]
    .filter((part) => part !== undefined)
    .join(' · ')
}

const S2008 = 'windows-server-2008'
const S2008R2 = 'windows-server-2008-r2'
const S2012 = 'windows-server-2012'
const S2012R2 = 'windows-server-2012-r2'
const S2016 = 'windows-server-2016'
const S2019 = 'windows-server-2019'
const S2022 = 'windows-server-2022'
const S2025 = 'windows-server-2025'

const spellings: readonly (readonly [string, string])[] = [
  // As people write them
  ['Windows Server 2012 R2 Standard', `${S2012R2} · Standard · x64`],
  ['2012R2 Std', `${S2012R2} · Standard · x64`],
  ['2012 R2 Std.', `${S2012R2} · Standard · x64`],
  ['Server 2012 R2', `${S2012R2} · x64`],
  ['Windows 2012 R2', `${S2012R2} · x64`],
  ['Win 2012R2 Std', `${S2012R2} · Standard · x64`],
  ['Win2k12R2', `${S2012R2} · x64`],
  ['WinSrv2012R2', `${S2012R2} · x64`],
  ['Svr 2012 R2 Std', `${S2012R2} · Standard · x64`],
  ['WS2012R2 DC', `${S2012R2} · Datacenter · x64`],
  ['WS2K12R2', `${S2012R2} · x64`],
  ['W2012R2', `${S2012R2} · x64`],
  ['W2K12 R2 Datacenter', `${S2012R2} · Datacenter · x64`],
  ['2k12r2', `${S2012R2} · x64`],
  ['windows-server-2012-r2', `${S2012R2} · x64`],
  ['windows_server_2012_r2_standard', `${S2012R2} · Standard · x64`],
  ['WINDOWS SERVER 2012 R2', `${S2012R2} · x64`],
  ['Windows Server 2012 R2 with Update', `${S2012R2} · x64`],
  ['Windows Server 2012 R2 Std Core', `${S2012R2} · Standard · core · x64`],
  ['2012 Std', `${S2012} · Standard · x64`],
  ['W2K12', `${S2012} · x64`],
  ['Windows Server 2012 RTM', `${S2012} · SP0 · x64`],
  ['2K8R2 SP1 Ent', `${S2008R2} · Enterprise · SP1 · x64`],
  ['2008 R2 SP1 Std', `${S2008R2} · Standard · SP1 · x64`],
  ['Win2008R2 Enterprise SP1 x64', `${S2008R2} · Enterprise · SP1 · x64`],
  ['Windows Server 2008 R2 Standard Service Pack 1 (Build 7601)', `${S2008R2} · Standard · SP1 · 7601 · x64`],
  ['Windows Server 2008 R2 Standard SP 1', `${S2008R2} · Standard · SP1 · x64`],
  ['2008 SP2 Std x86', `${S2008} · Standard · SP2 · x86`],
  ['2016 DC', `${S2016} · Datacenter · x64`],
  ['windows2016srv', `${S2016} · x64`],
  ['Windows Server 2016 LTSC', `${S2016} · x64`],
  ['Windows Server 2016 Essentials', `${S2016} · Essentials · x64`],
  ['2019 Std', `${S2019} · Standard · x64`],
  ['Win Srv 2019 Datacenter Core', `${S2019} · Datacenter · core · x64`],
  ['WS2022 Std', `${S2022} · Standard · x64`],
  ['W2K25', `${S2025} · x64`],
  ['Windows Server 2025 Standard 24H2', `${S2025} · Standard · 26100 · x64`],
  ['Windows Server 2022 Datacenter: Azure Edition', `${S2022} · Datacenter: Azure Edition · x64`],
  ['Windows Server, version 1803', 'windows-server-annual-channel · 17134 · x64'],
  ['Windows Server 20H2', 'windows-server-annual-channel · 19042 · x64'],
  // 1809 was both a release of Windows Server 2019 and one of the semi-annual channel.
  ['Windows Server, version 1809', 'unknown'],
  // As tools print them
  ['Microsoft Windows Server 2012 R2 Standard', `${S2012R2} · Standard · x64`],
  ['Microsoft Windows Server 2008 R2 Enterprise ', `${S2008R2} · Enterprise · x64`],
  ['Microsoft® Windows Server® 2008 Standard ', `${S2008} · Standard`],
  ['Microsoft(R) Windows(R) Server 2003, Standard x64 Edition', 'windows-server-2003 · Standard · x64'],
  [
    'Microsoft Windows Server 2016 Datacenter|C:\\Windows|\\Device\\Harddisk0\\Partition2',
    `${S2016} · Datacenter · x64`,
  ],
  ['Microsoft Windows Server 2016 Standard Evaluation', `${S2016} · Standard · x64`],
  ['Microsoft Windows Server 2019 Datacenter 10.0.17763', `${S2019} · Datacenter · 17763 · x64`],
  ['Microsoft Windows Server 2019 Standard, Version 10.0.17763 N/A Build 17763', `${S2019} · Standard · 17763 · x64`],
  ['Windows Server 2019 (Version 1809, OS-Build 17763.107)', `${S2019} · 17763 · x64`],
  ['Windows Server 2012 R2 Standard 6.3 (9600)', `${S2012R2} · Standard · 9600 · x64`],
  ['Windows Server 2012 R2 Datacenter Edition 64-bit (6.3, Build 9600)', `${S2012R2} · Datacenter · 9600 · x64`],
  ['Microsoft Windows Server 2012 (64-bit)', `${S2012} · x64`],
  ['Microsoft Windows Server 2016 or later (64-bit)', 'unknown'],
  ['Windows Server 2012 R2 ServerStandardEval', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2 SERVERSTANDARD', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2 ServerDatacenterCor', `${S2012R2} · Datacenter · core · x64`],
  ['Windows Server 2016 ServerStandardCore', `${S2016} · Standard · core · x64`],
  ['Windows NT 6.3; Win64; x64', 'unknown'],
  ['Windows Server 2012 R2 Update 1 Standard', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2 Standard with Update', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2 w/ GUI', `${S2012R2} · full · x64`],
  ['Windows Server 2012 R2 Standard MUI VL', `${S2012R2} · Standard · x64`],
  ['Windows 8.1 Enterprise Update x64', 'windows-8-1 · Enterprise · x64'],
  ['Windows 10 IoT Enterprise LTSC 2021', 'windows-10 · IoT Enterprise'],
  // Numbers: equal builds of client and server, and the version that hides later ones
  ['6.1.7601', 'unknown'],
  ['6.3.9600', 'unknown'],
  ['10.0.14393', 'unknown'],
  ['10.0.17763', 'unknown'],
  ['10.0.17763.1', 'unknown'],
  ['10.0.26100', 'unknown'],
  ['10.0', 'unknown'],
  ['9600', 'unknown'],
  ['10.0.20348', `${S2022} · 20348 · x64`],
  ['10.0.25398', 'windows-server-annual-channel · 25398 · x64'],
  ['10.0.22631', 'windows-11 · 22631'],
  ['6.0.6003', `${S2008} · SP2 · 6003`],
  ['6.2.9200', 'unknown'],
  ['6.2.9200 Server', 'unknown'],
  ['Windows Server 6.2', 'unknown'],
  ['Windows Server 2012 6.2.9200', `${S2012} · 9200 · x64`],
  ['Windows Server 2016 Standard 6.2.9200', 'unknown'],
  ['6.3.9600 Server', `${S2012R2} · 9600 · x64`],
  ['6.3.9600 ProductType=3', `${S2012R2} · 9600 · x64`],
  ['6.3.9600, ProductType 2', `${S2012R2} · 9600 · x64`],
  ['6.3.9600 ProductType: 1', 'windows-8-1 · 9600'],
  ['6.1.7601 ProductType 1', 'windows-7 · SP1 · 7601'],
  ['6.3.9600 ProductType 4', 'unknown'],
  ['6.3.9600 Standard', `${S2012R2} · Standard · 9600 · x64`],
  ['10.0.17763 Datacenter', `${S2019} · Datacenter · 17763 · x64`],
  ['10.0.14393 ServerStandard', `${S2016} · Standard · 14393 · x64`],
  ['6.1.7601 Professional', 'windows-7 · Professional · SP1 · 7601'],
  ['6.1.7601 Enterprise', 'unknown'],
  ['10.0.18363 server', 'windows-server-annual-channel · 18363 · x64'],
  // German
  ['Windows Server 2012 R2 Standard, 64-Bit', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2 Standard-Edition', `${S2012R2} · Standard · x64`],
  ['Windows Server 2016 Datacenter (Desktopdarstellung)', `${S2016} · Datacenter · full · x64`],
  ['Windows Server 2012 R2 Standard (Server mit grafischer Benutzeroberfläche)', `${S2012R2} · Standard · full · x64`],
  ['Windows Server 2012 R2 Standard (Server Core-Installation)', `${S2012R2} · Standard · core · x64`],
  ['Windows Server 2012 R2 Standard Evaluierung', `${S2012R2} · Standard · x64`],
  // French
  ['Microsoft Windows 10 Professionnel', 'windows-10 · Pro'],
  ['Microsoft Windows 7 Professionnel', 'windows-7 · Professional'],
  ['Microsoft Windows 10 Entreprise', 'windows-10 · Enterprise'],
  ['Microsoft Windows 7 Édition Intégrale', 'windows-7 · Ultimate'],
  ['Microsoft Windows 7 Edition Integrale', 'windows-7 · Ultimate'],
  ['Microsoft Windows 7 Édition Familiale Premium', 'windows-7 · Home Premium'],
  ['Microsoft Windows 10 Famille', 'windows-10 · Home'],
  ['Windows Server 2012 R2 Standard (installation minimale)', `${S2012R2} · Standard · core · x64`],
  ['Windows Server 2016 édition Standard, 64 bits', `${S2016} · Standard · x64`],
  ["Windows Server 2012 R2 Standard, version d'évaluation", `${S2012R2} · Standard · x64`],
  // Spanish, Portuguese, Italian
  ['Windows Server 2012 R2 Estándar 64 bits', `${S2012R2} · Standard · x64`],
  ['Windows Server 2016 edición Datacenter (experiencia de escritorio)', `${S2016} · Datacenter · full · x64`],
  ['Windows Server 2012 R2 Standard evaluación', `${S2012R2} · Standard · x64`],
  ['Windows Server 2016, edição Standard', `${S2016} · Standard · x64`],
  ['Windows Server 2019 Standard (Experiência Desktop)', `${S2019} · Standard · full · x64`],
  ['Windows Server 2012 R2 edizione Standard', `${S2012R2} · Standard · x64`],
  ['Windows Server 2016 Standard (Esperienza desktop)', `${S2016} · Standard · full · x64`],
  // Dutch, the Nordic languages, Polish, Czech
  ['Windows Server 2012 R2 Standard editie', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2, Standard-utgåva', `${S2012R2} · Standard · x64`],
  ['Windows Server 2016 Standard-udgave', `${S2016} · Standard · x64`],
  ['Windows Server 2012 R2 edycja Standard, 64-bitowy', `${S2012R2} · Standard · x64`],
  ['Windows Server 2012 R2, edice Standard, 64bitová', `${S2012R2} · Standard · x64`],
  // Russian
  ['Майкрософт Windows 10 Pro', 'windows-10 · Pro'],
  ['Microsoft Windows 7 Профессиональная', 'windows-7 · Professional'],
  ['Microsoft Windows 7 Максимальная', 'windows-7 · Ultimate'],
  ['Windows 10 Корпоративная, 64-разрядная', 'windows-10 · Enterprise · x64'],
  ['Windows 7 Домашняя расширенная SP1', 'windows-7 · Home Premium · SP1'],
  // Japanese, Chinese, Korean
  ['Windows Server 2016 Standard（デスクトップ エクスペリエンス）', `${S2016} · Standard · full · x64`],
  ['Windows 10 Pro 64 ビット', 'windows-10 · Pro · x64'],
  ['Windows Server 2012 R2 Standard 評価版', `${S2012R2} · Standard · x64`],
  ['Microsoft Windows 10 专业版', 'windows-10 · Pro'],
  ['Microsoft Windows 10 企业版', 'windows-10 · Enterprise'],
  ['Microsoft Windows 7 旗舰版', 'windows-7 · Ultimate'],
  ['Microsoft Windows 10 專業版', 'windows-10 · Pro'],
  ['Windows Server 2012 R2 标准版', `${S2012R2} · Standard · x64`],
  ['Windows Server 2016 数据中心版（桌面体验）', `${S2016} · Datacenter · full · x64`],
  ['Windows 7 Ultimate K', 'windows-7 · Ultimate'],
  ['Windows Server 2012 R2 Standard 64비트', `${S2012R2} · Standard · x64`],
  // Near misses, and what is no Windows of ours
  ['ServerStandard', 'unknown'],
  ['Windows Server R2', 'unknown'],
  ['Windows Server 2012 R3', 'unknown'],
  ['Windows Server 2014', 'unknown'],
  ['Windows Server 2012 Standard oder 2016', 'unknown'],
  ['Windows Server 2016 Nano', 'unknown'],
  ['Windows Server 2012 R2 Standard SP1', 'unknown'],
  ['MicrosoftWindowsServer:WindowsServer:2016-Datacenter:latest', 'unknown'],
  ['SUSE Linux Enterprise Server 12 SP1', 'unknown'],
  ['Windows Server 2012 R2 Professional', 'unknown'],
  ['Стандартный сервер', 'unknown'],
]

it('has no spelling twice', () => {
  expect(new Set(spellings.map(([text]) => text)).size).toBe(spellings.length)
})

it.each(spellings)('%s', (text, expected) => {
  expect(heard(text)).toBe(expected)
})

it.each<[OsGiven, string]>([
  [{ name: '6.3.9600', edition: 'Standard' }, `${S2012R2} · Standard · 9600 · x64`],
  [{ name: '6.3.9600', edition: 'Pro' }, 'windows-8-1 · Pro · 9600'],
  [{ name: '6.1.7601', edition: 'Enterprise' }, 'unknown'],
  [{ name: '6.2.9200', edition: 'Standard' }, 'unknown'],
  [
    { name: 'Windows Server 2012 R2', edition: 'Standard-Edition', build: '6.3.9600' },
    `${S2012R2} · Standard · 9600 · x64`,
  ],
  [{ name: 'Windows Server 2012 R2', build: '6.2.9200' }, 'unknown'],
  [{ name: 'Windows Server', build: '9600' }, `${S2012R2} · 9600 · x64`],
  [{ name: 'Windows Server', edition: 'Standard', build: '10.0.17763.1' }, `${S2019} · Standard · 17763 · x64`],
  [{ name: 'Windows', edition: 'Datacenter', build: '14393' }, `${S2016} · Datacenter · 14393 · x64`],
])('%j', (given, expected) => {
  expect(heard(given)).toBe(expected)
})

it('names what may have been meant', () => {
  const reading = read('6.1.7601')
  expect('suggestions' in reading && reading.suggestions).toEqual(['Windows 7', 'Windows Server 2008 R2'])
})
