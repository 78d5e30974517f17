/** What other tools exported, so that it need not be typed. */

import type * as z from 'zod'
import { forms, isMap, oneOrMany } from './forms.ts'
import { filePath, record } from './kit.ts'
import { later } from './later.ts'

const path = later(() =>
  filePath('the topology as Topology Builder saved it, or as Get-CsTopology -AsXml printed it', {
    examples: ['export/contoso.tbxml'],
  }),
)

const inFile = later(() => record('the topology in a file', { file: path }))

export const topology = later(() =>
  forms(
    'the topology in a file, instead of typing sites, pools, Edge pools, gateways and SIP domains',
    'a file or a map',
    (value) => (isMap(value) ? 1 : 0),
    [path.transform((file): z.output<typeof inFile> => ({ file })), inFile],
  ),
)

export const inventory = later(() =>
  oneOrMany(
    'inventories of servers in files, instead of typing operating systems, updates and hardware',
    filePath('an inventory of one server or several', { examples: ['export/servers.json'] }),
  ),
)
