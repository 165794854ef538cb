/** Where decisions stand, for the screens that link to them. */
import type { Link } from '../../../core/plan/link';
import { type LinkKind, linkKinds } from '../../../core/plan/link';

/** The address of one decision beside the log. */
export function decisionPath(id: string): string {
  return `/plan/decisions?decision=${id}`;
}

/** The address of the form for a decision on a record. */
export function decideOnPath({ kind, id }: Link): string {
  return `/plan/decisions?add=decision&about=${encodeURIComponent(`${kind}:${id}`)}`;
}

/** The record that an address asks a decision on; `null` where it names none. */
export function linkAsked(about: string | null): Link | null {
  if (about === null) return null;
  const [first = '', ...rest] = about.split(':');
  const kind: LinkKind | undefined = linkKinds.find((each) => each === first);
  const id = rest.join(':');
  return kind === undefined || id === '' ? null : { kind, id };
}
