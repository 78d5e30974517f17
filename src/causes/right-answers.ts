/** The wrong answers that findings speak of, with the right ones. */

import type { JudgedEnvironment } from './judged.ts'
import { rightCertificates } from './right-certificates.ts'
import { rightRecords } from './right-records.ts'
import { rightTraffic } from './right-traffic.ts'
import type { Supposition } from './supposing.ts'

export function rightAnswers(judged: JudgedEnvironment): readonly Supposition[] {
  return [...rightRecords(judged), ...rightCertificates(judged), ...rightTraffic(judged)]
}
