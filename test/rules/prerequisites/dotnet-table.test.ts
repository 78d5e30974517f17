/** Written by hand from the vendor's pages: which version of the .NET Framework which server may have. */

import { expect, test } from 'vitest'
import rule from '../../../rules/prerequisites/dotnet-supported.ts'
import { judgeCopy } from '../../support/copies.ts'
import { productOn } from './copies.ts'

type Status = 'pass' | 'fail' | 'warn' | 'unknown'

const RTM_2015 = '6.0.9319.0'
const CU5_2015 = '6.0.9319.281'

/** Product, its build, the version, and what is said. */
const CELLS: readonly (readonly [string, string | undefined, string, Status])[] = [
  ['lync-2013', '5.0.8308.0', '3.5', 'fail'],
  ['lync-2013', '5.0.8308.0', '4.0', 'fail'],
  ['lync-2013', '5.0.8308.0', '4.5', 'pass'],
  ['lync-2013', '5.0.8308.0', '4.5.1', 'pass'],
  ['lync-2013', '5.0.8308.0', '4.5.2', 'pass'],
  ['lync-2013', '5.0.8308.1068', '4.6', 'warn'],
  ['lync-2013', '5.0.8308.1068', '4.6.2', 'warn'],
  ['lync-2013', '5.0.8308.1068', '4.7.2', 'warn'],
  ['lync-2013', '5.0.8308.1068', '4.8', 'warn'],
  ['sfb-2015', RTM_2015, '4.0', 'fail'],
  ['sfb-2015', RTM_2015, '4.5', 'pass'],
  ['sfb-2015', RTM_2015, '4.5.2', 'pass'],
  ['sfb-2015', RTM_2015, '4.6', 'pass'],
  ['sfb-2015', RTM_2015, '4.6.1', 'pass'],
  ['sfb-2015', RTM_2015, '4.6.2', 'pass'],
  ['sfb-2015', RTM_2015, '4.7.1', 'fail'],
  ['sfb-2015', '6.0.9319.277', '4.7.1', 'fail'],
  ['sfb-2015', CU5_2015, '4.7.1', 'pass'],
  ['sfb-2015', CU5_2015, '4.7.2', 'pass'],
  ['sfb-2015', '6.0.9319.1000', '4.7.03062', 'pass'],
  ['sfb-2015', undefined, '4.7.1', 'unknown'],
  ['sfb-2015', undefined, '4.6.2', 'pass'],
  ['sfb-2015', '6.0.9319.634', '4.8', 'fail'],
  ['sfb-2015', undefined, '4.8', 'fail'],
  ['sfb-2015', '6.0.9319.634', '4.8.1', 'fail'],
  ['sfb-2015', '6.0.9319.634', '4.10', 'fail'],
  ['sfb-2019', '7.0.2046.0', '4.5.2', 'fail'],
  ['sfb-2019', '7.0.2046.0', '4.6.2', 'fail'],
  ['sfb-2019', '7.0.2046.0', '4.7', 'pass'],
  ['sfb-2019', '7.0.2046.0', '4.7.2', 'pass'],
  ['sfb-2019', '7.0.2046.530', '4.8', 'pass'],
  ['sfb-2019', '7.0.2046.530', '4.8.03761', 'pass'],
  ['sfb-2019', '7.0.2046.530', '4.8.04161', 'pass'],
  ['sfb-2019', '7.0.2046.530', '4.8.09032', 'pass'],
  ['sfb-2019', '7.0.2046.530', '4.8.1', 'pass'],
  ['sfb-2019', '7.0.2046.530', '4.9', 'warn'],
  ['sfb-2019', '7.0.2046.530', 'latest', 'unknown'],
  ['sfb-se', undefined, '4.6.2', 'warn'],
  ['sfb-se', undefined, '4.7.2', 'pass'],
  ['sfb-se', undefined, '4.8', 'pass'],
  ['sfb-se', undefined, '528040', 'unknown'],
]

test.each(CELLS)('%s %s with %s: %s', async (product, build, version, status) => {
  const pool = `productVersion: ${build ?? 'null'}`
  const overlay = productOn(product, 'Windows Server 2012 R2 Standard', `prerequisites: { dotNet: '${version}' }`, pool)
  const { results } = await judgeCopy('newcomer', { overlay, only: [rule] })
  expect(results[0]?.status).toBe(status)
})
