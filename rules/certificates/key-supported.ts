import { met, unmet } from '../../src/rule.ts'
import { notDescribed, placeIn, says } from './shared.ts'
import { keyEvidence, keyText, supports } from './shared-keys.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/key-supported',
  title: 'Every certificate has a key of a supported kind and length',
  severity: 'fail',
  why: 'Services do not start, or cannot be reached, with a key their documents do not name.',
  facts: ['certificate-properties'],
  cites: ['C1'],
  sections: ['certificates'],
  skippedWhen: 'there is no certificate',
  askedOf: 'documented-roles',
  judge(held, context) {
    const { subject, answer, id } = held
    const { key } = answer.view
    const supported = key && supports(context, key)
    if (key === undefined || supported === undefined) return notDescribed(held, 'the kind or length of the key', 'key')
    const text = keyText(key)
    if (supported) return met(subject, `${id} has a key ${text}`)
    return unmet(subject, `${id} has a key ${text}, which is not supported`, {
      place: placeIn(answer),
      fix: 'request the certificate again with a key RSA 2048',
      evidence: () => [...keyEvidence(context, 'supported'), says(held, `a key ${text}`)],
    })
  },
})
