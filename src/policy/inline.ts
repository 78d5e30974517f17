/** `# lync-ready-ignore rule until=2027-03-31 reason="…"`: a finding accepted where the environment file says its subject. */

import { InputError, type InputProblem } from '../environment/input-error.ts'
import { isDay } from '../environment/schema/kit.ts'
import { meant } from '../environment/schema/meant.ts'
import { type Comment, commentsOf } from '../environment/yaml-comments.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'
import { TERMS, type Waiver, type WaiverTerms } from './policy.ts'
import { faults, notWaivable } from './resolve-waivers.ts'
import { noRule, type RuleBook, ruleOf } from './rule-book.ts'
import { isReason } from './schema.ts'

/** How such a comment begins, behind the number sign. */
const DIRECTIVE = 'lync-ready-ignore'

const KEYS = ['until', 'reason', ...TERMS] as const

export interface Inline {
  readonly waivers: readonly Waiver[]
  readonly notices: readonly ReportPolicyNotice[]
}

/**
 * What the comments of the YAML files accept; nothing, and a notice for each, where the terms do not let them.
 * @throws InputError with every comment that is wrong
 */
export function inlineWaivers(
  texts: readonly { readonly file: string; readonly text: string }[],
  terms: WaiverTerms,
  book: RuleBook,
): Inline {
  const directives = texts
    .filter(({ text }) => text.includes(DIRECTIVE))
    .flatMap(({ file, text }) =>
      commentsOf(text)
        .filter(isDirective)
        .map((comment) => ({ file, text, comment })),
    )
  if (!terms.inline) {
    return {
      waivers: [],
      notices: directives.map(({ file, comment }) => ({
        kind: 'not-allowed',
        message: 'comments may not accept findings here: this one is not followed',
        location: spanOf(file, comment),
      })),
    }
  }
  const read = directives.map(({ file, text, comment }) => readDirective(file, text, comment, terms, book))
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []))
  if (problems.length > 0) throw new InputError(problems)
  return {
    waivers: read.flatMap((each) => ('waiver' in each ? [each.waiver] : [])),
    notices: read.flatMap((each) => ('waiver' in each ? each.notices : [])),
  }
}

function isDirective({ text }: Comment): boolean {
  return /^#+\s*lync-ready-ignore(\s|$)/.test(text)
}

function spanOf(file: string, { line, column, text }: Comment) {
  return { path: file, line, column, endLine: line, endColumn: column + text.length }
}

type Read =
  | { readonly waiver: Waiver; readonly notices: readonly ReportPolicyNotice[] }
  | { readonly problems: readonly InputProblem[] }

function readDirective(file: string, text: string, comment: Comment, terms: WaiverTerms, book: RuleBook): Read {
  const location = spanOf(file, comment)
  const { path: _, ...span } = location
  const snippet = text.split('\n', comment.line)[comment.line - 1]?.replace(/\r$/, '').slice(0, 240) ?? ''
  const refused = (messages: readonly string[]): Read => ({
    problems: messages.map((message) => ({ file, ...span, message, snippet })),
  })
  const [, given = '', rest = ''] = /^#+\s*lync-ready-ignore\s*(\S*)([\s\S]*)$/.exec(comment.text) ?? []
  if (given === '' || given.includes('=')) return refused([`name the rule: # ${DIRECTIVE} os/server-os-supported …`])
  const said = pairsOf(rest)
  if ('wrong' in said) return refused([said.wrong])
  const rule = ruleOf(given, book)
  if (rule === undefined) return refused([noRule(given, book)])
  const { until = '', reason = '', ...terminal } = said.pairs
  const messages = [
    ...(rule.notWaivable === undefined ? [] : [notWaivable(rule.id, rule.notWaivable)]),
    ...daysIn(said.pairs),
    ...(isReason(reason) ? [] : ['give a reason of at least 10 characters: reason="…"']),
    ...faults({ ...terminal, until }, terms).map(([, message]) => message),
  ]
  if (messages.length > 0) return refused(messages)
  const renamed = rule.id === given ? [] : [`${given} is now ${rule.id}`]
  return {
    waiver: {
      by: 'inline',
      rule: rule.id,
      subject: { file, line: comment.about },
      reason: reason.trim(),
      until,
      ...terminal,
      location,
    },
    notices: renamed.map((message) => ({ kind: 'renamed', message, location })),
  }
}

type Pairs = { readonly [Key in (typeof KEYS)[number]]?: string }

/** `key=word key="several words"`; in double quotes `\"` is a quote. */
function pairsOf(text: string): { readonly pairs: Pairs } | { readonly wrong: string } {
  const pairs: Record<string, string> = {}
  const next = /\s*(?:([A-Za-z]+)=("(?:[^"\\]|\\.)*"|[^\s"]+)(?=\s|$))?/y
  while (next.lastIndex < text.trimEnd().length) {
    const at = next.lastIndex
    const [, key, value] = next.exec(text) ?? []
    if (key === undefined || value === undefined)
      return { wrong: `expected key=value, with double quotes around several words, at "${text.slice(at).trim()}"` }
    if (!(KEYS as readonly string[]).includes(key))
      return { wrong: `unknown key "${key}"${meant(key, KEYS) || `; known here: ${KEYS.join(', ')}`}` }
    if (key in pairs) return { wrong: `the key "${key}" is given twice` }
    pairs[key] = value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value
  }
  return { pairs }
}

function daysIn({ until, grantedOn }: Pairs): readonly string[] {
  const wrong = until === undefined || !isDay(until) ? ['give the last day: until=2027-03-31'] : []
  return grantedOn === undefined || isDay(grantedOn) ? wrong : [...wrong, 'expected a day: grantedOn=2027-01-31']
}
