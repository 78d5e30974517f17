/** The words people and tools put around the name of a system, and what they say. */

import { once } from './memo.ts'
import type { OsDetails } from './operating-system-details.ts'
import {
  DETAILS_ELSEWHERE,
  EDITIONS_ELSEWHERE,
  NOISE_ELSEWHERE,
  SERVER_DETAILS_ELSEWHERE,
} from './operating-system-languages.ts'
import type { OperatingSystemRow, OsKind, OsRelease } from './operating-system-row.ts'
import { longestFirst, type Phrase, phrase } from './operating-system-words.ts'

const NOISE = [
  'microsoft',
  'ms',
  'apple',
  'evaluation',
  'eval',
  'edition',
  'editions',
  'operating system',
  'os',
  'os build',
  'build',
  'version',
  'release',
  'without hyper v',
  'volume license',
  'oem',
  'retail',
  'n a', // systeminfo: "6.3.9600 N/A Build 9600"
  'with',
  'w', // w/ GUI
  'update', // of 2012 R2 and 8.1, of April 2014
  'update 1',
  'mui',
  'vl',
  'english',
  ...NOISE_ELSEWHERE,
]

const NOISE_OF_KIND: Record<OsKind, readonly string[]> = {
  server: ['windows', 'win', 'nt', 'server', 'srv', 'svr', 'ltsc', 'ltsb'],
  client: ['windows', 'win', 'nt', 'client', 'workstation', 'n', 'k', 'kn'],
  mac: ['mac', 'macintosh', 'intel', 'intel based'],
  mobile: ['windows', 'iphone', 'ipad'],
}

const DETAILS: readonly (readonly [OsDetails, readonly string[]])[] = [
  [{ architecture: 'x64' }, ['x64', '64 bit', 'amd64', 'x86_64', 'x64 based pc', 'x64 based systems', 'win 64']],
  [{ architecture: 'x86' }, ['x86', '32 bit', 'i386', 'x86 based pc']],
  [{ architecture: 'ia64' }, ['ia64']],
  [{ architecture: 'arm64' }, ['arm64', 'arm64 based pc']],
  [{ servicePack: 0 }, ['rtm', 'no service pack', 'no sp', 'sp0', 'sp 0', 'service pack 0']],
  [{ servicePack: 1 }, ['sp1', 'sp 1', 'service pack 1']],
  [{ servicePack: 2 }, ['sp2', 'sp 2', 'service pack 2']],
  [{ servicePack: 3 }, ['sp3', 'sp 3', 'service pack 3']],
  [{ servicePack: 4 }, ['sp4', 'sp 4', 'service pack 4']],
  ...DETAILS_ELSEWHERE,
]

const SERVER_DETAILS: readonly (readonly [OsDetails, readonly string[]])[] = [
  [{ installation: 'core' }, ['server core', 'server core installation', 'core installation', 'core', 'cor']],
  [
    { installation: 'full' },
    [
      'full',
      'full installation',
      'desktop experience',
      'with desktop experience',
      'server with a gui',
      'with gui',
      'gui',
    ],
  ],
  ...SERVER_DETAILS_ELSEWHERE,
]

// The first meaning that the system knows is taken, else the first.
const EDITIONS_WRITTEN: readonly (readonly [string, readonly string[]])[] = [
  ['std', ['Standard']],
  ['ent', ['Enterprise']],
  ['dc', ['Datacenter']],
  ['dtc', ['Datacenter']],
  ['data center', ['Datacenter']],
  ['datacentre', ['Datacenter']],
  ['azure edition', ['Datacenter: Azure Edition']],
  ['datacenter azure', ['Datacenter: Azure Edition']],
  ['pro', ['Pro', 'Professional']],
  ['professional', ['Professional', 'Pro']],
  ['itanium', ['Itanium-Based Systems']],
  ['for itanium based systems', ['Itanium-Based Systems']],
  ['enterprise ltsb 2015', ['Enterprise 2015 LTSB']],
  ['enterprise ltsb 2016', ['Enterprise 2016 LTSB']],
  ['enterprise 2019 ltsc', ['Enterprise LTSC 2019']],
  ['enterprise 2021 ltsc', ['Enterprise LTSC 2021']],
  ['enterprise 2024 ltsc', ['Enterprise LTSC 2024']],
  ['iot enterprise ltsc', ['IoT Enterprise']],
  ['iot enterprise ltsc 2019', ['IoT Enterprise']],
  ['iot enterprise ltsc 2021', ['IoT Enterprise']],
  ['iot enterprise ltsc 2024', ['IoT Enterprise']],
  ['enterprise for virtual desktops', ['Enterprise multi-session']],
  // As Setup and the registry name them (EditionID).
  ['serverstandard', ['Standard']],
  ['serverenterprise', ['Enterprise']],
  ['serverdatacenter', ['Datacenter']],
  ...EDITIONS_ELSEWHERE,
]

/** Every phrase that may stand beside the name of a system, longest first. */
export function vocabularyOf(
  row: OperatingSystemRow,
  rows: readonly OperatingSystemRow[],
): readonly Phrase<OsDetails>[] {
  return longestFirst([
    ...detailPhrases(),
    ...(row.kind === 'server' ? serverPhrases() : []),
    ...editionPhrases(row, rows),
    ...(row.releases ?? []).map((release) => phrase(release.name, releaseDetails(release))),
    ...noisePhrases(),
    ...NOISE_OF_KIND[row.kind].map((text) => phrase(text, {})),
  ])
}

// The same beside every system.
const detailPhrases = once(() => phrasesOf(DETAILS))
const serverPhrases = once(() => phrasesOf(SERVER_DETAILS))
const noisePhrases = once(() => NOISE.map((text) => phrase<OsDetails>(text, {})))

function phrasesOf(details: typeof DETAILS): readonly Phrase<OsDetails>[] {
  return details.flatMap(([says, texts]) => texts.map((text) => phrase(text, says)))
}

/** What the name of a release says. */
export function releaseDetails(release: OsRelease): OsDetails {
  return { ...(release.build && { build: release.build }), ...(release.version && { version: release.version }) }
}

// Editions of all systems of the kind: one that this system never had is for the support tables to refuse.
function editionPhrases(row: OperatingSystemRow, rows: readonly OperatingSystemRow[]): readonly Phrase<OsDetails>[] {
  const known = new Set(rows.filter(({ kind }) => kind === row.kind).flatMap(({ editions = [] }) => editions))
  const written = EDITIONS_WRITTEN.filter(([, means]) => means.some((edition) => known.has(edition)))
  return [...written, ...[...known].map((edition) => [edition, [edition]] as const)].map(([text, means]) => {
    const edition = means.find((meaning) => row.editions?.includes(meaning)) ?? means[0]
    return phrase(text, edition === undefined ? {} : { edition })
  })
}
