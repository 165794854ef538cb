/**
 * One step from a version of the records to the next, and what every step must keep to.
 *
 * The journal keeps old entries as they were written and brings them forward each time they are read. A step must
 * therefore give the same for ever: it reads no list that is revised (scales, harms, offences), no clock and no
 * schema of today, and it is not edited once a vault may have passed through it.
 */
export interface RecordsMigration {
  readonly from: number;
  /** Always `from` + 1. */
  readonly to: number;
  /** The record in its new shape; `null` where the new version has no such record. */
  migrate(collection: string, record: unknown): unknown;
}
