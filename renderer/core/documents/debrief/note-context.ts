/** The context of learning that identifies nobody: which type of poll it was, and which kind of area. */
import type { LearningPoint } from '../../debrief/learning-point';
import { type Operation, type PollTypeId, pollTypes } from '../../operation/operation';
import { areaKinds } from '../../places/area';
import { placeKinds } from '../../places/place';
import type { PlanRecords } from '../plan/plan-document';

/** Types of which there are so few that the name would say which one it was. */
const inOtherWords: Readonly<Partial<Record<PollTypeId, string>>> = {
  gla: 'Mayor and assembly',
  senedd: 'Devolved parliament',
  'uk-parliamentary-by-election': 'By-election',
};

/** "Local, principal area; Mayor": without the contests. */
export function kindsOfPolls({ polls }: Pick<Operation, 'polls'>): string {
  const names = polls.map(
    ({ type }) => inOtherWords[type] ?? pollTypes.find(({ id }) => id === type)?.name ?? '',
  );
  return [...new Set(names)].filter(Boolean).join('; ') || 'Not said';
}

/** "Ward or division; Polling station": the kinds of what the points touch. */
export function kindsOfAreas(
  points: readonly Pick<LearningPoint, 'locations'>[],
  { areas, places }: Pick<PlanRecords, 'areas' | 'places'>,
): string {
  const kinds = points
    .flatMap(({ locations }) => locations)
    .map(({ kind, id }) =>
      kind === 'area'
        ? areaKinds.find((each) => each.id === areas.get(id)?.kind)?.name
        : placeKinds.find((each) => each.id === places.get(id)?.kind)?.name,
    );
  return [...new Set(kinds)].filter(Boolean).join('; ') || 'The whole area of the operation';
}
