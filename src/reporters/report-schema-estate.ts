/** The part of the schema of a report that tells of the environment itself. */

import * as z from 'zod'

const list = () =>
  z.object({
    section: z.string().describe('A key of the environment file; a list without rows is said to be none.'),
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())).describe('Cells in the order of the columns; what is not given is empty.'),
  })

const requirement = () =>
  z.object({
    kind: z.enum(['dns', 'certificate', 'firewall', 'vpn']),
    what: z.string(),
    where: z.string(),
    because: z.string(),
    optional: z.boolean(),
    source: z.string().describe('The document, by its title.'),
  })

const topology = () =>
  z
    .object({
      zones: z.array(z.object({ id: z.string(), title: z.string() })).describe('In the order in which they are drawn.'),
      nodes: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          lines: z.array(z.string()).describe('The name, what it is, then its servers.'),
          zone: z.string(),
        }),
      ),
      links: z.array(z.object({ from: z.string(), to: z.string(), text: z.string() })),
    })
    .describe('How the environment hangs together.')

export const estateSchema = () =>
  z
    .object({
      inventory: z.array(list()),
      requirements: z.array(requirement()),
      documents: z
        .array(z.object({ title: z.string(), url: z.string().optional() }))
        .optional()
        .describe('The documents that requirements name.'),
      topology: topology(),
    })
    .describe('What there is, what must be there, and how it hangs together.')
