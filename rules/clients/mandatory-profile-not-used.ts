import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, documented, given, met, unknown, unmet } from '../../src/rule.ts'
import { clientsRequiring } from './shared-named.ts'

export default defineRule({
  id: 'clients/mandatory-profile-not-used',
  title: 'Nobody who joins meetings with a desktop client has a mandatory profile',
  severity: 'fail',
  why: 'A mandatory profile is read-only, so the keys for meetings cannot be saved, and joining a meeting fails.',
  facts: ['client-requirements', 'clients'],
  cites: ['L-CLSW', 'S15-WIN'],
  sections: ['clients'],
  alsoReads: ['features'],
  skippedWhen: 'there are no meetings, or no desktop client that joins them',
  *check({ environment, facts }) {
    const meetings = meetingsOf(environment.document)
    if (meetings === false) return
    const users = [...clientsRequiring(environment, facts, 'no-mandatory-profile')]
    const isSaid = users.some(({ entry }) => entry.mandatoryProfile !== undefined)
    const settledBy = 'clients.mandatoryProfile'
    if (!isSaid) {
      if (meetings && users.length > 0)
        yield unknown({ id: 'clients', at: ['clients'] }, 'whether users have mandatory profiles is not given', {
          settledBy,
        })
      return
    }
    for (const { entry, row, client, subject, at, stated } of users) {
      const { mandatoryProfile } = entry
      const says = given(at, `mandatoryProfile: ${mandatoryProfile ?? 'not given'}`)
      const evidence = () => [documented('client-requirements', row, row.text), stated, says]
      if (mandatoryProfile === undefined) {
        yield unknown(subject, `whether its users have mandatory profiles is not given`, { settledBy, evidence })
      } else if (!mandatoryProfile) yield met(subject, 'its users have profiles that keep what is saved', evidence)
      else if (meetings === undefined) {
        yield unknown(
          subject,
          `meetings fail in ${client.name} with a mandatory profile; whether there are any is not given`,
          {
            settledBy: 'features.webConferencing',
            evidence,
          },
        )
      } else {
        yield unmet(subject, `meetings fail in ${client.name}: its users have mandatory profiles`, {
          fix: 'give these users local or roaming profiles that can be written',
          evidence,
        })
      }
    }
  },
})

/** Whether meetings are planned; undefined where that is not said. */
function meetingsOf({ features }: EnvironmentDocument): boolean | undefined {
  const kinds = [features?.webConferencing, features?.audioConferencing, features?.dialInConferencing]
  if (kinds.some((kind) => kind?.enabled)) return true
  return features?.webConferencing?.enabled === false && features.audioConferencing?.enabled === false
    ? false
    : undefined
}
