/** The Outlook beside a client. */

import type { ClientRequirementOf } from '../../src/domain/client-rows.ts'
import { type Outlook, readOutlook } from '../../src/domain/outlook-name.ts'
import { documented, type Evidence, type Judgement, met, unknown } from '../../src/rule.ts'
import type { Named } from './shared-named.ts'

type Row = ClientRequirementOf<'outlook'> | ClientRequirementOf<'contact-store-outlook'>
type Using = Named & { readonly row: Row }

/** Judges each Outlook that is given; where none is, that is said once. */
export function* judgeOutlooks(
  users: readonly Using[],
  judge: (outlook: Outlook, user: Using, evidence: () => readonly Evidence[]) => Judgement,
): Generator<Judgement> {
  const settledBy = 'clients.outlook'
  if (users.length > 0 && users.every(({ entry }) => entry.outlook === undefined)) {
    yield unknown({ id: 'clients', at: ['clients'] }, 'which Outlook is beside the clients is not given', { settledBy })
    return
  }
  for (const user of users) {
    const { entry, row, subject, stated } = user
    const evidence = () => [documented('client-requirements', row, row.text), stated]
    const reading = entry.outlook === undefined ? { open: 'its Outlook is not given' } : readOutlook(entry.outlook)
    if (reading === 'none') yield met(subject, 'there is no Outlook beside it', evidence)
    else if ('open' in reading) yield unknown(subject, reading.open, { settledBy, evidence })
    else yield judge(reading, user, evidence)
  }
}
