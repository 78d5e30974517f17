/** What every row of every table carries. */

import * as z from 'zod'
import { CONFIDENCES, PRODUCTS } from './citation.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9./+-]*$/, 'a row id is lower case: letters, digits, . / + -')

export const everyRow = {
  id,
  products: z.array(z.enum(PRODUCTS)),
  confidence: z.enum(CONFIDENCES),
  sources: z.array(z.string()).min(1),
}
