/** The readers of certificates: the surest marks first, and the certificate itself before what is printed above it. */

import type { Reader } from '../readers.ts'
import { CERTIFICATE_BINARY, CERTIFICATE_TEXT } from './certificate-file.ts'
import { CERTUTIL } from './certutil.ts'
import { OPENSSL_TEXT } from './openssl.ts'

export const CERTIFICATE_BINARY_READERS: readonly Reader<Uint8Array>[] = [CERTIFICATE_BINARY]

export const CERTIFICATE_TEXT_READERS: readonly Reader<string>[] = [CERTIFICATE_TEXT, CERTUTIL, OPENSSL_TEXT]
