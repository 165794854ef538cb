/** Pieces of publicity for tests, with invented names. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Contest } from '../../renderer/core/candidates/contest';
import { withAnswer } from '../../renderer/core/publicity/publicity-edits';
import type { PublicityAnswer, PublicityItem } from '../../renderer/core/publicity/publicity-item';
import { nextQuestion } from '../../renderer/core/publicity/publicity-questions';

export function aPublicityItem(given: Partial<PublicityItem> = {}): PublicityItem {
  return {
    id: asId<'PublicityItem'>('publicity1'),
    operationId: asId<'Operation'>('operation1'),
    title: 'Arrests on the quay',
    kind: 'proactive',
    form: 'Press line',
    about: 'Two arrests after a series of burglaries.',
    text: 'Two people were arrested on the quay last night.',
    answers: [],
    accepted: [],
    consents: [],
    contactIds: [],
    decisions: [],
    owner: 'Press officer',
    reviewOn: '2027-04-20',
    links: [],
    recordedAt: '2027-02-01T09:00:00.000Z',
    recordedBy: 'Insp J. Marl',
    ...given,
  };
}

/** The piece with every question answered: no, but where `given` says otherwise. */
export function answered(
  item: PublicityItem,
  given: Readonly<Partial<Record<string, PublicityAnswer['answer']>>> = {},
): PublicityItem {
  const next = nextQuestion(item);
  if (next === undefined) return item;
  const answer = given[next.id] ?? 'no';
  return answered(withAnswer(item, { questionId: next.id, answer, reason: 'As looked at.' }), given);
}

export function aContest(given: Partial<Contest> = {}): Contest {
  return {
    id: asId<'Contest'>('contest1'),
    operationId: asId<'Operation'>('operation1'),
    name: 'Quayside ward',
    pollType: 'local-principal',
    areaId: null,
    otherForces: '',
    seats: 2,
    electionId: '',
    pollingDate: null,
    earlyStart: null,
    notes: '',
    ...given,
  };
}
