/**
 * What may be done with a piece of publicity: questions are answered in their order, a refusal to be filmed stands, and a
 * decision is kept as it was taken.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 5.2.3 (which question comes first), 5.6.4 (the right to
 * refuse).
 */
import { canonicalJson } from '../foundation/canonical';
import type { Asked, RecordChange } from '../guard-question';
import { knownNames, publicNamesOf } from '../issuing/known-names';
import { noPublicNames, type PublicNames } from '../issuing/public-names';
import type { CollectionName } from '../records';
import { barsTo, isGoingOut, objectionsTo, outcomesOf } from './outcome-objections';
import { reasonParts } from './publicity-edits';
import type { PublicityItem } from './publicity-item';
import { nextQuestion, questionsOf } from './publicity-questions';
import { openHits } from './publicity-wording';

type PublicityChange = Extract<RecordChange, { readonly collection: 'publicityItems' }>;

const kept =
  'What was decided on publicity is kept as it was, with the text and the answers it was decided on. Take a further decision, which stands below it.';
const outOfOrder =
  'The questions are answered in their order, the first one first. Nothing has been changed; answer the earlier question.';
const refusalStands =
  'A refusal to be photographed or filmed stands. It can be taken back only by undoing the last step, where it was entered by mistake.';
const notReady =
  'A decision needs every question answered, reasons, an owner and a day of review. Nothing has been changed; fill in what is missing.';
const noOwner =
  'A decision stands on this publicity, and its owner sees it through. Nothing has been changed; name another owner instead.';
const noReview =
  'A decision stands on this publicity, and it is reviewed on a day. Nothing has been changed; set another day instead.';
const unexplained =
  'The answers speak against this outcome, and nobody has said why it is right all the same. Nothing has been changed; give that reason.';
const hitsAreOpen =
  'Words of the text that is to leave are neither changed nor accepted with a reason. Nothing has been recorded; go through the hits first.';

/** Why a piece of publicity may not be added, changed or removed so; `null` where it may. */
export function publicityRefusal(asked: Asked, { id, after }: PublicityChange): string | null {
  const { read, step } = asked;
  const was = read('publicityItems', id);
  if (after === null) return was === undefined || was.decisions.length === 0 ? null : kept;
  if (!keepsDecisions(was, after)) return kept;
  const emptied = was === undefined ? null : refusalOfEmptying(was, after);
  if (emptied !== null) return emptied;
  if (step !== 'commit') return null;
  if (!keepsRefusals(was, after)) return refusalStands;
  if (!isInOrder(after)) return outOfOrder;
  const added = after.decisions.slice(was?.decisions.length ?? 0);
  // Records of an example or of a snapshot arrive whole, with all that was decided before.
  if (was === undefined || added.length === 0) return null;
  return refusalOfDecision(after, added) ?? refusalOfHits(asked, after, added);
}

function keepsDecisions(was: PublicityItem | undefined, is: PublicityItem): boolean {
  if (was === undefined || was.decisions.length === 0) return true;
  const standing = is.decisions.slice(0, was.decisions.length);
  return was.kind === is.kind && canonicalJson(standing) === canonicalJson(was.decisions);
}

/** Who sees a decision through, and when it is looked at again, may change and not go. */
function refusalOfEmptying(was: PublicityItem, is: PublicityItem): string | null {
  if (was.decisions.length === 0) return null;
  if (was.owner.trim() !== '' && is.owner.trim() === '') return noOwner;
  return was.reviewOn !== null && is.reviewOn === null ? noReview : null;
}

function keepsRefusals(was: PublicityItem | undefined, is: PublicityItem): boolean {
  return (was?.consents ?? [])
    .filter(({ answer }) => answer === 'refused')
    .every((refused) => is.consents.some((each) => canonicalJson(each) === canonicalJson(refused)));
}

/** Answers stand without a gap from the first question on. */
function isInOrder(item: PublicityItem): boolean {
  const asked = questionsOf(item).map(({ id }) => id);
  return item.answers.every(({ questionId }, index) => questionId === asked[index]);
}

function refusalOfDecision(item: PublicityItem, added: PublicityItem['decisions']): string | null {
  const [decision] = added;
  if (decision === undefined || added.length > 1) return notReady;
  const isOnThis =
    decision.text === item.text && canonicalJson(decision.answers) === canonicalJson(item.answers);
  const isComplete = nextQuestion(item) === undefined && item.owner.trim() !== '' && item.reviewOn !== null;
  if (!isOnThis || !isComplete || !outcomesOf(item.kind).includes(decision.outcome)) return notReady;
  const { reason, allTheSame } = reasonParts(decision.reason);
  if (reason.trim() === '') return notReady;
  const [bar] = barsTo(item, decision.outcome);
  if (bar !== undefined) return `${bar.says} (${bar.paragraph}) Nothing has been recorded. ${bar.instead}`;
  return objectionsTo(item, decision.outcome).length > 0 && allTheSame.trim() === '' ? unexplained : null;
}

/** What leaves the force leaves it with every hit gone through; what is held back may stand as it is. */
function refusalOfHits(asked: Asked, item: PublicityItem, added: PublicityItem['decisions']): string | null {
  if (!added.some(({ outcome }) => isGoingOut(outcome))) return null;
  return openHits(item, namesIn(asked, item)).length > 0 ? hitsAreOpen : null;
}

/** The names that the screen checks the wording for as well. */
function namesIn({ read, where }: Asked, { operationId }: PublicityItem): PublicNames {
  const operation = read('operations', operationId);
  if (operation === undefined) return noPublicNames;
  const all = <C extends CollectionName>(collection: C) =>
    new Map(where(collection, () => true).map((each) => [each.id as string, each]));
  return publicNamesOf(
    knownNames(
      {
        areas: all('areas'),
        allegations: all('allegations'),
        cases: all('cases'),
        partners: all('partners'),
        commandRoles: all('commandRoles'),
        delegations: all('delegations'),
        teams: all('teams'),
        letterBatches: all('letterBatches'),
        places: all('places'),
        candidates: all('candidates'),
      },
      operation,
    ),
  );
}
