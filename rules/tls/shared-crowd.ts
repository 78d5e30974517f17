/** Many ends at once, by the sets of versions they have: an estate has many servers and few such sets. */

import { haveInCommon, isHardened, type TlsVersion, writtenVersions } from '../../src/domain/tls-versions.ts'
import type { Evidence, Judgement, Subject } from '../../src/rule.ts'
import { expected, met, note, unknown, unmet } from '../../src/rule.ts'
import { isSpeaking, type SpeakingEnd, type TlsEnd, versionsGiven } from './shared.ts'

/** The ends with the same versions: how many, and the first of them. */
export interface Alike {
  readonly versions: readonly TlsVersion[]
  readonly first: SpeakingEnd
  count: number
}

/** Ends by their versions, and the first of those that do not give any. */
export interface Crowd {
  readonly alike: readonly Alike[]
  readonly open?: TlsEnd
}

// Every farm of Office Web Apps meets the same servers.
const crowds = new WeakMap<readonly TlsEnd[], Crowd>()

export function crowdOf(ends: readonly TlsEnd[]): Crowd {
  const crowd = crowds.get(ends) ?? gathered(ends)
  crowds.set(ends, crowd)
  return crowd
}

function gathered(ends: readonly TlsEnd[]): Crowd {
  const alike = new Map<string, Alike>()
  let open: TlsEnd | undefined
  for (const end of ends) {
    if (!isSpeaking(end)) {
      open ??= end
      continue
    }
    const key = writtenVersions(end.versions)
    const same = alike.get(key)
    if (same) same.count += 1
    else alike.set(key, { versions: end.versions, first: end, count: 1 })
  }
  return { alike: [...alike.values()], ...(open && { open }) }
}

/** `fe01.contoso.net`, `fe01.contoso.net and 2 more` */
export function namedAlike({ first, count }: Alike): string {
  return count === 1 ? first.id : `${first.id} and ${count - 1} more`
}

const REQUIRED = expected('one TLS version at least that both ends have on')

/** Whether an end can talk to a crowd; nothing where neither end limits its versions. */
export function judgeMeeting(subject: Subject, end: TlsEnd, crowd: Crowd): Judgement | undefined {
  if (!isSpeaking(end)) return judgeOpenEnd(subject, end, crowd)
  const strangers = crowd.alike.filter(({ versions }) => !haveInCommon(end.versions, versions))
  const evidence = (others: readonly Alike[]) => (): readonly Evidence[] => [
    REQUIRED,
    versionsGiven(end),
    ...others.map(({ first }) => versionsGiven(first)),
  ]
  const [stranger] = strangers
  if (stranger) {
    const message = `${end.id} (${writtenVersions(end.versions)}) has no TLS version in common with ${namedAlike(stranger)} (${writtenVersions(stranger.versions)})`
    return unmet(subject, message, {
      fix: `switch on a version at ${end.id} that ${stranger.first.id} speaks, such as TLS 1.2, or the other way round`,
      evidence: evidence(strangers),
    })
  }
  if (crowd.open && isHardened(end.versions)) {
    const message = `TLS 1.0 is off at ${end.id}; what ${crowd.open.id} speaks is not given`
    return unknown(subject, message, { settledBy: crowd.open.key, evidence: evidence([]) })
  }
  if (crowd.alike.length === 0) return undefined
  return met(subject, `${end.id} shares a TLS version with what it talks to`, evidence(crowd.alike))
}

function judgeOpenEnd(subject: Subject, end: TlsEnd, { alike }: Crowd): Judgement | undefined {
  const hardened = alike.find(({ versions }) => isHardened(versions))
  if (hardened === undefined) return undefined
  return unknown(subject, `TLS 1.0 is off at ${namedAlike(hardened)}; what ${end.id} speaks is not given`, {
    settledBy: end.key,
    evidence: () => [REQUIRED, versionsGiven(hardened.first), note(`the versions of ${end.id} are not given`)],
  })
}
