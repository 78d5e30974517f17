/** Values as the scripts of bash and PowerShell speak of them: one word that tells what to offer. */

import type { Completion, CompletionCommand, CompletionOption, Value } from './model.ts'

/** The name of a list, `,` before it when several go with commas, `=` when a file may follow; `path`; or `any`. */
function kindOf({ list, isMany, path }: Value): string {
  if (list === undefined) return path === undefined ? 'any' : 'path'
  return `${isMany ? ',' : ''}${path ? '=' : ''}${list}`
}

export interface KindOfPlace {
  /** The command and, behind a colon, the option, or the number of the argument from 0, `*` for those that follow. */
  readonly place: string
  readonly kind: string
}

/** What the value of each option is, by command and name. */
export function optionKinds({ all }: Completion): readonly KindOfPlace[] {
  return all.flatMap((command) => command.options.flatMap((option) => kindsOf(command, option)))
}

function kindsOf({ path }: CompletionCommand, { names, value }: CompletionOption): readonly KindOfPlace[] {
  return value ? names.map((name) => ({ place: `${path}:${name}`, kind: kindOf(value) })) : []
}

/** What each argument is. */
export function positionKinds({ all }: Completion): readonly KindOfPlace[] {
  return all.flatMap(({ path, positions, isOpen }) =>
    positions.map((value, index) => ({
      place: `${path}:${isOpen && index === positions.length - 1 ? '*' : index}`,
      kind: kindOf(value),
    })),
  )
}
