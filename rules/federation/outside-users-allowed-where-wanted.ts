import { defineRule } from '../../src/rule.ts'
import { HYBRID, hasEdge, requirementRow, runningHybrid, wishes } from './shared.ts'
import { judgeSetting } from './shared-settings.ts'

export default defineRule({
  id: 'federation/outside-users-allowed-where-wanted',
  title: 'The Access Edge lets users in from outside where they are to come from there',
  severity: 'fail',
  why: 'Nobody signs in from outside, and people without an account join no meeting, whatever else is set up for them.',
  facts: ['federation-rules'],
  cites: ['PS-EDGE', 'HYB-CONF'],
  sections: ['edgePools'],
  alsoReads: ['accessEdgeConfiguration', 'features'],
  skippedWhen: 'no feature that is wanted lets users in from outside',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'outside-users')
    if (row === undefined || !hasEdge(document)) return
    const { features } = document
    const wanted = wishes([
      [features?.remoteAccess?.enabled, ['features', 'remoteAccess'], 'users sign in from outside'],
      [
        features?.webConferencing?.anonymous,
        ['features', 'webConferencing', 'anonymous'],
        'people without an account join meetings',
      ],
      [runningHybrid(document) !== undefined, HYBRID, 'the deployment is hybrid'],
    ])
    if (wanted.length === 0) return
    const setting = { key: 'allowOutsideUsers', name: 'AllowOutsideUsers', row, wanted: true } as const
    yield judgeSetting(document, { ...setting, command: '-AllowOutsideUsers $True' }, wanted)
  },
})
