/** What a time limit is counted from, with full valid defaults. */
import type {
  LimitDateKind,
  TimeLimitGiven,
  TimeLimitSheet,
} from '../../renderer/core/offences/time-limits/time-limits';

/** Personation on 2 May 2024, with nothing else on record. */
export function limitGiven(given: Partial<TimeLimitGiven> = {}): TimeLimitGiven {
  return {
    rule: 's176',
    clockFrom: 'act',
    occurred: { kind: 'on', date: '2024-05-02' },
    dueOn: null,
    sufficientEvidenceOn: null,
    foreignPower: null,
    extension: null,
    ...given,
  };
}

/** An extension to the ceiling, with the documents kept as long. */
export function anExtension(
  given: Partial<NonNullable<TimeLimitGiven['extension']>> = {},
): NonNullable<TimeLimitGiven['extension']> {
  return {
    appliedOn: '2025-03-10',
    isGranted: true,
    until: '2026-05-02',
    documentsUntil: '2026-05-02',
    ...given,
  };
}

/** The dates of one kind, in order. */
export function datesOf(sheet: TimeLimitSheet, kind: LimitDateKind): readonly string[] {
  return sheet.dates.filter((each) => each.kind === kind).map(({ date }) => date);
}
