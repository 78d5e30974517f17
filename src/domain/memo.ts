/** Values made when they are first needed, and kept. */

/** One value for each key. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** One value for each object, kept for as long as the object is. */
export function rememberedOf<Of extends object, T extends object>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, T>()
  return (of) => {
    const value = made.get(of) ?? make(of)
    made.set(of, value)
    return value
  }
}

/** One value. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
