/** What other tools exported, so that it need not be typed. */

import type * as z from 'zod'
import { dictionary, forms, isMap, oneOrMany, optional } from './forms.ts'
import { filePath, record, text } from './kit.ts'
import { later } from './later.ts'

const exported = later(() =>
  oneOrMany(
    'files of the topology',
    filePath('a topology as Topology Builder saved it, or what Get-CsTopology -AsXml or another Cs cmdlet printed', {
      examples: ['export/contoso.tbxml'],
    }),
  ),
)

const inFiles = later(() => record('the topology in files', { file: exported }))

type Topology = z.output<typeof inFiles>

export const topology = later(() =>
  forms(
    'the topology in files, instead of typing sites, pools, Edge pools, gateways and SIP domains; what is typed here stands',
    'a file, a list of files or a map',
    (value) => (isMap(value) ? 1 : 0),
    [exported.transform((file): Topology => ({ file })), inFiles],
  ),
)

const pattern = later(() =>
  filePath('an inventory of one computer or several; * and ** stand for parts of names', {
    examples: ['export/servers.json', 'export/hosts/*.json'],
  }),
)

const table = later(() =>
  record('an inventory in a file', {
    file: pattern,
    ...optional({
      columns: dictionary(
        'for a table with headings of its own: what is in which column',
        text('what is in the column: host, os, build, edition, memory …', { examples: ['host'] }),
        text('its heading', { like: 'Operating_System_Name0' }),
      ),
    }),
  }),
)

type Inventory = z.output<typeof table>

const oneInventory = later(() =>
  forms('an inventory of computers', 'a file or a map', (value) => (isMap(value) ? 1 : 0), [
    pattern.transform((file): Inventory => ({ file })),
    table,
  ]),
)

export const inventory = later(() =>
  oneOrMany(
    'inventories of computers in files, instead of typing operating systems, updates and hardware; what is typed here stands',
    oneInventory,
  ),
)
