/** Every rule id ever shipped, and what replaced those that are gone. */

import { readShipped } from '../package.ts'

export interface RuleIds {
  readonly current: readonly string[]
  /** From an old id to the one that stands for it today. */
  readonly replacements: ReadonlyMap<string, string>
}

/** Reads `rules/ids.txt`: one id a line, `old -> new` for one that was replaced. */
export function readRuleIds(text: string = readShipped('rules/ids.txt')): RuleIds {
  const entries = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split('->').map((id) => id.trim()))
  const next = new Map(entries.flatMap(([old, now]) => (old && now ? [[old, now] as const] : [])))
  return {
    current: entries.flatMap(([id, now]) => (id && now === undefined ? [id] : [])),
    replacements: new Map([...next].map(([old, now]) => [old, newest(now, next)])),
  }
}

function newest(id: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set([id])
  for (let now = next.get(id); now !== undefined && !seen.has(now); now = next.get(now)) seen.add(now)
  return [...seen].at(-1) ?? id
}
