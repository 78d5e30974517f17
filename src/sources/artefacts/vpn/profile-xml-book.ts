/** Accounts of the elements of a profile, in the lines of the file around it. */

import type { Place } from '../../../question.ts'
import type { XmlElement } from '../../imports/xml-tree.ts'
import type { Ledger } from '../line-accounts.ts'
import type { ProfileRegion } from './profile-xml-region.ts'

export interface ProfileBook {
  place(element: XmlElement): Place
  read(element: XmlElement): void
  /** The element with all that is in it. */
  ignore(element: XmlElement, reason: string): void
  unknown(element: XmlElement): void
  problem(element: XmlElement, message: string): void
  note(element: XmlElement, reason: string): void
  /** Accounts for the lines of the profile that no element starts on. */
  close(): void
}

/** Opens the accounts of a profile. */
export function openProfileBook(root: XmlElement, region: ProfileRegion, file: string, ledger: Ledger): ProfileBook {
  const following = followersOf(root)
  const startOf = (element: XmlElement) => region.place(element.at.line, element.at.column)
  /** The last line of the tag an element opens with. */
  const tagEnd = ({ at }: XmlElement) => region.place(at.endLine ?? at.line, 1).line
  const tagLines = (element: XmlElement, say: (line: number) => void) => {
    for (let { line } = startOf(element); line <= tagEnd(element); line += 1) say(line)
  }
  /** All lines up to the element that follows what is in this one. */
  const allLines = (element: XmlElement, say: (line: number) => void) => {
    const next = following(element)
    const end = next ? Math.max(startOf(next).line - 1, tagEnd(element)) : region.last - 1
    tagLines(element, say)
    for (let line = tagEnd(element) + 1; line <= end; line += 1) say(line)
  }
  return {
    place: (element) => ({ file, ...startOf(element) }),
    read: (element) => tagLines(element, (line) => ledger.read(line)),
    ignore: (element, reason) => allLines(element, (line) => ledger.ignore(line, reason)),
    unknown: (element) => allLines(element, (line) => ledger.unknown(line, 'an element this reader does not know')),
    problem: (element, message) => {
      const { line, column } = startOf(element)
      ledger.problem(line, column, message)
    },
    note: (element, reason) => ledger.note(startOf(element).line, reason),
    close: () => {
      for (let line = region.first; line <= region.last; line += 1)
        ledger.ignore(line, 'blank, a comment, or the end of an element')
    },
  }
}

/** The element that starts after all that is in one; put in order when one is first asked for. */
function followersOf(root: XmlElement): (element: XmlElement) => XmlElement | undefined {
  let held: { readonly order: readonly XmlElement[]; readonly indexOf: ReadonlyMap<XmlElement, number> } | undefined
  return (element) => {
    if (held === undefined) {
      const order = [...inOrder(root)]
      held = { order, indexOf: new Map(order.map((one, index) => [one, index])) }
    }
    return held.order[(held.indexOf.get(element) ?? 0) + sizeOf(element)]
  }
}

function* inOrder(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) yield* inOrder(child)
}

function sizeOf(element: XmlElement): number {
  return element.children.reduce((size, child) => size + sizeOf(child), 1)
}

/** Whether a text is put in by the script around the profile. */
export function isFilledIn(text: string): boolean {
  return /[$%`{}]|'\s*\+|"\s*\+/.test(text)
}

export const FILLED_IN = 'a part of the profile is put in by a script, which is not run'
