/** What is said of a text that is not the PEM it should be. */

import { refusal } from './certificate-kinds.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the version of a PFX after the tag and length of its sequence
const PFX = /0[\x80-\x84][\s\S]{0,4}\x02\x01\x03/

/** What is binary in a text file was put there by mistake, and may be a PFX with its key. */
export function binaryBeside(
  text: string,
  file: string,
): { readonly line: number; readonly message: string } | undefined {
  const odd = text.search(CONTROL)
  if (odd < 0) return undefined
  const line = text.slice(0, odd).split(/\r\n|\n|\r/).length
  const message = PFX.test(text)
    ? `binary octets stand beside the text: ${refusal('pkcs12', file)}`
    : 'binary octets stand beside the text; give text and binary certificates in files of their own'
  return { line, message }
}

/** Patterns that look at no place twice and repeat nothing without end: the text may be 10 MB of anything. */
export function withoutBlocks(text: string): string {
  const missing = 'with its lines -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----'
  if (/^[ \t]*\[NewRequest\]/im.test(text))
    return 'it is an INF file for certreq, not a certificate: name it as `request`'
  if (text.length >= 64 && !/[^A-Za-z0-9+/=\s]/.test(text) && /\S/.test(text))
    return `it is base64 text without its first and last line; expected it ${missing}`
  if (/^Certificate:\s+Data:/.test(text.trimStart()))
    return `it describes a certificate in words; expected the certificate itself, ${missing}`
  if (/^[ \t]*NotBefore:/m.test(text) && /^[ \t]*NotAfter:/m.test(text))
    return (
      'it is what certutil prints of a certificate, whose signature and chain cannot be checked; expected the ' +
      `certificate itself, ${missing} (certutil -store My <serial number> certificate.cer)`
    )
  return `there is no certificate in it; expected DER, or PEM ${missing}`
}
