/** Many prefixes at once: whether some of them hold a prefix, or have an address in common with it. */

import { formatPrefix, type Prefix, parsePrefix, prefixOf } from '../../src/domain/prefix.ts'

/** The prefix of a text that was checked when it was read; host bits are cut. */
export function prefixIn(text: string): Prefix | undefined {
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? undefined : prefix
}

/** Prefixes by themselves and by what holds them, so that a question costs as many steps as a prefix has bits. */
export class PrefixIndex {
  readonly #own = new Map<string, string>()
  readonly #around = new Map<string, string>()

  /** @param named a prefix with the name that answers give */
  add(prefix: Prefix, named: string): void {
    const [own, ...around] = chain(prefix)
    if (own !== undefined) this.#own.set(own, this.#own.get(own) ?? named)
    for (const key of around) this.#around.set(key, this.#around.get(key) ?? named)
  }

  /** The name of a prefix that holds all of this one. */
  holding(prefix: Prefix): string | undefined {
    return chain(prefix)
      .map((key) => this.#own.get(key))
      .find((name) => name !== undefined)
  }

  /** The name of a prefix that has an address in common with this one. */
  touching(prefix: Prefix): string | undefined {
    return this.holding(prefix) ?? this.#around.get(formatPrefix(prefix))
  }
}

/** A prefix and all that hold it, the narrowest first. */
function chain({ family, base, length }: Prefix): readonly string[] {
  return Array.from({ length: length + 1 }, (_, less) => formatPrefix(prefixOf({ family, value: base }, length - less)))
}
