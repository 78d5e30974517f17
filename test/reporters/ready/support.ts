/** The files the command writes for an environment, and environments made of them. */

import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { estateOf } from '../../../src/cli/estate.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import { READY_FORMS, type ReadyFormat } from '../../../src/reporters/ready/index.ts'
import type { ReadyOptions } from '../../../src/reporters/ready/ready.ts'
import { shownRequirements } from '../../../src/reporters/requirements-data.ts'
import { deriveRequirements, sectionsNotGiven } from '../../../src/requirements/derive.ts'
import { loadWithImports } from '../../support/load.ts'

const environments = fileURLToPath(new URL('../../../fixtures/environments/', import.meta.url))

export const CONTOSO = 'contoso-single-edge/env.yaml'

/** What has a name in the schema's eyes, and is meant to break out of every language we write. */
export const HOSTILE = String.raw`lync-ready: 1
name: "Evil\r\n$(calc) ${'`'} ' \" ‘x’ ђ # \\"
product: lync-2013
sipDomains: [contoso.com, xn--mnchen-3ya.example]
features: { remoteAccess: true, federation: open, mobility: true, xmpp: none }
pools:
  - fqdn: lync_01.contoso.net
    role: standard-edition
    webServices: { external: webext.contoso.com }
    servers: [{ address: 192.168.10.90 }]
edgePools:
  - fqdn: edge.contoso.net
    nat: false
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers: [{ internal: 172.25.33.10, external: { access: 198.51.100.1, webConferencing: 198.51.100.2, av: 198.51.100.3 } }]
reverseProxies:
  - { name: "=cmd|' /C calc'!A0\"\n; rm -rf ђ|", internalAddress: 10.1.1.1, public: 131.107.155.40 }
  - { name: ../../../etc/passwd, internalAddress: 10.1.1.2, public: 131.107.155.41 }
  - { name: con, internalAddress: 10.1.1.3, public: 131.107.155.42 }
  - { name: 'end\', internalAddress: 10.1.1.4, public: 131.107.155.43 }
  - { name: '%PATH% & calc', internalAddress: 10.1.1.5, public: 131.107.155.44 }
simpleUrls:
  meet: { contoso.com: "https://meet';calc;'.contoso.com", xn--mnchen-3ya.example: "https://a\"b$(x)${'`'}y.other&net" }
  dialin: https://192.0.2.77
  admin: https://admin_x.contoso.com
`

/** The clean environments in a folder of their own, with more files laid into it. */
export function copyWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lync-ready-ready-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(environments, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** A form of an environment file of the folder. */
export async function readyFor(
  format: ReadyFormat,
  file: string = CONTOSO,
  options: Partial<ReadyOptions> = {},
  folder: string = environments,
) {
  const { environment } = loadWithImports(join(folder, file), { root: folder, workingFolder: folder })
  const { kind, load } = READY_FORMS[format]
  const facts = loadFacts()
  const shown = shownRequirements(deriveRequirements(environment, facts), [kind], sectionsNotGiven(environment, [kind]))
  const render = await load()
  const estate = estateOf(environment, facts)
  return { shown, estate, ...render(shown, estate, { optional: false, pinPoint: false, ...options }) }
}

/** The lines that do something. */
export function acting(text: string, comment: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith(comment))
}
