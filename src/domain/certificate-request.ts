/** A certificate request as its file says it, before an authority made a certificate of it. */

import type { CertificateView } from './certificate-view.ts'

/** A line of a request file, and what is to be said of it. */
export interface RequestLine {
  readonly line: number
  readonly text: string
}

export interface RequestContent {
  readonly kind: 'pkcs10' | 'inf'
  /** What the certificate will hold, as far as the request decides it. */
  readonly view: CertificateView
  readonly friendlyName?: string
  /** What becomes of the private key; a key that is absent is not known. */
  readonly privateKey: { readonly provider?: string; readonly exportable?: boolean }
  /** Of the computer or of the user who makes the request. */
  readonly store?: 'machine' | 'user'
  /** Lines of an INF file nobody here understands: what they ask for is not judged. */
  readonly unknownLines: readonly RequestLine[]
  /** How something was read that an authority may see otherwise. */
  readonly notes: readonly RequestLine[]
}
