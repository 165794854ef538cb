/** What the search of the desk finds on polling day: teams with their officers, posts, entries of the log. */
import { dayLogKinds } from '../../core/polling-day/day-log-entry';
import { postName } from '../../core/polling-day/finding';
import { teamKinds } from '../../core/polling-day/team';
import type { Feature, SearchHit } from '../../services/feature';
import { postPath, teamPath } from './words';

/** So many of each kind at most; a longer query finds the rest. */
const most = 20;

/** Every word must stand in the record. */
export const searchPollingDay: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const places = records.all('places');
  const own = <T extends { readonly operationId: string }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].filter(({ operationId }) => operationId === operation.id);
  const teams = own(records.all('teams'))
    .filter(({ name, callSign, vehicle, notes, officers }) =>
      has(name, callSign, vehicle, notes, ...officers.flatMap((one) => [one.name, one.rank, one.callSign])),
    )
    .slice(0, most)
    .map(({ id, name, kind }): SearchHit => ({
      id: `team:${id}`,
      label: name,
      description: `Team of polling day, ${teamKinds.find((each) => each.id === kind)?.name.toLowerCase() ?? ''}`,
      path: teamPath(id),
    }));
  const posts = own(records.all('posts'))
    .filter((post) => has(postName(post, places), post.notes))
    .slice(0, most)
    .map((post): SearchHit => ({
      id: `post:${post.id}`,
      label: places.get(post.placeId)?.name ?? 'A place that is no longer recorded',
      description: 'Post of polling day',
      path: postPath(post.id),
    }));
  const entries = own(records.all('dayLog'))
    .filter(({ text, response, recordedBy }) => has(text, response, recordedBy))
    .slice(-most)
    .map(({ id, number, kind, text }): SearchHit => ({
      id: `day-log:${id}`,
      label: `Entry ${number}: ${text.slice(0, 80)}`,
      description: `Log of polling day, ${dayLogKinds.find((each) => each.id === kind)?.name.toLowerCase() ?? ''}`,
      path: `/polling-day/log?entry=${id}`,
    }));
  return [...teams, ...posts, ...entries];
};
