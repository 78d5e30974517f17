/**
 * What is checked is a tree: the reader refuses an alias to what it stands in. So zod need not look for circles, which
 * took half of its time on a large file. Imported before the first schema is made.
 */

import { config } from 'zod/v4/core'

config({ memoizer: { alloc: (_schema, _payload, empty) => empty, attach: () => undefined, guard: () => undefined } })
