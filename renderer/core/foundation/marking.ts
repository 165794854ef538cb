/**
 * Protective marking.
 *
 * Reference: Government Security Classifications Policy (gov.uk, updated 5 Aug 2024). OFFICIAL is the tier;
 * -SENSITIVE is an additional marking within it, with an optional handling instruction. Nothing higher is
 * offered: the desk is not accredited for SECRET.
 */
export const classifications = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
export type Classification = (typeof classifications)[number];

export interface Marking {
  readonly classification: Classification;
  /** What a reader must do or not do, in plain words; empty when there is none. */
  readonly handling: string;
}

export const defaultMarking: Marking = { classification: 'OFFICIAL', handling: '' };

/** The marking as it stands at the head and foot of a page. */
export function markingLine(marking: Marking): string {
  return marking.handling === '' ? marking.classification : `${marking.classification} · ${marking.handling}`;
}
