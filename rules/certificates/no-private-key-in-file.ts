import { expected, found, met, unmet } from '../../src/rule.ts'
import { isInFile } from './shared.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/no-private-key-in-file',
  title: 'No certificate file holds a private key',
  severity: 'fail',
  why: 'Whoever reads the file can pose as the server; a key that lay in a shared folder must be taken as known.',
  facts: ['certificate-properties'],
  cites: ['C2'],
  sections: ['certificates'],
  notWaivable: 'a key that lay in a file is known to whoever read it: only a new key mends that',
  skippedWhen: 'no certificate and no request is given as a file',
  asDescribed: true,
  judge({ id, subject, answer }) {
    const { privateKeys } = answer
    if (!isInFile(answer)) return undefined
    const [first] = privateKeys
    if (first === undefined) return met(subject, `the files of ${id} hold no private key`)
    return unmet(subject, `a file of ${id} holds a private key: ${first.file}`, {
      place: first,
      fix: 'take the key out of the file and out of its history, revoke the certificate, and request it again with a new key',
      evidence: () => [expected('certificates only'), ...privateKeys.map((place) => found(place, 'a private key'))],
    })
  },
})
