/** Asks a TLS server what it offers and presents: one handshake a version, all of them at the same time. */

import type { Nothing, TlsOffer, TlsQuestion, TlsVersion } from '../../../question-observed.ts'
import type { NotRun, TlsEvidence } from '../../observed/probe.ts'
import type { Means } from '../prober.ts'
import { type Ended, handshake, numberOf } from './handshake.ts'

const VERSIONS: readonly TlsVersion[] = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']

/** Whose certificates are kept: up to TLS 1.2 they come in the clear, whatever OpenSSL makes of them. */
const BELIEVED: readonly TlsVersion[] = ['TLS 1.2', 'TLS 1.1', 'TLS 1.0', 'TLS 1.3']

/** Of several versions that brought nothing the most telling one speaks. */
const TELLING: readonly Nothing['outcome'][] = ['broken', 'silent', 'unreachable', 'refused']

const PROTOCOL_VERSION = 70

/** The alerts a handshake ends with (RFC 5246 section 7.2, RFC 8446 section 6). */
const ALERTS: Readonly<Record<number, string>> = {
  0: 'close_notify',
  10: 'unexpected_message',
  40: 'handshake_failure',
  42: 'bad_certificate',
  47: 'illegal_parameter',
  48: 'unknown_ca',
  49: 'access_denied',
  50: 'decode_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  112: 'unrecognized_name',
  116: 'certificate_required',
}

/** @throws Error when it was ended from outside, or this machine itself cannot connect */
export async function observeTls(probe: TlsQuestion, means: Means): Promise<TlsEvidence | NotRun> {
  const settled = await Promise.allSettled(VERSIONS.map((version) => handshake(probe, version, means)))
  const tried = VERSIONS.map((version, index) => ({ version, ended: endedBy(settled[index]) }))
  const offers = tried.map(({ version, ended }) => offerOf(version, ended, means))
  if (tried.every(({ ended }) => cannot(ended))) return { notRun: offers[0]?.reason ?? 'no version could be tried' }
  for (const version of BELIEVED) {
    const shown = tried.find((each) => each.version === version)?.ended
    const presented = shown && presentedBy(version, shown)
    if (presented) return { ...presented, offers }
  }
  // That a version is refused tells nothing of the rest.
  const telling = tried.filter(({ ended }, index) => !cannot(ended) && offers[index]?.offered !== 'no')
  const nothing = (telling.length > 0 ? telling : tried).map(({ ended }) => nothingOf(ended, means))
  const [most = nothing[0]] = TELLING.flatMap((outcome) => nothing.find((each) => each.outcome === outcome) ?? [])
  return { ...(most as Nothing), offers }
}

/** All of them are over before one that failed is told. */
function endedBy(settled: PromiseSettledResult<Ended> | undefined): Ended {
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

/** Whether it is this machine that cannot. */
function cannot({ greeted, how }: Ended): boolean {
  return !greeted && how.why === 'error'
}

function presentedBy(version: TlsVersion, { flight, decrypted }: Ended) {
  const chain = flight.version === numberOf(version) ? (decrypted ?? flight.chain ?? []) : []
  if (chain.length === 0 || flight.fault !== undefined) return undefined
  const { asksForCertificate } = flight
  return {
    outcome: 'presented',
    chain: chain.map((each) => each.toString('base64')),
    ...(asksForCertificate !== undefined && { asksForCertificate }),
  } as const
}

/** Only an answer of the server itself says that it does not offer a version. */
function offerOf(version: TlsVersion, ended: Ended, means: Means): TlsOffer {
  const { flight, how } = ended
  if (flight.version === numberOf(version)) return { version, offered: 'yes' }
  if (flight.version !== undefined) return { version, offered: 'no', reason: 'it answers with another version' }
  if (flight.alert === PROTOCOL_VERSION) return { version, offered: 'no', reason: 'it refuses the version' }
  if (how.why === 'error' && cannot(ended))
    return { version, offered: 'unknown', reason: `this machine cannot speak it: ${how.message}` }
  return { version, offered: 'unknown', reason: nothingOf(ended, means).reason }
}

/** What a handshake without certificates says. */
function nothingOf({ flight, how }: Ended, { timeoutMs }: Means): Nothing {
  const { alert, fault } = flight
  if (fault !== undefined) return { outcome: 'broken', reason: fault }
  if (alert !== undefined)
    return { outcome: 'broken', reason: `it ends the handshake with the alert ${ALERTS[alert] ?? alert}` }
  switch (how.why) {
    case 'shown':
      return { outcome: 'broken', reason: 'it presents no certificate' }
    case 'silent':
      return flight.version === undefined
        ? { outcome: 'silent', reason: `nothing came within ${timeoutMs} ms` }
        : { outcome: 'broken', reason: `its handshake did not end within ${timeoutMs} ms` }
    case 'closed':
      return { outcome: 'broken', reason: 'it closes the connection before it presents a certificate' }
    case 'reset':
      return { outcome: 'broken', reason: 'it resets the connection before it presents a certificate' }
    case 'refused':
      return { outcome: 'refused', reason: 'the connection is refused' }
    case 'unreachable':
      return { outcome: 'unreachable', reason: 'the network says that it cannot be reached' }
    case 'error':
      return { outcome: 'broken', reason: `the handshake fails: ${how.message}` }
  }
}
