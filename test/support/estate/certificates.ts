/** The certificates of the reference environment, made anew so that their keys are at hand. */

import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url))
const INSIDE = ['fe01', 'fe02', 'fe03', 'oauth', 'edge-internal', 'owas']
const OUTSIDE = ['edge-external', 'reverse-proxy']

/** Writes over the certificates of a folder; the key of `fe01.pem` is `fe01.key`. */
export function certifyAnew(folder: string): void {
  const orders = [
    ...INSIDE.map((name) => order(folder, name, 'internal')),
    ...OUTSIDE.map((name) => order(folder, name, 'public')),
  ]
  const script = `set -eu
. ./certificate-authority.sh
target="$FOLDER"
${orders.join('\n')}
for name in ${OUTSIDE.join(' ')}; do cat public-ca.pem >> "$target/$name.pem"; done
cp ./*.key "$target"
cp internal-ca.pem public-ca.pem "$target"
cp internal-root.pem "$target/internal-roots.pem"
cp public-root.pem "$target/public-roots.pem"
`
  execFileSync('sh', ['-s'], { cwd: scripts, input: script, env: { ...process.env, FOLDER: folder }, stdio: 'pipe' })
}

/** The names and usages that stand in the certificate there. */
function order(folder: string, name: string, authority: 'internal' | 'public'): string {
  const { subject, subjectAltName = '', keyUsage } = new X509Certificate(readFileSync(join(folder, `${name}.pem`)))
  const common = /CN=(.*)$/m.exec(subject)?.[1] ?? ''
  const others = subjectAltName.split(', ').flatMap((each) => {
    const other = each.replace('DNS:', '')
    return other === common ? [] : [other]
  })
  const usages = keyUsage.length > 1 ? 'serverAuth,clientAuth' : 'serverAuth'
  return `usages=${usages}\nserver ${name} ${authority}-ca "$${authority}" ${[common, ...others].join(' ')}`
}
