import { validatePath } from '../src/domain/certificate-path.ts'
import { readCertificates } from '../src/sources/artefacts/certificate-file.ts'
import { signatureVerifier } from '../src/sources/artefacts/certificate-signature.ts'
import { allChains } from '../test/domain/certificate-chains.ts'
import { makeForge } from '../test/support/certificates.ts'

let t = performance.now()
const f = await makeForge()
const chains = await allChains(f)
console.log(chains.length, 'chains', f.made(), 'certs', performance.now() - t)
t = performance.now()
for (const strict of [false, true]) {
  let ok = 0,
    diff = 0,
    ours = 0
  const rs = await Promise.all(chains.map((c) => f.verify({ ...c, options: strict ? ['-x509_strict'] : [] })))
  console.log('openssl', performance.now() - t)
  t = performance.now()
  chains.forEach((c, i) => {
    const v = signatureVerifier()
    const rd = (p: readonly string[]) => {
      const r = readCertificates(Buffer.from(p.join('') || '\n'), 'x')
      if (p.length && r.problems.length) console.log(c.name, r.problems)
      return r.certificates
    }
    const [leaf] = rd([c.leaf])
    if (!leaf) {
      console.log('NO LEAF', c.name, rs[i]!.accepted)
      return
    }
    const o = validatePath(leaf, rd(c.intermediates), rd(c.roots), {
      at: c.at,
      purpose: c.purpose === 'any' ? 'any' : c.purpose === 'sslserver' ? 'server-auth' : 'client-auth',
      verifySignature: v,
      strict,
    })
    if (rs[i]!.accepted) ok++
    if (o.status === 'valid') ours++
    if ((o.status === 'valid') !== rs[i]!.accepted) {
      diff++
      console.log(
        strict ? 'STRICT ' : '',
        c.name,
        '| ours',
        o.status,
        o.status === 'invalid' ? o.reasons.map((r) => r.text) : '',
        '| openssl',
        rs[i]!.accepted,
        rs[i]!.text.split('\n')
          .filter((l) => /error|OK/.test(l))
          .join(' ')
          .slice(0, 150),
      )
    }
  })
  console.log({ strict, ok, ours, diff }, performance.now() - t)
  t = performance.now()
}
f.remove()
