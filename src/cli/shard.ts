/** Which files of a command line one machine of several judges. */

import { relative, resolve, sep } from 'node:path'
import { InvalidArgumentError } from 'commander'

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

const MOST_SHARDS = 10_000

/** `2/5` as the second of five. */
export function shard(value: string): Shard {
  const [index, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(value)?.slice(1).map(Number) ?? []
  if (index === undefined || of === undefined || index > of || of > MOST_SHARDS) {
    throw new InvalidArgumentError('Give the number of this machine and how many there are, such as 2/5.')
  }
  return { index, of }
}

/**
 * The places, from 0, of the names that fall to one shard, in the order of the names. They are dealt out in the order of
 * their paths: every machine comes to the same split in whatever order its command line names them, and no shard
 * gets more than one name more than another.
 */
export function placesOf(names: readonly string[], { index, of }: Shard, workingFolder: string): readonly number[] {
  const paths = names.map((name, place) => ({ path: comparable(name, workingFolder), place }))
  return paths
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .filter((_, position) => position % of === index - 1)
    .map(({ place }) => place)
    .sort((a, b) => a - b)
}

function comparable(name: string, workingFolder: string): string {
  return name === '-' ? name : relative(workingFolder, resolve(workingFolder, name)).split(sep).join('/')
}
