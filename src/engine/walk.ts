/** Walks of clients to their server, with every answer the description gives. */

import { type Choice, discover } from '../discovery/discover.ts'
import type { NotWalked, Walk } from '../discovery/walk.ts'
import type { Loaded } from '../environment/load.ts'
import type { Facts } from '../facts/facts.ts'
import { answered } from './answered.ts'

export interface WalkOptions {
  readonly facts: Facts
  /** ISO day. */
  readonly now: string
  readonly choice: Choice
}

/**
 * @throws InputError when a file of the environment that a question needs cannot be used
 */
export async function walkEnvironment(
  loaded: Loaded,
  { facts, now, choice }: WalkOptions,
): Promise<{ readonly walks: readonly Walk[]; readonly notWalked: readonly NotWalked[] }> {
  return answered(loaded, now, (observe) => {
    const { walks, notWalked } = discover({ environment: loaded.environment, facts, observe }, choice)
    return { walks: [...walks], notWalked }
  })
}
