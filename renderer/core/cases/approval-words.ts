/** In whose authority the SPOC’s approval was given: it stands in the note of the approval. */
import type { SpocApproval } from './case-decision';

export const authorities = [
  { id: 'spoc', name: 'As SPOC', words: 'as SPOC' },
  { id: 'delegate', name: 'As delegate of the SPOC', words: 'as delegate of the SPOC' },
] as const;
export type Authority = (typeof authorities)[number]['id'];

/** The note of an approval: "Inspector, as delegate of the SPOC". `role` may be empty. */
export function authorityNote(role: string, authority: Authority): string {
  const words = authorities.find(({ id }) => id === authority)?.words ?? '';
  return role.trim() === '' ? words : `${role.trim()}, ${words}`;
}

/** Who approved, and in whose authority where that is recorded: "R. Vale, Inspector, as SPOC". */
export function approverWords({ by, note }: Pick<SpocApproval, 'by' | 'note'>): string {
  return note.trim() === '' ? by : `${by}, ${note.trim()}`;
}
