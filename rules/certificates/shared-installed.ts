/** Where certificates and their keys are kept: as given beside them, or as their request asks for. */

import type { CertificateAnswer } from '../../src/question.ts'
import type { RuleContext } from '../../src/rule.ts'
import { type Held, positionOf } from './shared.ts'

/** What is known of it; a key that is absent is not given. */
export interface Installed {
  readonly provider?: string
  readonly exportable?: boolean
  readonly present?: boolean
  readonly store?: 'machine' | 'user'
  readonly friendlyName?: string
  readonly autoEnrolled?: boolean
  readonly effectiveOn?: string
}

type Given = NonNullable<ReturnType<typeof positionOf>>['given']

/** What is given counts before what a request asks for: it may have been changed since. */
export function installed(context: RuleContext, { id, answer }: Held): Installed {
  const given = positionOf(context, id)?.given
  return { ...asRequested(answer), ...(given && asGiven(given)) }
}

function asRequested({ request }: CertificateAnswer): Installed {
  if (request === undefined) return {}
  const { privateKey, store, friendlyName } = request
  return { ...privateKey, ...(store && { store }), ...(friendlyName !== undefined && { friendlyName }) }
}

function asGiven({ privateKey = {}, store, friendlyName, autoEnrolled, effectiveOn }: Given): Installed {
  const { provider, exportable, present } = privateKey
  return {
    ...(provider !== undefined && { provider }),
    ...(exportable !== undefined && { exportable }),
    ...(present !== undefined && { present }),
    ...(store && { store }),
    ...(friendlyName !== undefined && { friendlyName }),
    ...(autoEnrolled !== undefined && { autoEnrolled }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  }
}
