/** What the name of an operating system says of its parts. */

import type { Value } from './yaml-values.ts'

/** Parts of an operating system that the upper name says itself: another source's part beside it would mix two systems. */
export function partsOfName(name: Value | undefined, other: Value | undefined): readonly string[] {
  const text = String(name ?? '')
  const [release, another] = [releaseIn(text), releaseIn(String(other ?? ''))]
  if (release !== undefined && another !== undefined && release !== another) return ['edition', 'servicePack', 'build']
  return [
    ...(/standard|datacenter|enterprise|essentials|foundation|web|pro|home|ultimate|education/i.test(text)
      ? ['edition']
      : []),
    ...(/\bSP\s?\d|service pack|\bRTM\b/i.test(text) ? ['servicePack'] : []),
  ]
}

/** `2012 r2` of `Windows Server 2012 R2 Standard`: the word that tells one Windows from another. */
function releaseIn(name: string): string | undefined {
  const found = /\b(?:20\d\d(?: ?r2)?|xp|vista|7|8(?:\.1)?|1[01])\b/i.exec(name)?.[0]
  return found?.toLowerCase().replace(/ ?r2$/, ' r2')
}
