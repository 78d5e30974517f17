import { defineRule, type Judgement, unknown } from '../../src/rule.ts'
import {
  counting,
  type Figure,
  type FigureKind,
  figureEvidence,
  figureText,
  isBad,
  judgeBad,
  judgeGood,
  type Survey,
  surveyOf,
} from './shared-figures.ts'
import { type Measured, measuredOf } from './shared-measured.ts'

const FIGURES: readonly FigureKind[] = [
  { key: 'roundTripMs', words: 'round trip', unit: 'ms', target: 'round-trip', limit: 'at most' },
  { key: 'mosDegradation', words: 'mean opinion score lost', unit: '', target: 'mos-degradation', limit: 'at most' },
]

const SCORE: FigureKind = {
  key: 'meanOpinionScore',
  words: 'mean opinion score',
  unit: '',
  target: 'mean-opinion-score',
  limit: 'above',
}

const POOR = { key: 'poorStreamPercent', words: 'poor streams', unit: '%', limit: 'below' } as const
const POOR_OF_CLIENTS: FigureKind = { ...POOR, target: 'poor-streams' }
const POOR_OF_SERVERS: FigureKind = { ...POOR, target: 'poor-streams-servers' }

const FEW: ReadonlyMap<Figure['target'], number> = new Map([
  ['mean-opinion-score', 100],
  ['poor-streams', 300],
])

const FIX =
  'find the part of the way that the poor calls have in common: the wireless network, a link that is full, packets without their mark, a server or gateway that is too busy'

export default defineRule({
  id: 'network/call-quality-within-targets',
  title: 'The measured quality of calls is within the documented figures',
  severity: 'warn',
  why: 'What the reports call poor is what people complain of: they cannot follow each other, or hear gaps.',
  facts: ['network-targets'],
  cites: ['NET-REPORT', 'NET-CQM'],
  sections: [],
  alsoReads: ['network'],
  skippedWhen: 'no measurement says how good the calls were',
  *check(context) {
    const all = measuredOf(context.environment.document).filter(({ measurement }) => measurement !== undefined)
    const surveys = {
      clients: surveyOf(all, [...FIGURES, SCORE, POOR_OF_CLIENTS], context),
      servers: surveyOf(all, [...FIGURES, SCORE, POOR_OF_SERVERS], context),
    }
    for (const measured of all) yield* judge(measured, surveys)
  },
})

type Surveys = Readonly<Record<'clients' | 'servers', Survey>>

function* judge(measured: Measured, surveys: Surveys): Generator<Judgement> {
  const { streams, endpoints = 'clients' } = measured.measurement ?? {}
  const survey = surveys[endpoints]
  const figures = counting(measured, survey)
  const unsure = figures.filter((figure) => isBad(figure) && (streams ?? 0) <= fewOf(figure))
  const sure = figures.filter((figure) => !unsure.includes(figure))
  if (figures.length === 0) return
  yield judgeBad(measured, sure, survey, FIX) ??
    (unsure.length > 0 ? tooFew(measured, unsure, streams) : judgeGood(measured, figures, survey))
}

/** Of so many streams or fewer the documents draw no conclusion from a figure. */
function fewOf({ target }: Figure): number {
  return FEW.get(target) ?? -1
}

function tooFew(measured: Measured, figures: readonly Figure[], streams: number | undefined): Judgement {
  const { id, at } = measured
  const of = streams === undefined ? ', and of how many streams is not given' : ` of ${streams} streams`
  const few = Math.max(...figures.map(fewOf))
  return unknown({ id, at }, `${figures.map(figureText).join(', ')}${of}; it tells of more than ${few}`, {
    settledBy: 'network.measurements.streams',
    evidence: figureEvidence(measured, figures),
  })
}
