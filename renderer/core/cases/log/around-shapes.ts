/** How what stands around a case reads in its log: the CPS register, reviews, packs, updates to a council. */
import { formatDate } from '../../foundation/dates';
import type { Correction } from '../correction';
import type { CouncilUpdate } from '../council-update';
import { contactPurposes, type CpsContact, cpsDecisions, cpsOffices } from '../cps-contact';
import type { FileReview } from '../file-review';
import type { Pack } from '../pack';
import { choice, count, day, moment, person, quoted, type ShapeOf, shortened, text, unsaid } from './field';
import { areaName, caseName, contactName, offenceName, packName } from './look';

const corrections = {
  kind: 'entries',
  one: 'Correction by',
  name: ({ by }: Correction) => shortened(by),
  shape: { id: unsaid, at: unsaid, by: unsaid, what: text('what'), reason: text('reason') },
} as const;

/** The table of an entry of the CPS register. */
export const contactShape: ShapeOf<CpsContact> = {
  id: unsaid,
  operationId: unsaid,
  caseId: { kind: 'value', label: 'case', read: caseName },
  purpose: choice('what for', contactPurposes),
  office: choice('office', cpsOffices),
  lawyer: text('CPS lawyer'),
  sentOn: day('sent on'),
  sentBy: person('sent by'),
  sent: text('what was sent'),
  packId: { kind: 'value', label: 'pack', read: packName },
  acknowledgedOn: day('acknowledged on'),
  cpsReference: text('CPS reference'),
  items: {
    kind: 'entries',
    one: 'Action plan item',
    name: (item) => quoted(item.text),
    shape: {
      id: unsaid,
      text: text('text'),
      due: day('due'),
      responses: {
        kind: 'members',
        label: 'answer',
        read: ({ kind, ground, by, on }) =>
          `${kind === 'accepted' ? 'accepted' : `disputed: ${quoted(ground)}`} (${by}, ${formatDate(on)})`,
      },
      doneOn: day('done on'),
    },
  },
  decisions: {
    kind: 'entries',
    one: 'Decision of the CPS',
    name: ({ kind, on }) => `${cpsDecisions.find(({ id }) => id === kind)?.name ?? ''}, ${formatDate(on)}`,
    shape: {
      id: unsaid,
      kind: choice('decision', cpsDecisions),
      on: day('date'),
      words: text('words'),
      reasons: {
        kind: 'entries',
        one: 'Reason',
        name: (reason) => quoted(reason.text),
        shape: {
          id: unsaid,
          text: text('text'),
          offenceIds: { kind: 'members', label: 'for', read: offenceName },
        },
      },
    },
  },
  reviewOf: { kind: 'value', label: 'review of the decision on', read: contactName },
  corrections,
};

/** The table of a review: never what was answered, which a second reviewer must not see. */
export const reviewShape: ShapeOf<FileReview> = {
  id: unsaid,
  operationId: unsaid,
  caseId: unsaid,
  round: count('round'),
  reviewerId: unsaid,
  reviewer: person('reviewer'),
  startedAt: moment('begun'),
  finishedAt: moment('finished'),
  answers: unsaid,
  setAside: {
    kind: 'part',
    label: 'left out',
    shape: { by: person('by'), at: moment('on'), reason: text('reason') },
  },
};

/** The table of a pack. */
export const packShape: ShapeOf<Pack> = {
  id: unsaid,
  operationId: unsaid,
  sourceId: unsaid,
  folderName: text('folder'),
  manifestSha256: {
    kind: 'value',
    label: 'manifest',
    read: (hash) => `SHA-256 beginning ${hash.slice(0, 12)}`,
  },
  files: { kind: 'value', label: 'files', read: (files) => files.length.toLocaleString('en-GB') },
  madeAt: moment('made'),
  madeBy: person('made by'),
};

/** The table of an update to a returning officer. */
export const councilUpdateShape: ShapeOf<CouncilUpdate> = {
  id: unsaid,
  operationId: unsaid,
  areaId: { kind: 'value', label: 'council', read: areaName },
  to: text('to'),
  due: day('due'),
  givenOn: day('given on'),
  by: person('given by'),
  how: text('how'),
  said: text('what was said'),
  caseIds: { kind: 'members', label: 'cases', read: caseName },
  corrections,
};
