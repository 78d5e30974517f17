/** Rules of firewalls and routes of VPNs that stop or misdirect traffic, with what is so without them. */

import { grouped } from '../domain/groups.ts'
import { listed } from '../domain/listed.ts'
import type { AskedQuestion, Observation } from '../question.ts'
import { bestFirst } from './best.ts'
import type { Found, JudgedEnvironment } from './judged.ts'
import { placeKey } from './place-key.ts'
import { keyOf, type Supposition, settledUnder } from './supposing.ts'

/** One for each line that findings point at: a rule that blocks, or a route into the tunnel. */
export function rightTraffic(judged: JudgedEnvironment): readonly Supposition[] {
  const said = judged.unmet.filter(({ rule }) => ['vpn', 'ports'].includes(rule.family))
  const byPlace = grouped(said.map((found) => [placeKey(found.finding.location), found] as const))
  // A place may be that of something else: only what is settled without the line is said of it.
  return [...withoutBlocks(byPlace, judged), ...withoutRoutes(byPlace)]
    .slice(0, MOST)
    .flatMap(({ saidBy, answers }) => {
      const settled = settledUnder([{ saidBy, answers }], saidBy, judged)
      return settled.size > 0 ? [{ saidBy: saidBy.filter((found) => settled.has(found)), answers }] : []
    })
}

/** Each costs judging again. */
const MOST = 16

type ByPlace = ReadonlyMap<string, readonly Found[]>

function withoutBlocks(byPlace: ByPlace, { environment, answerTo }: JudgedEnvironment): readonly Supposition[] {
  if (byPlace.size === 0) return []
  const profiles = listed(environment.document.vpn).map(({ name }) => ({ ask: 'vpn-blocks', profile: name }) as const)
  const questions: readonly AskedQuestion[] = [{ ask: 'firewall' }, ...profiles]
  return questions.flatMap((question) => {
    const answer = answerTo(question)
    const blocks = 'rules' in answer ? answer.rules.filter((rule) => 'action' in rule && rule.action === 'block') : []
    const places = new Set(blocks.flatMap((rule) => ('place' in rule ? [placeKey(rule.place)] : [])))
    return [...places].flatMap((place) => {
      const saidBy = byPlace.get(place)
      return saidBy ? [{ saidBy: bestFirst(saidBy), answers: new Map([[keyOf(question), without(place)]]) }] : []
    })
  })
}

function without(place: string) {
  return (answer: Observation): Observation => {
    if (!('rules' in answer) || !('place' in answer)) return answer
    return { ...answer, rules: answer.rules.filter((rule) => placeKey(rule.place) !== place) }
  }
}

/** The line of a route is known by what it decides. */
function withoutRoutes(byPlace: ByPlace): readonly Supposition[] {
  return [...byPlace].flatMap(([place, found]) => {
    const saidBy = found.filter(({ rule }) => rule.family === 'vpn')
    if (saidBy.length < 2) return []
    return [{ saidBy: bestFirst(saidBy), answers: new Map([['route', outside(place)]]) }]
  })
}

function outside(place: string) {
  return (answer: Observation): Observation => {
    if (!('routes' in answer) || answer.verdict !== 'tunnel') return answer
    const [winner] = answer.routes
    return winner && placeKey(winner.place) === place ? { ...answer, verdict: 'direct' } : answer
  }
}
