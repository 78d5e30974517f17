/** What becomes of each field of an object: a field that no table names goes, so that nothing new gets through unseen. */

type Become<Value> = (value: Value) => Value | undefined

/** Does not compile when a contract has a field of which nobody decided. */
export type Fields<Of> = { readonly [Key in keyof Of]-?: Become<Exclude<Of[Key], undefined>> }

/** The object with what its fields become; one that becomes nothing is left out. */
export function object<Of extends object>(fields: Fields<Of>): (value: Of) => Of {
  const all: readonly (readonly [string, Become<unknown>])[] = Object.entries(fields)
  return (value) => {
    const own = value as Readonly<Record<string, unknown>>
    const made = all.map(([key, become]) => [key, own[key] === undefined ? undefined : become(own[key])] as const)
    return Object.fromEntries(made.filter(([, each]) => each !== undefined)) as Of
  }
}

export function each<Item>(become: (item: Item) => Item): (items: readonly Item[]) => readonly Item[] {
  return (items) => items.map(become)
}

/** It says nothing of whose environment it is. */
export function keep<Value>(value: Value): Value {
  return value
}

/** A free text of a person may say anything. */
export function freeText(): string {
  return 'redacted'
}

export function gone(): undefined {
  return undefined
}
