import { defineRule, type Judgement } from '../../src/rule.ts'
import { isSpeaking, NO_VERSIONS, type TlsEnd } from './shared.ts'
import { crowdOf, judgeMeeting } from './shared-crowd.ts'
import { linksOf, meshOf } from './shared-links.ts'

export default defineRule({
  id: 'tls/servers-share-a-version',
  title: 'Servers that talk to each other have a TLS version in common',
  severity: 'fail',
  why: 'Servers talk to each other over mutual TLS only: without a version in common the connection is never made.',
  facts: ['tls-support'],
  cites: ['L-ENC', 'SFB-ENC'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'sqlServers', 'officeWebApps', 'reverseProxies', 'devices', 'voice'],
  skippedWhen: NO_VERSIONS,
  *check({ environment }) {
    yield* amongServers(meshOf(environment))
    for (const { end, peers } of linksOf(environment)) {
      const judgement = judgeMeeting({ id: end.id, at: end.at }, end, crowdOf(peers))
      if (judgement) yield judgement
    }
  },
})

/** Every server may have to reach every other: users of two pools write to each other, and all pass the Edge. */
function* amongServers(mesh: ReturnType<typeof meshOf>): Iterable<Judgement> {
  if (mesh.length < 2) return
  const { alike } = crowdOf(mesh)
  for (const end of mesh) {
    // What an end does not say is asked of that end alone, not of all that talk to it.
    const others = { alike: alike.filter((each) => each.count > 1 || !isSame(each.first, end)) }
    const judgement = judgeMeeting({ id: end.id, at: end.at }, end, isSpeaking(end) ? others : { alike })
    if (judgement) yield judgement
  }
}

function isSame(a: TlsEnd, b: TlsEnd): boolean {
  return a.at === b.at
}
