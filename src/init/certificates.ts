/** The certificates of exports as the section `certificates`: files of certificates are referred to, others described. */

import type { Certificate } from '../domain/certificate.ts'
import type { PlacedValue } from '../environment/imported.ts'
import { readCertificates } from '../sources/artefacts/certificate-file.ts'
import { type ExportFile, type Note, placeIn } from './export-file.ts'
import { mapOf, type Said, type SaidMap } from './said.ts'
import { type CertificateEntry, eachOnce } from './same-certificate.ts'

/** One entry for each certificate, and what is to be told of files that are not referred to. */
export function certificateEntries(files: readonly ExportFile[]): {
  readonly entries: readonly SaidMap[]
  readonly notes: readonly Note[]
} {
  const [outside, authorities, crowded]: [string[], string[], string[]] = [[], [], []]
  const all = files.flatMap((of): readonly CertificateEntry[] => {
    const held = certificatesIn(of)
    const { certificates } = of.reading
    if (held.length === 0) return certificates.map((each) => described(of, each))
    if (held.every(isAuthority)) authorities.push(of.file)
    else if (certificates.length > 1) crowded.push(of.file)
    else if ('refused' in of.reference) outside.push(of.reference.refused)
    else return [{ thumbprint: held[0]?.sha1, entry: referred(of, of.reference.path) }]
    return []
  })
  const notes = [
    { text: 'Certificates that the file cannot refer to: copy them beside it', lines: outside },
    { text: 'Certificates of authorities: name them as chain or roots of those they issued', lines: authorities },
    { text: 'Files of several certificates: give each certificate a file of its own', lines: crowded },
  ]
  return { entries: numbered(eachOnce(all)), notes: notes.filter(({ lines }) => lines.length > 0) }
}

/** Named by what its reader calls it, else by its file. */
function referred(of: ExportFile, path: string): SaidMap {
  const [read] = of.reading.certificates
  const from = placeIn(of, read?.at ?? { line: 1, column: 1 })
  return mapOf([
    ['id', { kind: 'value', value: read?.id ?? stemOf(of.file), from }],
    ['file', { kind: 'value', value: path, from }],
  ])
}

/** The certificates of a file that holds nothing but certificates and is read without a fault; else none. */
function certificatesIn({ bytes, file }: ExportFile): readonly Certificate[] {
  const { certificates, problems } = readCertificates(bytes, file)
  return problems.length === 0 ? certificates : []
}

function isAuthority({ basicConstraints }: Certificate): boolean {
  return basicConstraints?.ca === true
}

function described(
  of: ExportFile,
  { id, at, description }: ExportFile['reading']['certificates'][number],
): CertificateEntry {
  const { thumbprint } = description
  const entry = mapOf([
    ['id', { kind: 'value', value: id, from: placeIn(of, at) }],
    ...Object.entries(description).map(([key, each]): [string, Said] => [key, saidOf(each, of)]),
  ])
  return { thumbprint: thumbprint && String(thumbprint.value), entry }
}

function saidOf(
  { at, value }: { readonly at: { readonly line: number; readonly column: number }; readonly value: PlacedValue },
  of: ExportFile,
): Said {
  if (typeof value !== 'object') return { kind: 'value', value, from: placeIn(of, at) }
  if (isList(value)) return { kind: 'list', items: value.map((each) => saidOf(each, of)) }
  return mapOf(Object.entries(value).map(([key, each]) => [key, saidOf(each, of)]))
}

function isList(value: PlacedValue): value is Extract<PlacedValue, readonly unknown[]> {
  return Array.isArray(value)
}

/** `export/edge.pem` as `edge`. */
function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

/** Of one name only the first keeps it. */
function numbered(all: readonly SaidMap[]): readonly SaidMap[] {
  const taken = new Set<string>()
  return all.map(({ entries }) => {
    const id = entries.get('id')
    return mapOf(id?.kind === 'value' ? [...entries, ['id', { ...id, value: free(String(id.value), taken) }]] : entries)
  })
}

/** The name, with a number where it is taken. */
function free(name: string, taken: Set<string>): string {
  let wanted = name
  for (let number = 2; taken.has(wanted.toLowerCase()); number++) wanted = `${name}-${number}`
  taken.add(wanted.toLowerCase())
  return wanted
}
