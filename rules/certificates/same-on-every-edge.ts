import { defineRule } from '../../src/rule.ts'
import { sameOnEvery } from './shared-same.ts'

export default defineRule({
  id: 'certificates/same-on-every-edge',
  title: 'Every Edge Server of a pool has the same certificate with the same key',
  severity: 'fail',
  why: 'Media and sign-in tokens one Edge Server issued are refused by the next, so calls from outside fail now and then.',
  facts: ['certificate-requirements'],
  cites: ['C3', 'C5'],
  sections: ['certificates', 'edgePools'],
  skippedWhen: 'no certificate is needed on an Edge Server',
  check: (context) => sameOnEvery(context, 'edge-pool'),
})
