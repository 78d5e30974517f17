import { expect, it } from 'vitest'
import { readOutlook } from '../../src/domain/outlook-name.ts'

it.each([
  ['Outlook 2013 SP1', 'Outlook 2013'],
  ['Microsoft Outlook 2010', 'Outlook 2010'],
  ['Office 2016 Professional Plus', 'Outlook 2016'],
  ['Office Professional Plus 2013', 'Outlook 2013'],
  ['outlook 97', 'Outlook 1997'],
  ['Outlook 14.0.7268.5000', 'Outlook 2010'],
  ['Outlook 16.0.4266.1001', 'Outlook 2016'],
  ['Microsoft 365 Apps', 'Outlook of Microsoft 365'],
  ['Office 365 ProPlus', 'Outlook of Microsoft 365'],
])('%s is %s', (text, name) => {
  expect(readOutlook(text)).toMatchObject({ name })
})

it('a subscription is newer than any year', () => {
  const reading = readOutlook('Microsoft 365 Apps')
  expect(reading !== 'none' && 'year' in reading && reading.year > 2024).toBe(true)
})

it('none is none', () => {
  expect(readOutlook(' None ')).toBe('none')
})

it.each([
  ['Outlook', 'does not say which Outlook it is'],
  ['OWA', 'is not the Outlook of a desktop'],
  ['Outlook Web App 2013', 'is not the Outlook of a desktop'],
  ['Office 2013 without Outlook', 'write "none" where there is none'],
  ['Outlook 2010, Outlook 2013', 'names more than one version'],
  ['Outlook 2014', 'does not say which Outlook it is'],
  ['Outlook 2011 for Mac', 'is not an Outlook for Windows'],
])('%s is not read', (text, says) => {
  expect(readOutlook(text)).toMatchObject({ open: expect.stringContaining(says) })
})
