/** Why a call is refused: every code with its HTTP status. The sentence for people is `errors.<code>` in i18n. */
export const errorStatus = {
  invalid_json: 400,
  invalid_body: 400,
  invalid_query: 400,
  invalid_name: 400,
  invalid_title: 400,
  import_duplicate_id: 400,
  import_invalid: 400,
  import_not_a_board: 400,
  import_other_version: 400,
  import_too_many: 400,
  import_unknown_kind: 400,
  import_unknown_territory: 400,
  unknown_template: 400,
  not_a_picture: 400,
  picture_broken: 400,
  no_person: 401,
  foreign_origin: 403,
  not_you: 403,
  removed: 403,
  facilitators_only: 403,
  observers_look: 403,
  frozen: 403,
  stickies_only: 403,
  look_only: 403,
  locked: 403,
  not_yours: 403,
  publishable_only: 403,
  unknown_route: 404,
  unknown_board: 404,
  unknown_link: 404,
  unknown_code: 404,
  unknown_key: 404,
  unknown_participant: 404,
  unknown_page: 404,
  unknown_item: 404,
  unknown_claim: 404,
  unknown_format: 404,
  no_such_template: 404,
  unknown_picture: 404,
  stale_step: 409,
  no_such_step: 409,
  no_timer: 409,
  session_closed: 409,
  not_yourself: 409,
  no_subject: 409,
  commitment_changed: 409,
  too_many_claims: 409,
  board_full: 409,
  pictures_full: 409,
  link_revoked: 410,
  code_closed: 410,
  too_large: 413,
  picture_too_large: 413,
  too_fast: 429,
  pictures_busy: 429,
  export_failed: 500,
  internal: 500,
  board_unreadable: 503,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof errorStatus

/** The body of every refusal; `message` is in the language of the caller. */
export interface ErrorReply {
  readonly error: {
    readonly code: ErrorCode
    readonly message: string
    /** Dotted path of the field at fault. */
    readonly field?: string
  }
}
