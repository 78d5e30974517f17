/** Which finding stands for which: each has at most one above it, and what stands at the top stands for all below. */

/** Findings by their places in the report. */
export interface Tie {
  readonly consequence: number
  readonly cause: number
}

export class Forest {
  readonly #above = new Map<number, number>()

  /** The first tie of a finding holds: the surest are told first. */
  tie({ consequence, cause }: Tie): void {
    if (this.#above.has(consequence) || this.topOf(cause) === consequence) return
    this.#above.set(consequence, cause)
  }

  topOf(finding: number): number {
    let top = finding
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next
    return top
  }

  /** In the order of their tops. */
  trees(): readonly { readonly root: number; readonly others: readonly number[] }[] {
    const others = new Map<number, number[]>()
    for (const finding of [...this.#above.keys()].sort((a, b) => a - b)) {
      const root = this.topOf(finding)
      const held = others.get(root)
      if (held) held.push(finding)
      else others.set(root, [finding])
    }
    return [...others].map(([root, below]) => ({ root, others: below })).sort((a, b) => a.root - b.root)
  }
}
