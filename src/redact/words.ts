/** What a word is, for the vocabulary and for whoever looks words up in it: with the dots and hyphens inside it. */
export const WORD = /[\p{L}\p{M}\p{N}_]+(?:[.'\u2019$-][\p{L}\p{M}\p{N}_]+)*/gu
