/**
 * Numbers of editions: OperatingSystemSKU of Win32_OperatingSystem
 * (https://learn.microsoft.com/en-us/windows/win32/cimwin32prov/win32-operatingsystem) and the longer list of GetProductInfo
 * (https://learn.microsoft.com/en-us/windows/win32/api/sysinfoapi/nf-sysinfoapi-getproductinfo); 159, 160, 407 and 408 from
 * winnt.h.
 */

import { EDITIONS_ELSEWHERE } from '../../../domain/operating-system-languages.ts'
import { indexOfPhrase, longestFirst, phrase, wordsOf } from '../../../domain/operating-system-words.ts'
import type { WindowsKind } from './windows-releases.ts'

export interface Sku {
  readonly kind: WindowsKind
  readonly edition?: string
  /** A number of its own for Server Core. */
  readonly core?: true
  readonly evaluation?: true
  /** Not Windows Server itself, but a product built of it. */
  readonly product?: 'Hyper-V Server' | 'Windows Storage Server' | 'Windows Small Business Server'
  readonly architecture?: 'ia64'
}

const server = (edition?: string): Sku => ({ kind: 'server', ...(edition !== undefined && { edition }) })
const core = (edition: string): Sku => ({ ...server(edition), core: true })
const trial = (sku: Sku): Sku => ({ ...sku, evaluation: true })
const storage = (edition?: string): Sku => ({ ...server(edition), product: 'Windows Storage Server' })
const small = (edition?: string): Sku => ({ ...server(edition), product: 'Windows Small Business Server' })
const client = (edition: string): Sku => ({ kind: 'client', edition })

const SKUS: Readonly<Record<string, Sku>> = {
  1: client('Ultimate'),
  2: client('Home Basic'),
  3: client('Home Premium'),
  4: client('Enterprise'),
  5: client('Home Basic'),
  6: client('Business'),
  7: server('Standard'),
  8: server('Datacenter'),
  9: small(),
  10: server('Enterprise'),
  11: client('Starter'),
  12: core('Datacenter'),
  13: core('Standard'),
  14: core('Enterprise'),
  15: { ...server('Itanium-Based Systems'), architecture: 'ia64' },
  16: client('Business'),
  17: server('Web'),
  18: server('HPC'),
  20: storage(),
  21: storage('Standard'),
  22: storage('Workgroup'),
  23: storage('Enterprise'),
  25: small('Premium'),
  26: client('Home Premium'),
  27: client('Enterprise'),
  28: client('Ultimate'),
  29: core('Web'),
  33: server('Foundation'),
  36: server('Standard'),
  37: server('Datacenter'),
  38: server('Enterprise'),
  39: core('Datacenter'),
  40: core('Standard'),
  41: core('Enterprise'),
  42: { ...server(), product: 'Hyper-V Server' },
  44: { ...storage('Standard'), core: true },
  45: { ...storage('Workgroup'), core: true },
  46: { ...storage('Enterprise'), core: true },
  47: client('Starter'),
  48: client('Pro'),
  49: client('Pro'),
  50: server('Essentials'),
  72: trial(client('Enterprise')),
  77: server('MultiPoint Premium'),
  79: trial(server('Standard')),
  80: trial(server('Datacenter')),
  84: trial(client('Enterprise')),
  95: trial(storage('Workgroup')),
  96: trial(storage('Standard')),
  98: client('Home'),
  99: client('Home'),
  100: client('Single Language'),
  101: client('Home'),
  103: client('Pro with Media Center'),
  119: client('Team'),
  121: client('Education'),
  122: client('Education'),
  125: client('Enterprise LTSC'),
  126: client('Enterprise LTSC'),
  129: trial(client('Enterprise LTSC')),
  130: trial(client('Enterprise LTSC')),
  145: core('Datacenter'),
  146: core('Standard'),
  159: trial(core('Datacenter')),
  160: trial(core('Standard')),
  161: client('Pro for Workstations'),
  162: client('Pro for Workstations'),
  164: client('Pro Education'),
  175: client('Enterprise multi-session'),
  188: client('IoT Enterprise'),
  191: client('IoT Enterprise'),
  407: server('Datacenter: Azure Edition'),
  408: core('Datacenter: Azure Edition'),
}

export function skuOf(number: string): Sku | undefined {
  return Object.hasOwn(SKUS, number) ? SKUS[number] : undefined
}

/** What an edition is called on one release, where the number alone does not tell. */
export function editionOn(edition: string | undefined, release: string, build: string | undefined): string | undefined {
  if (edition === 'Pro' && release === 'Windows 7') return 'Professional'
  const eight = release === 'Windows 8' || release === 'Windows 8.1'
  if (edition === 'Home') return eight ? 'Core' : edition
  if (edition === 'Single Language') return eight ? edition : 'Home Single Language'
  return edition === 'Enterprise LTSC' ? (LONG_TERM[build ?? ''] ?? edition) : edition
}

const LONG_TERM: Readonly<Record<string, string>> = {
  10240: 'Enterprise 2015 LTSB',
  14393: 'Enterprise 2016 LTSB',
  17763: 'Enterprise LTSC 2019',
  19044: 'Enterprise LTSC 2021',
  26100: 'Enterprise LTSC 2024',
}

const EDITIONS = longestFirst([
  ...[...new Set(Object.values(SKUS).flatMap(({ edition = [] }) => edition)), 'Professional'].map((edition) =>
    phrase(edition, edition),
  ),
  phrase('Azure Edition', 'Datacenter: Azure Edition'),
  ...EDITIONS_ELSEWHERE.map(([text, [edition = '']]) => phrase(text, edition)),
])

/** The edition that a caption names, in any of the languages known here. */
export function editionIn(caption: string): string | undefined {
  const words = wordsOf(caption)
  return EDITIONS.find(({ words: sought }) => indexOfPhrase(words, sought) >= 0)?.says
}
