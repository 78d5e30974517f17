/** The files of an OpenVPN configuration, and what each of them is: of the client, of the server, or of one user. */

import type { Place } from '../../../question.ts'
import { type Ledger, openLedger } from '../line-accounts.ts'
import { type Directive, readDirectives } from './openvpn-directives.ts'

export interface Source {
  readonly file: string
  readonly directives: readonly Directive[]
  readonly lines: number
  readonly ledger: Ledger
  /** `user`: a file of a client-config-dir, which the server reads for one user. */
  readonly kind: 'client' | 'server' | 'user'
}

const SERVER_ONLY = new Set(['server', 'server-ipv6', 'server-bridge', 'push', 'client-config-dir'])
/** What may stand in the file of one user; a file with nothing else is one, beside that of a server. */
const USER_ONLY = new Set([
  'push',
  'push-reset',
  'push-remove',
  'iroute',
  'iroute-ipv6',
  'ifconfig-push',
  'ifconfig-ipv6-push',
  'vlan-pvid',
  'disable',
])

/** Opens the files, the first of which is never that of one user. */
export function openSources(files: readonly { readonly text: string; readonly file: string }[]): readonly Source[] {
  const opened = files.map(({ text, file }): Source => {
    const ledger = openLedger()
    const { directives, lines } = readDirectives(text, ledger)
    const server = directives.some(({ name }) => SERVER_ONLY.has(name))
    return { file, directives, lines, ledger, kind: server ? 'server' : 'client' }
  })
  const ofUser = ({ directives }: Source) => directives.every(({ name }) => USER_ONLY.has(name))
  const serves = opened.some((source) => source.kind === 'server' && !ofUser(source))
  return opened.map((source, index) => (serves && index > 0 && ofUser(source) ? { ...source, kind: 'user' } : source))
}

export function placeOf({ file }: Source, { line, column }: Directive): Place {
  return { file, line, column }
}
