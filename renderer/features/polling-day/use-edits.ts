/** Changes to the records of polling day, each made from the record as it stands when it is written. */
import type { Station } from '../../core/places/station';
import type { Post, Team } from '../../core/polling-day/team';
import { useCommit, useDesk } from '../../services/desk-context';

interface Edited {
  readonly stations: Station;
  readonly teams: Team;
  readonly posts: Post;
}

/** What the journal says of a change to one of them. */
const purposes: { readonly [C in keyof Edited]: string } = {
  stations: 'Change the deployment of a polling station',
  teams: 'Change a team of polling day',
  posts: 'Change a post of polling day',
};

/** Makes the record that is to stand from the one that stands; `false` where it was refused or is gone. */
export type Change<C extends keyof Edited> = (
  id: string,
  make: (now: Edited[C]) => Edited[C],
  purpose?: string,
) => boolean;

/** How a screen changes one record of a collection: what it drew may be older than what stands. */
export function useChange<C extends keyof Edited>(collection: C): Change<C> {
  const { vault } = useDesk();
  const commit = useCommit();
  return (id, make, purpose = purposes[collection]) => {
    const now = vault.records.get(collection, id);
    if (now === undefined) return false;
    const change = { collection, id, after: make(now) };
    return commit(purpose, [change as Parameters<typeof commit>[1][number]]).ok;
  };
}
