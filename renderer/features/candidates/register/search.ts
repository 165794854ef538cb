/** What the search of the desk finds among candidates. */
import { partyWords, saysCandidate, standingName } from '../../../core/candidates/candidate-list';
import { keyOfName, nameKey } from '../../../core/candidates/printed-name';
import type { Feature, SearchHit } from '../../../services/feature';
import { candidatePath } from './candidate-path';

const most = 20;

/** Every word must begin a word of the name, the party, the description, an agent or the contest. */
export const searchCandidates: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = nameKey(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const contests = records.all('contests');
  const hits: SearchHit[] = [];
  for (const candidate of records.all('candidates').values()) {
    if (candidate.operationId !== operation.id) continue;
    const contest = contests.get(candidate.contestId);
    if (!saysCandidate(candidate, words, contest === undefined ? '' : keyOfName(contest))) continue;
    hits.push({
      id: `candidate:${candidate.id}`,
      label: candidate.name,
      description: [
        `Candidate: ${contest?.name ?? ''}`,
        partyWords(candidate),
        standingName(candidate.standing).toLowerCase(),
      ]
        .filter(Boolean)
        .join(', '),
      path: candidatePath(candidate.id),
    });
    if (hits.length === most) break;
  }
  return hits;
};
