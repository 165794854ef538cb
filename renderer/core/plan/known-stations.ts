/** What is known of polling stations and counts. */
import type { Station } from '../places/station';
import type { KnownFact, KnownGiven } from './known-of-consideration';
import { counted } from './known-words';

function stationsOf({ records, operation }: KnownGiven): readonly Station[] {
  return [...records.stations.values()].filter((station) => station.operationId === operation.id);
}

const path = '/places';

/** How many stations carry a reason why they may be vulnerable. */
export function vulnerabilityFacts(given: KnownGiven): readonly KnownFact[] {
  const stations = stationsOf(given);
  const marked = stations.filter(({ vulnerabilities }) => vulnerabilities.length > 0).length;
  return [
    { text: `${counted(stations.length, 'station', 'stations')}, ${marked} with a reason for concern`, path },
  ];
}

/** How the presence of police at the stations is decided. */
export function presenceFacts(given: KnownGiven): readonly KnownFact[] {
  const stations = stationsOf(given);
  const at = (presence: Station['presence']) => stations.filter((each) => each.presence === presence).length;
  return [
    {
      text: `${counted(stations.length, 'station', 'stations')}: ${at('permanent')} permanent, ${at('occasional')} occasional, ${at('none')} none, ${at(null)} not decided`,
      path,
    },
  ];
}

/** The places where votes are verified and counted, and the posts at them. */
export function countFacts({ records, operation }: KnownGiven): readonly KnownFact[] {
  const posts = [...records.posts.values()].filter(
    (post) =>
      post.operationId === operation.id && (post.purpose === 'count' || post.purpose === 'verification'),
  );
  const uncovered = posts.filter(({ teamIds }) => teamIds.length === 0).length;
  const text = `${counted(posts.length, 'post', 'posts')} for counts and verification${uncovered === 0 ? '' : `, ${uncovered} without a team`}`;
  return [{ text, path: '/polling-day/posts' }];
}
