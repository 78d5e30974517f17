import { isPrivateAddress, isPublicName } from '../../src/domain/public-names.ts'
import { documented, met, unmet } from '../../src/rule.ts'
import { type Held, placeIn, says } from './shared.ts'
import { endOf, isPublic, issuedOn } from './shared-issued.ts'
import { certificateRule } from './shared-rule.ts'

export default certificateRule({
  id: 'certificates/no-internal-name-from-public-authority',
  title: 'No certificate of a public authority holds a name or address that is not public',
  severity: 'warn',
  why: 'The authority refuses the request, or takes the names out of it, and what relied upon them fails.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['CABF-INTERNAL'],
  sections: ['certificates'],
  alsoReads: ['edgePools', 'reverseProxies'],
  skippedWhen: 'no certificate of a public authority was issued since such names are refused',
  judge(held, context, serves) {
    const { subject, answer, id } = held
    const end = endOf(context, 'internal-names')
    const issued = issuedOn(held, context)
    if (end === undefined || issued === undefined || issued < end.from || !isPublic(held, serves())) return undefined
    const names = internalNames(held)
    if (names.length === 0) return met(subject, `${id} holds public names only`)
    return unmet(subject, `${id} holds ${names.join(', ')}, which no public authority certifies`, {
      place: placeIn(answer),
      fix: 'leave these names out, and reach the service by a public name; servers inside have a certificate of the internal authority',
      evidence: () => [documented('certificate-properties', end, end.text), says(held, `names: ${names.join(', ')}`)],
    })
  },
})

function internalNames({ answer: { view, leaf } }: Held): readonly string[] {
  const names = [...(view.sans ?? []), ...(view.subject === undefined ? [] : [view.subject])]
  const addresses = leaf?.sans.ip ?? []
  return [
    ...new Set([
      ...names.filter((name) => !isPublicName(name)),
      ...addresses.filter((address) => isPrivateAddress(address)),
    ]),
  ]
}
