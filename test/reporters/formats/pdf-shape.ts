/** A PDF as PDF.js opens it: the text of each element of its structure. */

import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** What holds text of its own, and is read as one; its links are in it. */
const WHOLE = /^(P|H\d|Title|Lbl|LBody|TD|TH|Caption|TOCI|Figure)$/

/** @throws when PDF.js cannot read it */
async function openPdf<Result>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** What a reader sees: texts by element, and the roles of the elements. @throws when a text belongs to no element */
export function readPdf(bytes: Uint8Array) {
  return openPdf(bytes, async (document) => {
    const found: { readonly role: string; readonly text: string }[] = []
    for (let number = 1; number <= document.numPages; number++) {
      found.push(...(await elementsOf(await document.getPage(number))))
    }
    return {
      texts: found.map(({ text }) => text),
      // Where lines are broken, and where the texts of a drawing are cut, follows from how long texts are.
      shape: found
        // An element that goes on behind a page is in the structure of both, without text where it has none.
        .filter(({ role, text }) => role !== 'TOCI' && (role === 'Figure' || text !== ''))
        .flatMap(({ role, text }) => (role === 'Figure' ? [role] : [role, text.replaceAll(' ', '')])),
    }
  })
}

async function elementsOf(page: PDFPageProxy) {
  const [tree, content] = await Promise.all([
    page.getStructTree() as Promise<Node | null>,
    page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
  ])
  const texts = textsById(content.items as readonly Item[])
  return flat(tree ?? {}).map((node) => ({ role: node.role ?? '', text: decoded(textOf(node, texts)).trim() }))
}

interface Item {
  readonly str?: string
  readonly type?: string
  readonly id?: string
  readonly tag?: string
}

function textsById(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const { str, type, id, tag } of items) {
    const at = open.at(-1)
    if (str === undefined) {
      if (type === 'endMarkedContent') open.pop()
      else open.push(id ?? tag)
    } else if (at !== undefined) texts.set(at, (texts.get(at) ?? '') + str)
    else if (str.trim() !== '') throw new Error(`${str} belongs to nothing`)
  }
  return texts
}

function flat(node: Node): readonly Node[] {
  return node.role !== undefined && WHOLE.test(node.role) ? [node] : (node.children ?? []).flatMap(flat)
}

function textOf({ id, type, children = [] }: Node, texts: ReadonlyMap<string, string>): string {
  if (type === 'content') return texts.get(id ?? '') ?? ''
  return children.map((child) => textOf(child, texts)).join('')
}

/** A character that the typeface has no sign for is shown by its code. */
function decoded(text: string): string {
  return text.replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
