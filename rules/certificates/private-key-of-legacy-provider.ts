import { met, unmet } from '../../src/rule.ts'
import { placeIn, says } from './shared.ts'
import { installed } from './shared-installed.ts'
import { demands } from './shared-properties.ts'
import { certificateRule } from './shared-rule.ts'

/** As certutil names them. */
const KEY_STORAGE = /key storage provider|\b(?:ksp|cng)\b/i

export default certificateRule({
  id: 'certificates/private-key-of-legacy-provider',
  title: 'Every private key is kept by a provider that Lync uses',
  severity: 'warn',
  why: 'The certificate cannot be assigned: the error says that the buffer supplied to a function was too small.',
  facts: ['certificate-properties'],
  cites: ['N1', 'C9'],
  sections: ['certificates'],
  skippedWhen: 'no certificate says which provider keeps its private key (certificates.privateKey.provider)',
  asDescribed: true,
  askedOf: 'own-servers',
  judge(held, context) {
    const { subject, answer, id } = held
    const { provider } = installed(context, held)
    const documents = demands(context, 'legacy-key-provider')
    if (provider === undefined || documents.length === 0) return undefined
    if (!KEY_STORAGE.test(provider)) return met(subject, `the private key of ${id} is kept by ${provider}`)
    return unmet(subject, `the private key of ${id} is kept by a key storage provider (CNG): ${provider}`, {
      place: placeIn(answer),
      fix: 'request the certificate again with the provider Microsoft RSA SChannel Cryptographic Provider, from a template of version 2 or (No template) Legacy key',
      evidence: () => [...documents, says(held, `kept by ${provider}`)],
    })
  },
})
