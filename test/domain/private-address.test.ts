import { describe, expect, test } from 'vitest'
import { isPrivate } from '../../src/domain/private-address.ts'

describe('addresses that no router of the Internet forwards', () => {
  test.each([
    ['0.1.2.3', '1.0.0.0'],
    ['10.255.255.255', '11.0.0.0'],
    ['172.31.255.255', '172.32.0.0'],
    ['192.168.0.1', '192.169.0.1'],
    ['100.64.0.1', '100.128.0.1'],
    ['169.254.1.1', '169.255.1.1'],
    ['127.0.0.1', '126.0.0.1'],
    ['224.0.0.1', '223.255.255.255'],
    ['::1', '2001:db8::1'],
    ['fd00::1', 'fe00::1'],
    ['febf::1', 'fec0::1'],
    ['ff02::1', '2600::1'],
    ['::ffff:10.0.0.1', '::ffff:203.0.113.1'],
  ])('%s is one, %s is not', (inside, outside) => {
    expect([isPrivate(inside), isPrivate(outside)]).toEqual([true, false])
  })

  test.each(['', 'sip.contoso.com', '010.0.0.1', '10.0.0', 'fe80::1%eth0', '::g'])(
    '%j is no address at all',
    (text) => {
      expect(isPrivate(text)).toBe(false)
    },
  )
})
