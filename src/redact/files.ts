/** Paths that stand for paths: folders and files one by one; what kind of file it is stays. */

import type { Pseudonyms } from './pseudonyms.ts'

/** Endings that say what is in a file, and not whose it is. */
const ENDINGS = new Set(
  (
    'yaml yml json jsonl xml csv txt md html htm zone dns db zip conf config cfg ovpn rtf mobileconfig ps1 bat cmd sh inf ini log ' +
    'pem cer crt der p7b p7c p12 pfx csr req crl key png jpg jpeg pdf docx xlsx clixml rules nft acl tbxml'
  ).split(' '),
)
/** Named by the program, not by whoever uses it. */
const OURS = new Set(['lync-ready.policy.yaml', 'lync-ready-baseline.json'])

export interface FileNames {
  of(path: string): string
  /** Whether the text ends as files do. */
  isFile(text: string): boolean
}

export function fileNames(pseudonyms: Pseudonyms): FileNames {
  const named = (kind: string, name: string) => `${kind}-${pseudonyms.digitsOf('path', name)}`
  const ofFile = (name: string) => {
    const ending = endingOf(name)
    return ending === undefined ? named('file', name) : `${named('file', name)}.${ending}`
  }
  return {
    isFile: (text) => endingOf(text) !== undefined,
    of: (path) => {
      const parts = path.split(/([/\\]+)/)
      return parts
        .map((part, index) => {
          const stays = index % 2 === 1 || /^(\.{0,2}|-|[a-z]:)$/i.test(part) || OURS.has(part)
          if (stays) return part
          return index === parts.length - 1 ? ofFile(part) : named('folder', part)
        })
        .join('')
    },
  }
}

function endingOf(name: string): string | undefined {
  const [, ending = ''] = /.\.([a-z0-9]+)$/i.exec(name) ?? []
  return ENDINGS.has(ending.toLowerCase()) ? ending.toLowerCase() : undefined
}
