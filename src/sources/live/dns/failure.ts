/** Errors of sockets in words that are the same on every system. */

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  EADDRNOTAVAIL: 'this machine has no address it could be asked from',
  EAFNOSUPPORT: 'this machine does not speak that version of IP',
  EACCES: 'this machine does not allow it',
  EPERM: 'this machine does not allow it',
  EMFILE: 'this machine has no socket left',
  ETIMEDOUT: 'it does not answer',
}

export function failureText(error: Error & { readonly code?: string }): string {
  const { code } = error
  return code === undefined ? error.message : `${WORDS[code] ?? 'the question could not be sent'} (${code})`
}
