/**
 * Parts of a report that every format for people on paper or page shows alike: what they say is made once, as plain
 * data, and each format has one way to show each kind of block. Texts are raw: whoever writes them escapes them.
 */

import type { Kind } from '../html/parts.ts'

/** A piece of a line. */
export interface Span {
  readonly text: string
  /** `mark`: what is meant of a line that is quoted. */
  readonly look?: 'code' | 'strong' | 'quiet' | 'mark'
  /** An address of the web, or `#` and the id of a part. */
  readonly link?: string
}

export type Line = string | Span | readonly (string | Span)[]

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Line
  readonly look?: 'quiet'
}

/** Below the heading of the part. */
export interface Heading {
  readonly kind: 'heading'
  /** 1 is the level below the part's own. */
  readonly level: 1 | 2
  readonly text: string
  /** To be linked to. */
  readonly id?: string
}

export interface List {
  readonly kind: 'list'
  readonly ordered?: true
  readonly items: readonly Line[]
}

export interface Table {
  readonly kind: 'table'
  /** Says what it is to whoever does not see it. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Line[])[]
  /** Shares of the width, where they should not be alike. */
  readonly widths?: readonly number[]
}

/** What each thing is, beside its name. */
export interface Terms {
  readonly kind: 'terms'
  readonly items: readonly (readonly [label: string, text: Line])[]
}

/** What was found of one subject. */
export interface FindingBlock {
  readonly kind: 'finding'
  /** To be linked to. */
  readonly id?: string
  readonly standing: Kind
  readonly message: string
  /** `file:line:column`. */
  readonly position: string
  /** The line of the file, with what is meant marked. */
  readonly snippet?: Line
  readonly facts: Terms['items']
}

/** Looks of the style sheet of drawings. */
export type BoxLook = 'zone' | 'box' | 'relay' | 'net'

/** In pixels from the upper left corner. */
export type Shape =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly look: BoxLook
    }
  | { readonly kind: 'line'; readonly points: readonly (readonly [number, number])[]; readonly dashed?: true }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      /** Of the base line. */
      readonly y: number
      readonly size: number
      /** Pixels it may take; what is longer was cut by whoever made the drawing. */
      readonly room: number
      /** All of it, where it was cut. */
      readonly whole?: string
      readonly bold?: true
      readonly quiet?: true
      readonly middle?: true
    }

export interface Drawing {
  readonly kind: 'drawing'
  readonly title: string
  /** The same in words, for whoever does not see it. */
  readonly text: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export interface Picture {
  readonly kind: 'picture'
  readonly text: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In base64. */
  readonly data: string
  readonly width: number
  readonly height: number
}

export type Block = Paragraph | Heading | List | Table | Terms | FindingBlock | Drawing | Picture

/** A part of the report, with its heading. */
export interface DocumentPart {
  /** To be linked to: `plan`. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}
