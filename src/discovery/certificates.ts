/** Which certificate a server shows, and whether it holds the name a client asked for. */

import { remembered } from '../domain/memo.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import type { CertificateAnswer } from '../question.ts'
import type { CertificateUse } from '../requirements/certificate-row.ts'
import { type Asking, type Flaw, failure, type Open, open, type Trail } from './reached.ts'

/** A computer that shows a certificate: what it is called, and the names its certificate may be assigned to. */
export interface Shower {
  readonly title: string
  readonly assignees: readonly string[]
}

export interface Showing {
  readonly showers: readonly Shower[]
  /** The use of the certificate; where nothing is assigned to the first, the next. */
  readonly uses: readonly (CertificateUse | 'LoadBalancer')[]
  /** Whether a wildcard may stand for the name. */
  readonly wildcard: boolean
}

export type Shown =
  | { readonly outcome: 'covered'; readonly certificates: readonly string[]; readonly flaw?: Flaw }
  | ReturnType<typeof failure>
  | Open

export type Certificates = (name: string, showing: Showing, trail: Trail) => Shown

interface Names {
  readonly all: ReadonlySet<string>
  readonly answer: CertificateAnswer
}

/** Judges the certificates of a description; each is read once. */
export function certificatesOf(asking: Asking): Certificates {
  const { document } = asking.environment
  if (document.certificates === undefined) return () => open('which certificate is shown is not given', 'certificates')
  const assigned = assignments(document)
  const namesOf = remembered((id: string): Names | Open => readNames(id, asking))
  return (name, showing, trail) => judge(name, showing, assigned, namesOf, trail)
}

/** Ids of certificates by `server use`. */
export type Assigned = ReadonlyMap<string, readonly string[]>

export function assignments({ certificates }: EnvironmentDocument): Assigned {
  const assigned = new Map<string, string[]>()
  for (const { id, assignedTo = {} } of certificates === 'none' ? [] : (certificates ?? [])) {
    for (const [assignee, uses] of Object.entries(assignedTo)) {
      for (const use of uses) {
        const held = assigned.get(`${assignee} ${use}`)
        if (held) held.push(id)
        else assigned.set(`${assignee} ${use}`, [id])
      }
    }
  }
  return assigned
}

/** Names of the subject count too: that they must be repeated is another matter. */
function readNames(id: string, { observe }: Asking): Names | Open {
  const answer = observe({ ask: 'certificate', id })
  if (answer.status === 'unanswered') return open(answer.reason, answer.settledBy)
  const { sans, subject } = answer.view
  if (sans === undefined) return open(`the subject alternative names of ${id} are not given`, 'certificates.sans')
  return { all: new Set([...sans, ...(subject === undefined ? [] : [subject])]), answer }
}

function judge(
  name: string,
  { showers, uses, wildcard }: Showing,
  assigned: Assigned,
  namesOf: (id: string) => Names | Open,
  trail: Trail,
): Shown {
  const shown = shownBy(showers, uses, assigned)
  if (!(shown instanceof Map)) return shown
  const covering: string[] = []
  const lacking: Lacking[] = []
  // All are asked for before the first one that is not known ends the matter.
  const known = [...shown].map(([id, title]) => ({ id, title, names: namesOf(id) }))
  for (const { id, title, names } of known) {
    if ('outcome' in names) return names
    const how = coverage(name, names.all)
    const holding = HOW[how](name)
    trail.push({
      text: `${title} shows the certificate ${id}, ${holding}`,
      place: names.answer.place,
      shown: { server: title, certificate: id, holding },
    })
    if (how === 'spelled-out' || (wildcard && how === 'wildcard')) covering.push(id)
    else lacking.push({ id, title, how })
  }
  const flaw = flawOf(name, lacking)
  if (covering.length === 0) return flaw ? failure(flaw.why, flaw.fix) : open('no certificate is shown', 'certificates')
  return { outcome: 'covered', certificates: covering, ...(flaw && { flaw }) }
}

/** The certificates, each with the first computer that shows it. */
function shownBy(showers: readonly Shower[], uses: Showing['uses'], assigned: Assigned): Map<string, string> | Open {
  const shown = new Map<string, string>()
  for (const { title, assignees } of showers) {
    const ids = idsOf(assignees, uses, assigned)
    if (ids === undefined) return open(`which certificate ${title} shows is not given`, 'certificates.assignedTo')
    for (const id of ids) if (!shown.has(id)) shown.set(id, title)
  }
  return shown
}

/** What is assigned to a server comes before what is assigned to its pool, and each use before the next. */
export function idsOf(
  assignees: readonly string[],
  uses: readonly string[],
  assigned: Assigned,
): readonly string[] | undefined {
  for (const use of uses) {
    const ids = assignees.map((assignee) => assigned.get(`${assignee} ${use}`)).find((each) => each !== undefined)
    if (ids) return ids
  }
  return undefined
}

/** A wildcard stands for one label (RFC 6125 section 6.4.3). */
function wildcardOf(name: string): string {
  return name.replace(/^[^.]+/, '*')
}

interface Lacking {
  readonly id: string
  readonly title: string
  readonly how: Coverage
}

type Coverage = 'spelled-out' | 'wildcard' | 'none'

const HOW: Record<Coverage, (name: string) => string> = {
  'spelled-out': (name) => `which holds ${name}`,
  wildcard: (name) => `which holds ${wildcardOf(name)} for ${name}`,
  none: (name) => `which does not hold ${name}`,
}

function coverage(name: string, names: ReadonlySet<string>): Coverage {
  if (names.has(name)) return 'spelled-out'
  return names.has(wildcardOf(name)) ? 'wildcard' : 'none'
}

function flawOf(name: string, lacking: readonly Lacking[]): Flaw | undefined {
  const [first] = lacking
  if (first === undefined) return undefined
  const { id, title, how } = first
  const lack =
    how === 'wildcard'
      ? `which holds only ${wildcardOf(name)} for ${name}, a name that must be spelled out`
      : HOW.none(name)
  return {
    why: `${title} shows the certificate ${id}, ${lack}`,
    fix: `request ${lacking.map((each) => each.id).join(', ')} again with the subject alternative name ${name} as well`,
  }
}
