/** URLs that must end with a documented path. */

import type { ExchangeRuleRow } from '../../src/domain/federation-row.ts'
import type { Path } from '../../src/environment/model.ts'
import { given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { saidBy, type Wish } from './shared-wishes.ts'

/** A URL, and what it is called. */
export interface GivenUrl {
  readonly name: string
  readonly at: Path
  readonly key: string
  readonly url: string | undefined
  /** The command that sets it. */
  readonly command: string
}

/** Judges a URL; one that is not given only where a wish needs it. */
export function* judgeUrl(
  { name, at, key, url, command }: GivenUrl,
  row: ExchangeRuleRow,
  wishes: readonly Wish[],
): Generator<Judgement> {
  const subject = { id: name, at }
  const evidence = () => [
    saidBy(row),
    ...wishes.map((wish) => given(wish.at, wish.text)),
    ...(url === undefined ? [] : [given(at, url)]),
  ]
  const wanted = `https://…${row.path ?? ''}`
  if (url === undefined) {
    const reasons = wishes.map(({ text }) => text).join('; ')
    if (wishes.length > 0) yield unknown(subject, `${reasons}; ${name} is not given`, { settledBy: key, evidence })
  } else if (hasPath(url, row.path ?? '')) yield met(subject, `${name} is as documented: ${url}`, evidence)
  else {
    yield unmet(subject, `${name} is ${url}, and must be ${wanted}`, { fix: `${command} ${wanted}`, evidence })
  }
}

/** Whether a URL is https, and leads to the path, in capitals or not. */
export function hasPath(url: string, path: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname, search, hash } = new URL(url)
  return protocol === 'https:' && search === '' && hash === '' && pathname.toLowerCase() === path.toLowerCase()
}
