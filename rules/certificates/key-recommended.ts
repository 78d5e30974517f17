import { met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { keyEvidence, keyText, recommendedBits, supports } from './shared-keys.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/key-recommended',
  title: 'Every certificate has a key of the recommended length',
  severity: 'warn',
  why: 'A short key is supported, and refused by partners, clients and authorities that ask for more.',
  facts: ['certificate-properties'],
  cites: ['C1'],
  sections: ['certificates'],
  skippedWhen: 'no key of a kind for which a length is recommended is known',
  askedOf: 'documented-roles',
  judge(held, context) {
    const { subject, answer, id } = held
    const { key } = answer.view
    // A key that is not known or not supported is another rule's finding.
    if (key?.bits === undefined || !supports(context, key)) return undefined
    const bits = recommendedBits(context, key.algorithm)
    if (bits === undefined) return undefined
    const text = keyText(key)
    if (key.bits >= bits) return met(subject, `${id} has a key ${text}`)
    return unmet(subject, `${id} has a key ${text}; ${bits} bits are recommended`, {
      place: placeIn(answer),
      fix: `request the certificate again with a key ${key.algorithm} ${bits}`,
      evidence: () => [...keyEvidence(context, 'recommended'), says(held, `a key ${text}`)],
    })
  },
})
