/** Parts of one thing that make no sense beside those of another one, where two sources speak of different things. */

import type { Dictionary } from './containers.ts'
import type { Path } from './model.ts'
import type { Value } from './yaml-values.ts'

/** The keys of the lower source that are not to stand beside what the upper one says. */
export function partsOfAnother(lower: Dictionary, upper: Dictionary, path: Path): readonly string[] {
  if (path.at(-1) === 'os') return partsOfName(upper.name, lower.name)
  const isStore = path.length === 3 && path[0] === 'pools' && typeof upper.mode === 'string'
  return isStore && lower.mode !== upper.mode ? partsOfOtherModes(upper) : []
}

const MIRRORED = ['mirror', 'witness', 'synchronous']
const GROUPED = ['nodes', 'listener']

/** A store that is not mirrored has no mirror, and one that is in no group has no listener. */
function partsOfOtherModes(store: Dictionary): readonly string[] {
  if (store.mode === 'standalone') return [...MIRRORED, ...GROUPED]
  if (store.mode === 'mirroring') return GROUPED
  return GROUPED.some((key) => Object.hasOwn(store, key)) ? ['principal', ...MIRRORED] : MIRRORED
}

/** Parts of an operating system that the upper name says itself: another source's part beside it would mix two systems. */
function partsOfName(name: Value | undefined, other: Value | undefined): readonly string[] {
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
