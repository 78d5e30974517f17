/** Paths of media, with every answer the description gives. */

import type { Loaded } from '../environment/load.ts'
import type { Facts } from '../facts/facts.ts'
import type { Asking } from '../media/asking.ts'
import { type Choice, mediaPaths } from '../media/media-paths.ts'
import type { MediaPaths } from '../media/model.ts'
import { deriveRequirements } from '../requirements/derive.ts'
import { answered } from './answered.ts'

export interface MediaOptions {
  readonly facts: Facts
  /** ISO day. */
  readonly now: string
  readonly choice: Choice
}

/** @throws InputError when a file of the environment that a question needs cannot be used */
export function mediaPathsOf(loaded: Loaded, { facts, now, choice }: MediaOptions): Promise<MediaPaths> {
  const { environment } = loaded
  const requirements = deriveRequirements(environment, facts)
  return answered(loaded, now, (observe: Asking['observe']) =>
    mediaPaths({ environment, facts, requirements, observe }, choice),
  )
}
