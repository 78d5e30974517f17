/** Media paths as a person reads them: of each call the way it takes, then what was tried, in order. */

import type { ShownAttempt, ShownCall, ShownMediaPaths, ShownParty } from './media-paths-data.ts'
import { printable } from './printable.ts'
import { firstFew, hanging, labelled } from './text-layout.ts'
import { type Page, word } from './text-page.ts'

type Lines = readonly string[]

const MOST_ADDRESSES = 4
const MOST_PLACES = 2

/** Every call, then where each party signs in, who is left out, and the documents. */
export function renderMediaPathsText({ parties, leftOut = [], calls, sources }: ShownMediaPaths, page: Page): string {
  const blocks = [
    ...calls.map((call) => callLines(call, parties, page)),
    ...(calls.length === 0 ? [['no call to show']] : []),
    partyLines(parties, page),
    ...(leftOut.length === 0 ? [] : [leftOutLines(leftOut, page)]),
    sourceLines(sources, page),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function callLines(call: ShownCall, parties: readonly ShownParty[], page: Page): Lines {
  const { id, attempts, end, remedies = [] } = call
  const sure = attempts.findIndex(({ taken, verdict }) => taken && verdict === 'works')
  const shown = sure < 0 ? attempts : attempts.slice(0, sure + 1)
  return [
    ...hanging('', `${id}: ${end.text}`, 2, page.width).map((line) => page.chalk.bold(line)),
    ...shown.flatMap((attempt) => attemptLines(attempt, call, parties, page)),
    ...end.settledBy.flatMap((key) => labelled('give', key, page.width)),
    ...remedies.flatMap((remedy) => labelled('to avoid', remedy, page.width)),
  ]
}

const MARKS = { works: 'pass', fails: 'fail', depends: 'warn', undecided: 'unknown' } as const
const WORDS = { works: 'works', fails: 'fails', depends: 'depends', undecided: 'not known' } as const
const WORD_CELLS = 11

/** `  fails      office to tunnel: rules block it`, then what decided, with where it stands. */
function attemptLines(attempt: ShownAttempt, call: ShownCall, parties: readonly ShownParty[], page: Page): Lines {
  const { verdict, why, evidence } = attempt
  const lead = `  ${word(MARKS[verdict], page).replace(MARKS[verdict], WORDS[verdict])}`
  const indent = 2 + WORD_CELLS
  const [first = '', ...rest] = hanging('', `${endsText(attempt, call, parties)}: ${why}`, indent, page.width)
  const seen = [...new Set(evidence.flatMap(({ text, place }) => (place ? [`${text}  (${placeText(place)})`] : [])))]
  return [
    `${lead}${' '.repeat(WORD_CELLS - WORDS[verdict].length)}${first}`,
    ...rest,
    ...firstFew(seen, MOST_PLACES)
      .flatMap((text) => hanging(' '.repeat(indent), text, indent + 2, page.width))
      .map((line) => page.chalk.dim(line)),
  ]
}

/** `host/office - host/tunnel`: whose they are the line above says. */
function endsText({ from, to }: ShownAttempt, call: ShownCall, parties: readonly ShownParty[]): string {
  const short = (id: string) => {
    const owner = [call.from, call.to, ...parties.map((party) => party.id)].find((each) => id.startsWith(`${each}/`))
    return owner === undefined ? id : id.slice(owner.length + 1)
  }
  return `${short(from)} - ${short(to)}`
}

function placeText({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? file : `${file}:${line}`
}

function partyLines(parties: readonly ShownParty[], page: Page): Lines {
  return [
    page.chalk.bold('Who they are, and which addresses each offers'),
    ...parties.flatMap((party) => [
      ...hanging('  ', `${party.id}: ${party.name}${signInText(party)}`, 4, page.width),
      ...party.candidates.flatMap((candidate) => candidateLines(candidate, party, page)),
    ]),
  ]
}

function signInText({ signsIn }: ShownParty): string {
  if (signsIn === undefined) return ''
  const { verdict, why, settledBy } = signsIn
  if (verdict === 'fails') return `; does not sign in: ${why}`
  if (verdict === 'undecided') return `; ${why} (give ${settledBy ?? 'more'})`
  return `; signs in ${verdict}: ${why}`
}

const GETS = { has: 'has', 'has-not': 'has not', depends: 'depends', undecided: 'not known' } as const

function candidateLines(candidate: ShownParty['candidates'][number], { id }: ShownParty, page: Page): Lines {
  const { verdict, addresses, why, settledBy } = candidate
  const list = addresses.length === 0 ? '' : ` ${firstFew(addresses, MOST_ADDRESSES).join(', ')}`
  const give = settledBy === undefined ? '' : ` (give ${settledBy})`
  const reason = verdict === 'has' ? '' : `: ${why}${give}`
  const text = `${candidate.id.slice(id.length + 1)}${list}${reason}`
  return hanging(`    ${GETS[verdict].padEnd(WORD_CELLS)}`, text, 4 + WORD_CELLS, page.width)
}

function leftOutLines(leftOut: NonNullable<ShownMediaPaths['leftOut']>, page: Page): Lines {
  return [
    page.chalk.bold('Left out'),
    ...leftOut.flatMap(({ party, why, settledBy }) =>
      hanging('  ', `${party}: ${why}${settledBy === undefined ? '' : ` (give ${settledBy})`}`, 4, page.width),
    ),
  ]
}

function sourceLines(sources: ShownMediaPaths['sources'], { width, chalk }: Page): Lines {
  return [
    'The order and the addresses are documented in',
    ...sources.flatMap(({ title, url }) => [
      ...hanging('  ', title, 4, width),
      ...(url === undefined ? [] : [`    ${printable(url)}`]),
    ]),
  ].map((line) => chalk.dim(line))
}
