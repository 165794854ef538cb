/** What the record already knows for each item of the closing checklist: how it stands, and the records behind that. */
import { formState } from '../debrief/debrief-form';
import { isOpenRecommendation, learningPointName } from '../debrief/learning-state';
import { dateAt, formatDate } from '../foundation/dates';
import { inForce, versionsOf } from '../issuing/issue';
import { monthsOn } from '../offences/time-limits/counting';
import type { Operation } from '../operation/operation';
import type { RecordsOf } from '../operation/work-list/work-subject';
import type { CollectionName } from '../records';
import { classWithId, retentionClasses } from './classes';
import type { ClosingItemId } from './closing';
import { caseIsOpen } from './open-matters';
import { retentionOf } from './periods';

/** The collections that the items are read off. */
export const closingCollections = [
  'allegations',
  'actions',
  'cases',
  'closures',
  'contributions',
  'dataReturns',
  'debriefForms',
  'documentVersions',
  'exportedDocuments',
  'intelligence',
  'learningPoints',
  'partners',
  'retentionReviews',
  'retentionRules',
  'safetyConcerns',
] as const satisfies readonly CollectionName[];
export type ClosingRecords = RecordsOf<(typeof closingCollections)[number]>;

export interface KnownOfItem {
  /** How it stands, in one sentence. */
  readonly words: string;
  /** Whether nothing is left; `null` where only a person can say. */
  readonly isClear: boolean | null;
  /** The records behind it, each with where it is read. */
  readonly links: readonly { readonly key: string; readonly label: string; readonly path: string }[];
}

interface Around {
  readonly operation: Pick<Operation, 'id' | 'pollingDate'>;
  /** ISO date. */
  readonly today: string;
}

const documentsClass = classWithId('documents');

type Reader = (records: ClosingRecords, around: Around) => KnownOfItem;

/** What is known for one item. */
export function knownOfItem(id: ClosingItemId, records: ClosingRecords, around: Around): KnownOfItem {
  return readers[id](records, around);
}

