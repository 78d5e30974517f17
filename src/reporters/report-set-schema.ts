/** The schema of a set: several reports, and what is said beside them. */

import * as z from 'zod'
import type { ReportSet } from '../report-set.ts'
import { type Fitting, type Frozen, reportSchema } from './report-schema.ts'

const place = () => z.int().nonnegative()
const ordinal = () => z.int().positive()

const unusable = () =>
  z
    .object({
      file: z.string().describe('As the command line named it.'),
      exitCode: z.literal([2, 3]).describe('2: it cannot be used; 3: a fault of the program.'),
      problems: z.array(
        z.object({
          file: z.string(),
          line: ordinal().optional(),
          column: ordinal().optional(),
          message: z.string(),
        }),
      ),
    })
    .describe('A file that was asked for, and that could not be judged.')

const shard = () =>
  z
    .object({
      index: ordinal(),
      of: ordinal(),
      files: place().describe('How many files all parts judge together.'),
      isSet: z.boolean().describe('Whether the whole run is a set.'),
      places: z
        .object({ reports: z.array(place()), unusable: z.array(place()) })
        .describe('Where, from 0, each of them stands in the whole run.'),
    })
    .describe('Which part of a run this is that several machines share.')

/** Several environments. */
export const reportSetSchema = () =>
  z
    .object({
      reportVersion: z.literal(1),
      reports: z.array(reportSchema()),
      unusable: z.array(unusable()).optional(),
      shard: shard().optional(),
    })
    .describe('How several environments were judged.')

/** Does not compile when the contract and the schema part ways. */
export type SavedSet = Fitting<Frozen<z.infer<ReturnType<typeof reportSetSchema>>>, ReportSet>
