/** Addresses of the data return. */
import type { ReturnSubject } from '../../../core/returns/return-entry';

/** The three screens of the room. */
export const returnPaths = {
  rows: '/debrief/return',
  reconciliation: '/debrief/return/reconciliation',
  differences: '/debrief/return/differences',
} as const;

/** A row opened beside the table. */
export function rowPath(key: string): string {
  return `${returnPaths.rows}?row=${encodeURIComponent(key)}`;
}

/** Where the keyboard goes back to when a row is closed. */
export function rowButtonId(key: string): string {
  return `return-row-${key}`;
}

/** The record that a row stands for. */
export function subjectPath({ kind, id }: ReturnSubject): string {
  return kind === 'case' ? `/cases/${id}` : `/allegations/${id}`;
}

/** The record behind "case:…" or "allegation:…". */
export function keyPath(key: string): string {
  const at = key.indexOf(':');
  const id = key.slice(at + 1);
  return subjectPath({ kind: key.slice(0, at) === 'case' ? 'case' : 'allegation', id });
}