const readers: Readonly<Record<ClosingItemId, Reader>> = {
  enquiries: ({ cases, allegations }, { operation }) => {
    const all = own(cases, operation).length;
    const reports = own(allegations, operation).length;
    return {
      words: `${said(all, 'case', 'cases')} and ${said(reports, 'allegation or incident', 'allegations and incidents')} are on record here.`,
      isClear: null,
      links: [
        { key: 'cases', label: 'Cases', path: '/cases' },
        { key: 'allegations', label: 'Allegations and incidents', path: '/allegations' },
      ],
    };
  },
  intelligence: ({ intelligence }, { operation }) => {
    const all = own(intelligence, operation);
    const left = all.filter(({ disseminations }) => disseminations.length === 0);
    return listed(left, {
      none: all.length === 0 ? 'No intelligence is on record.' : 'Every item went to somebody.',
      some: (count) => `${said(count, 'item', 'items')} went to nobody.`,
      link: ({ id, reference }) => ({ label: reference, path: `/intelligence?item=${id}` }),
    });
  },
  'open-cases': ({ cases }, { operation }) =>
    listed(own(cases, operation).filter(caseIsOpen), {
      none: 'No case is open.',
      some: (count) => `${said(count, 'case is', 'cases are')} open, and go on in this operation.`,
      link: ({ id, reference, title, officerInCase }) => ({
        label: `${reference} ${title}${officerInCase === '' ? ', no officer in the case' : `, ${officerInCase}`}`,
        path: `/cases/${id}/summary`,
      }),
    }),
  debrief: ({ documentVersions }, { operation }) => {
    const issued = own(documentVersions, operation);
    const missing = (['debrief-report', 'commission-summary'] as const).filter(
      (kind) => inForce(versionsOf(issued, { operationId: operation.id, kind, subjectId: '' })) === undefined,
    );
    const names = { 'debrief-report': 'Debrief report', 'commission-summary': 'Summary for the Commission' };
    const inSentence = {
      'debrief-report': 'the debrief report',
      'commission-summary': 'the summary for the Commission',
    };
    return {
      words:
        missing.length === 0
          ? 'Both were issued here.'
          : `Not issued here: ${missing.map((kind) => inSentence[kind]).join(', ')}.`,
      isClear: missing.length === 0,
      links: missing.map((kind) => ({
        key: kind,
        label: names[kind],
        path: `/documents/plan/${kind}`,
      })),
    };
  },
  return: ({ dataReturns }, { operation }) => {
    const sent = own(dataReturns, operation);
    const final = sent.find(({ period }) => period === 'final');
    return {
      words:
        final === undefined
          ? `No final return was sent; ${said(sent.length, 'monthly return', 'monthly returns')} so far.`
          : `The final return until ${formatDate(final.until)} was sent to ${final.sentTo}.`,
      isClear: final !== undefined,
      links: [{ key: 'return', label: 'Data return', path: '/debrief/return' }],
    };
  },
  contributions: ({ debriefForms, contributions, partners }, { operation, today }) =>
    listed(
      own(debriefForms, operation).filter((form) => {
        const state = formState(form, contributions, today);
        return state !== 'returned' && state !== 'given-up';
      }),
      {
        none: 'No debrief form is outstanding.',
        some: (count) => `${said(count, 'form is', 'forms are')} outstanding.`,
        link: ({ partnerId }) => ({
          label: partners.get(partnerId)?.name ?? 'A partner no longer recorded',
          path: `/debrief/contributions?partner=${partnerId}`,
        }),
      },
    ),
  recommendations: ({ learningPoints }, { operation }) => {
    const open = own(learningPoints, operation).filter(isOpenRecommendation);
    const without = open.filter(
      ({ recommendation }) =>
        recommendation === null || recommendation.owner.trim() === '' || recommendation.due === null,
    );
    return listed(without, {
      none:
        open.length === 0
          ? 'No recommendation is open.'
          : `${said(open.length, 'recommendation is', 'recommendations are')} open, with owner and date.`,
      some: (count) =>
        `${count} of ${said(open.length, 'open recommendation', 'open recommendations')} without owner or date.`,
      link: (point) => ({
        label: `${learningPointName(point)} ${cut(point.recommendation?.text ?? point.observation)}`,
        path: `/debrief/learning?point=${point.id}`,
      }),
    });
  },
  actions: ({ actions }, { operation }) =>
    listed(
      own(actions, operation).filter(({ closed }) => closed === null),
      {
        none: 'No action is open.',
        some: (count) => `${said(count, 'action is', 'actions are')} open.`,
        link: ({ id, text, owner }) => ({
          label: `${cut(text)}${owner === '' ? ', no owner' : `, ${owner}`}`,
          path: `/plan/meetings/actions?action=${id}`,
        }),
      },
    ),
  safety: ({ safetyConcerns }, { operation }) =>
    listed(
      own(safetyConcerns, operation).filter(({ closed }) => closed === null),
      {
        none: 'No safety concern is open.',
        some: (count) => `${said(count, 'safety concern is', 'safety concerns are')} open.`,
        link: ({ id, on }) => ({ label: `Concern of ${formatDate(on)}`, path: `/candidates?concern=${id}` }),
      },
    ),
  documents: (records, around) => {
    const { operation } = around;
    const issued = own(records.documentVersions, operation);
    const current = issued.filter((version) => inForce(versionsOf(issued, version))?.id === version.id);
    const known = listed(
      current.filter(({ reviewDate }) => reviewDate === null),
      {
        none:
          current.length === 0
            ? 'No issued document is in force.'
            : current.length === 1
              ? 'The one document in force has a date.'
              : `All ${current.length} documents in force have a date.`,
        some: (count) =>
          `${count} of ${said(current.length, 'document in force has', 'documents in force have')} no date of review.`,
        link: ({ id, title }) => ({ label: title, path: `/documents/issued?version=${id}` }),
      },
    );
    return {
      ...known,
      words: `${known.words} ${keptWords(records, around)}`,
      links: [
        ...known.links,
        {
          key: documentsClass.id,
          label: 'How long documents are kept',
          path: `/debrief/closing/retention?class=${documentsClass.id}`,
        },
      ],
    };
  },
  retention: ({ retentionRules }) => {
    const timed = retentionClasses.filter(({ years }) => years !== null);
    const left = timed.filter(({ id }) => !retentionRules.has(id));
    return listed(left, {
      none: 'Every period is the force’s own.',
      some: (count) => `${count} of ${timed.length} periods are this desk’s suggestion.`,
      link: ({ id, name }) => ({ label: name, path: `/debrief/closing/retention?class=${id}` }),
    });
  },
  package: ({ exportedDocuments }, { operation }) => {
    const made = own(exportedDocuments, operation)
      .filter(({ kind }) => kind === 'operation-package')
      .sort((a, b) => (a.exportedAt < b.exportedAt ? 1 : -1));
    return {
      words: made[0] === undefined ? 'No package was made.' : `The last was made: ${made[0].fileName}.`,
      isClear: made.length > 0,
      links: [{ key: 'package', label: 'Package', path: '/debrief/closing/package' }],
    };
  },
};

/** How long issued documents are kept: until a day, or counted as if the operation were closed today. */
function keptWords(records: ClosingRecords, { operation, today }: Around): string {
  const { arithmetic, endsOn, reviewOn, reviews, years } = retentionOf(documentsClass, records, operation);
  const [last] = reviews;
  if (last?.decision === 'erase') return `Issued documents were erased ${formatDate(dateAt(last.at))}.`;
  const closedToday =
    endsOn === null && years !== null
      ? `; if it is closed today, until ${formatDate(monthsOn(today, Math.round(years * 12)))}`
      : '';
  const until = endsOn === null ? '' : ` until ${formatDate(endsOn)}`;
  const longer =
    reviewOn === null || reviewOn === endsOn
      ? ''
      : ` They were kept longer; the next review is due ${formatDate(reviewOn)}.`;
  return `Issued documents are kept${until}: ${arithmetic}${closedToday}.${longer}`;
}

interface Listing<T> {
  readonly none: string;
  readonly some: (count: number) => string;
  readonly link: (record: T) => { readonly label: string; readonly path: string };
}

function listed<T extends { readonly id: string }>(left: readonly T[], listing: Listing<T>): KnownOfItem {
  return {
    words: left.length === 0 ? listing.none : listing.some(left.length),
    isClear: left.length === 0,
    links: left.map((record) => ({ key: record.id, ...listing.link(record) })),
  };
}

function own<T extends { readonly operationId: string }>(
  all: ReadonlyMap<string, T>,
  { id }: Around['operation'],
): readonly T[] {
  return [...all.values()].filter(({ operationId }) => operationId === id);
}

function said(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function cut(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`;
}
