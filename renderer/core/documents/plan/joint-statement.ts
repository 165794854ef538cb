/**
 * The joint statement at the start of a campaign, as it goes to the public: the words, and those who endorse them. No
 * name of an officer, no approval and no source stands in it.
 *
 * Reference: APP Policing elections, media: voluntary, and no stigma for who does not wish to be included.
 */
import { formatDate } from '../../foundation/dates';
import { defaultMarking } from '../../foundation/marking';
import { err, ok } from '../../foundation/result';
import { sourceStateOf, standingOf } from '../../plan/plan-text-standing';
import { heading, plain } from '../blocks';
import { recorded } from '../missing';
import type { Block } from '../model';
import { textAsked } from './order-source';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { textSource } from './sources';
import { proseBlocks, sectionText, textOf } from './written-text';

const kind = 'joint-statement';

/** The statement; none before its words are written. */
export const jointStatement: Composer = (request) => {
  const asked = textAsked(request, kind);
  const text = textOf(asked);
  if (text === undefined || sectionText(asked, 'statement') === '')
    return err(
      'The words of the joint statement are not written yet. Write them under Plan, Strategies and policies.',
    );
  const source = textSource(request.records.planTexts, { operationId: request.operation.id, kind });
  const { pollingDate } = request.operation;
  const day = pollingDate === null ? '' : ` on ${formatDate(pollingDate)}`;
  return ok({
    document: {
      ...planFrame(
        { ...request, author: '' },
        { marking: defaultMarking, approvedBy: '', distribution: 'Public' },
      ),
      frontLook: 'statement',
      title: 'Joint statement',
      blocks: [
        { kind: 'paragraph', text: `Elections${day}`, look: 'lead' },
        ...proseBlocks(sectionText(asked, 'statement'), plain),
        ...part(request, 'conduct', 'How we conduct ourselves'),
        ...part(request, 'reporting', 'If something is wrong'),
        { ...heading(1, 'Endorsed by'), numbered: false },
        endorsers(sectionText(asked, 'endorsed-by')),
        ...proseBlocks(sectionText(asked, 'voluntary'), plain),
      ],
    },
    sources: [{ ...source, state: sourceStateOf(standingOf(text, request.issueDate)) }],
    readership: 'public',
  });
};

function part(request: PlanDocumentRequest, sectionId: string, title: string): readonly Block[] {
  const words = sectionText(textAsked(request, kind), sectionId);
  if (words === '') return [];
  return [{ ...heading(1, title), numbered: false }, ...proseBlocks(words, plain)];
}

function endorsers(words: string): Block {
  const items = words
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^[-•*]\s+/, ''))
    .filter((line) => line !== '');
  if (items.length === 0) return plain(recorded(null, 'those who endorse the statement'));
  return { kind: 'list', ordered: false, items };
}
