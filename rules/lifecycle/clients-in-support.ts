import { clientNameReader } from '../../src/domain/client-names.ts'
import { listed } from '../../src/domain/listed.ts'
import { defineRule, type RuleContext } from '../../src/rule.ts'
import { choices, judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/clients-in-support',
  title: 'The vendor still supports every client',
  severity: 'warn',
  why: 'Holes that are found in a client after its end of support stay open on every computer of the users.',
  facts: ['support-ends', 'clients', 'client-server-support'],
  cites: ['LC'],
  sections: ['clients'],
  skippedWhen: 'no client is listed whose end of support is documented',
  *check(context) {
    const { environment, facts, now } = context
    const signsIn = new Set(
      facts
        .rows('client-server-support', environment.document.product)
        .flatMap(({ verdict, clients }) => (verdict === 'supported' ? clients : [])),
    )
    yield* judgeEnds('client', () => clientsOf(context), context, {
      fix: () =>
        `give their users a client that is supported and signs in to the servers${choices(facts, 'client', now, ({ of }) => of.some((id) => signsIn.has(id)))}`,
    })
  },
})

function* clientsOf({ environment: { document }, facts }: RuleContext): Generator<Thing> {
  const named = clientNameReader(facts.rows('clients', document.product))
  for (const [index, { client, os, site, count }] of listed(document.clients).entries()) {
    const number = count === undefined ? '' : `${count} × `
    const holder = `${number}${[client, os && `on ${os.name}`, site && `in ${site}`].filter(Boolean).join(' ')}`
    const reading = named(client)
    yield {
      holder,
      at: ['clients', index],
      settledBy: 'clients.client',
      written: client,
      meant: 'open' in reading ? { open: reading.open } : { of: reading.id },
    }
  }
}
