/** Walks as a person reads them: who asks from where, each step with what was asked and answered, and where it ends. */

import type { ShownDiscovery, ShownWalk } from './discovery-data.ts'
import { printable } from './printable.ts'
import { firstFew, hanging, labelled } from './text-layout.ts'
import { type Page, word } from './text-page.ts'

type Lines = readonly string[]
type Step = ShownWalk['steps'][number]

const MOST_NAMES = 12

const FROM = { internal: 'inside', external: 'outside', vpn: 'in the VPN' } as const

/** Every walk, then the clients that are not walked and the documents. */
export function renderDiscoveryText({ walks, notWalked }: ShownDiscovery, page: Page): string {
  const blocks = [
    ...(walks.length === 0 ? [['no client looks for its server here']] : walks.map((walk) => walkLines(walk, page))),
    ...(notWalked.length > 0 ? [notWalkedLines(notWalked, page)] : []),
    ...(walks.length > 0 ? [documentLines(walks, page)] : []),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function walkLines(walk: ShownWalk, page: Page): Lines {
  const { name, view, domain, steps, note } = walk
  return [
    ...hanging('', `${name} ${FROM[view]}, ${domain}: ${endText(walk)}`, 2, page.width).map((line) =>
      page.chalk.bold(line),
    ),
    ...onceEach(steps).flatMap((step, index) => stepLines(step, index + 1, page)),
    ...endLines(walk, page),
    ...(note === undefined ? [] : labelled('note', note, page.width)),
  ]
}

/** Each record and certificate where it is first seen. */
function onceEach(steps: readonly Step[]): readonly Step[] {
  const known = new Set<string>()
  return steps.map((step) => ({
    ...step,
    seen: step.seen.filter(({ text, place }) => {
      const key = `${text} ${place.file} ${place.line}`
      const isNew = !known.has(key)
      known.add(key)
      return isNew
    }),
  }))
}

function endText({ end, kind }: ShownWalk): string {
  if (end.verdict === 'fails') return 'finds no server'
  if (end.verdict === 'undecided') return 'where it ends up is not known'
  const servers = firstFew(end.servers, MOST_NAMES).join(', ')
  return kind === 'mobile'
    ? `reaches the mobility service through ${servers}, port ${end.port}`
    : `signs in at ${servers}, port ${end.port}`
}

const MARKS = { reached: 'pass', absent: 'skip', fails: 'fail', undecided: 'unknown', 'not-asked': 'skip' } as const
const WORDS = {
  reached: 'found',
  absent: 'no answer',
  fails: 'no use',
  undecided: 'not known',
  'not-asked': 'not asked',
} as const
const WORD_CELLS = 11

/** `  1  no answer  lyncdiscover.contoso.com: does not exist`, then what was looked at, with where it stands. */
function stepLines({ asked, type, outcome, why, seen }: Step, number: number, page: Page): Lines {
  const lead = `  ${String(number).padStart(2)}  `
  const mark = word(MARKS[outcome], page).replace(MARKS[outcome], WORDS[outcome])
  const indent = lead.length + WORD_CELLS
  const text = `${asked}${type === 'host' ? '' : ` (${type})`}: ${why}`
  const [first = '', ...rest] = hanging('', text, indent, page.width)
  return [
    `${lead}${mark}${' '.repeat(WORD_CELLS - WORDS[outcome].length)}${first}`,
    ...rest,
    ...alike(seen).flatMap((each) => seenLines(each, indent, page)),
  ]
}

type Seen = Step['seen'][number]

/** Servers of one pool that show certificates for the same name follow each other, and are told once. */
function alike(seen: readonly Seen[]): readonly (readonly [Seen, ...Seen[]])[] {
  const groups: [Seen, ...Seen[]][] = []
  for (const each of seen) {
    const last = groups.at(-1)
    if (last && each.shown && last[0].shown?.holding === each.shown.holding) last.push(each)
    else groups.push([each])
  }
  return groups
}

function seenLines([first, ...others]: readonly [Seen, ...Seen[]], indent: number, { width, chalk }: Page): Lines {
  const { text, place } = first
  const at = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
  const same = others.flatMap(({ shown }) => (shown ? `${shown.server} (${shown.certificate})` : []))
  return [
    ...hanging(' '.repeat(indent), `${printable(text)}  (${at})`, indent + 2, width),
    ...(same.length === 0
      ? []
      : hanging(' '.repeat(indent + 2), `so do ${firstFew(same, MOST_NAMES).join(', ')}`, indent + 2, width)),
  ].map((line) => chalk.dim(line))
}

function endLines({ end, kind }: ShownWalk, page: Page): Lines {
  const { width } = page
  if (end.verdict === 'undecided')
    return [...labelled('because', end.reason, width), ...labelled('give', end.settledBy, width)]
  if (end.verdict === 'fails') return [...labelled('because', end.reason, width), ...labelled('fix', end.fix, width)]
  const side = kind === 'mobile' || end.side === 'inside' ? '' : ', at the Access Edge service'
  const shown = end.certificates.length === 0 ? 'none' : firstFew(end.certificates, MOST_NAMES).join(', ')
  return [
    ...labelled('how', `${end.reason}${side}`, width),
    ...labelled('shown', `certificates: ${shown}`, width),
    ...(end.detour === undefined ? [] : labelled('misled', end.detour, width)),
    ...(end.fix === undefined ? [] : labelled('fix', end.fix, width)),
  ]
}

function notWalkedLines(notWalked: ShownDiscovery['notWalked'], page: Page): Lines {
  return [
    page.chalk.bold('Not walked'),
    ...notWalked.flatMap(({ client, view, why }) =>
      hanging('  ', `${client}${view === undefined ? '' : ` ${FROM[view]}`}: ${why}`, 4, page.width),
    ),
  ]
}

/** Each client once, with the documents that give its order. */
function documentLines(walks: readonly ShownWalk[], { width, chalk }: Page): Lines {
  const clients = [...new Map(walks.map((walk) => [walk.client, walk])).values()]
  const sources = new Map(clients.flatMap((walk) => walk.sources.map((source) => [source.title, source] as const)))
  const trust = clients.filter(({ confidence }) => confidence !== 'confirmed').map(({ name }) => name)
  return [
    'The order is documented in',
    ...[...sources.values()].flatMap(({ title, url }) => [
      ...hanging('  ', title, 4, width),
      ...(url === undefined ? [] : [`    ${printable(url)}`]),
    ]),
    ...(trust.length === 0 ? [] : hanging('  ', `for ${trust.join(', ')} only in part`, 4, width)),
  ].map((line) => chalk.dim(line))
}
