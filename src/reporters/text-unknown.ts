/** What could not be told: one block for each key that would tell, however many rules and subjects wait for it. */

import type { Finding, Report } from '../report.ts'
import { type Attested, attestedIn, attestedText } from './attested.ts'
import { position } from './text-finding.ts'
import { counted, firstFew, hanging, wrap } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'

interface MissingKey {
  readonly key: string | undefined
  /** The key is a section that is not given at all. */
  readonly absent: boolean
  readonly ruleIds: readonly string[]
  /** The first unknown finding of each subject. */
  readonly findings: readonly Finding[]
  /** All unknown findings, and the rules that have none because the section is not given. */
  readonly all: readonly Finding[]
  /** Why other rules have no finding: the network did not answer. */
  readonly reasons: readonly string[]
  readonly waiting: readonly string[]
}

const MOST_SUBJECTS = 5
const MOST_RULES = 4

/** A block of lines for each missing key, the key that most rules wait for first. */
export function unknownBlocks(report: Report, page: Page): readonly (readonly string[])[] {
  const attested = attestedIn(report)
  return missingKeys(report).map((missing) => [
    ...hanging(leadingWord('unknown', page), headline(missing), AFTER_WORD, page.width),
    ...indented(ruleList(missing.ruleIds, page), page),
    ...subjectLines([...missing.findings.map(subjectText), ...missing.reasons], page),
    ...attestedLines(missing, attested, page),
  ])
}

/** Nothing of it is left out, however many subjects there are. */
function attestedLines({ all, waiting }: MissingKey, { ofFinding, ofRule }: Attested, page: Page): readonly string[] {
  const said = [
    ...waiting.flatMap((ruleId) => ofRule(ruleId).map((each) => ({ about: ruleId, each }))),
    ...all.flatMap((finding) => ofFinding(finding).map((each) => ({ about: finding.subject, each }))),
  ]
  const lead = ' '.repeat(AFTER_WORD)
  const texts = said.map(({ about, each }) => `${about}: unknown; attested ${attestedText(each)}`)
  return [...new Set(texts)].flatMap((text) => hanging(lead, text, AFTER_WORD + 2, page.width))
}

function missingKeys({ results, findings }: Report): readonly MissingKey[] {
  const unknown = findings.filter(({ verdict }) => verdict === 'unknown')
  const absent = results.filter(({ status, settledBy }) => status === 'unknown' && settledBy !== undefined)
  const keys = new Set([...absent, ...unknown].map(({ settledBy }) => settledBy))
  return [...keys]
    .map((key) => {
      const own = unknown.filter(({ settledBy }) => settledBy === key)
      const waiting = absent.filter(({ settledBy }) => settledBy === key)
      return {
        key,
        absent: waiting.some(({ reason = notGiven(key) }) => reason === notGiven(key)),
        ruleIds: [...new Set([...waiting, ...own].map(({ ruleId }) => ruleId))],
        findings: firstOfEachSubject(own),
        all: own,
        waiting: waiting.map(({ ruleId }) => ruleId),
        reasons: waiting.flatMap(({ ruleId, reason }) =>
          reason === undefined || reason === notGiven(key) ? [] : [`${ruleId}: ${reason}`],
        ),
      }
    })
    .sort((a, b) => b.ruleIds.length - a.ruleIds.length || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}

function firstOfEachSubject(findings: readonly Finding[]): readonly Finding[] {
  const held = new Map<string, Finding>()
  for (const finding of findings) if (!held.has(finding.subject)) held.set(finding.subject, finding)
  return [...held.values()]
}

function headline({ key, absent, ruleIds }: MissingKey): string {
  const rules = counted(ruleIds.length, 'rule')
  if (key === undefined) return `the description cannot settle ${rules}`
  return absent ? `${notGiven(key)}: ${rules} could not be judged` : `give ${key} to judge ${rules} in full`
}

/** As the engine says it of a section. */
function notGiven(key: string | undefined): string {
  return `${key} is not given`
}

function ruleList(ruleIds: readonly string[], { showAll }: Page): string {
  return firstFew(ruleIds, showAll ? ruleIds.length : MOST_RULES).join(', ')
}

function indented(text: string, { width, chalk }: Page): readonly string[] {
  return wrap(text, width - AFTER_WORD).map((line) => ' '.repeat(AFTER_WORD) + chalk.dim(line))
}

function subjectLines(texts: readonly string[], { width, showAll }: Page): readonly string[] {
  const lead = ' '.repeat(AFTER_WORD)
  return firstFew(texts, showAll ? texts.length : MOST_SUBJECTS).flatMap((text) =>
    hanging(lead, text, AFTER_WORD + 2, width),
  )
}

function subjectText({ location, subject, message }: Finding): string {
  return `${position(location)}  ${message.includes(subject) ? message : `${subject}: ${message}`}`
}
