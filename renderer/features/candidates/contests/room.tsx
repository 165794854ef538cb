/** The contests of the operation. */
import type { Feature, PaletteAction, Screen } from '../../../services/feature';
import { candidatesOfContest, contestsOf } from '../../../core/candidates/candidate-list';
import { nameKey } from '../../../core/candidates/printed-name';
import { ContestsScreen } from './contests-screen';
import { contestPath } from './contest-path';

export const contestScreens: readonly Screen[] = [{ path: 'contests', element: <ContestsScreen /> }];

export const contestActions: readonly PaletteAction[] = [
  { id: 'contests-add', label: 'Add contests', path: '/candidates/contests' },
];

const most = 20;

/** Every word must begin a word of the name of the contest. */
export const searchContests: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = nameKey(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return contestsOf(records.all('contests').values(), operation.id)
    .filter(({ name }) => words.every((word) => ` ${nameKey(name)}`.includes(` ${word}`)))
    .slice(0, most)
    .map(({ id, name }) => {
      const count = candidatesOfContest(records.all('candidates').values(), id).length;
      return {
        id: `contest:${id}`,
        label: name,
        description: `Contest: ${count === 1 ? '1 candidate' : `${count} candidates`}`,
        path: contestPath(id),
      };
    });
};
