/** The requirements for programs. */

import { printableJson } from './printable.ts'
import type { ShownRequirements } from './requirements-data.ts'

/** The requirements by kind, with the environment they are derived from. */
export function renderRequirementsJson(
  requirements: ShownRequirements,
  environment: { readonly path: string; readonly name: string; readonly product: string },
): string {
  return `${printableJson(JSON.stringify({ requirementsVersion: 1, environment, ...requirements }, null, 2))}\n`
}
