/** What may be done with a form and with what came back: answers are kept as they came, a form as it was asked. */
import { canonicalJson } from '../foundation/canonical';
import { type Asked, type RecordChange, willStand } from '../guard-question';
import type { Contribution, DebriefForm } from './contribution';
import { keepsEarlierWords } from './correct-answer';

const answersKept =
  'What came back from a partner is kept as it came. Put a text that waits beside a question, or take the newer file in as a further contribution.';
const formKept =
  'The file that the partner holds bears these questions and this mark, so they stay. Give this form up and make another.';
const formUsed =
  'This form was sent, issued or answered, so it is kept. Give it up with a reason if no answer is awaited any more.';
const earlierWordsKept =
  'What was said is corrected with a reason, and the earlier words stay. Open the contribution and correct the answer there.';
const otherPartner =
  'The form that a contribution came on is one of the partner that it comes from. Choose the partner again.';
const sameFileTwice = 'This file was taken in already. Nothing has been changed.';

type FormChange = Extract<RecordChange, { readonly collection: 'debriefForms' }>;
type ContributionChange = Extract<RecordChange, { readonly collection: 'contributions' }>;

/** Why a form may not be changed so; `null` where it may. */
export function debriefFormRefusal(asked: Asked, { id, after: is }: FormChange): string | null {
  const was = asked.read('debriefForms', id);
  if (was === undefined) return null;
  if (is !== null) return fixed(is) === fixed(was) ? null : formKept;
  const isAnswered = () => willStand(asked, 'contributions', ({ formId }) => formId === id).length > 0;
  const isIssued = () =>
    willStand(asked, 'documentVersions', ({ kind, subjectId }) => kind === 'partner-form' && subjectId === id)
      .length > 0;
  return was.sentOn !== null || isAnswered() || isIssued() ? formUsed : null;
}

function fixed({ operationId, partnerId, mark, questions, madeAt, madeBy }: DebriefForm): string {
  return canonicalJson({ operationId, partnerId, mark, questions, madeAt, madeBy });
}

/**
 * Why a contribution may not be changed so; `null` where it may: its marking, whose it is, and where its unplaced texts
 * belong. What was typed may be corrected, with the earlier words kept.
 */
export function contributionRefusal(asked: Asked, { id, after: is }: ContributionChange): string | null {
  const was = asked.read('contributions', id);
  if (was === undefined) return is === null ? null : newRefusal(asked, is);
  if (was.way !== 'form') {
    const isCut = is !== null && asked.step === 'commit' && !keepsEarlierWords(was, is);
    return isCut ? earlierWordsKept : null;
  }
  // Taking back the last step takes back that the file was taken in.
  if (is === null) return asked.step === 'commit' ? answersKept : null;
  if (asItCame(is) !== asItCame(was)) return answersKept;
  return is.partnerId === was.partnerId || isFormOf(asked, is) ? null : otherPartner;
}

/** Whose it is may be set right: a file without its mark says nothing of it. The form is then one of that partner. */
function isFormOf({ read }: Asked, { formId, partnerId, operationId }: Contribution): boolean {
  if (formId === null) return true;
  const form = read('debriefForms', formId);
  return form?.partnerId === partnerId && form.operationId === operationId;
}

function newRefusal(asked: Asked, { id, operationId, fileHash }: Contribution): string | null {
  if (fileHash === '') return null;
  const same = willStand(
    asked,
    'contributions',
    (each) => each.id !== id && each.operationId === operationId && each.fileHash === fileHash,
  );
  return same.length > 0 ? sameFileTwice : null;
}

function asItCame(contribution: Contribution): string {
  return canonicalJson({
    ...contribution,
    ...{ marking: null, partnerId: null, formId: null, organisation: '' },
    unplaced: contribution.unplaced.map((each) => ({ ...each, placed: null })),
  });
}
