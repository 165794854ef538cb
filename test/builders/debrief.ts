/** The records of a debrief for tests: every collection empty but what is given. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Contribution, DebriefForm } from '../../renderer/core/debrief/contribution';
import { debriefCollections, type DebriefRecords } from '../../renderer/core/debrief/compile';
import type { LearningPoint } from '../../renderer/core/debrief/learning-point';
import type { MediaEntry } from '../../renderer/core/debrief/media-entry';
import { defaultMarking } from '../../renderer/core/foundation/marking';

/** The records with every other collection empty. */
export function debriefRecords(given: Partial<DebriefRecords> = {}): DebriefRecords {
  const empty = Object.fromEntries(debriefCollections.map((name) => [name, new Map()]));
  return { ...(empty as unknown as DebriefRecords), ...given };
}

const operationId = asId<'Operation'>('operation-1');

export function aLearningPoint(number: number, given: Partial<LearningPoint> = {}): LearningPoint {
  return {
    id: asId(`point-${number}`),
    operationId,
    number,
    headingId: 'planning',
    kind: 'fault',
    observation: 'The evening had one team too few.',
    shows: '',
    from: [],
    harmIds: [],
    locations: [],
    marking: defaultMarking,
    recommendation: null,
    change: null,
    notPursued: null,
    seenBefore: [],
    enteredAt: '2027-05-20T09:00:00.000Z',
    enteredBy: 'Insp. Rowan Vale',
    ...given,
  };
}

export function aContribution(id: string, given: Partial<Contribution> = {}): Contribution {
  return {
    id: asId(id),
    operationId,
    partnerId: null,
    formId: null,
    way: 'typed',
    organisation: 'Carrow Council',
    person: 'Wren Astley',
    role: 'Electoral services manager',
    on: '2027-06-01',
    marking: defaultMarking,
    answers: [],
    unplaced: [],
    fileName: '',
    fileHash: '',
    takenInAt: '2027-06-01T09:00:00.000Z',
    takenInBy: 'Insp. Rowan Vale',
    ...given,
  };
}

export function aDebriefForm(id: string, given: Partial<DebriefForm> = {}): DebriefForm {
  return {
    id: asId(id),
    operationId,
    partnerId: asId('partner-1'),
    mark: 'AB12CD34',
    questions: [],
    due: null,
    madeAt: '2027-05-20T09:00:00.000Z',
    madeBy: 'Insp. Rowan Vale',
    sentOn: '2027-05-20',
    givenUp: null,
    ...given,
  };
}

export function aMediaEntry(id: string, given: Partial<MediaEntry> = {}): MediaEntry {
  return {
    id: asId(id),
    operationId,
    on: '2027-05-06',
    kind: 'coverage',
    outlet: 'Marl Courier',
    reach: 'local',
    areaId: null,
    text: 'A queue at Ash Hall.',
    response: '',
    links: [],
    ...given,
  };
}
