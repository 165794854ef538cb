/** What every candidate of a contest is owed and this one has not had yet, and what the record does not say. */
import type { Candidate } from './candidate';

export const missingKinds = [
  { id: 'pack', name: 'Briefing pack not sent' },
  { id: 'briefing', name: 'Briefing not offered' },
  { id: 'letter', name: 'Joint letter not sent' },
  { id: 'contact', name: 'No named contact given' },
  { id: 'code', name: 'Code of conduct not asked' },
  { id: 'declared', name: 'Day of declaration not entered' },
  { id: 'description', name: 'No party or description' },
] as const;
export type MissingId = (typeof missingKinds)[number]['id'];

/** In the order of `missingKinds`; nothing is owed to somebody who withdrew. */
export function missingOf(candidate: Candidate): readonly MissingId[] {
  const { offered, code, standing, declaredOn, party, description } = candidate;
  if (standing === 'withdrawn') return [];
  return [
    ...(offered.packSentOn === null ? (['pack'] as const) : []),
    ...(offered.briefingOfferedOn === null && offered.briefingAttendedOn === null
      ? (['briefing'] as const)
      : []),
    ...(offered.letterSentOn === null ? (['letter'] as const) : []),
    ...(offered.namedContact.trim() === '' ? (['contact'] as const) : []),
    ...(code === null ? (['code'] as const) : []),
    ...(standing !== 'prospective' && declaredOn === null ? (['declared'] as const) : []),
    ...(party === '' && description === '' ? (['description'] as const) : []),
  ];
}

/** "Briefing pack not sent". */
export function missingName(id: MissingId): string {
  return missingKinds.find((kind) => kind.id === id)?.name ?? id;
}
