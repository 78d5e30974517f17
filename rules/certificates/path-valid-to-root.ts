import { certificateTitle } from '../../src/domain/certificate.ts'
import { type Judgement, met, unknown } from '../../src/rule.ts'
import type { Held } from './shared.ts'
import { faultsOfPath, incompletePath, invalidPath } from './shared-path.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/path-valid-to-root',
  title: 'Every certificate leads to a trusted root by a valid path',
  severity: 'fail',
  why: 'Clients, partners and other servers that cannot build a valid path refuse the connection.',
  facts: ['certificate-properties'],
  cites: ['C1', 'C20'],
  sections: ['certificates'],
  skippedWhen: 'no certificate is given as a file (certificates.file), and words show no path',
  issuedOnly: true,
  judge(held, _context, _serves, { someInFiles }) {
    const { id, subject, answer } = held
    const { leaf, path } = answer
    // Where every certificate is a plan in words there is no path yet; beside files the one in words is not known.
    if (leaf === undefined) return someInFiles ? inWords(held) : undefined
    if (path === undefined)
      return unknown(subject, `which roots are trusted is not given for ${id}`, { settledBy: 'certificates.roots' })
    if (path.status === 'incomplete') return incompletePath(held, path)
    const faults = path.status === 'invalid' ? faultsOfPath(path) : []
    if (path.status === 'invalid' && faults.length > 0) return invalidPath(held, faults)
    const above = path.path.slice(1).map(certificateTitle).join(', ')
    return met(subject, above ? `${id} leads to a trusted root: ${above}` : `${id} is trusted itself`)
  },
})

function inWords({ id, subject }: Held): Judgement {
  return unknown(subject, `${id} is described in words, which show no path`, { settledBy: 'certificates.file' })
}
