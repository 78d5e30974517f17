/** One BIND that tells the views apart by which of its addresses is asked. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RunningServer, start, write } from '../servers/dns-servers.ts'

const RESOLVERS = { internal: '192.168.10.5', external: '131.107.2.53', vpn: '192.168.10.6' } as const

const ZONES = {
  internal: ['contoso.net', 'contoso.com', 'fabrikam.com'],
  external: ['contoso.com', 'fabrikam.com'],
  vpn: ['contoso.com', 'fabrikam.com'],
} as const

/** A record that is left out. */
export interface Missing {
  readonly view: keyof typeof ZONES
  readonly zone: string
  readonly label: string
}

/** @param zones the folder of the zone files, which are called `internal-contoso.com.zone` */
export function startViews(zones: string, missing?: Missing): Promise<RunningServer> {
  return start(
    'named',
    (folder) => {
      const views = Object.entries(RESOLVERS).map(([view, address]) => {
        const stanzas = ZONES[view as keyof typeof ZONES].map((apex) => {
          const file = `${view}-${apex}.zone`
          const isIncomplete = missing?.view === view && missing.zone === apex
          const text = readFileSync(join(zones, file), 'utf8')
          write(folder, file, isIncomplete ? without(text, missing.label) : text)
          return `zone "${apex}" { type primary; file "${join(folder, file)}"; };`
        })
        return `view "${view}" { match-destinations { ${address}; };\n${stanzas.join('\n')}\n};`
      })
      write(
        folder,
        'named.conf',
        `options { directory "${folder}"; listen-on port 53 { ${Object.values(RESOLVERS).join('; ')}; };
listen-on-v6 { none; }; pid-file none; session-keyfile "${join(folder, 'session.key')}";
recursion no; dnssec-validation no; empty-zones-enable no; minimal-responses yes; check-integrity no; };
controls { };
${views.join('\n')}\n`,
      )
      return ['-g', '-n', '1', '-c', join(folder, 'named.conf')]
    },
    { address: RESOLVERS.internal, port: 53 },
  )
}

function without(text: string, label: string): string {
  const left = text.split('\n').filter((line) => !line.startsWith(`${label} `))
  if (left.length !== text.split('\n').length - 1) throw new Error(`no single line of ${label}`)
  return left.join('\n')
}
