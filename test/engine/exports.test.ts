/** An environment read from exports is judged like one that is typed, and findings point into the exports. */

import { expect, it } from 'vitest'
import { type Edit, judgeCopy } from '../support/copies.ts'

async function found(ruleId: string, edits: readonly Edit[]) {
  const { findings } = await judgeCopy('contoso-exported', { edits })
  return findings
    .filter((finding) => finding.ruleId === ruleId && finding.verdict === 'unmet')
    .map(({ subject, location, evidence }) => ({
      subject,
      at: `${location.path}:${location.line}`,
      found: evidence.map(
        ({ role, text, location: place }) => `${role} ${text}${place ? ` ${place.path}:${place.line}` : ''}`,
      ),
    }))
}

it('tells where DNS and the topology give an Edge two addresses, with both places', async () => {
  const find = 'ConfiguredIPAddress="131.107.155.30"'
  const edits = [{ file: 'export/topology.xml', find, replace: find.replace('.30', '.39') }]
  const [first, ...others] = await found('dns/host-records-lead-to-their-service', edits)
  expect(first).toMatchObject({
    subject: 'external/av.contoso.com/A',
    at: 'contoso-single-edge/zones/external-contoso.com.zone:9',
  })
  expect(first?.found).toContain(
    'actual av.contoso.com A 131.107.155.30 contoso-single-edge/zones/external-contoso.com.zone:9',
  )
  expect(first?.found).toContain('expected 131.107.155.39 contoso-exported/export/topology.xml:37')
  expect(others).toEqual([])
})

it('points at the inventory for what the inventory says', async () => {
  const edits = [{ file: 'export/hosts/fe02.json', find: '34359197696', replace: '8589394944' }]
  const findings = await found('hardware/memory-recommended', edits)
  expect(findings.map(({ subject, at }) => `${subject} ${at}`)).toEqual([
    'fe02.contoso.net contoso-exported/export/hosts/fe02.json:19',
  ])
})
