/** Texts of SARIF, in which `{0}` stands for an argument and `[text](target)` for a link. */

/** A text that stands for itself. */
export function plainMessage(text: string): { readonly text: string } {
  return {
    text: text.replace(/\{(\d+)\}/g, '{{$1}}').replace(/[\\[\]](?=[^[\]]*\]\()|\](?=\()/g, '\\$&'),
  }
}
