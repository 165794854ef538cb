/**
 * The letter that tells a complainant that nothing further will be done, and the update to a returning officer.
 * Neither names a suspect or a witness by itself; `namesIn` is asked of what an officer wrote before it leaves.
 *
 * Reference: APP Policing elections, SPOC: exit strategy for complainants; returning officers are kept told.
 */
import type { Allegation } from '../../cases/allegation';
import type { CaseFile } from '../../cases/case-file';
import type { CouncilUpdate } from '../../cases/council-update';
import type { CpsContact } from '../../cases/cps-contact';
import type { Outcome } from '../../cases/outcome';
import { commissionStatus } from '../../cases/stage';
import { dateAt, formatDate } from '../../foundation/dates';
import { defaultMarking } from '../../foundation/marking';
import type { Operation } from '../../operation/operation';
import { column, plain, tableOrSentence } from '../blocks';
import { type ForceLook } from '../../issuing/force-look';
import { withLook } from '../../issuing/document-look';
import { letterBlocks, letterDate } from '../letter';
import { joinTexts, recorded } from '../missing';
import type { FrontTable, Signatory, TableCell, Text, WordDocument } from '../model';

interface Sender {
  readonly operation: Operation;
  /** Who signs: name and role. */
  readonly author: string;
  readonly role: string;
  /** ISO date. */
  readonly issueDate: string;
  /** Of the force, where it has one. */
  readonly look?: ForceLook | undefined;
}

interface ExitLetterInput extends Sender {
  readonly allegation: Allegation;
  readonly outcome: Outcome | null;
  /** Whether the CPS decided it: then the review is the CPS’s. */
  readonly isCpsDecision: boolean;
}

/** The letter; a draft until an outcome of no further action is recorded. */
export function exitLetterDocument(input: ExitLetterInput): WordDocument {
  const { allegation, outcome } = input;
  return {
    ...letterFrame(input, outcome === null ? 'draft' : 'issued', `Your report ${allegation.reference}`),
    title: `Your report of ${letterDate(allegation.reportedOn)}`,
    blocks: letterBlocks({
      address: [recorded(allegation.reporterName, 'name of the complainant')],
      date: letterDate(input.issueDate),
      reference: `Our reference: ${allegation.reference}`,
      salutation: joinTexts('Dear ', recorded(allegation.reporterName, 'name of the complainant')),
      subject: `Your report of ${letterDate(allegation.reportedOn)}`,
      body: [
        plain(
          `You reported a matter about an election to us on ${letterDate(allegation.reportedOn)}. Thank you for telling us. This letter says what we did and how it ends.`,
        ),
        plain(outcomeSentence(outcome)),
        plain(recorded(allegation.updates.exit?.letter, 'what the complainant is told')),
        plain(reviewSentence(input)),
        plain(
          'Your report stays on record. If you have something new, or if you feel unsafe, tell us at any time: call 101, or 999 in an emergency, and give the reference above.',
        ),
      ],
      signatories: [signatory(input)],
    }),
  };
}

function outcomeSentence(outcome: Outcome | null): Text {
  if (outcome === null) return recorded(null, 'outcome');
  return outcome.outcome === 'no-further-action'
    ? `On ${letterDate(outcome.on)} it was decided that no further action will be taken.`
    : `It ended on ${letterDate(outcome.on)}.`;
}

/** Whom to ask depends on who decided; whether the CPS's scheme is open to this reader is for the CPS to say. */
function reviewSentence({ isCpsDecision, operation }: ExitLetterInput): string {
  const force = operation.forceName === '' ? 'the force' : operation.forceName;
  return isCpsDecision
    ? 'The Crown Prosecution Service made this decision. You may ask for it to be looked at again. Tell us if you wish to: we will find out whether its Victims’ Right to Review scheme is open to you, how to ask and by when.'
    : `You may ask for this decision to be looked at again by somebody in ${force} who had no part in it. Tell us, with the reference above, and say why; we will tell you by when.`;
}

interface CouncilUpdateInput extends Sender {
  readonly update: CouncilUpdate;
  readonly councilName: string;
  readonly cases: readonly CaseFile[];
  /** Of those cases, by their id. */
  readonly contactsOf: (caseFile: CaseFile) => readonly CpsContact[];
}

/** What was said to a returning officer, with where each investigation stands on the day the letter is made. */
export function councilUpdateDocument(input: CouncilUpdateInput): WordDocument {
  const { update, councilName, cases } = input;
  return {
    ...letterFrame(input, update.givenOn === null ? 'draft' : 'issued', councilName),
    marking: input.operation.marking,
    title: `Investigations in the area of ${councilName}`,
    blocks: letterBlocks({
      address: [update.to === '' ? 'The returning officer' : update.to, councilName],
      date: letterDate(update.givenOn ?? input.issueDate),
      reference: null,
      salutation: 'Dear returning officer',
      subject: `Investigations in the area of ${councilName}`,
      body: [
        plain(recorded(update.said, 'what was said')),
        ...tableOrSentence(
          {
            caption: `Where each investigation stands, as at ${formatDate(input.issueDate)}`,
            columns: [column('Case', 30), column('Opened', 40), column('Status', 80)],
            rowHeads: true,
            rows: cases.map((caseFile): readonly TableCell[] => [
              caseFile.reference,
              formatDate(dateAt(caseFile.openedAt)),
              commissionStatus(caseFile, input.contactsOf(caseFile)),
            ]),
          },
          'There is no investigation in the area.',
        ),
      ],
      signatories: [signatory(input)],
    }),
  };
}

function signatory({ author, role, operation }: Sender): Pick<Signatory, 'name' | 'role'> {
  return {
    name: recorded(author, 'who signs'),
    role: role === '' ? operation.forceName : `${role}\n${operation.forceName}`,
  };
}

/** A letter has no front table: it goes to somebody who is not police. */
function letterFrame(
  { operation, author, issueDate, look }: Sender,
  status: WordDocument['status'],
  versionLabel: string,
): Omit<WordDocument, 'title' | 'blocks'> {
  const front: FrontTable = {
    operation: operation.name,
    version: versionLabel,
    status: status === 'draft' ? 'Draft' : 'Issued',
    author,
    approvedBy: author,
    date: formatDate(issueDate),
    reviewDate: 'Not applicable',
    distribution: 'The addressee',
    foiNote: 'Not applicable',
  };
  return {
    marking: defaultMarking,
    status,
    author,
    issueDate,
    versionLabel,
    language: 'en-GB',
    front,
    frontLook: 'letter',
    ...withLook(look),
  };
}
