/** Makes certificates with the openssl program, so that what is read and judged was not encoded by our own hand. */

import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A certificate made, with the key it is for. */
export interface Issued {
  readonly subject: string
  readonly key: KeyName
  readonly pem: string
  readonly file: string
}

export type KeyName = 'rsa1' | 'rsa2' | 'p384' | `ec${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'odd'

export interface IssueSpec {
  /** As `openssl -subj` takes it, such as `/O=Contoso/CN=sip.contoso.com`. */
  readonly subject: string
  readonly key: KeyName
  /** Absent: signed by its own key. */
  readonly by?: Issued
  /** Such as `20130101000000Z`. */
  readonly from?: string
  readonly to?: string
  /** Lines of the extension section; absent gives a certificate of version 1. */
  readonly extensions?: readonly string[]
  /** Further sections the extensions refer to. */
  readonly sections?: string
  readonly digest?: string
  /** Signed by RSASSA-PSS. */
  readonly pss?: boolean
}

export interface Forge {
  readonly issue: (spec: IssueSpec) => Promise<Issued>
  /** Whether `openssl verify` accepts a certificate, and what it says where not. */
  readonly verify: (chain: VerifySpec) => Promise<{ readonly accepted: boolean; readonly text: string }>
  readonly openssl: (...args: readonly string[]) => Promise<string>
  readonly folder: string
  /** How many certificates were made. */
  readonly made: () => number
  readonly remove: () => void
}

export interface VerifySpec {
  readonly leaf: string
  readonly intermediates: readonly string[]
  readonly roots: readonly string[]
  /** An instant such as `2014-06-01T00:00:00Z`. */
  readonly at: string
  readonly purpose: 'sslserver' | 'sslclient' | 'any'
  readonly options?: readonly string[]
}

const KEYS: readonly KeyName[] = ['rsa1', 'rsa2', 'p384', 'ec1', 'ec2', 'ec3', 'ec4', 'ec5', 'ec6', 'ec7', 'ec8', 'odd']

function keyOptions(name: KeyName): readonly string[] {
  if (name.startsWith('rsa')) return ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']
  const curve = ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${name === 'p384' ? 'P-384' : 'P-256'}`]
  return name === 'odd' ? [...curve, '-pkeyopt', 'ec_param_enc:explicit'] : curve
}

const POLICY = ['CN', 'O', 'OU', 'C', 'emailAddress', 'DC'].map((name) => `${name} = optional`).join('\n')

/** Prepares a folder with a pool of keys. `atOnce`: how many programs run at the same time. */
export async function makeForge(atOnce = 3): Promise<Forge> {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  const path = (name: string) => join(folder, name)
  const limited = limiter(atOnce)
  const openssl = (...args: readonly string[]) =>
    limited(async () => (await run('openssl', args, { cwd: folder, maxBuffer: 2 ** 26 })).stdout)
  let serial = 0
  await Promise.all(
    KEYS.map(async (name) => {
      await openssl('genpkey', ...keyOptions(name), '-out', path(`${name}.key`))
      await openssl('req', '-new', '-key', path(`${name}.key`), '-subj', '/CN=pool', '-out', path(`${name}.csr`))
    }),
  )

  const issue = async (spec: IssueSpec): Promise<Issued> => {
    const name = `c${++serial}`
    const file = path(`${name}.pem`)
    writeFileSync(path(`${name}.cnf`), config(name, spec))
    writeFileSync(path(`${name}.db`), '')
    const { by, key, subject, from = '20130101000000Z', to = '20300101000000Z', extensions } = spec
    const signer = by
      ? ['-cert', by.file, '-keyfile', path(`${by.key}.key`)]
      : ['-selfsign', '-keyfile', path(`${key}.key`)]
    await openssl(
      ...['ca', '-batch', '-notext', '-config', path(`${name}.cnf`), '-in', path(`${key}.csr`)],
      ...['-out', file, '-startdate', from, '-enddate', to, '-subj', subject, '-preserveDN', ...signer],
      ...(extensions ? ['-extensions', 'ext'] : []),
      ...(spec.pss ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:-1'] : []),
    )
    return { subject, key, pem: readFileSync(file, 'utf8'), file }
  }

  return {
    issue,
    openssl,
    folder,
    verify: (spec) => verify(spec, { path, limited, number: ++serial }),
    made: () => serial,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function config(name: string, { extensions, sections = '', digest = 'sha256' }: IssueSpec): string {
  return `[ca]
default_ca = here
[here]
database = ${name}.db
new_certs_dir = .
default_md = ${digest}
policy = policy
unique_subject = no
rand_serial = yes
email_in_dn = yes
[policy]
${POLICY}
[ext]
${(extensions ?? []).join('\n')}
${sections}
`
}

interface Tools {
  readonly path: (name: string) => string
  readonly limited: <T>(task: () => Promise<T>) => Promise<T>
  readonly number: number
}

async function verify(
  { leaf, intermediates, roots, at, purpose, options = [] }: VerifySpec,
  { path, limited, number }: Tools,
): Promise<{ readonly accepted: boolean; readonly text: string }> {
  const [leafFile, untrusted, trusted] = ['leaf', 'inter', 'roots'].map((part) => path(`v${number}-${part}.pem`))
  if (leafFile === undefined || untrusted === undefined || trusted === undefined) throw new Error('unreachable')
  writeFileSync(leafFile, leaf)
  writeFileSync(untrusted, intermediates.join(''))
  writeFileSync(trusted, roots.join(''))
  const args = [
    ...['verify', '-partial_chain', '-attime', String(Date.parse(at) / 1000), '-purpose', purpose, ...options],
    ...(roots.length > 0 ? ['-trusted', trusted] : ['-no-CAfile', '-no-CApath', '-no-CAstore']),
    ...(intermediates.length > 0 ? ['-untrusted', untrusted] : []),
    leafFile,
  ]
  try {
    return { accepted: true, text: (await limited(() => run('openssl', args))).stdout }
  } catch (error) {
    const { stderr, stdout } = error as { readonly stderr?: string; readonly stdout?: string }
    return { accepted: false, text: `${stdout}${stderr}` }
  }
}

/** So many tasks run at once, the others wait in line. */
function limiter(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
