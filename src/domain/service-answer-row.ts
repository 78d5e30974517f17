/** The shape of a row of `rules/facts/service-answers.yaml`: how services answer over HTTP, STUN and SIP. */

/** What is documented of answers; each rule asks for its own. */
export const ANSWER_TOPICS = [
  'autodiscover',
  'simple-urls',
  'simple-urls-other-codes',
  'sip-options',
  'sip-server',
  'turn',
] as const

/**
 * What a response says of the element that sent it: it speaks SIP and would take a proper call; it takes nothing from who
 * asked; it is not able to work.
 */
export const SIP_MEANINGS = ['answers', 'refuses', 'fails'] as const

export type AnswerTopic = (typeof ANSWER_TOPICS)[number]
export type SipMeaning = (typeof SIP_MEANINGS)[number]

export type ServiceAnswerRow =
  | {
      readonly id: string
      readonly kind: 'documented'
      readonly topic: AnswerTopic
      /** As a sentence without its full stop. */
      readonly says: string
    }
  | {
      readonly id: string
      readonly kind: 'sip-code'
      readonly code: number
      /** What the standard calls it. */
      readonly phrase: string
      readonly means: SipMeaning
      /** What it tells of the element, as a clause after its name. */
      readonly says: string
    }
